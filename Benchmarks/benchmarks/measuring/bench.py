"""One run of the bench: its options, its table, and what several parts share."""

import contextlib
import importlib
import os
import resource
import shutil
import tempfile
from pathlib import Path

from .results import Results
from .shop import Shop
from .versions import versions

MODULES = {
    "server": "bare_server", "pages": "pages", "memory": "memory", "browser": "browser", "import": "imports",
}


class Bench(Results):
    def __init__(self, options):
        super().__init__(options.results)
        self.options = options
        self.later = contextlib.ExitStack()
        self._shop = None

    def run(self):
        """The exit status."""
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
        return self.conclude(self.options.strict)

    @property
    def shop(self):
        """The program on the data set, started when first asked for and lasting until the end."""
        if self._shop is None:
            self._shop = self.later.enter_context(Shop(self))
        return self._shop

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
