"""One run of the bench: its options, its table, and what several parts share."""

import contextlib
import importlib
import os
import resource
import shutil
import tempfile
import traceback
from pathlib import Path

from .shop import Shop
from .table import Table
from .versions import versions

MODULES = {
    "server": "bare_server", "pages": "pages", "memory": "memory", "browser": "browser", "import": "imports",
}


class Bench:
    def __init__(self, options):
        self.options = options
        self.table = Table()
        self.results = Path(options.results).resolve()
        self.results.mkdir(parents=True, exist_ok=True)
        self.later = contextlib.ExitStack()
        self.broken = []
        self._shop = None

    def run(self):
        """The exit status: 1 when something could not be measured, 2 when --strict and a goal was missed."""
        raise_descriptor_limit()
        with self.later:
            self.folder = self.later.enter_context(open_folder())
            # the order is the table's; memory is read before, while and after the pages are asked for
            for part in sorted(self.options.parts, key=list(MODULES).index):
                print(f"\n== {part}", flush=True)
                self.attempt(part, lambda: importlib.import_module(f"parts.{MODULES[part]}").measure(self))
        text = self.table.text()
        heading = self._heading()
        self.keep("table.txt", f"{heading}\n\n{text}\n")
        self.keep("made-with.txt", versions())
        print(f"\n{heading}\n\n{text}")
        for what in self.broken:
            print(f"✘ could not be measured: {what}; the error is above")
        missed = self.table.missed
        for row in missed:
            print(f"✘ missed: {row.words}")
        if not missed and not self.broken:
            print("Every goal holds.")
        if self.broken or not self.table.rows:
            return 1
        return 2 if missed and self.options.strict else 0

    def attempt(self, what, measure):
        """The others are measured too when one can't be."""
        try:
            measure()
        except Exception:
            traceback.print_exc()
            self.broken.append(what)

    @property
    def shop(self):
        """The program on the data set, started when first asked for and lasting until the end."""
        if self._shop is None:
            self._shop = self.later.enter_context(Shop(self))
        return self._shop

    def keep(self, name, text):
        """Writes raw output beside the table."""
        (self.results / name).write_text(text, encoding="utf-8")

    def say(self, words):
        print(words, flush=True)

    def _heading(self):
        options = self.options
        return (
            f"{os.cpu_count()} cores; medians of {options.runs} runs of {options.seconds:g} s at {options.connections} "
            f"connections; {options.tickets:,} tickets")


@contextlib.contextmanager
def open_folder():
    """A folder under /tmp that PostgreSQL's own user may enter too."""
    folder = Path(tempfile.mkdtemp(prefix="retorno-bench-", dir="/tmp"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def raise_descriptor_limit():
    """Ten thousand connections need more than a shell gives; the programs started from here inherit it."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
