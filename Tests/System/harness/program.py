"""Retorno as a process."""

import os
import re
import subprocess
from pathlib import Path

from .process import Process
from .required import required

ROOT = Path(__file__).resolve().parents[3]
SECRET_KEY = "a secret that only the tests know, 32 bytes and more"
SETTINGS = [
    "HOST", "PORT", "RETORNO_HOME", "DATABASE_URL", "BASE_URL", "SMTP_URL", "MAIL_DOMAIN", "SECRET_KEY",
    "TRUSTED_PROXIES", "LOG_LEVEL", "LOG_FORMAT", "RETORNO_DEMO_PASSWORD",
]
LISTENING = r"Retorno is at (http://\S+:(\d+))"


def variables(**settings):
    """The environment variables of this process, with no setting of the program and of PostgreSQL but these."""
    clean = {name: value for name, value in os.environ.items() if name not in SETTINGS and not name.startswith("PG")}
    return clean | {name: str(value) for name, value in settings.items() if value is not None}


def run_program(*arguments, binary=None, input=None, timeout=60, **settings):
    """Runs a command of the program to its end."""
    return subprocess.run(
        [binary or required("RETORNO_TEST_BINARY"), *map(str, arguments)], cwd=ROOT, env=variables(**settings), input=input,
        text=True, stdin=None if input else subprocess.DEVNULL, capture_output=True, timeout=timeout)


def succeed(done):
    """Fails unless the command exited with 0."""
    assert done.returncode == 0, f"{' '.join(map(str, done.args))}:\n{done.stdout}{done.stderr}"
    return done


class Program(Process):
    """A command of the program that runs until it is stopped. `limit` is a shell command, such as `ulimit -n 128`, run before it."""

    def __init__(self, *arguments, binary=None, limit="", **settings):
        command = [binary or required("RETORNO_TEST_BINARY"), *arguments]
        if limit:
            command = ["sh", "-c", f'{limit}; exec "$0" "$@"', *command]
        super().__init__(command, cwd=ROOT, env=variables(**settings))

    def wait_until_ready(self):
        self.wait_for_output(LISTENING)
        return self

    @property
    def url(self):
        return re.search(LISTENING, self.output)[1]

    @property
    def port(self):
        return int(re.search(LISTENING, self.output)[2])
