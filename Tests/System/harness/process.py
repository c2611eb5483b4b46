"""Commands that run until they are stopped."""

import contextlib
import os
import re
import signal
import subprocess
import tempfile
from pathlib import Path

from .waiting import wait_until


class Process:
    """Runs a command in a session of its own, as under a terminal, and keeps its output in a file. When the Python process is
    killed the kernel terminates the command too.

    `log` is the file; without one it is a temporary file that `stop` removes."""

    def __init__(self, command, log=None, **options):
        self.file = open(log, "wb") if log else tempfile.NamedTemporaryFile(prefix="retorno-test-", suffix=".log")
        self.process = subprocess.Popen(
            ["setpriv", "--pdeathsig=TERM", *map(str, command)], stdin=subprocess.DEVNULL, stdout=self.file,
            stderr=subprocess.STDOUT, **{"start_new_session": True} | options)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    @property
    def pid(self):
        return self.process.pid

    @property
    def output(self):
        return Path(self.file.name).read_text(errors="replace")

    @property
    def is_running(self):
        return self.process.poll() is None

    def wait_for_output(self, pattern, seconds=120):
        """The match of a regular expression in its output. Fails, and stops the process, when it exits or takes too long."""
        try:
            found = wait_until(
                f"output of the process matches {pattern}",
                lambda: re.search(pattern, self.output) or not self.is_running, seconds)
            assert self.is_running, f"the process exited with {self.process.returncode}:\n{self.output}"
            return found
        except BaseException:
            self.kill()
            raise

    def wait(self, seconds=40):
        """Its exit status."""
        return self.process.wait(seconds)

    def kill(self):
        """SIGKILL: it cannot clean up."""
        self.process.kill()
        self.process.wait()

    def press_ctrl_c(self):
        """Sends SIGINT to its whole process group; its exit status."""
        os.killpg(self.pid, signal.SIGINT)
        return self.wait()

    def stop(self, seconds=40):
        """SIGTERM, and SIGKILL when it does not exit in time."""
        if self.is_running:
            self.process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(seconds)
        if self.is_running:
            self.kill()
        self.file.close()

    def memory(self, field="VmRSS"):
        """Resident memory in kilobytes: now (VmRSS) or at its peak (VmHWM). Source: proc(5), /proc/pid/status."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(re.search(rf"^{field}:\s+(\d+) kB", status, re.M)[1])

    @property
    def descriptors(self):
        """How many file descriptors it has open."""
        return len(os.listdir(f"/proc/{self.pid}/fd"))


def is_alive(pid):
    """False for a zombie too: it has exited and only its parent has not collected it yet."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def children(pid):
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def run(command, timeout=600, **options):
    """Runs a command to its end and returns its standard output. Raises with its output when it fails."""
    done = subprocess.run([str(part) for part in command], text=True, capture_output=True, timeout=timeout, **options)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]} exited with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-4000:]}")
    return done.stdout
