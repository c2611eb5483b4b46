"""Tests/Support/smtp_server.py as a process: a real mail server that misbehaves when told to."""

import json
import subprocess
from pathlib import Path

from .needs import needed
from .waiting import eventually

SCRIPT = Path(__file__).resolve().parents[2] / "Support/smtp_server.py"


class Postbox:
    """What it was sent stays in `directory`; stopped and started again it keeps its port."""

    def __init__(self, directory):
        self.directory = Path(directory)
        self.directory.mkdir(parents=True, exist_ok=True)
        self.port, self.process = 0, None

    def start(self, stall=None, refuse=(), refuse_content=None):
        self.end()
        for name in ("stalled", "go-on"):
            (self.directory / name).unlink(missing_ok=True)
        command = [needed("RETORNO_TEST_PYTHON"), str(SCRIPT), "--directory", str(self.directory), "--port", str(self.port)]
        command += ["--stall", stall, "--release", str(self.directory / "go-on")] if stall else []
        command += [part for recipient in refuse for part in ("--refuse", recipient)]
        command += ["--refuse-content", refuse_content] if refuse_content else []
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())
        return self

    @property
    def url(self):
        return f"smtp://127.0.0.1:{self.port}"

    def end(self):
        if self.process:
            self.process.kill()
            self.process.communicate()
            self.process = None

    def wait_until_stalled(self):
        eventually("the mail server holds a client", (self.directory / "stalled").exists)

    def go_on(self):
        (self.directory / "go-on").touch()

    @property
    def messages(self):
        file = self.directory / "messages.jsonl"
        return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []

    def wait_for(self, count, seconds=20):
        eventually(f"{count} messages", lambda: len(self.messages) >= count, seconds)
        return self.messages
