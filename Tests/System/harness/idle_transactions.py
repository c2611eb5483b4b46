"""Watches for connections that are idle in a transaction."""

import subprocess
import threading

from .database import OPTIONS, PSQL

# The seconds for which a connection to this database is now idle in a transaction, at most.
LONGEST = """
    SELECT coalesce(max(extract(epoch FROM clock_timestamp() - state_change)), 0) FROM pg_stat_activity
    WHERE datname = current_database() AND state LIKE 'idle in transaction%';
"""


class IdleTransactions:
    """Samples every 20 ms in the block; `longest` is the longest time seen, in seconds."""

    def __init__(self, database):
        self.database = database
        self.longest, self.samples = 0.0, 0
        self.ended = threading.Event()

    def __enter__(self):
        self.psql = subprocess.Popen([PSQL, *OPTIONS, self.database.url], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.thread = threading.Thread(target=self.sample)
        self.thread.start()
        return self

    def sample(self):
        while not self.ended.wait(0.02):
            self.psql.stdin.write(LONGEST)
            self.psql.stdin.flush()
            self.longest = max(self.longest, float(self.psql.stdout.readline()))
            self.samples += 1

    def __exit__(self, *_):
        self.ended.set()
        self.thread.join()
        self.psql.communicate()
