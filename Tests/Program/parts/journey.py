"""Everything that people do in the program, page by page and form by form."""

import re
import time
import urllib.parse
from dataclasses import dataclass, field

from .program import ROOT
from .visitor import Forms, Visitor


@dataclass
class Journey:
    """Remembers what was asked and when, so that a statement can be told by its page."""

    program: object
    steps: list = field(default_factory=list)
    visitors: dict = field(default_factory=dict)

    def sign_in(self, email, password):
        visitor = self.visitors[email] = Visitor(self.program)
        self.get(email, "/sign-in")
        self.post(email, "/sign-in", "/sign-in", email=email, password=password)

    def get(self, email, path, expected=200):
        return self._step("GET", path, expected, lambda: self.visitors[email].get(path))

    def post(self, email, page, action, expected=303, /, **fields):
        """The form of that page that goes to `action`; a value that is a list is sent as several fields."""
        visitor = self.visitors[email]
        found = Forms(self.get(email, page).text)
        hidden = found.hidden(action) if action in found.fields else next(iter(
            form for form in found.fields.values() if "csrf_token" in form))
        body = urllib.parse.urlencode(hidden | fields, doseq=True)
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        return self._step("POST", action, expected, lambda: visitor.ask("POST", action, body, kind))

    def _step(self, method, path, expected, ask):
        started = time.time()
        answer = ask()
        self.steps.append((f"{method} {path}", started, time.time()))
        assert answer.status == expected, f"{method} {path}: {answer.status}\n{answer.text[:2000]}"
        return answer

    def page_of(self, moment):
        """What was going on then, or what had gone on before: jobs are done a little later."""
        before = [label for label, started, _ in self.steps if started <= moment]
        return before[-1] if before else "before the first page"

    @property
    def missed(self):
        """Routes of the program that were not asked for."""
        asked = {label.split("?")[0] for label, _, _ in self.steps}
        return [f"{method} {path}" for method, path in routes()
                if not any(re.fullmatch(f"{method} {pattern(path)}", label) for label in asked)]


def routes():
    for file in sorted((ROOT / "Sources/App").rglob("*Routes.swift")):
        for method, path in re.findall(r'\.(get|post)\("([^"]+)"', file.read_text()):
            yield method.upper(), path


def pattern(path):
    return re.sub(r":\w+", "[^/]+", path)
