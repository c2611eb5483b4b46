"""The mail server of smtp_daemon.py as a process: a real one that misbehaves on request."""

import json
import re
import subprocess
import sys
from pathlib import Path

from .waiting import wait_until

DAEMON = Path(__file__).with_name("smtp_daemon.py")


class SMTPServer:
    """Keeps the messages it accepts in `folder`. Started again it listens on the same port."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.port, self.process = 0, None

    def start(self, stall=None, stall_for=(), refuse=(), refuse_content=None):
        """`stall` is a stage of the conversation, `stall_for` local parts of recipients (without any it is all), `refuse` a list
        of LOCAL-PART=REPLY: see smtp_daemon.py."""
        self.stop()
        for name in ("stalled", "released"):
            (self.folder / name).unlink(missing_ok=True)
        command = [sys.executable, str(DAEMON), "--directory", str(self.folder), "--port", str(self.port)]
        command += ["--stall", stall, "--release", str(self.folder / "released")] if stall else []
        command += [part for recipient in stall_for for part in ("--stall-for", recipient)]
        command += [part for recipient in refuse for part in ("--refuse", recipient)]
        command += ["--refuse-content", refuse_content] if refuse_content else []
        self.process = subprocess.Popen(
            ["setpriv", "--pdeathsig=KILL", *command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())
        return self

    @property
    def url(self):
        return f"smtp://127.0.0.1:{self.port}"

    def stop(self):
        if self.process:
            self.process.kill()
            self.process.communicate()
            self.process = None

    def wait_until_stalled(self, clients=1):
        wait_until(f"the mail server stalls {clients} clients", lambda: self.stalled >= clients)

    @property
    def stalled(self):
        """How many clients it has stalled."""
        file = self.folder / "stalled"
        return len(file.read_text(encoding="utf-8").splitlines()) if file.exists() else 0

    def release(self):
        """Lets stalled clients continue."""
        (self.folder / "released").touch()

    @property
    def messages(self):
        """All accepted messages, oldest first. A line that is still being written is left out."""
        file = self.folder / "messages.jsonl"
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True) if file.exists() else []
        return [json.loads(line) for line in lines if line.endswith("\n")]

    def messages_to(self, address, containing=""):
        return [message for message in self.messages if address in message["to"] and containing in (message["text"] or "")]

    def wait_for(self, count, seconds=20):
        """The messages, as soon as there are `count` of them."""
        wait_until(f"{count} messages", lambda: len(self.messages) >= count, seconds)
        return self.messages

    def wait_for_message(self, address, containing=""):
        """The newest message to that address with that text."""
        what = f"a message to {address} containing “{containing}”"
        return wait_until(what, lambda: self.messages_to(address, containing))[-1]


def links(message):
    return re.findall(r"https?://\S+", message["text"])
