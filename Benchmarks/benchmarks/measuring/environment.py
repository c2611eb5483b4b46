"""The program on the data set, with a PostgreSQL server of its own and a member who is signed in."""

import contextlib

from harness.database import Database
from harness.postgres import PrivatePostgres
from harness.program import SECRET_KEY, Program
from harness.visitor import Visitor

from .. import dataset

# Durable, as in production. The data set fits into the cache.
SERVER = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on", "shared_buffers": "512MB"}
LOGIN = "retorno_bench"


class BenchEnvironment:
    login = LOGIN

    def __init__(self, bench):
        self.bench = bench
        self.cleanup = contextlib.ExitStack()

    def __enter__(self):
        try:
            self._open()
        except BaseException:
            self.cleanup.close()
            raise
        return self

    def __exit__(self, *_):
        self.cleanup.close()

    def _open(self):
        self._start_postgres(SERVER, tickets=self.bench.options.tickets, messages=3, surveys=5, agents=50, tenants=200)
        self.home = self.bench.folder / "home"

    def _start_postgres(self, settings, **numbers):
        self.postgres = self.cleanup.enter_context(PrivatePostgres(**settings))
        self.database = Database(self.postgres.url, LOGIN)
        self.data = dataset.load(self.postgres.url, binary=self.bench.options.binary, **numbers)
        self.database.create_program_login()
        self.query("CHECKPOINT")

    @property
    def program(self):
        """The measured one, started on first use."""
        if not hasattr(self, "_program"):
            self._program = self.cleanup.enter_context(self.start())
        return self._program

    def start(self, socket_folder=None):
        """Without workers: jobs would run beside pgbench too."""
        program = Program("serve", "--no-work", binary=self.bench.options.binary, **self.settings(socket_folder))
        return program.wait_until_ready()

    def settings(self, socket_folder=None):
        return {
            "DATABASE_URL": self.postgres.url_for(LOGIN, socket_folder), "RETORNO_HOME": self.home, "SECRET_KEY": SECRET_KEY,
            "PORT": 0,
        }

    def visitor(self, program):
        """The first agent, signed in by the form."""
        return Visitor(program).sign_in(self.data.agent(1), self.data.password)

    def query(self, sql):
        return self.database.query(sql)
