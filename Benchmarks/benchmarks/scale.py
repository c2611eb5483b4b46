#!/usr/bin/env python3
"""Measures the same pages over 10,000 to 10,000,000 tickets of one tenant among 200, and what a page costs beside the smallest.

The largest size takes 40 GB under /tmp and about half an hour. Figures and raw output are written to results/.
"""

import argparse
import signal
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path[:0] = [str(HERE), str(HERE.parent / "scripts")]


def main():
    options = arguments()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, interrupted)
    from scaling.bench import ScaleBench

    return ScaleBench(options).run()


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add = parser.add_argument
    add("--sizes", type=numbers, default=[10_000, 100_000, 1_000_000, 10_000_000], help="tickets, separated by commas")
    add("--seconds", type=float, default=3, help="how long each run is (default: %(default)s)")
    add("--runs", type=int, default=7, help="how many, in turns; the table shows medians (default: %(default)s)")
    add("--connections", type=int, default=8, help="of wrk (default: %(default)s)")
    add("--binary", type=Path, default=HERE.parent / ".build/release/retorno", help="the program (default: %(default)s)")
    add("--results", type=Path, default=HERE / "results", help="where the raw output goes (default: %(default)s)")
    add("--strict", action="store_true", help="fail when a goal is missed, not only when something can't be measured")
    options = parser.parse_args()
    options.binary = options.binary.resolve()
    if len(set(options.sizes)) < 2:
        parser.error("--sizes: at least two, to compare them")
    return options


def numbers(text):
    return sorted({int(part.replace("_", "")) for part in text.split(",")})


def interrupted(number, _):
    sys.exit(128 + number)


if __name__ == "__main__":
    sys.exit(main())
