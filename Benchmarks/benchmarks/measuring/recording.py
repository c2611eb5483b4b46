"""What a page asks the database, heard on the wire while it is asked for once."""

import http.client
from dataclasses import dataclass

from .relay import Relay


@dataclass
class Recording:
    """Of one visit: the trips, lists of statements, what was answered to each, and with what options the connection began."""

    path: str
    trips: list
    tags: list
    options: str

    @property
    def statements(self):
        return sum(map(len, self.trips))


class Line:
    """A visitor on one connection that stays open, so that the same database connection answers again."""

    def __init__(self, port, cookies):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        self.cookie = "; ".join(f"{name}={value}" for name, value in cookies.items())

    def ask(self, method, path, body=None, headers=None):
        self.connection.request(method, path, body, {**(headers or {}), "Cookie": self.cookie})
        answer = self.connection.getresponse()
        answer.text = answer.read().decode()
        return answer

    def get(self, path):
        return self.ask("GET", path)


def record(shop, page):
    """A recording of each of its paths."""
    with Relay(shop.postgres.folder) as relay, shop.start(relay.folder) as program:
        visitor = shop.visitor(program)
        line = Line(program.port, visitor.cookies)
        options, found = relay.options, []
        for index in range(len(page.paths)):
            body = page.body(visitor, index) if page.is_post else None
            # the first time, connections are opened and statements prepared
            page.ask(line, index, body)
            relay.forget()
            page.ask(line, index, body)
            recording = Recording(page.path(index), relay.trips, relay.tags, options)
            if not recording.trips or [len(trip) for trip in recording.trips] != [len(trip) for trip in recording.tags]:
                raise RuntimeError(f"{recording.path}: what was heard is not whole: {recording.tags}")
            found.append(recording)
        line.connection.close()
        return found
