"""Processor time, as the kernel counts it: what a page costs the program, its database, and whoever asks for it."""

import os
import resource
from pathlib import Path

TICK = 1000 / os.sysconf("SC_CLK_TCK")  # milliseconds


class Spent:
    """`with Spent(shop) as spent:` around a load; afterwards `spent.a_page(requests)`."""

    def __init__(self, shop):
        self.program = shop.program.pid
        self.postmaster = int(Path(shop.postgres.folder, "data/postmaster.pid").read_text().split()[0])

    def __enter__(self):
        self.before = self.read()
        return self

    def __exit__(self, *_):
        self.spent = [after - before for before, after in zip(self.before, self.read())]

    def a_page(self, requests):
        """Milliseconds of the program, of the database, and of the load."""
        return [each / requests for each in self.spent]

    def read(self):
        ended = resource.getrusage(resource.RUSAGE_CHILDREN)
        return [own(self.program), family(self.postmaster), (ended.ru_utime + ended.ru_stime) * 1000]


def family(pid):
    """A process, its children, and those that have ended."""
    total = 0
    for one in filter(str.isdigit, os.listdir("/proc")):
        try:
            parent, times = stat(one)
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(one) == pid:
            total += sum(times)
        elif parent == pid:
            total += sum(times[:2])
    return total * TICK


def own(pid):
    return sum(stat(pid)[1][:2]) * TICK


def stat(pid):
    """Its parent, and ticks: in itself, in the kernel for it, and both of its children that ended. Source: proc(5), /proc/pid/stat."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[1]), [int(field) for field in fields[11:15]]
