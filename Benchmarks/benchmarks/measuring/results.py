"""The results of a benchmark: its table, the raw output, and what could not be measured."""

import traceback
from pathlib import Path

from .table import Table


class Results:
    def __init__(self, folder):
        self.table, self.broken = Table(), []
        self.results = Path(folder).resolve()
        self.raw = self.results / "raw"
        self.raw.mkdir(parents=True, exist_ok=True)

    def attempt(self, what, measure):
        """Reports an error and lets the other measurements go on."""
        try:
            measure()
        except Exception:
            traceback.print_exc()
            self.broken.append(what)

    def keep(self, name, text):
        """Writes a file that is committed: a table, a SQL script, versions."""
        (self.results / name).write_text(text, encoding="utf-8")

    def keep_raw(self, name, text):
        """Writes raw output, which git ignores."""
        (self.raw / name).write_text(text, encoding="utf-8")

    def log(self, text):
        print(text, flush=True)

    def conclude(self, is_strict):
        """Prints what failed. The exit status: 1 when something could not be measured, 2 when a goal was missed and `is_strict`."""
        for what in self.broken:
            print(f"✘ could not be measured: {what}; the error is above")
        missed = self.table.missed
        for row in missed:
            print(f"✘ missed: {row.description}")
        if self.broken or not self.table.rows:
            return 1
        if not missed:
            print("All goals are met.")
        return 2 if missed and is_strict else 0
