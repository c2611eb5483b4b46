"""(c) Memory of the program: after the start, after the load, and with thousands of idle connections."""

import re

from ..measuring import wrk
from ..measuring.idle_connections import IdleConnections
from ..measuring.page import pages
from ..measuring.table import megabytes


def measure(bench):
    environment = bench.environment
    with environment.start() as fresh:
        report(bench, "memory at rest, just started", fresh, "< 64 MB", 64)
        with IdleConnections(fresh.port, bench.options.idle, stylesheet(environment, fresh)) as idle:
            report(bench, f"memory with {bench.options.idle:,} idle connections", fresh, "< 200 MB", 200)
            if idle.open < bench.options.idle:
                raise RuntimeError(f"only {idle.open} of {bench.options.idle} connections were left open")
    after_the_run(bench)


def after_the_run(bench):
    """Of the program that served the load on pages; it gets a load of its own when pages were not measured."""
    environment, options = bench.environment, bench.options
    if "pages" not in options.parts:
        visitor = environment.visitor(environment.program)
        for page in pages(environment):
            wrk.drive(environment.program.port, page.requests(visitor), bench.folder, options.seconds, options.connections, options.tickets)
    report(bench, "memory after the run", environment.program)
    bench.table.add("c", "peak memory of the run", megabytes(environment.program.memory("VmHWM")))


def report(bench, what, program, goal="", most=None):
    held = program.memory()
    bench.table.add("c", what, megabytes(held), "", goal, held < most * 1024 if most else None)
    with open(f"/proc/{program.pid}/status") as status:
        bench.keep_raw(f"{what.replace(' ', '-').replace(',', '')}.txt", status.read())


def stylesheet(environment, program):
    """A large response that is fast enough for all connections to open before the first one times out after an idle minute."""
    return re.search(r'<link[^>]* href="([^"]+[.]css[^"]*)"', environment.visitor(program).get("/sign-in").text)[1]
