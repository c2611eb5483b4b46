"""Builds the programs that the parts run."""

import os
import subprocess
from pathlib import Path

from harness.program import ROOT

from .failure import Failure


def use_program(options):
    """Builds the program as `make test` does, unless one was given, and sets RETORNO_TEST_BINARY for the harness."""
    if not options.program:
        swift_build(*(ROOT / "scripts/release-flags").read_text().split(), "--product", "retorno")
        options.program = program(ROOT / ".build/release/retorno")
    os.environ["RETORNO_TEST_BINARY"] = options.program


def program(path):
    if not os.access(path, os.X_OK):
        raise ValueError(f"{path} is not a program")
    return str(Path(path).resolve())


def swift_build(*arguments, **environment):
    print("$ swift build", *arguments, flush=True)
    done = subprocess.run(["swift", "build", *arguments], cwd=ROOT, env=os.environ | environment, stdin=subprocess.DEVNULL)
    if done.returncode != 0:
        raise Failure("it does not build")
