"""(c) What the program holds in memory: at rest, after the load, and with thousands of idle connections."""

import re

from measuring import wrk
from measuring.gathering import Crowd
from measuring.table import megabytes
from measuring.visits import pages


def measure(bench):
    shop = bench.shop
    with shop.start() as fresh:
        tell(bench, "memory at rest, just started", fresh, "< 64 MB", 64)
        with Crowd(fresh.port, bench.options.idle, stylesheet(shop, fresh)) as crowd:
            tell(bench, f"memory with {bench.options.idle:,} idle connections", fresh, "< 200 MB", 200)
            if crowd.open < bench.options.idle:
                raise RuntimeError(f"only {crowd.open} of {bench.options.idle} connections were left open")
    after_the_run(bench)


def after_the_run(bench):
    """The program that served the pages' load, when that was measured; otherwise it gets a run of its own."""
    shop, options = bench.shop, bench.options
    if "pages" not in options.parts:
        visitor = shop.visitor(shop.program)
        for page in pages(shop):
            wrk.drive(shop.program.port, page.requests(visitor), bench.folder, options.seconds, options.connections, options.tickets)
    tell(bench, "memory after the run", shop.program)
    bench.table.add("c", "the most it ever held in the run", megabytes(shop.program.memory("VmHWM")))


def tell(bench, what, program, goal="", most=None):
    held = program.memory()
    bench.table.add("c", what, megabytes(held), "", goal, held < most * 1024 if most else None)
    with open(f"/proc/{program.pid}/status") as status:
        bench.keep(f"{what.replace(' ', '-').replace(',', '')}.txt", status.read())


def stylesheet(shop, program):
    """The largest thing that a browser asks for again and again, and quick enough that all have come before the first is sent
    away for having asked nothing in a minute."""
    return re.search(r'<link[^>]* href="([^"]+[.]css[^"]*)"', shop.visitor(program).get("/sign-in").text)[1]
