"""What a plan must not do if it is to cost as much at ten million tickets as at ten thousand."""

import re
from dataclasses import dataclass
from math import inf


@dataclass(frozen=True)
class Finding:
    sql: str
    problem: str
    rows: int
    at: float


@dataclass(frozen=True)
class Allowance:
    """Accepts findings whose statement contains `sql` and whose problem contains `problem`, up to `most` rows. `always`: whether the
    finding occurs in every run, and not only when enough jobs are queued at that moment."""

    sql: str
    problem: str
    reason: str
    most: float = inf
    always: bool = True

    def covers(self, finding):
        return self.sql in finding.sql and self.problem in finding.problem and finding.rows <= self.most


class Checker:
    """`growing`: tables that must not be scanned sequentially. `columns`: table and ordered columns of each index. `most`: how many
    rows one node of a plan may scan."""

    def __init__(self, growing, columns, most):
        self.growing, self.columns, self.most = growing, columns, most

    def findings(self, plans):
        for plan in plans:
            for node in plan.nodes:
                for problem in self._problems(node):
                    yield Finding(plan.sql, problem, round(node.rows), plan.at)

    def _problems(self, node):
        if node.kind == "Seq Scan" and node.table in self.growing:
            yield f"reads all of {node.table}"
        if node.rows > self.most:
            yield f"{node.label}: scans too many rows"
        if node.table in self.growing and "ROW(" in node.fields.get("Filter", "") and "ANY" not in (node.index_condition or ""):
            yield f"{node.label}: scans up to the cursor instead of starting there"
        if node.index_condition and (skipped := self._skipped_column(node)):
            yield f"{node.label}: has no index condition on {skipped}"

    def _skipped_column(self, node):
        """A column without an index condition before one that has a condition: such a scan reads the whole index."""
        table, columns = self.columns.get(node.fields["Index Name"], (None, []))
        if table not in self.growing:
            return None
        named = [bool(re.search(rf"\b{column}\b", node.index_condition)) for column in columns]
        if True not in named:
            return None
        last = len(named) - 1 - named[::-1].index(True)
        return next((column for column, is_named in zip(columns[:last], named) if not is_named), None)
