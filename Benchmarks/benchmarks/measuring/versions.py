"""The versions that a run was made with."""

import os
import re
import subprocess
import sys

from harness.postgres import postgres_command
from harness.program import ROOT

COMMANDS = [
    ["git", "log", "-1", "--format=commit %h of %cs"], ["git", "status", "--short", "--untracked-files=no"],
    ["uname", "-sr"], ["swift", "--version"], [postgres_command("postgres"), "--version"], ["wrk", "--version"],
    ["chromium", "--version"], ["nginx", "-v"],
]


def versions():
    lines = [f"{os.cpu_count()} cores, Python {sys.version.split()[0]}", *(line for command in COMMANDS for line in first_line(command))]
    packages = ROOT / "Benchmarks/HummingbirdServer/Package.resolved"
    found = re.search(r'"hummingbird".*?"version" : "([^"]+)"', packages.read_text(), re.S) if packages.exists() else None
    return "\n".join([*lines, f"Hummingbird {found[1]}" if found else "Hummingbird: not built"]) + "\n"


def first_line(command):
    """The first line of its output; none when it has no output or is not installed."""
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    except FileNotFoundError:
        return []
    return (done.stdout.strip() or done.stderr.strip()).splitlines()[:1]
