"""Measures the program and prints one table: `Benchmarks/bench --help`, and README.md for the method."""

import sys
from pathlib import Path

from .measuring.bench import PARTS, Bench
from .options import exit_on_signals, parser


def main():
    options = arguments()
    exit_on_signals()
    return Bench(options).run()


def arguments():
    made = parser(__doc__)
    add = made.add_argument
    add("--parts", help=f"which of {', '.join(PARTS)}, separated by commas (default: all, beside only with --beside)")
    add("--beside", type=lambda path: Path(path).resolve(), metavar="PROGRAM",
        help="another program file, in its own repository: measures its demo in turns with this one's")
    add("--seconds", type=float, default=10, help="duration of each run (default: %(default)s)")
    add("--runs", type=int, default=3, help="how many; the table shows medians (default: %(default)s)")
    add("--connections", type=int, default=8, help="of wrk and pgbench (default: %(default)s)")
    add("--tickets", type=int, default=20_000, help="of the data set (default: %(default)s)")
    add("--rows", type=int, default=100_000, help="of the imported CSV file (default: %(default)s)")
    add("--idle", type=int, default=10_000, help="idle connections held open (default: %(default)s)")
    options = made.parse_args()
    options.parts = options.parts.split(",") if options.parts else [part for part in PARTS if part != "beside" or options.beside]
    if unknown := set(options.parts) - set(PARTS):
        made.error(f"--parts: there is no {', '.join(sorted(unknown))}, only {', '.join(PARTS)}")
    if "beside" in options.parts and not options.beside:
        made.error("--parts beside: needs --beside PROGRAM")
    return options


if __name__ == "__main__":
    sys.exit(main())
