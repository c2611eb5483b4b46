"""One size of the data set in a PostgreSQL of its own, with the program over it."""

import os
import shutil
from pathlib import Path
from types import SimpleNamespace

import dataset
from measuring.shop import LOGIN, Shop
from testing.postgres import PrivatePostgres

BYTES_A_TICKET = 3_500  # on disk, with its opinion, one message, all indexes
SPARE = 8 << 30  # for the journal and for sorting


def memory():
    """Bytes that the machine has."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


# As a server of that machine is set up, the same for each size. Nothing is measured that waits for the disk to have written; the
# data set is vacuumed when it is there, and nothing else is to do so meanwhile.
SERVER = {
    "shared_buffers": f"{min(memory() // 4, 8 << 30) >> 20}MB", "effective_cache_size": f"{memory() // 2 >> 20}MB",
    "max_wal_size": "4GB", "checkpoint_timeout": "1h", "wal_level": "minimal", "max_wal_senders": "0",
    "autovacuum": "off",
}


class Size(Shop):
    def __init__(self, bench, tickets):
        self.tickets = tickets
        folder = bench.folder / str(tickets)
        super().__init__(SimpleNamespace(options=bench.options, folder=folder))
        self.say = bench.say

    def __enter__(self):
        self.check_room()
        self.bench.folder.mkdir(mode=0o755)
        self.home = self.bench.folder / "home"
        try:
            self.postgres = self.later.enter_context(PrivatePostgres(**SERVER))
            self.data = dataset.load(self.postgres.url, tickets=self.tickets, messages=1, binary=self.bench.options.binary)
            self.ask(f"CREATE ROLE {LOGIN} LOGIN NOINHERIT IN ROLE retorno_app")
            self.ask("CHECKPOINT")
            self.say(f"   on disk: {self.ask('SELECT pg_size_pretty(pg_database_size(current_database()))')}")
        except BaseException:
            self.later.close()
            raise
        return self

    def check_room(self):
        wanted = self.tickets * BYTES_A_TICKET + SPARE
        free = shutil.disk_usage(Path("/tmp")).free
        if free < wanted:
            raise RuntimeError(f"{self.tickets:,} tickets want {wanted >> 30} GB under /tmp, where {free >> 30} GB are free")
