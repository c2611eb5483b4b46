"""The roles of docs/operations.md, created by docker/roles.sql."""

import subprocess

import pytest

from harness.database import PSQL, Database
from harness.folders import temporary_folder
from harness.postgres import PrivatePostgres
from harness.program import ROOT, SECRET_KEY, Program, run_program, succeed
from harness.seed import OPINIONS
from harness.visitor import Visitor

LOJA = ["--slug", "loja", "--name", "Loja", "--plan", "enterprise"]


@pytest.fixture(scope="module")
def server():
    """Migrated by the owner, with a tenant created by the program's login."""
    with PrivatePostgres() as postgres, temporary_folder("home") as home:
        subprocess.run(
            [PSQL, "--quiet", "--set=ON_ERROR_STOP=1", "--file", ROOT / "docker/roles.sql", postgres.url], check=True,
            env={"OWNER_PASSWORD": "o", "APP_PASSWORD": "a"})
        server = Database(postgres.url).named("retorno")
        server_settings = {"RETORNO_HOME": home, "SECRET_KEY": SECRET_KEY, "PORT": 0}
        succeed(run_program("migrate", **server_settings, DATABASE_URL=as_role(server, "retorno_owner")))
        settings = {**server_settings, "DATABASE_URL": as_role(server, "retorno")}
        succeed(run_program("operator", "create-tenant", *LOJA, **settings))
        yield server, settings


def as_role(server, role):
    return Database(server.url, role).program_url


def test_the_programs_login_serves_and_imports_and_owns_nothing(server):
    server, settings = server
    file = settings["RETORNO_HOME"] / "opinions.csv"
    file.write_text(OPINIONS)
    succeed(run_program("import", "--tenant", "loja", "--survey", "Nova", str(file), **settings))
    with Program("serve", **settings) as program:
        program.wait_until_ready()
        assert Visitor(program).get("/readyz").status == 200
    assert server.query("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'") == "retorno_owner"


def test_not_even_the_owner_sees_rows_of_a_tenant(server):
    server, _ = server
    assert server.query("SELECT count(*) FROM tenants WHERE id > 0") == "1"
    owner = Database(as_role(server, "retorno_owner"))
    assert owner.query("SELECT count(*) FROM tenants") == "0"
    assert owner.query("SELECT count(*) FROM loop_settings") == "0"
