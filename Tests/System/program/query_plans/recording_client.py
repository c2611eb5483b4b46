"""An HTTP client that records its requests, to name the page that ran a statement."""

import re
import time
import urllib.parse
from dataclasses import dataclass, field

from harness.program import ROOT
from harness.visitor import Forms, Visitor


@dataclass
class RecordingClient:
    """Sends requests of several members, by their e-mail addresses."""

    program: object
    requests: list = field(default_factory=list)
    visitors: dict = field(default_factory=dict)

    def sign_in(self, email, password):
        self.visitors[email] = Visitor(self.program)
        self.get(email, "/sign-in")
        self.post(email, "/sign-in", "/sign-in", email=email, password=password)

    def get(self, email, path, expected=200):
        return self.record("GET", path, expected, lambda: self.visitors[email].get(path))

    def post(self, email, page, action, expected=303, /, **fields):
        """Submits the form of that page whose action is `action`; a list is sent as several fields."""
        visitor = self.visitors[email]
        found = Forms(self.get(email, page).text)
        hidden = found.hidden(action) if action in found.fields else next(iter(
            form for form in found.fields.values() if "csrf_token" in form))
        body = urllib.parse.urlencode(hidden | fields, doseq=True)
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        return self.record("POST", action, expected, lambda: visitor.request("POST", action, body, kind))

    def record(self, method, path, expected, send):
        started = time.time()
        response = send()
        self.requests.append((f"{method} {path}", started, time.time()))
        assert response.status == expected, f"{method} {path}: {response.status}\n{response.text[:2000]}"
        return response

    def request_at(self, moment):
        """The request of that Unix time, or the last one before it: jobs run a little later."""
        before = [label for label, started, _ in self.requests if started <= moment]
        return before[-1] if before else "before the first request"

    @property
    def missed_routes(self):
        """Routes of the program that were not requested."""
        requested = {label.split("?")[0] for label, _, _ in self.requests}
        return [f"{method} {path}" for method, path in routes()
                if not any(re.fullmatch(f"{method} {pattern(path)}", label) for label in requested)]


def routes():
    for file in sorted((ROOT / "Sources").rglob("*Routes.swift")):
        for method, path in re.findall(r'\.(get|post)\("([^"]+)"', file.read_text()):
            yield method.upper(), path


def pattern(path):
    return re.sub(r":\w+", "[^/]+", path)
