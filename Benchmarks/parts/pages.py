"""(b) Pages of the program, beside pgbench running exactly their SQL in as many round trips."""

from measuring import pgbench, wrk
from measuring.recording import record
from measuring.table import milliseconds, rate
from measuring.visits import pages
from testing.postgres import program


def measure(bench):
    shop = bench.shop
    visitor = shop.visitor(shop.program)
    for page in pages(shop):
        trips = record(shop, page)
        keep_trips(bench, page, trips)
        loads, tps = [], []
        for turn in range(bench.options.runs):
            # who goes first changes: what one has read, written or warmed the other finds so
            runs = [lambda: loads.append(drive_program(bench, page, visitor, turn)), lambda: tps.append(drive_pgbench(bench, page, trips, turn))]
            for run in runs if turn % 2 == 0 else reversed(runs):
                run()
        tell(bench, page, trips, loads, sorted(tps)[len(tps) // 2])


def drive_program(bench, page, visitor, turn):
    shop, options = bench.shop, bench.options
    size = page.check(visitor)
    before = page.written(shop)
    load = wrk.drive(
        shop.program.port, page.requests(visitor), bench.folder, options.seconds, options.connections, options.tickets, turn)
    if page.is_post:
        # a redirect is what is answered; that it was not to the sign-in page, the rows show
        if page.written(shop) - before < load.requests:
            raise RuntimeError(f"{page.name}: {load.requests} answers, {page.written(shop) - before} written")
    elif load.bytes < load.requests * size * 0.7:
        raise RuntimeError(f"{page.name} did not come whole:\n{load.raw}")
    bench.keep(f"pages-{page.name}-{turn + 1}.txt", load.raw)
    return load


def drive_pgbench(bench, page, trips, turn):
    shop, options = bench.shop, bench.options
    scripts = [
        pgbench.script(one, f"v{index}_", page.number if page.is_varied else None, options.tickets) for index, one in enumerate(trips)
    ]
    tps, raw = pgbench.drive(
        scripts, shop.url("retorno_bench"), bench.folder, options.seconds, options.connections, program("pgbench"))
    bench.keep(f"pages-{page.name}-{turn + 1}-pgbench.txt", raw)
    return tps


def keep_trips(bench, page, trips):
    """What the page asks, to be read and, with the variables, run again."""
    name = page.number if page.is_varied else None
    texts = []
    for index, one in enumerate(trips):
        script = pgbench.script(one, f"v{index}_", name, bench.options.tickets)
        texts.append(f"-- {page.paths[index]}\n" + "".join(f"-- {name} = {value}\n" for name, value in script.variables.items()) + script.text)
    bench.keep(f"pages-{page.name}.sql", "\n".join(texts))


def tell(bench, page, trips, loads, tps):
    add = bench.table.add
    mine = wrk.median(loads, "rate")
    add("b", f"{page.name}: requests/s", rate(mine), f"pgbench {rate(tps)}: {mine / tps:.2f} ×",
        *(["≥ 0.6 ×", mine >= 0.6 * tps] if page.has_goals else []))
    p50, p99 = wrk.median(loads, "p50"), wrk.median(loads, "p99")
    add("b", f"{page.name}: p50, p99", f"{milliseconds(p50)}, {milliseconds(p99)}", f"{p99 / p50:.1f} ×",
        *(["< 5 ×", p99 < 5 * p50] if page.has_goals else []))
    most = max(map(len, trips))
    statements = max(sum(map(len, one)) for one in trips)
    add("b", f"{page.name}: round trips, statements", f"{most}, {statements}", "",
        *(["≤ 2 trips", most <= 2] if page.has_goals else []))
