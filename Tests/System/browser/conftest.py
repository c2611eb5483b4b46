"""One program with the demo, one mail server and one browser for all tests; each member signs in once. A test creates the tickets
that it changes, so that the tests run in any order and alone."""

import os

import pytest
from playwright.sync_api import expect, sync_playwright

from harness.database import Database
from harness.environment import Environment
from harness.folders import temporary_folder

from .demo import BASE_URL, PASSWORD, REFUSED
from .opinions import Opinions
from .pages import Pages
from .visitors import Visitors

expect.set_options(timeout=10_000)


@pytest.fixture(scope="session")
def environment(postgres):
    with postgres.created("browser") as database, temporary_folder("browser") as home:
        # the program logs in as superuser, because loading the demo migrates the database
        environment = Environment(Database(database.url), home)
        environment.smtp_server.start(refuse=[f"recusado={REFUSED}"])
        try:
            yield environment
        finally:
            environment.stop()


@pytest.fixture(scope="session")
def program(environment):
    return environment.start("serve", "--demo", BASE_URL=BASE_URL, RETORNO_DEMO_PASSWORD=PASSWORD)


@pytest.fixture(scope="session")
def database(environment, program):
    return environment.database


@pytest.fixture(scope="session")
def smtp_server(environment):
    return environment.smtp_server


@pytest.fixture(scope="session")
def visitors(program):
    options = ["--no-sandbox"] if os.getuid() == 0 else []
    with sync_playwright() as playwright:
        visitors = Visitors(
            lambda: playwright.chromium.launch(executable_path="/usr/bin/chromium-headless-shell", args=options), program.url)
        yield visitors
        visitors.browser.close()


@pytest.fixture
def visit(visitors):
    """`visit("ana", phone=True)` opens a window in which Ana is signed in, `visit()` one in which nobody is."""
    yield visitors.open
    complaints = visitors.close()
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
def opinions(environment, program):
    return Opinions(environment)


@pytest.fixture(scope="session")
def pages(database):
    return Pages(database)
