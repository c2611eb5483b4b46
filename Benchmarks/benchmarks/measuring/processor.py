"""CPU time, as counted by the kernel: what a page costs the program, its database and the load generator."""

import os
import resource
from pathlib import Path

TICK = 1000 / os.sysconf("SC_CLK_TCK")  # milliseconds


class ProcessorTime:
    """`with ProcessorTime(environment) as time:` around a load; afterwards `time.per_request(requests)`."""

    def __init__(self, environment):
        self.program = environment.program.pid
        self.postmaster = int(Path(environment.postgres.folder, "data/postmaster.pid").read_text().split()[0])

    def __enter__(self):
        self.before = self.read()
        return self

    def __exit__(self, *_):
        self.spent = [after - before for before, after in zip(self.before, self.read())]

    def per_request(self, requests):
        """Milliseconds of the program, the database and the load generator."""
        return [each / requests for each in self.spent]

    def read(self):
        ended = resource.getrusage(resource.RUSAGE_CHILDREN)
        return [own(self.program), family(self.postmaster), (ended.ru_utime + ended.ru_stime) * 1000]


def family(pid):
    """A process, its children, and its children that have exited. Milliseconds."""
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
    """Its parent, and ticks: utime, stime, cutime, cstime. Source: proc(5), /proc/pid/stat."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[1]), [int(field) for field in fields[11:15]]
