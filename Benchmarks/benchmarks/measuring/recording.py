"""The statements of a page, recorded on the wire during one request."""

import http.client
from dataclasses import dataclass

from .relay import Relay


@dataclass
class Recording:
    """Of one request: its round trips (lists of statements), the command tags of their results, and the options of the connection."""

    path: str
    trips: list
    tags: list
    options: str

    @property
    def statements(self):
        return sum(map(len, self.trips))


class PersistentClient:
    """A client on one connection that stays open, so that the same database connection serves it again."""

    def __init__(self, port, cookies):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        self.cookie = "; ".join(f"{name}={value}" for name, value in cookies.items())

    def request(self, method, path, body=None, headers=None):
        self.connection.request(method, path, body, {**(headers or {}), "Cookie": self.cookie})
        response = self.connection.getresponse()
        response.text = response.read().decode()
        return response

    def get(self, path):
        return self.request("GET", path)


def record(environment, page):
    """A recording of each of its paths."""
    with Relay(environment.postgres.folder) as relay, environment.start(relay.folder) as program:
        visitor = environment.visitor(program)
        client = PersistentClient(program.port, visitor.cookies)
        options, found = relay.options, []
        for index in range(len(page.paths)):
            body = page.body(visitor, index) if page.is_post else None
            # the first request opens connections and prepares statements
            page.request(client, index, body)
            relay.clear()
            page.request(client, index, body)
            recording = Recording(page.path(index), relay.trips, relay.tags, options)
            if not recording.trips or [len(trip) for trip in recording.trips] != [len(trip) for trip in recording.tags]:
                raise RuntimeError(f"{recording.path}: the recording is incomplete: {recording.tags}")
            found.append(recording)
        client.connection.close()
        return found
