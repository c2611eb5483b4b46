"""The measured pages: their requests, and the check of their responses."""

import urllib.parse
from dataclasses import dataclass

from harness.visitor import Forms

NOTE = "Conferi com a logística: saiu hoje do centro de distribuição."


@dataclass
class Page:
    """All `paths` are requested equally often. NUMBER in them becomes a random ticket number, and `number` when the statements of the
    page are recorded."""

    name: str
    paths: list
    number: int
    has_goals: bool = False
    is_post: bool = False

    @property
    def is_varied(self):
        return any("NUMBER" in path for path in self.paths)

    def path(self, index=0):
        return self.paths[index].replace("NUMBER", str(self.number))

    def requests(self, visitor):
        """The requests of the load, with the session cookie."""
        cookie = {"Cookie": "; ".join(f"{name}={value}" for name, value in visitor.cookies.items())}
        if not self.is_post:
            return [{"path": path, "headers": cookie} for path in self.paths]
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        return [
            {"method": "POST", "path": path, "headers": cookie | form, "body": self.body(visitor, index)}
            for index, path in enumerate(self.paths)]

    def body(self, visitor, index=0):
        """The form of the ticket page, filled in."""
        hidden = Forms(visitor.get(self.path(index).removesuffix("/notes")).text).hidden(self.path(index))
        back = hidden["back"].replace(str(self.number), "NUMBER")
        return urllib.parse.urlencode(hidden | {"back": back, "body": NOTE})

    def request(self, visitor, index=0, body=None):
        """Requests it once and raises unless the response is the page."""
        if self.is_post:
            form = {"Content-Type": "application/x-www-form-urlencoded"}
            response = visitor.request("POST", self.path(index), body.replace("NUMBER", str(self.number)), form)
        else:
            response = visitor.get(self.path(index))
        if response.status != (303 if self.is_post else 200):
            raise RuntimeError(f"{self.path(index)} returned {response.status}:\n{response.text[:2000]}")
        return response

    def check(self, visitor):
        """The size of its smallest response, in bytes."""
        if self.is_post:
            return 0
        return min(len(self.request(visitor, index).text.encode()) for index in range(len(self.paths)))

    def written(self, environment):
        return int(environment.query("SELECT count(*) FROM notes")) if self.is_post else 0


def pages(environment):
    """The note is last, because it makes the ticket pages longer."""
    base = f"/{environment.data.slug}"
    number = environment.data.tickets * 7 // 9  # a number that appears nowhere else on the page
    survey = environment.query("SELECT min(id) FROM surveys")

    def list_of(**fields):
        return f"{base}/inbox?{urllib.parse.urlencode(fields, doseq=True)}"

    return [
        Page("inbox", [f"{base}/inbox"], number, has_goals=True),
        Page("ticket", [f"{base}/tickets/NUMBER"], number, has_goals=True),
        Page("filtered list", [
            list_of(view="team", **{"class": "detractor"}, status="open"),
            list_of(view="team", segment="Premium", priority=1),
            list_of(view="team", survey=survey, overdue="yes"),
            list_of(view="unassigned", needs_answer="yes"),
        ], number),
        Page("search", [list_of(q=words) for words in ("geladeira atrasou", "entrega", "reembolso", "técnico grosseiro")], number),
        Page("note", [f"{base}/tickets/NUMBER/notes"], number, is_post=True),
    ]
