"""The plans of the statements that the program ran, as logged by PostgreSQL's auto_explain."""

import datetime
import json
from dataclasses import dataclass
from pathlib import Path

# Settings of a login whose statements are explained, with those of triggers, functions and foreign keys.
EXPLAINED = {
    "session_preload_libraries": "auto_explain", "auto_explain.log_min_duration": 0, "auto_explain.log_analyze": "on",
    "auto_explain.log_timing": "off", "auto_explain.log_format": "json", "auto_explain.log_nested_statements": "on",
}
# Settings of the server for a log that can be read line by line.
LOGGED = {"logging_collector": "on", "log_destination": "jsonlog", "log_rotation_age": 0, "log_rotation_size": 0}


@dataclass(frozen=True)
class Plan:
    """One execution of a statement; `at` is a Unix time."""

    at: float
    sql: str
    root: dict

    @property
    def nodes(self):
        waiting = [self.root]
        while waiting:
            node = waiting.pop()
            yield Node(node)
            waiting += node.get("Plans", [])


@dataclass(frozen=True)
class Node:
    fields: dict

    @property
    def kind(self):
        return self.fields["Node Type"]

    @property
    def table(self):
        return self.fields.get("Relation Name")

    @property
    def rows(self):
        """All rows that it scanned, over all its loops: those it returned and those it discarded."""
        discarded = sum(self.fields.get(f"Rows Removed by {by}", 0) for by in ("Filter", "Index Recheck", "Join Filter"))
        return (self.fields.get("Actual Rows", 0) + discarded) * self.fields.get("Actual Loops", 0)

    @property
    def label(self):
        over = self.fields.get("Index Name") or self.fields.get("Relation Name") or self.fields.get("Function Name")
        return f"{self.kind} on {over}" if over else self.kind

    @property
    def index_condition(self):
        return self.fields.get("Index Cond")


def read(server):
    """All plans logged so far, without those of EXPLAIN statements inside functions."""
    [log] = Path(f"{server.folder}/data/log").glob("*.json")
    for line in log.read_text().splitlines():
        entry = json.loads(line)
        head, found, body = entry.get("message", "").partition("plan:\n")
        if not found or not head.startswith("duration:"):
            continue
        plan = json.loads(body)
        if plan["Query Text"].startswith("EXPLAIN"):
            continue
        moment = datetime.datetime.strptime(entry["timestamp"], "%Y-%m-%d %H:%M:%S.%f %Z").replace(tzinfo=datetime.timezone.utc)
        yield Plan(moment.timestamp(), plan["Query Text"], plan["Plan"])
