"""What a run was made with, for its raw output."""

import os
import re
import subprocess
import sys
from pathlib import Path

from testing.postgres import program

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = [
    ["git", "log", "-1", "--format=commit %h of %cs"], ["git", "status", "--short", "--untracked-files=no"],
    ["uname", "-sr"], ["swift", "--version"], [program("postgres"), "--version"], ["wrk", "--version"],
    ["chromium", "--version"], ["nginx", "-v"],
]


def versions():
    lines = [f"{os.cpu_count()} cores, Python {sys.version.split()[0]}", *(line for command in COMMANDS for line in told(command))]
    packages = ROOT / "Benchmarks/HummingbirdServer/Package.resolved"
    found = re.search(r'"hummingbird".*?"version" : "([^"]+)"', packages.read_text(), re.S) if packages.exists() else None
    return "\n".join([*lines, f"Hummingbird {found[1]}" if found else "Hummingbird: not built"]) + "\n"


def told(command):
    """The first line of what it says; none when it is silent or not there."""
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    except FileNotFoundError:
        return []
    return (done.stdout.strip() or done.stderr.strip()).splitlines()[:1]
