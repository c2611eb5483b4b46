"""One run of `make bench-scale`: the smallest size stays up and is asked beside each larger one, so that both see the same machine."""

import contextlib
import os
import statistics
import time

from measuring import wrk
from measuring.bench import open_folder
from measuring.results import Results
from measuring.table import milliseconds, rate

from .pages import pages
from .size import Size

MOST = 1.3  # times what a page costs at the smallest size
WARM_UP = 1  # seconds


class ScaleBench(Results):
    def __init__(self, options):
        super().__init__(options.results)
        self.options = options

    def run(self):
        """The exit status."""
        smallest, *larger = sorted(self.options.sizes)
        with contextlib.ExitStack() as later:
            self.folder = later.enter_context(open_folder())
            base = later.enter_context(Visited(self, smallest))
            for tickets in larger:
                with Visited(self, tickets) as other:
                    self.compare(base, other)
        print(f"\n{self.text}")
        return self.conclude(self.options.strict)

    def compare(self, base, other):
        """What takes long to make is not thrown away for one page: the others are measured too, and kept at once."""
        for small, large in zip(base.pages, other.pages, strict=True):
            self.attempt(
                f"{large.name} at {other.shop.tickets:,} tickets", lambda: self.compare_page(base, other, small, large))
            self.keep("scale.txt", self.text)

    def compare_page(self, base, other, small, large):
        loads = {base: [], other: []}
        for turn in range(self.options.runs):
            # who goes first changes
            for size, page in [(base, small), (other, large)][::1 if turn % 2 == 0 else -1]:
                loads[size].append(self.drive(size, page, turn, beside=other))
        self.tell(large, other, loads[base], loads[other])

    def drive(self, size, page, turn, beside):
        options = self.options
        least = page.check(size.visitor) if turn == 0 else 0

        def load(seconds):
            return wrk.drive(size.shop.program.port, page.requests(size.visitor), self.folder, seconds, options.connections,
                             size.shop.tickets, turn)

        if turn == 0:
            load(WARM_UP)
        done = load(options.seconds)
        if done.bytes < done.requests * least * 0.7:
            raise RuntimeError(f"{page.name} did not come whole:\n{done.raw}")
        file = f"scale-{beside.shop.tickets}-{page.name.replace(' ', '-')}-{size.shop.tickets}-{turn + 1}.txt"
        self.keep(file, done.raw)
        return done

    def tell(self, page, other, small, large):
        times = statistics.median(one.rate / another.rate for one, another in zip(small, large))
        median = statistics.median
        self.table.add(
            f"{other.shop.tickets:,}", page.name,
            f"{rate(median(load.rate for load in large))}/s, {spread(large)}",
            f"{rate(median(load.rate for load in small))}/s, {spread(small)}: {times:.2f} × the cost",
            *([f"≤ {MOST} ×", times <= MOST] if page.has_goals else []))

    def say(self, words):
        print(words, flush=True)

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


class Visited:
    """A size with the first agent signed in, and its pages."""

    def __init__(self, bench, tickets):
        self.bench, self.shop = bench, Size(bench, tickets)

    def __enter__(self):
        started = time.monotonic()
        self.bench.say(f"\n== {self.shop.tickets:,} tickets")
        self.shop.__enter__()
        try:
            self.visitor = self.shop.visitor(self.shop.program)
            self.pages = pages(self.shop, self.visitor)
        except BaseException:
            self.shop.__exit__()
            raise
        self.bench.say(f"   ready after {time.monotonic() - started:.0f} s")
        return self

    def __exit__(self, *_):
        self.shop.__exit__()
