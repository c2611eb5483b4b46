import os
import resource
import shutil
import tempfile
from pathlib import Path

import pytest

from .parts.database import Database, unique
from .parts.needs import needed
from .parts.shop import Shop, furnish


@pytest.fixture(scope="session", autouse=True)
def descriptors():
    """The crowds of these tests need more than a shell gives."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, 8192), most))


@pytest.fixture(scope="session")
def cluster():
    """The tests' PostgreSQL; the program gets a login that owns nothing, as docs/operations.md says."""
    for name in ("RETORNO_TEST_BINARY", "RETORNO_TEST_PYTHON"):
        needed(name)
    server = Database(needed("RETORNO_TEST_DATABASE_URL"), unique("login"))
    yield server
    server.ask(f"DROP ROLE IF EXISTS {server.program}")


@pytest.fixture(scope="session")
def template(cluster):
    """A furnished database, copied for each test, and the cookies of those who signed in."""
    database = cluster.named(unique("template"))
    home = make_home()
    with existing(cluster, database):
        cluster.ask("DO $$ BEGIN CREATE ROLE retorno_app NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$")
        cluster.ask(f"CREATE ROLE {cluster.program} LOGIN NOINHERIT IN ROLE retorno_app")
        yield database, furnish(database, home)
    shutil.rmtree(home)


@pytest.fixture
def shop(cluster, template, home):
    yield from open_shop(cluster, template, home)


@pytest.fixture(scope="module")
def lasting_shop(cluster, template):
    """One shop for all tests of a file."""
    home = make_home()
    yield from open_shop(cluster, template, home)
    shutil.rmtree(home)


@pytest.fixture
def empty_database(cluster):
    database = cluster.named(unique("empty"))
    with existing(cluster, database):
        yield database


@pytest.fixture
def home():
    """A folder for the program that PostgreSQL's own user may enter too."""
    folder = make_home()
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


def open_shop(cluster, template, home):
    original, sessions = template
    database = cluster.named(unique("shop"))
    with existing(cluster, database, f"TEMPLATE {name_of(original)}"):
        shop = Shop(database, home, sessions)
        try:
            yield shop
        finally:
            shop.end()


class existing:
    def __init__(self, cluster, database, options=""):
        self.cluster, self.name, self.options = cluster, name_of(database), options

    def __enter__(self):
        self.cluster.ask(f"CREATE DATABASE {self.name} {self.options}")

    def __exit__(self, *_):
        self.cluster.ask(f"DROP DATABASE {self.name} WITH (FORCE)")


def name_of(database):
    return database.url.split("?")[0].rsplit("/", 1)[1]


def make_home():
    folder = Path(tempfile.mkdtemp(prefix="retorno-home-", dir="/tmp"))
    os.chmod(folder, 0o755)
    return folder
