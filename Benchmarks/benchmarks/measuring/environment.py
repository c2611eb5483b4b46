"""The program on the data set, in a PostgreSQL of the bench's own, and somebody signed in."""

import contextlib
import os
import sys
from pathlib import Path

from testing.postgres import PrivatePostgres

from .processes import Process, run

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "Benchmarks"), str(ROOT / "Tests")]

import dataset  # noqa: E402
from Program.parts.visitor import Visitor  # noqa: E402

# As a server is run: nothing is lost in a crash. The bench's tables fit into the cache.
SERVER = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on", "shared_buffers": "512MB"}
LOGIN = "retorno_bench"


class Shop:
    login = LOGIN

    def __init__(self, bench):
        self.bench = bench
        self.later = contextlib.ExitStack()

    def __enter__(self):
        try:
            self._open()
        except BaseException:
            self.later.close()
            raise
        return self

    def __exit__(self, *_):
        self.later.close()

    def _open(self):
        options = self.bench.options
        self.postgres = self.later.enter_context(PrivatePostgres(**SERVER))
        self.data = dataset.load(
            self.postgres.url, tickets=options.tickets, messages=3, surveys=5, agents=50, tenants=200, binary=options.binary)
        # a login that owns nothing and only becomes retorno_app, as docs/operations.md says
        self.ask(f"CREATE ROLE {LOGIN} LOGIN NOINHERIT IN ROLE retorno_app; CHECKPOINT")
        self.home = self.bench.folder / "home"

    @property
    def program(self):
        """The one that is measured, started when first asked for."""
        if not hasattr(self, "_program"):
            self._program = self.later.enter_context(self.start())
        return self._program

    def start(self, socket_folder=None):
        """Jobs are not worked: they would be done beside pgbench too."""
        return Process(
            [self.bench.options.binary, "serve", "--no-work"], self.bench.folder / "retorno.log",
            r"Retorno is at http://\S+:(\d+)", cwd=ROOT, env=self.environment(socket_folder))

    def environment(self, socket_folder=None):
        clean = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        return clean | {
            "DATABASE_URL": self.url(LOGIN, socket_folder), "RETORNO_HOME": str(self.home), "SECRET_KEY": dataset.SECRET,
            "PORT": "0",
        }

    def url(self, user, socket_folder=None):
        return f"postgresql:///postgres?host={socket_folder or self.postgres.folder}&user={user}"

    def visitor(self, program):
        """The first agent, signed in by the form."""
        return Visitor(program).sign_in(self.data.agent(1), self.data.password)

    def ask(self, sql):
        return run([
            "psql", "--no-psqlrc", "--quiet", "--no-align", "--tuples-only", "--set=ON_ERROR_STOP=1", self.postgres.url, "-c", sql,
        ]).strip()
