"""The program with its demo, in a home and a private PostgreSQL of its own, all gone afterwards."""

import contextlib
import os
import shutil
import tempfile
from pathlib import Path

from Tests.Program.parts.house import House
from Tests.Program.parts.program import run
from Tests.Program.parts.shop import succeed
from Tests.Program.parts.visitor import PASSWORD, Visitor

from .build import use_program


@contextlib.contextmanager
def demo_house(options):
    use_program(options)
    home = Path(tempfile.mkdtemp(prefix="retorno-harden-", dir="/tmp"))
    os.chmod(home, 0o755)
    house = House(home)
    try:
        succeed(run("demo", timeout=300, RETORNO_DEMO_PASSWORD=PASSWORD, **house.settings))
        yield house
    finally:
        house.end()
        shutil.rmtree(home, ignore_errors=True)


@contextlib.contextmanager
def served_demo(options):
    """The program, and Ana, who has signed in."""
    with demo_house(options) as house:
        program = house.start()
        yield program, signed_in(program)


def signed_in(program, email="ana@loja.example"):
    return Visitor(program).sign_in(email)
