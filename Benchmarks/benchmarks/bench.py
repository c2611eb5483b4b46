#!/usr/bin/env python3
"""Measures what the program promises and prints one table: `Benchmarks/bench --help`, and README.md for the method.

The figures, and the raw output they come from, are written to results/.
"""

import argparse
import hashlib
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
sys.dont_write_bytecode = True

PARTS = ["server", "pages", "memory", "browser", "import"]


def main():
    options = arguments()
    run_in_venv()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, interrupted)
    sys.path[:0] = [str(HERE), str(HERE.parent / "scripts")]
    from measuring.bench import Bench

    return Bench(options).run()


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add = parser.add_argument
    add("--parts", default=",".join(PARTS), help="which, separated by commas (default: all: %(default)s)")
    add("--seconds", type=float, default=10, help="how long each run is (default: %(default)s)")
    add("--runs", type=int, default=3, help="how many; the table shows medians (default: %(default)s)")
    add("--connections", type=int, default=8, help="of wrk and pgbench (default: %(default)s)")
    add("--tickets", type=int, default=20_000, help="of the data set (default: %(default)s)")
    add("--rows", type=int, default=100_000, help="of the CSV file that is imported (default: %(default)s)")
    add("--idle", type=int, default=10_000, help="connections that are held open and idle (default: %(default)s)")
    add("--binary", type=Path, default=HERE.parent / ".build/release/retorno", help="the program (default: %(default)s)")
    add("--results", type=Path, default=HERE / "results", help="where the raw output goes (default: %(default)s)")
    add("--strict", action="store_true", help="fail when a goal is missed, not only when something can't be measured")
    options = parser.parse_args()
    options.parts = options.parts.split(",")
    if unknown := set(options.parts) - set(PARTS):
        parser.error(f"--parts: there is no {', '.join(sorted(unknown))}, only {', '.join(PARTS)}")
    options.binary = options.binary.resolve()
    return options


def run_in_venv():
    """Goes on as the venv's Python, which has what requirements.txt says; makes it first when it is missing or older."""
    python = VENV / "bin/python"
    if Path(sys.prefix).resolve() == VENV:
        return
    requirements = HERE / "requirements.txt"
    stamp = VENV / "made-from"
    wanted = hashlib.sha256(requirements.read_bytes() + str(VENV).encode()).hexdigest()
    if not stamp.exists() or stamp.read_text() != wanted:
        shutil.rmtree(VENV, ignore_errors=True)
        system = "/usr/bin/python3" if Path("/usr/bin/python3").exists() else sys.executable
        subprocess.run([system, "-m", "venv", str(VENV)], check=True)
        pip = [str(VENV / "bin/pip"), "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "--requirement", str(requirements)], check=True)
        stamp.write_text(wanted)
    os.execv(python, [str(python), str(Path(__file__).resolve()), *sys.argv[1:]])


def interrupted(number, _):
    sys.exit(128 + number)


if __name__ == "__main__":
    sys.exit(main())
