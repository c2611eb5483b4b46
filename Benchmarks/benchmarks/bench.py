"""Measures the program and prints one table: `Benchmarks/bench --help`, and README.md for the method."""

import sys

from .measuring.bench import PARTS, Bench
from .options import exit_on_signals, parser


def main():
    options = arguments()
    exit_on_signals()
    return Bench(options).run()


def arguments():
    made = parser(__doc__)
    add = made.add_argument
    add("--parts", default=",".join(PARTS), help="which, separated by commas (default: all: %(default)s)")
    add("--seconds", type=float, default=10, help="duration of each run (default: %(default)s)")
    add("--runs", type=int, default=3, help="how many; the table shows medians (default: %(default)s)")
    add("--connections", type=int, default=8, help="of wrk and pgbench (default: %(default)s)")
    add("--tickets", type=int, default=20_000, help="of the data set (default: %(default)s)")
    add("--rows", type=int, default=100_000, help="of the imported CSV file (default: %(default)s)")
    add("--idle", type=int, default=10_000, help="idle connections held open (default: %(default)s)")
    options = made.parse_args()
    options.parts = options.parts.split(",")
    if unknown := set(options.parts) - set(PARTS):
        made.error(f"--parts: there is no {', '.join(sorted(unknown))}, only {', '.join(PARTS)}")
    return options


if __name__ == "__main__":
    sys.exit(main())
