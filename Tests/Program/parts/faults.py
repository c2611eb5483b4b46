"""What a plan must not do if it is to cost as much at ten million tickets as at ten thousand."""

import re
from dataclasses import dataclass
from math import inf


@dataclass(frozen=True)
class Fault:
    sql: str
    what: str
    rows: int
    at: float


@dataclass(frozen=True)
class Allowance:
    """`sql` stands in the statement, `what` in what is said of it; it may look at as many rows as `most` says."""

    sql: str
    what: str
    reason: str
    most: float = inf

    def covers(self, fault):
        return self.sql in fault.sql and self.what in fault.what and fault.rows <= self.most


class Judge:
    """`growing`: the tables that must not be read whole. `columns`: the table of each index, and its columns in order. `most`: as many rows
    as one node of a plan may look at."""

    def __init__(self, growing, columns, most):
        self.growing, self.columns, self.most = growing, columns, most

    def faults(self, plans):
        for plan in plans:
            for node in plan.nodes:
                for what in self._faults(node):
                    yield Fault(plan.sql, what, round(node.rows), plan.at)

    def _faults(self, node):
        if node.kind == "Seq Scan" and node.table in self.growing:
            yield f"reads all of {node.table}"
        if node.rows > self.most:
            yield f"{node.words}: looks at too many rows"
        if node.table in self.growing and "ROW(" in node.told.get("Filter", "") and "ANY" not in (node.index_condition or ""):
            yield f"{node.words}: walks to where the page begins instead of entering there"
        if node.index_condition and (skipped := self._skipped(node)):
            yield f"{node.words}: enters the index without {skipped}"

    def _skipped(self, node):
        """The column before one that the condition names, and that it does not name: the index is walked through all of it."""
        table, columns = self.columns.get(node.told["Index Name"], (None, []))
        if table not in self.growing:
            return None
        named = [bool(re.search(rf"\b{column}\b", node.index_condition)) for column in columns]
        if True not in named:
            return None
        last = len(named) - 1 - named[::-1].index(True)
        return next((column for column, is_named in zip(columns[:last], named) if not is_named), None)
