"""The real SMTP server of Tests/Support, and what it was sent."""

import json
import re
from pathlib import Path

import children
from waiting import until

SERVER = Path(__file__).resolve().parents[1] / "Support/smtp_server.py"
REFUSED = "550 5.1.1 <recusado> no such mailbox here"


class Postbox:
    def __init__(self, python, folder):
        self.folder = folder
        self.log = folder / "messages.jsonl"
        command = [python, SERVER, "--directory", folder, "--refuse", f"recusado={REFUSED}"]
        self.process = children.start(command, stdout=-1)
        self.url = f"smtp://127.0.0.1:{int(self.process.stdout.readline())}"

    def stop(self):
        children.end(self.process)

    def all(self):
        lines = self.log.read_text(encoding="utf-8").splitlines(keepends=True) if self.log.exists() else []
        return [json.loads(line) for line in lines if line.endswith("\n")]

    def to(self, address, containing=""):
        return [mail for mail in self.all() if address in mail["to"] and containing in (mail["text"] or "")]

    def await_mail(self, address, containing=""):
        return until(lambda: self.to(address, containing), f"e-mail to {address} saying “{containing}”")[-1]


def links(mail):
    return re.findall(r"https?://\S+", mail["text"])
