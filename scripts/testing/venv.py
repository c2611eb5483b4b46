"""The Python tools of the tests, in a folder of their own."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"


def make_venv():
    """As Tests/requirements.txt says, made again when that or the folder's place changes."""
    requirements = ROOT / "Tests/requirements.txt"
    stamp = VENV / "made-from"
    wanted = hashlib.sha256(requirements.read_bytes() + str(VENV).encode()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    shutil.rmtree(VENV, ignore_errors=True)
    python = "/usr/bin/python3" if Path("/usr/bin/python3").exists() else sys.executable
    subprocess.run([python, "-m", "venv", str(VENV)], check=True)
    pip = [str(VENV / "bin/pip"), "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--requirement", str(requirements)], check=True)
    stamp.write_text(wanted)
