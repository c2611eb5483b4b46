"""One run of `make bench`: its options, its table, and what several parts share."""

import contextlib
import importlib
import os
import resource

from harness.folders import temporary_folder

from .environment import BenchEnvironment
from .results import Results
from .versions import versions

# The modules of `benchmarks.parts`, in the order of the table. Memory is read before, during and after the load on the pages.
PARTS = {
    "server": "bare_server", "pages": "pages", "memory": "memory", "browser": "browser", "import": "imports", "replies": "replies",
    "beside": "beside",
}


class Bench(Results):
    def __init__(self, options):
        super().__init__(options.results)
        self.options = options
        self.cleanup = contextlib.ExitStack()
        self._environment = None

    def run(self):
        """The exit status."""
        raise_descriptor_limit()
        with self.cleanup:
            self.folder = self.cleanup.enter_context(temporary_folder("bench"))
            for part in sorted(self.options.parts, key=list(PARTS).index):
                self.log(f"\n== {part}")
                self.attempt(part, lambda: importlib.import_module(f"benchmarks.parts.{PARTS[part]}").measure(self))
        text = f"{self._heading()}\n\n{self.table.text()}\n"
        self.keep("table.txt", text)
        self.keep("made-with.txt", versions())
        self.log(f"\n{text}")
        return self.conclude(self.options.strict)

    @property
    def environment(self):
        """The program on the data set, started on first use and stopped at the end."""
        if self._environment is None:
            self._environment = self.cleanup.enter_context(BenchEnvironment(self))
        return self._environment

    def _heading(self):
        options = self.options
        return (
            f"{os.cpu_count()} cores; medians of {options.runs} runs of {options.seconds:g} s at {options.connections} "
            f"connections; {options.tickets:,} tickets")


def raise_descriptor_limit():
    """Ten thousand connections need more than a shell allows; the programs started here inherit the limit."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
