"""Clients that write notes and replies without a pause and remember which ones the program acknowledged."""

import http.client
import threading
import uuid
from dataclasses import dataclass

from harness.visitor import Visitor
from harness.waiting import wait_until

from .demo import signed_in

COUNTS = {"notes": 4, "replies": 2}
UNREACHABLE = (http.client.HTTPException, OSError)


@dataclass(frozen=True)
class Written:
    kind: str
    ticket: str
    text: str


class Writers:
    """`unexpected` are responses that are neither an acknowledgement nor 503."""

    def __init__(self, processes, random):
        self.stopping, self.lock = threading.Event(), threading.Lock()
        self.writes, self.unexpected = [], []
        ana = signed_in(processes.program)
        tickets = processes.installation.database.query(TICKETS).split()
        random.shuffle(tickets)
        self.threads = [
            threading.Thread(target=self.write, args=[kind, Visitor(processes.program, ana.cookies), tickets[number::6]])
            for number, kind in enumerate(kind for kind, count in COUNTS.items() for _ in range(count))]

    def __enter__(self):
        for thread in self.threads:
            thread.start()

    def __exit__(self, *_):
        self.stopping.set()
        for thread in self.threads:
            thread.join()

    @property
    def acknowledged(self):
        return len(self.writes)

    def wait_for_progress(self):
        """Waits until another write of each kind is acknowledged."""
        before = {kind: self.count(kind) for kind in COUNTS}
        wait_until("more writes are acknowledged", lambda: all(self.count(kind) > before[kind] for kind in COUNTS), seconds=120)

    def count(self, kind):
        return sum(write.kind == kind for write in self.writes)

    def write(self, kind, visitor, tickets):
        number = 0
        while not self.stopping.is_set():
            number += 1
            written = Written(kind, tickets[number % len(tickets)], f"{kind} {uuid.uuid4()}")
            try:
                response = submit(visitor, written)
            except UNREACHABLE:
                self.stopping.wait(0.05)  # the program was just killed and is starting again
                continue
            with self.lock:
                if response.status == 303 and "/tickets/" in response.headers["Location"]:
                    self.writes.append(written)
                elif response.status != 503:
                    self.unexpected.append(f"{response.status} {response.headers['Location']}")


def submit(visitor, written):
    page = f"/loja/tickets/{written.ticket}"
    subject = {"subject": "Sobre a sua nota"} if written.kind == "replies" else {}
    return visitor.submit(page, f"{page}/{written.kind}", **subject, body=written.text)


# Tickets of customers with an e-mail address. Archived tickets have no form.
TICKETS = """
    SELECT t.number FROM tickets AS t JOIN opinions AS o ON o.tenant_id = t.tenant_id AND o.id = t.opinion_id
    JOIN customers AS c ON c.tenant_id = o.tenant_id AND c.id = o.customer_id
    WHERE t.tenant_id = (SELECT id FROM tenants WHERE slug = 'loja') AND c.email IS NOT NULL AND t.archived_at IS NULL
    LIMIT 240
"""
