"""Databases in a PostgreSQL server of the tests, queried through psql."""

import contextlib
import os
import subprocess
import threading
import urllib.parse
from dataclasses import dataclass

from .waiting import wait_until

PSQL = "/usr/bin/psql"
OPTIONS = ["--no-psqlrc", "--quiet", "--no-align", "--tuples-only", "--set=ON_ERROR_STOP=1"]


@dataclass(frozen=True)
class Database:
    """`url` logs in as superuser; `program_url` is for the program: `program` is a login that owns nothing."""

    url: str
    program: str = "postgres"

    @property
    def program_url(self):
        return with_parts(self.url, user=self.program)

    @property
    def name(self):
        return urllib.parse.urlsplit(self.url).path[1:]

    def named(self, name):
        """Another database of the same server."""
        return Database(with_parts(self.url, name=name), self.program)

    @contextlib.contextmanager
    def created(self, word, options=""):
        """Creates a database with a unique name in the same server and drops it afterwards."""
        database = self.named(unique(word))
        self.query(f"CREATE DATABASE {database.name} {options}")
        try:
            yield database
        finally:
            self.query(f"DROP DATABASE {database.name} WITH (FORCE)")

    def query(self, sql):
        """The result as psql prints it: a line for each row, with | between the fields."""
        done = self.psql(sql)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip("\n")

    def psql(self, sql):
        return subprocess.run([PSQL, *OPTIONS, self.url], input=sql, text=True, capture_output=True, timeout=60)

    @contextlib.contextmanager
    def holding(self, sql):
        """Runs `sql` in a transaction and keeps its locks until the block ends."""
        psql = subprocess.Popen([PSQL, *OPTIONS, self.url], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        watchdog = threading.Timer(60, psql.kill)
        watchdog.start()
        try:
            psql.stdin.write(f"BEGIN;\n{sql};\n\\echo locked\n")
            psql.stdin.flush()
            assert "locked" in iter(lambda: psql.stdout.readline().strip(), ""), "the lock was not acquired"
            yield
        finally:
            watchdog.cancel()
            psql.kill()
            psql.communicate()

    def wait_for_blocked(self, statement):
        """Waits until a statement that starts with `statement` waits for a lock of another session."""
        wait_until(f"{statement} waits for a lock", lambda: self.query(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' "
            f"AND query LIKE '{statement}%'") != "0")

    def end_blocked(self, statement):
        """Ends the sessions whose statement starts with `statement` and waits for a lock. Their transactions roll back."""
        self.query(
            "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = current_database() "
            f"AND wait_event_type = 'Lock' AND query LIKE '{statement}%'")

    def create_program_login(self):
        """The login `program`, which owns nothing and may only become retorno_app, as docs/operations.md says."""
        self.query("DO $$ BEGIN CREATE ROLE retorno_app NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$")
        self.query(f"CREATE ROLE {self.program} LOGIN NOINHERIT IN ROLE retorno_app")


def with_parts(url, name=None, user=None):
    parts = urllib.parse.urlsplit(url)
    query = dict(urllib.parse.parse_qsl(parts.query)) | ({"user": user} if user else {})
    return f"{parts.scheme}://{parts.netloc}/{name or parts.path[1:]}?{urllib.parse.urlencode(query)}"


def unique(word):
    unique.count += 1
    return f"retorno_{word}_{os.getpid()}_{unique.count}"


unique.count = 0
