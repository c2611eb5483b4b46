"""Retorno as a process: started, watched, stopped, killed."""

import os
import re
import signal
import subprocess
import tempfile
from pathlib import Path

from .needs import needed
from .waiting import eventually

ROOT = Path(__file__).resolve().parents[3]
SECRET = "a secret that only the tests know, 32 bytes and more"
SETTINGS = ["HOST", "PORT", "RETORNO_HOME", "DATABASE_URL", "BASE_URL", "SMTP_URL", "MAIL_DOMAIN", "SECRET_KEY",
        "TRUSTED_PROXIES", "LOG_LEVEL", "LOG_FORMAT", "RETORNO_DEMO_PASSWORD"]


def environment(**settings):
    """The surroundings without any setting of the program but these."""
    clean = {name: value for name, value in os.environ.items() if name not in SETTINGS and not name.startswith("PG")}
    return clean | {name: str(value) for name, value in settings.items() if value is not None}


def run(*arguments, input=None, timeout=60, **settings):
    """A command of the program, to its end."""
    return subprocess.run(
        [needed("RETORNO_TEST_BINARY"), *arguments], cwd=ROOT, env=environment(**settings), input=input, text=True,
        stdin=None if input else subprocess.DEVNULL, capture_output=True, timeout=timeout)


class Program:
    """A command that goes on until it is ended, in a process group of its own as under a terminal."""

    def __init__(self, *arguments, limit="", **settings):
        self.log = tempfile.NamedTemporaryFile(prefix="retorno-test-", suffix=".log")
        binary = needed("RETORNO_TEST_BINARY")
        command = [binary, *arguments] if not limit else ["sh", "-c", f'{limit}; exec "$0" "$@"', binary, *arguments]
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=environment(**settings), stdin=subprocess.DEVNULL, stdout=self.log,
            stderr=subprocess.STDOUT, start_new_session=True)

    @property
    def output(self):
        return Path(self.log.name).read_text(errors="replace")

    @property
    def port(self):
        return int(re.search(r"Retorno is at http://\S+:(\d+)", self.output)[1])

    def wait_until_it_says(self, words, seconds=60):
        eventually(f"the program says {words}", lambda: words in self.output or self.process.poll() is not None, seconds)
        assert self.process.poll() is None, f"the program ended by itself:\n{self.output}"
        return self

    def wait(self, seconds=40):
        """Its exit status."""
        return self.process.wait(seconds)

    def kill(self):
        """As `kill -9` does: no word of farewell."""
        self.process.kill()
        self.process.wait()

    def press_ctrl_c(self):
        os.killpg(self.process.pid, signal.SIGINT)
        return self.wait()

    def end(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(40)
            except subprocess.TimeoutExpired:
                self.kill()
        self.log.close()

    def memory(self, field="VmHWM"):
        """Kilobytes: what it holds (VmRSS), or the most it ever held (VmHWM)."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(rf"^{field}:\s+(\d+) kB", status, re.M)[1])

    @property
    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))
