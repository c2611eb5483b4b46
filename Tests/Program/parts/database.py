"""Databases of our own in the tests' PostgreSQL, asked through psql."""

import contextlib
import os
import subprocess
import threading
import urllib.parse
from dataclasses import dataclass

from .waiting import eventually

PSQL = "/usr/bin/psql"
OPTIONS = ["--no-psqlrc", "--quiet", "--no-align", "--tuples-only", "--set=ON_ERROR_STOP=1"]


@dataclass(frozen=True)
class Database:
    """`url` is a superuser's; `program_url` is what the program is given: a login that owns nothing."""

    url: str
    program: str = "postgres"

    @property
    def program_url(self):
        return with_parts(self.url, user=self.program)

    def named(self, name):
        return Database(with_parts(self.url, name=name), self.program)

    def ask(self, sql):
        """The answer as psql prints it: lines of fields with | between them."""
        done = self.psql(sql)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip("\n")

    def psql(self, sql):
        return subprocess.run([PSQL, *OPTIONS, self.url], input=sql, text=True, capture_output=True, timeout=60)

    @contextlib.contextmanager
    def holding(self, sql):
        """Keeps what `sql` locks until the block ends."""
        psql = subprocess.Popen([PSQL, *OPTIONS, self.url], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        watchdog = threading.Timer(60, psql.kill)
        watchdog.start()
        try:
            psql.stdin.write(f"BEGIN;\n{sql};\n\\echo held\n")
            psql.stdin.flush()
            assert "held" in iter(lambda: psql.stdout.readline().strip(), ""), "the lock was not given"
            yield
        finally:
            watchdog.cancel()
            psql.kill()
            psql.communicate()

    def wait_for_blocked(self, statement):
        """Until a statement that begins so waits for a lock of another."""
        eventually(f"{statement} waits for a lock", lambda: self.ask(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' "
            f"AND query LIKE '{statement}%'") != "0")


def with_parts(url, name=None, user=None):
    parts = urllib.parse.urlsplit(url)
    query = dict(urllib.parse.parse_qsl(parts.query)) | ({"user": user} if user else {})
    return f"{parts.scheme}://{parts.netloc}/{name or parts.path[1:]}?{urllib.parse.urlencode(query)}"


def unique(word):
    unique.count += 1
    return f"retorno_{word}_{os.getpid()}_{unique.count}"


unique.count = 0
