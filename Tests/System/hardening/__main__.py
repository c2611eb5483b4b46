"""`scripts/harden [PART …] [--flags]` runs the parts, prints a line for each and ends in a summary."""

import argparse
import os
import signal
import sys
import time

from . import fuzz, kills, requests, slow, soak, threads
from .build import program
from .failure import Failure

PARTS = {"requests": requests, "slow": slow, "fuzz": fuzz, "soak": soak, "kills": kills, "threads": threads}


def main():
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    options = flags().parse_args()
    os.environ |= {"RETORNO_TEST_PYTHON": sys.executable, "SWIFT_BACKTRACE": "enable=no"}
    lines = []
    for name in options.parts or PARTS:
        title = f"== {name}: {PARTS[name].__doc__.splitlines()[0]}"
        print(f"\n{title}", flush=True)
        lines.append(outcome(name, options))
        print(lines[-1], flush=True)
    failed = sum(line.startswith("✘") for line in lines)
    print("\n== Summary", *lines, f"{len(lines) - failed} passed, {failed} failed", sep="\n", flush=True)
    return 0 if lines and not failed else 1


def outcome(name, options):
    begin = time.monotonic()
    try:
        mark, text = "✔", PARTS[name].run(options)
    except (Failure, AssertionError) as error:
        mark, text = "✘", error
    except Exception as error:  # an unexpected error does not stop the other parts
        mark, text = "✘", f"{type(error).__name__}: {error}"
    return f"{mark} {name}: {text} ({time.monotonic() - begin:.0f} s)"


def flags():
    parser = argparse.ArgumentParser(prog="scripts/harden", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", choices=[*PARTS, []], help=", ".join(PARTS))
    parser.add_argument("--program", type=program, help="a program that is already built (default: build it)")
    for part in PARTS.values():
        part.add_flags(parser)
    return parser


if __name__ == "__main__":
    sys.exit(main())
