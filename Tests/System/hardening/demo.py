"""The program with the demo in an installation of its own, deleted afterwards."""

import contextlib

from harness.folders import temporary_folder
from harness.installation import Installation
from harness.program import run_program, succeed
from harness.visitor import PASSWORD, Visitor

from .build import use_program


@contextlib.contextmanager
def installed_demo(options):
    use_program(options)
    with temporary_folder("harden") as home:
        installation = Installation(home)
        try:
            succeed(run_program("demo", timeout=300, RETORNO_DEMO_PASSWORD=PASSWORD, **installation.settings))
            yield installation
        finally:
            installation.stop()


@contextlib.contextmanager
def running_demo(options):
    """The program, and Ana, signed in."""
    with installed_demo(options) as installation:
        program = installation.start()
        yield program, signed_in(program)


def signed_in(program, email="ana@loja.example"):
    return Visitor(program).sign_in(email)
