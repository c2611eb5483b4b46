"""People who write notes and replies without a pause, and remember what they were told is written."""

import http.client
import threading
import uuid
from dataclasses import dataclass

from Tests.Program.parts.visitor import Forms, Visitor
from Tests.Program.parts.waiting import eventually

from .served import signed_in

WRITERS = {"notes": 4, "replies": 2}
NOBODY_THERE = (http.client.HTTPException, OSError)


@dataclass(frozen=True)
class Written:
    kind: str
    ticket: str
    text: str


class Crowd:
    def __init__(self, stage, chance):
        self.stage, self.over, self.lock = stage, threading.Event(), threading.Lock()
        self.writes, self.odd = [], []
        ana = signed_in(stage.program)
        tickets = stage.house.database.ask(TICKETS).split()
        chance.shuffle(tickets)
        self.threads = [
            threading.Thread(target=self.write, args=[kind, Visitor(stage.program, ana.cookies), tickets[number::6]])
            for number, kind in enumerate(kind for kind, count in WRITERS.items() for _ in range(count))]

    def __enter__(self):
        for thread in self.threads:
            thread.start()

    def __exit__(self, *_):
        self.over.set()
        for thread in self.threads:
            thread.join()

    @property
    def acknowledged(self):
        return len(self.writes)

    def wait_for_progress(self):
        """Until somebody was told again that something is written."""
        before = {kind: self.count(kind) for kind in WRITERS}
        eventually("writes go on", lambda: all(self.count(kind) > before[kind] for kind in WRITERS), seconds=120)

    def count(self, kind):
        return sum(write.kind == kind for write in self.writes)

    def write(self, kind, visitor, tickets):
        number = 0
        while not self.over.is_set():
            number += 1
            written = Written(kind, tickets[number % len(tickets)], f"{kind} {uuid.uuid4()}")
            try:
                answer = submit(visitor, written)
            except NOBODY_THERE:
                self.over.wait(0.05)  # killed just now: it comes back
                continue
            with self.lock:
                if answer.status == 303 and "/tickets/" in answer.headers["Location"]:
                    self.writes.append(written)
                elif answer.status != 503:
                    self.odd.append(f"{answer.status} {answer.headers['Location']}")


def submit(visitor, written):
    """The answer to the form, or the page's own where there is no form because the database is away."""
    page = f"/loja/tickets/{written.ticket}"
    shown = visitor.get(page)
    if shown.status != 200:
        return shown
    hidden = Forms(shown.text).hidden(f"{page}/{written.kind}")
    subject = {"subject": "Sobre a sua nota"} if written.kind == "replies" else {}
    return visitor.post(f"{page}/{written.kind}", **hidden, **subject, body=written.text)


# Of the shop's customers who can be written to; archived ones have no form.
TICKETS = """
    SELECT t.number FROM tickets AS t JOIN opinions AS o ON o.tenant_id = t.tenant_id AND o.id = t.opinion_id
    JOIN customers AS c ON c.tenant_id = o.tenant_id AND c.id = o.customer_id
    WHERE t.tenant_id = (SELECT id FROM tenants WHERE slug = 'loja') AND c.email IS NOT NULL AND t.archived_at IS NULL
    LIMIT 240
"""
