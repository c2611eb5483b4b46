"""One size of the data set in a PostgreSQL server of its own, with the program on it."""

import os
import shutil
from pathlib import Path
from types import SimpleNamespace

from ..measuring.environment import BenchEnvironment

BYTES_PER_TICKET = 3_500  # on disk, with its opinion, one message and all indexes
SPARE = 8 << 30  # bytes for WAL and for sorting


def memory():
    """Bytes of memory of the machine."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


# As in production on this machine, the same for each size. Nothing measured waits for a durable write; the data set is vacuumed
# when it is loaded, so autovacuum would only add noise.
SERVER = {
    "shared_buffers": f"{min(memory() // 4, 8 << 30) >> 20}MB", "effective_cache_size": f"{memory() // 2 >> 20}MB",
    "max_wal_size": "4GB", "checkpoint_timeout": "1h", "wal_level": "minimal", "max_wal_senders": "0",
    "autovacuum": "off",
}


class SizedEnvironment(BenchEnvironment):
    def __init__(self, bench, tickets):
        self.tickets = tickets
        folder = bench.folder / str(tickets)
        super().__init__(SimpleNamespace(options=bench.options, folder=folder))
        self.log = bench.log

    def _open(self):
        self.check_disk_space()
        self.bench.folder.mkdir(mode=0o755)
        self.home = self.bench.folder / "home"
        self._start_postgres(SERVER, tickets=self.tickets, messages=1)
        self.log(f"   on disk: {self.query('SELECT pg_size_pretty(pg_database_size(current_database()))')}")

    def check_disk_space(self):
        wanted = self.tickets * BYTES_PER_TICKET + SPARE
        free = shutil.disk_usage(Path("/tmp")).free
        if free < wanted:
            raise RuntimeError(f"{self.tickets:,} tickets need {wanted >> 30} GB under /tmp, where {free >> 30} GB are free")
