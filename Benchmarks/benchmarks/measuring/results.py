"""What a bench leaves: the table, raw output beside it, and what could not be measured."""

import traceback
from pathlib import Path

from .table import Table


class Results:
    def __init__(self, folder):
        self.table, self.broken = Table(), []
        self.results = Path(folder).resolve()
        self.results.mkdir(parents=True, exist_ok=True)

    def attempt(self, what, measure):
        """The others are measured too when one can't be."""
        try:
            measure()
        except Exception:
            traceback.print_exc()
            self.broken.append(what)

    def keep(self, name, text):
        """Writes raw output beside the table."""
        (self.results / name).write_text(text, encoding="utf-8")

    def conclude(self, is_strict):
        """Tells what is wrong. The exit status: 1 when something could not be measured, 2 when a goal was missed that must not be."""
        for what in self.broken:
            print(f"✘ could not be measured: {what}; the error is above")
        missed = self.table.missed
        for row in missed:
            print(f"✘ missed: {row.words}")
        if self.broken or not self.table.rows:
            return 1
        if not missed:
            print("Every goal holds.")
        return 2 if missed and is_strict else 0
