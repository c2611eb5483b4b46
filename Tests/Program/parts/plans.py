"""The plans of the statements that the program ran, as PostgreSQL's auto_explain wrote them, and what is wrong with them."""

import datetime
import json
from dataclasses import dataclass
from pathlib import Path

# What a login must have set for its statements to be explained, those of triggers, functions and foreign keys too.
EXPLAINED = {
    "session_preload_libraries": "auto_explain", "auto_explain.log_min_duration": 0, "auto_explain.log_analyze": "on",
    "auto_explain.log_timing": "off", "auto_explain.log_format": "json", "auto_explain.log_nested_statements": "on",
}
# What the server must have set for its log to be read line by line.
LOGGED = {"logging_collector": "on", "log_destination": "jsonlog", "log_rotation_age": 0, "log_rotation_size": 0}


@dataclass(frozen=True)
class Plan:
    """One run of one statement."""

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
    told: dict

    @property
    def kind(self):
        return self.told["Node Type"]

    @property
    def table(self):
        return self.told.get("Relation Name")

    @property
    def rows(self):
        """All that it looked at, over all its loops: what it gave and what it threw away."""
        thrown = sum(self.told.get(f"Rows Removed by {by}", 0) for by in ("Filter", "Index Recheck", "Join Filter"))
        return (self.told.get("Actual Rows", 0) + thrown) * self.told.get("Actual Loops", 0)

    @property
    def words(self):
        over = self.told.get("Index Name") or self.told.get("Relation Name") or self.told.get("Function Name")
        return f"{self.kind} on {over}" if over else self.kind

    @property
    def index_condition(self):
        return self.told.get("Index Cond")


def read(cluster):
    """All plans so far, but those that a function only wanted to see."""
    [log] = Path(f"{cluster.folder}/data/log").glob("*.json")
    for line in log.read_text().splitlines():
        entry = json.loads(line)
        head, found, body = entry.get("message", "").partition("plan:\n")
        if not found or not head.startswith("duration:"):
            continue
        told = json.loads(body)
        if told["Query Text"].startswith("EXPLAIN"):
            continue
        moment = datetime.datetime.strptime(entry["timestamp"], "%Y-%m-%d %H:%M:%S.%f %Z").replace(tzinfo=datetime.timezone.utc)
        yield Plan(moment.timestamp(), told["Query Text"], told["Plan"])
