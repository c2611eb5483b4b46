import contextlib
import resource

import pytest

from harness.environment import Environment
from harness.folders import temporary_folder
from harness.seed import seed


@pytest.fixture(scope="session", autouse=True)
def descriptor_limit():
    """Tests with thousands of connections need more file descriptors than a shell allows."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, 8192), most))


@pytest.fixture(scope="session")
def template(postgres):
    """A seeded database, copied for each test, and the cookies of the members who are signed in."""
    with postgres.created("template") as database, temporary_folder("home") as home:
        yield database, seed(Environment(database, home))


@pytest.fixture
def environment(postgres, template, home):
    with copied(postgres, template, home) as environment:
        yield environment


@pytest.fixture(scope="module")
def shared_environment(postgres, template):
    """One environment for all tests of a file."""
    with temporary_folder("home") as home, copied(postgres, template, home) as environment:
        yield environment


@pytest.fixture
def empty_database(postgres):
    with postgres.created("empty") as database:
        yield database


@contextlib.contextmanager
def copied(postgres, template, home):
    original, sessions = template
    with postgres.created("test", f"TEMPLATE {original.name}") as database:
        environment = Environment(database, home, sessions)
        try:
            yield environment
        finally:
            environment.stop()
