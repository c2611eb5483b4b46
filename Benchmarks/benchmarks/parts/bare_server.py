"""(a) The HTTP server alone with a page of 18 kB, compared with Hummingbird serving the same bytes."""

import random

from harness.process import Process
from harness.program import ROOT

from ..measuring.table import milliseconds, rate
from ..measuring.wrk import drive, median

SIZE = 18_000
# Linux schedules by session first: a server and wrk in sessions of their own take turns of 3 ms, which then is p99.
SAME_SESSION = {"start_new_session": False, "process_group": 0}
OURS, THEIRS = ROOT / ".build/release/page-server", ROOT / "Benchmarks/HummingbirdServer/.build/release/hummingbird-page-server"


def measure(bench):
    page = bench.folder / "page.html"
    page.write_bytes(make_page())
    least = bench.options.connections
    for connections in (least, 2 * least):
        report(bench, load_both(bench, page, connections), connections, has_goal=connections == least)
    report_at_same_load(bench, load_both(bench, page, least, pause=1))


def load_both(bench, page, connections, pause=0):
    servers = {"retorno": OURS, "hummingbird": THEIRS}
    loads = {name: [] for name in servers}
    for turn in range(bench.options.runs):
        # alternating, so that both run under the same conditions
        for name, binary in servers.items():
            with Process([binary, page], bench.folder / f"{name}.log", **SAME_SESSION) as server:
                port = int(server.wait_for_output(r"listening on (\d+)")[1])
                drive(port, [{"path": "/"}], bench.folder, 1, connections)
                load = drive(port, [{"path": "/"}], bench.folder, bench.options.seconds, connections, pause=pause)
            if load.bytes < load.requests * SIZE:
                raise RuntimeError(f"{name} did not send the whole page:\n{load.raw}")
            loads[name].append(load)
            bench.keep_raw(f"server-{name}-{connections}{'-paused' if pause else ''}-{turn + 1}.txt", load.raw)
    return loads


def report_at_same_load(bench, loads):
    """At a load with idle time left, latency is that of the server and not the wait for a CPU that wrk uses."""
    ours, theirs = loads["retorno"], loads["hummingbird"]
    bench.table.add(
        "a", f"the same at {rate(median(ours, 'rate'))} requests/s: p99", milliseconds(median(ours, "p99")),
        f"Hummingbird at {rate(median(theirs, 'rate'))}: {milliseconds(median(theirs, 'p99'))}")


def report(bench, loads, connections, has_goal):
    ours, theirs = loads["retorno"], loads["hummingbird"]
    mine, other = median(ours, "rate"), median(theirs, "rate")
    bench.table.add(
        "a", f"server alone, 18 kB, {connections} connections: requests/s", rate(mine),
        f"Hummingbird {rate(other)}: {mine / other:.2f} ×", *(["≥ 1.5 ×", mine >= 1.5 * other] if has_goal else []))
    mine, other = median(ours, "p99"), median(theirs, "p99")
    bench.table.add(
        "a", f"server alone, {connections} connections: p99", milliseconds(mine), f"Hummingbird {milliseconds(other)}",
        *(["no worse", mine <= other] if has_goal else []))


def make_page():
    """Pseudo-random HTML, the same each time."""
    chance = random.Random(18)
    words = ["<li>", "</li>", "<p>", "</p>", "<a href=\"/loja/tickets/1\">", "</a>", "cliente", "entrega", "nota", "prazo"]
    text = " ".join(chance.choice(words) for _ in range(SIZE))
    return f"<!doctype html><title>18 kB</title>{text}".encode()[:SIZE]
