"""Starting programs and ending them, by their own ids."""

import re
import signal
import subprocess
import time
from pathlib import Path


class Process:
    """A program that goes on until it is ended. `announces`: the expression whose first group is its port, when it says one."""

    def __init__(self, command, log, announces=None, **options):
        self.log = Path(log)
        with open(self.log, "wb") as output:
            self.process = subprocess.Popen(
                [str(part) for part in command], stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
                **{"start_new_session": True} | options)
        if announces is None:
            return
        try:
            self.port = int(until(f"{command[0]} is up", lambda: self._announced(announces))[1])
        except BaseException:
            self.end()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()

    @property
    def pid(self):
        return self.process.pid

    def memory(self, field="VmRSS"):
        """Kilobytes: what it holds now (VmRSS), or the most it ever held (VmHWM)."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(re.search(rf"^{field}:\s+(\d+) kB", status, re.M)[1])

    def end(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(40)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def _announced(self, expression):
        said = self.log.read_text(errors="replace")
        if self.process.poll() is not None:
            raise RuntimeError(f"it ended by itself:\n{said}")
        return re.search(expression, said)


def run(command, timeout=600, **options):
    """To its end; what it wrote. Raises with its words when it fails."""
    done = subprocess.run([str(part) for part in command], text=True, capture_output=True, timeout=timeout, **options)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]} failed with {done.returncode}:\n{done.stdout[-2000:]}{done.stderr[-4000:]}")
    return done.stdout


def until(what, check, seconds=120):
    """The first answer of `check` that counts as true."""
    deadline = time.monotonic() + seconds
    while not (found := check()):
        if time.monotonic() > deadline:
            raise TimeoutError(f"{what}: not within {seconds} s")
        time.sleep(0.02)
    return found
