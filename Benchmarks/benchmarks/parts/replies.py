"""(f) Replies a second that a worker sends to a fast local mail server, over connections that it reuses."""

import statistics

from harness.program import Program

from ..measuring import wrk
from ..measuring.replies import reply_requests, send_all
from ..measuring.table import rate

LEAST = 720  # a second, before workers claimed jobs by a lease


def measure(bench):
    environment, options = bench.environment, bench.options
    visitor = environment.visitor(environment.program)
    requests = reply_requests(visitor, environment.data.slug, range(1, environment.data.tickets + 1))
    sinks = []
    for turn in range(options.runs):
        wrk.drive(environment.program.port, requests, bench.folder, options.seconds, options.connections, seed=turn)
        sinks.append(send_all(environment.database, lambda url: worker(environment, url)))
    median = statistics.median(sink.rate for sink in sinks)
    connections = max(sink.connections for sink in sinks)
    total = sum(sink.messages for sink in sinks)
    bench.table.add(
        "f", "replies sent to a fast mail server: replies/s", rate(median), f"{total:,} replies, {connections} connections at most",
        f"≥ {LEAST}", median >= LEAST)


def worker(environment, smtp_url):
    return Program("work", binary=environment.bench.options.binary, **environment.settings(), SMTP_URL=smtp_url)
