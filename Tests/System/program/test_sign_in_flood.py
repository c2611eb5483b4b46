"""Hundreds of sign-in attempts at once from two addresses keep nobody else waiting."""

import collections
import threading
import time
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait

import pytest

from harness.visitor import PASSWORD, Forms, Visitor
from harness.waiting import wait_until

# More of one address would be refused by their number within 15 minutes.
ATTEMPTS_OF_ADDRESS = 99


class RemoteVisitor(Visitor):
    """A visitor behind the proxy, at an address of their own."""

    def __init__(self, program, address, cookies=None):
        super().__init__(program, cookies)
        self.address = address

    def request(self, method, path, body=None, headers=None):
        return super().request(method, path, body, {**(headers or {}), "X-Forwarded-For": self.address})


@pytest.fixture
def program(environment):
    environment.smtp_server.start()
    return environment.start("serve", TRUSTED_PROXIES="127.0.0.1")


class Flood:
    """Attempts of two addresses, all at once, each with another account."""

    def __init__(self, program):
        self.attempts = [self.prepared(program, f"203.0.113.{1 + number % 2}", number) for number in range(2 * ATTEMPTS_OF_ADDRESS)]
        self.started = threading.Barrier(len(self.attempts) + 1)
        self.statuses = collections.Counter()

    def prepared(self, program, address, number):
        visitor = RemoteVisitor(program, address)
        if not number:
            self.hidden = Forms(visitor.get("/sign-in").text).hidden("/sign-in")
            self.cookies = visitor.cookies
        visitor.cookies = dict(self.cookies)
        return visitor, {**self.hidden, "email": f"person{number}@loja.example", "password": "uma senha qualquer"}

    def attempt(self, prepared):
        visitor, fields = prepared
        self.started.wait()
        return visitor.post("/sign-in", **fields).status

    def __enter__(self):
        self.pool = ThreadPoolExecutor(len(self.attempts) + 1)
        self.results = [self.pool.submit(self.attempt, prepared) for prepared in self.attempts]
        self.started.wait()
        self.begin = time.monotonic()
        wait(self.results, return_when=FIRST_COMPLETED)  # the first ones refused: the lane for passwords is full
        return self

    def __exit__(self, *_):
        self.statuses = collections.Counter(result.result() for result in self.results)
        self.seconds = time.monotonic() - self.begin
        self.pool.shutdown()


class Reader:
    """Ana reads pages all the time in the block; `statuses` has the time and the status of each response."""

    def __init__(self, environment, program):
        self.visitor = environment.visitor(program)
        self.statuses, self.ended = [], threading.Event()

    def read(self):
        while not self.ended.is_set():
            for page in ("/loja/inbox", "/loja/tickets/1"):
                status = self.visitor.get(page).status
                self.statuses.append((time.monotonic(), status))

    def __enter__(self):
        self.thread = threading.Thread(target=self.read)
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.ended.set()
        self.thread.join()


def test_during_a_flood_of_sign_ins_a_person_signs_in_and_pages_and_mail_go_on(environment, program):
    person, ana = RemoteVisitor(program, "198.51.100.7"), environment.visitor(program)
    fields = Forms(person.get("/sign-in").text).hidden("/sign-in") | {"email": "ana@loja.example", "password": PASSWORD}
    with Reader(environment, program) as reader, Flood(program) as flood:
        begin = time.monotonic()
        signing_in = flood.pool.submit(lambda: (person.post("/sign-in", **fields).status, time.monotonic() - begin))
        ana.reply(1, "Sobre o atraso", "Pedimos desculpas.")
        environment.smtp_server.wait_for(1)
        mail = time.monotonic() - begin
        status, sign_in = signing_in.result()
    pages = collections.Counter(status for _, status in reader.statuses)
    print(f"sign-in {sign_in:.2f} s, mail {mail:.2f} s, flood {flood.seconds:.2f} s {dict(flood.statuses)}, pages {dict(pages)}")
    # 3 s each on a machine of its own; beside the browser tests the flood's hashes share the cores with Chromium.
    assert status == 303 and sign_in <= 8
    assert mail <= 8
    assert set(pages) == {200}
    assert set(flood.statuses) == {422, 429} and flood.statuses[429] >= ATTEMPTS_OF_ADDRESS


def test_database_connections_lost_during_a_flood_are_opened_again_within_seconds(environment, program):
    ana = environment.visitor(program)
    with Reader(environment, program) as reader, Flood(program) as flood:
        lost = time.monotonic()
        assert int(environment.database.query(f"""
            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
            WHERE datname = current_database() AND usename = '{environment.database.program}'""")) > 0
        statuses = [ana.get("/loja/inbox").status for _ in range(10)]
        wait_until("all attempts are answered", lambda: all(result.done() for result in flood.results), seconds=30)
        wait_until("pages are read for three seconds", lambda: time.monotonic() - lost > 3)
        wait_until("a page is read", lambda: reader.statuses[-1][0] - lost > 3)
    failures = [moment - lost for moment, status in reader.statuses if status != 200]
    pages = collections.Counter(status for _, status in reader.statuses)
    print(f"pages {statuses} {dict(pages)}, the last failure after {max(failures, default=0):.2f} s, flood {dict(flood.statuses)}")
    assert max(failures, default=0) <= 6
    assert set(pages) <= {200, 503} and pages[200] > 10
