"""The table: what was measured, compared with what, against which goal."""

from dataclasses import dataclass


@dataclass
class Row:
    part: str
    what: str
    value: str
    beside: str = ""
    goal: str = ""
    holds: bool | None = None

    @property
    def verdict(self):
        return {None: "", True: "holds", False: "MISSED"}[self.holds]

    @property
    def description(self):
        return f"{self.what}: {self.value}" + (f" beside {self.beside}" if self.beside else "") + f"; goal {self.goal}"


class Table:
    def __init__(self):
        self.rows = []

    def add(self, part, what, value, beside="", goal="", holds=None):
        self.rows.append(Row(part, what, value, beside, goal, holds))
        print(" ", " | ".join(cells(self.rows[-1])), flush=True)

    @property
    def missed(self):
        return [row for row in self.rows if row.holds is False]

    def text(self):
        """As Markdown, for the README."""
        lines = [["", "what", "measured", "beside it", "goal", ""], *map(cells, self.rows)]
        widths = [max(len(line[column]) for line in lines) for column in range(6)]
        written = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |" for line in lines]
        written.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
        return "\n".join(written)


def cells(row):
    return [row.part, row.what, row.value, row.beside, row.goal, row.verdict]


def rate(number):
    """Requests or rows a second, with no more digits than are reproducible."""
    return f"{number:,.0f}" if number >= 100 else f"{number:.1f}"


def milliseconds(microseconds):
    return f"{microseconds / 1000:.2f} ms"


def megabytes(kilobytes):
    return f"{kilobytes / 1024:.1f} MB"
