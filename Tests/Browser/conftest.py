"""One program, one SMTP server and one browser for all the tests; everybody signs in once.

`make test` gives the environment: RETORNO_TEST_DATABASE_URL (a cluster's superuser), RETORNO_TEST_BINARY, RETORNO_TEST_PYTHON.
A test makes the tickets that it changes, so that the tests may run in any order, and alone.
"""

import os
import sys
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

sys.path.insert(0, str(Path(__file__).parent))

from opinions import Opinions  # noqa: E402
from pages import Pages  # noqa: E402
from postbox import Postbox  # noqa: E402
from program import Database, Program  # noqa: E402
from visitors import Visitors  # noqa: E402

expect.set_options(timeout=10_000)


def setting(name):
    value = os.environ.get(name)
    assert value, f"{name} is not set: run these tests by `make test`, or by scripts/test -- COMMAND"
    return value


@pytest.fixture(scope="session")
def database():
    database = Database(setting("RETORNO_TEST_DATABASE_URL"))
    yield database
    database.drop()


@pytest.fixture(scope="session")
def postbox(tmp_path_factory):
    postbox = Postbox(setting("RETORNO_TEST_PYTHON"), tmp_path_factory.mktemp("mail"))
    yield postbox
    postbox.stop()


@pytest.fixture(scope="session")
def program(database, postbox, tmp_path_factory):
    binary = Path(setting("RETORNO_TEST_BINARY")).resolve()
    program = Program(binary, database, postbox.url, tmp_path_factory.mktemp("home"))
    yield program
    program.stop()


@pytest.fixture(scope="session")
def everybody(program):
    root = ["--no-sandbox"] if os.getuid() == 0 else []
    with sync_playwright() as playwright:
        visitors = Visitors(
            lambda: playwright.chromium.launch(executable_path="/usr/bin/chromium-headless-shell", args=root), program.url, program.password)
        yield visitors
        visitors.browser.close()


@pytest.fixture
def visit(everybody):
    """`visit("ana", phone=True)`: Ana's window. `visit()`: nobody's."""
    yield everybody.open
    complaints = everybody.close()
    assert not complaints, "\n".join(complaints)


@pytest.fixture
def ana(visit):
    return visit("ana")


@pytest.fixture
def bruno(visit):
    return visit("bruno")


@pytest.fixture
def caio(visit):
    return visit("caio")


@pytest.fixture
def davi(visit):
    return visit("davi")


@pytest.fixture
def elis(visit):
    return visit("elis")


@pytest.fixture(scope="session")
def opinions(program):
    return Opinions(program)


@pytest.fixture(scope="session")
def pages(program):
    return Pages(program.database)
