"""Options that `bench` and `scale` share."""

import argparse
import signal
import sys
from pathlib import Path

from harness.program import ROOT


def parser(description):
    made = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument(
        "--binary", type=lambda path: Path(path).resolve(), default=ROOT / ".build/release/retorno", help="the program (default: %(default)s)")
    made.add_argument(
        "--results", type=Path, default=ROOT / "Benchmarks/results",
        help="where the table goes, and the raw output in its folder raw (default: %(default)s)")
    made.add_argument("--strict", action="store_true", help="fail when a goal is missed, not only when something cannot be measured")
    return made


def exit_on_signals():
    """Runs the cleanup of all `with` blocks on SIGTERM and SIGINT."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda number, _: sys.exit(128 + number))
