import pytest

from harness.database import Database, unique
from harness.folders import temporary_folder
from harness.required import required


@pytest.fixture(scope="session")
def postgres():
    """The PostgreSQL server that `make test` started, with a login for the program that owns nothing."""
    required("RETORNO_TEST_BINARY")
    server = Database(required("RETORNO_TEST_DATABASE_URL"), unique("login"))
    server.create_program_login()
    yield server
    server.query(f"DROP ROLE {server.program}")


@pytest.fixture
def home():
    """A folder for RETORNO_HOME."""
    with temporary_folder("home") as folder:
        yield folder
