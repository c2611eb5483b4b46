"""(a) The HTTP server alone with a page of 18 kB, beside Hummingbird serving the same bytes."""

import random

from measuring.processes import Process
from measuring.shop import ROOT
from measuring.table import milliseconds, rate
from measuring.wrk import drive, median

SIZE = 18_000
# Linux shares processors out between sessions first: a server in one of its own and wrk in another take turns of 3 ms, and p99 is that.
SAME_SESSION = {"start_new_session": False, "process_group": 0}
OURS, THEIRS = ROOT / ".build/release/page-server", ROOT / "Benchmarks/HummingbirdServer/.build/release/hummingbird-page-server"


def measure(bench):
    page = bench.folder / "page.html"
    page.write_bytes(make_page())
    least = bench.options.connections
    for connections in (least, 2 * least):
        tell(bench, load_both(bench, page, connections), connections, has_goal=connections == least)
    tell_at_same_load(bench, load_both(bench, page, least, pause=1))


def load_both(bench, page, connections, pause=0):
    servers = {"retorno": OURS, "hummingbird": THEIRS}
    loads = {name: [] for name in servers}
    for turn in range(bench.options.runs):
        # in turns, so that both meet the same moods of the machine
        for name, binary in servers.items():
            with Process([binary, page], bench.folder / f"{name}.log", r"listening on (\d+)", **SAME_SESSION) as server:
                drive(server.port, [{"path": "/"}], bench.folder, 1, connections)
                load = drive(server.port, [{"path": "/"}], bench.folder, bench.options.seconds, connections, pause=pause)
            if load.bytes < load.requests * SIZE:
                raise RuntimeError(f"{name} did not send the whole page:\n{load.raw}")
            loads[name].append(load)
            bench.keep(f"server-{name}-{connections}{'-paused' if pause else ''}-{turn + 1}.txt", load.raw)
    return loads


def tell_at_same_load(bench, loads):
    """What is asked of a server that has time: how long it takes is its own, and not the wait for a processor that wrk has."""
    ours, theirs = loads["retorno"], loads["hummingbird"]
    bench.table.add(
        "a", f"the same at {rate(median(ours, 'rate'))} requests/s: p99", milliseconds(median(ours, "p99")),
        f"Hummingbird at {rate(median(theirs, 'rate'))}: {milliseconds(median(theirs, 'p99'))}")


def tell(bench, loads, connections, has_goal):
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
    """Words of HTML, the same each time."""
    chance = random.Random(18)
    words = ["<li>", "</li>", "<p>", "</p>", "<a href=\"/loja/tickets/1\">", "</a>", "cliente", "entrega", "nota", "prazo"]
    text = " ".join(chance.choice(words) for _ in range(SIZE))
    return f"<!doctype html><title>18 kB</title>{text}".encode()[:SIZE]
