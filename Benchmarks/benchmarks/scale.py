"""Measures the same pages over 10,000 to 10,000,000 tickets of one tenant among 200, and their cost beside the smallest size.

The largest size takes 40 GB under /tmp and about half an hour."""

import sys

from .options import exit_on_signals, parser
from .scaling.bench import ScaleBench


def main():
    options = arguments()
    exit_on_signals()
    return ScaleBench(options).run()


def arguments():
    made = parser(__doc__)
    add = made.add_argument
    add("--sizes", type=numbers, default=[10_000, 100_000, 1_000_000, 10_000_000], help="tickets, separated by commas")
    add("--seconds", type=float, default=3, help="duration of each run (default: %(default)s)")
    add("--runs", type=int, default=7, help="how many, alternating; the table shows medians (default: %(default)s)")
    add("--connections", type=int, default=8, help="of wrk (default: %(default)s)")
    options = made.parse_args()
    if len(set(options.sizes)) < 2:
        made.error("--sizes: at least two, to compare them")
    return options


def numbers(text):
    return sorted({int(part.replace("_", "")) for part in text.split(",")})


if __name__ == "__main__":
    sys.exit(main())
