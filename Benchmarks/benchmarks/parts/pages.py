"""(b) Pages of the program, compared with pgbench running exactly their SQL in the same round trips."""

import statistics

from ..measuring import pgbench, wrk
from ..measuring.page import pages
from ..measuring.processor import ProcessorTime
from ..measuring.recording import record
from ..measuring.table import milliseconds, rate


def measure(bench):
    visitor = bench.environment.visitor(bench.environment.program)
    for page in pages(bench.environment):
        bench.attempt(page.name, PageRuns(bench, page, visitor).measure)


class PageRuns:
    def __init__(self, bench, page, visitor):
        self.bench, self.environment, self.options = bench, bench.environment, bench.options
        self.page, self.visitor = page, visitor
        self.loads, self.tps = [], []
        self.program_times, self.pgbench_times = [], []

    def measure(self):
        self.recordings = record(self.environment, self.page)
        self.verify()
        self.scripts = self.make_scripts(most=self.options.tickets)
        self.keep_scripts()
        for turn in range(self.options.runs):
            # the order alternates, because each profits from what the other has cached
            for run in [self.drive_program, self.drive_pgbench][::1 if turn % 2 == 0 else -1]:
                run(turn)
        self.report()

    def make_scripts(self, most=None):
        number = self.page.number if self.page.is_varied else None
        return [pgbench.script(one, f"v{index}_", number, most) for index, one in enumerate(self.recordings)]

    def verify(self):
        for recording, script in zip(self.recordings, self.make_scripts()):
            pgbench.verify(recording, script, self.environment, self.bench.folder)

    def drive_program(self, turn):
        page, options = self.page, self.options
        size, before = page.check(self.visitor), page.written(self.environment)
        with ProcessorTime(self.environment) as time:
            load = wrk.drive(
                self.environment.program.port, page.requests(self.visitor), self.bench.folder, options.seconds, options.connections,
                options.tickets, turn)
        self.program_times.append(time.per_request(load.requests))
        if page.is_post:
            # the response is a redirect; only the rows show that it was not to the sign-in page
            if page.written(self.environment) - before < load.requests:
                raise RuntimeError(f"{page.name}: {load.requests} responses, {page.written(self.environment) - before} written")
        elif load.bytes < load.requests * size * 0.7:
            raise RuntimeError(f"{page.name} was incomplete:\n{load.raw}")
        self.bench.keep_raw(f"{self.file}-{turn + 1}.txt", load.raw)
        self.loads.append(load)

    def drive_pgbench(self, turn):
        seconds = max(1, round(self.options.seconds))
        with ProcessorTime(self.environment) as time:
            tps, raw = pgbench.drive(
                self.scripts, self.environment.postgres.url_for(self.environment.login), self.bench.folder,
                f"-c{self.options.connections}", "-j2", f"-T{seconds}")
        self.pgbench_times.append(time.per_request(tps * seconds))
        self.bench.keep_raw(f"{self.file}-{turn + 1}-pgbench.txt", raw)
        self.tps.append(tps)

    @property
    def file(self):
        return f"pages-{self.page.name.replace(' ', '-')}"

    def keep_scripts(self):
        """The SQL of the page with its variables, to read and to run again."""
        texts = [f"-- PGOPTIONS='{self.scripts[0].options}'"]
        for recording, script in zip(self.recordings, self.scripts):
            variables = "".join(f"-- {name} = {value}\n" for name, value in script.variables.items())
            texts.append(f"-- {recording.path}\n{variables}{script.text}")
        self.bench.keep(f"{self.file}.sql", "\n".join(texts))

    def report(self):
        name, has_goals, add = self.page.name, self.page.has_goals, self.bench.table.add
        mine, other = wrk.median(self.loads, "rate"), statistics.median(self.tps)
        add("b", f"{name}: requests/s", rate(mine), f"pgbench {rate(other)}: {mine / other:.2f} ×",
            *(["≥ 0.6 ×", mine >= 0.6 * other] if has_goals else []))
        p50, p99 = wrk.median(self.loads, "p50"), wrk.median(self.loads, "p99")
        add("b", f"{name}: p50, p99", f"{milliseconds(p50)}, {milliseconds(p99)}", f"{p99 / p50:.1f} ×",
            *(["< 5 ×", p99 < 5 * p50] if has_goals else []))
        trips, statements = max(len(one.trips) for one in self.recordings), max(one.statements for one in self.recordings)
        add("b", f"{name}: round trips, statements", f"{trips}, {statements}", "",
            *(["1 trip", trips == 1] if has_goals else []))
        program, database, load = medians(self.program_times)
        _, theirs, client = medians(self.pgbench_times)
        left = (theirs + client) / 0.6 - database - load
        add("b", f"{name}: processor time, ms", f"program {program:.2f}, database {database:.2f}, wrk {load:.2f}",
            f"database {theirs:.2f}, pgbench {client:.2f}" + (f": 0.6 × leaves the program {left:.2f}" if has_goals else ""))


def medians(rows):
    return [statistics.median(column) for column in zip(*rows)]
