"""One run of `make bench-scale`: the smallest size keeps running and is measured beside each larger one, under the same conditions."""

import contextlib
import os
import statistics
import time

from harness.folders import temporary_folder

from ..measuring import wrk
from ..measuring.results import Results
from ..measuring.table import milliseconds, rate
from .environment import SizedEnvironment
from .pages import pages

MOST = 1.3  # times the cost of a page at the smallest size
WARM_UP = 1  # seconds


class ScaleBench(Results):
    def __init__(self, options):
        super().__init__(options.results)
        self.options = options

    def run(self):
        """The exit status."""
        smallest, *larger = sorted(self.options.sizes)
        with contextlib.ExitStack() as cleanup:
            self.folder = cleanup.enter_context(temporary_folder("bench"))
            base = cleanup.enter_context(MeasuredSize(self, smallest))
            for tickets in larger:
                with MeasuredSize(self, tickets) as other:
                    self.compare(base, other)
        print(f"\n{self.text}")
        return self.conclude(self.options.strict)

    def compare(self, base, other):
        """Measures all pages and writes the table after each, because the data set took long to load."""
        for small, large in zip(base.pages, other.pages, strict=True):
            self.attempt(
                f"{large.name} at {other.environment.tickets:,} tickets", lambda: self.compare_page(base, other, small, large))
            self.keep("scale.txt", self.text)

    def compare_page(self, base, other, small, large):
        loads = {base: [], other: []}
        for turn in range(self.options.runs):
            # the order alternates
            for size, page in [(base, small), (other, large)][::1 if turn % 2 == 0 else -1]:
                loads[size].append(self.drive(size, page, turn, beside=other))
        self.report(large, other, loads[base], loads[other])

    def drive(self, size, page, turn, beside):
        options = self.options
        least = page.check(size.visitor) if turn == 0 else 0

        def load(seconds):
            return wrk.drive(size.environment.program.port, page.requests(size.visitor), self.folder, seconds, options.connections,
                             size.environment.tickets, turn)

        if turn == 0:
            load(WARM_UP)
        done = load(options.seconds)
        if done.bytes < done.requests * least * 0.7:
            raise RuntimeError(f"{page.name} was incomplete:\n{done.raw}")
        file = f"scale-{beside.environment.tickets}-{page.name.replace(' ', '-')}-{size.environment.tickets}-{turn + 1}.txt"
        self.keep_raw(file, done.raw)
        return done

    def report(self, page, other, small, large):
        times = statistics.median(one.rate / another.rate for one, another in zip(small, large))
        median = statistics.median
        self.table.add(
            f"{other.environment.tickets:,}", page.name,
            f"{rate(median(load.rate for load in large))}/s, {spread(large)}",
            f"{rate(median(load.rate for load in small))}/s, {spread(small)}: {times:.2f} × the cost",
            *([f"≤ {MOST} ×", times <= MOST] if page.has_goals else []))

    @property
    def text(self):
        options = self.options
        heading = (
            f"{os.cpu_count()} cores; medians of {options.runs} runs of {options.seconds:g} s at {options.connections} connections; "
            f"beside each size {min(options.sizes):,} tickets at the same time")
        return f"{heading}\n\n{self.table.text()}\n"


def spread(loads):
    p50, p99 = (milliseconds(wrk.median(loads, field)) for field in ("p50", "p99"))
    return f"p50 {p50}, p99 {p99}"


class MeasuredSize:
    """A size of the data set, its pages, and the first agent signed in."""

    def __init__(self, bench, tickets):
        self.bench, self.environment = bench, SizedEnvironment(bench, tickets)

    def __enter__(self):
        started = time.monotonic()
        self.bench.log(f"\n== {self.environment.tickets:,} tickets")
        self.environment.__enter__()
        try:
            self.visitor = self.environment.visitor(self.environment.program)
            self.pages = pages(self.environment, self.visitor)
        except BaseException:
            self.environment.__exit__()
            raise
        self.bench.log(f"   ready after {time.monotonic() - started:.0f} s")
        return self

    def __exit__(self, *_):
        self.environment.__exit__()
