"""The pages that are measured: what is asked for, and that it is what comes back."""

import urllib.parse
from dataclasses import dataclass

from Program.parts.visitor import Forms

NOTE = "Conferi com a logística: saiu hoje do centro de distribuição."


@dataclass
class Page:
    """Each of `paths` is asked for as often as the others. NUMBER in them is any ticket's; to record what the page asks the
    database it is `number`."""

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
        """For the load: each path with who asks."""
        cookie = {"Cookie": "; ".join(f"{name}={value}" for name, value in visitor.cookies.items())}
        if not self.is_post:
            return [{"path": path, "headers": cookie} for path in self.paths]
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        return [
            {"method": "POST", "path": path, "headers": cookie | form, "body": self.body(visitor, index)}
            for index, path in enumerate(self.paths)]

    def body(self, visitor, index=0):
        """The form as the ticket's page carries it."""
        hidden = Forms(visitor.get(self.path(index).removesuffix("/notes")).text).hidden(self.path(index))
        back = hidden["back"].replace(str(self.number), "NUMBER")
        return urllib.parse.urlencode(hidden | {"back": back, "body": NOTE})

    def ask(self, visitor, index=0, body=None):
        """Once, by hand; the answer must be the page and no other."""
        if self.is_post:
            form = {"Content-Type": "application/x-www-form-urlencoded"}
            answer = visitor.ask("POST", self.path(index), body.replace("NUMBER", str(self.number)), form)
        else:
            answer = visitor.get(self.path(index))
        if answer.status != (303 if self.is_post else 200):
            raise RuntimeError(f"{self.path(index)} answered {answer.status}:\n{answer.text[:2000]}")
        return answer

    def check(self, visitor):
        """The size of the smallest of its answers."""
        if self.is_post:
            return 0
        return min(len(self.ask(visitor, index).text.encode()) for index in range(len(self.paths)))

    def written(self, shop):
        return int(shop.ask("SELECT count(*) FROM notes")) if self.is_post else 0


def pages(shop):
    """The note comes last: it makes the tickets' pages longer."""
    base = f"/{shop.data.slug}"
    number = shop.data.tickets * 7 // 9  # one that is no other number of the page
    survey = shop.ask("SELECT min(id) FROM surveys")

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
