"""The roles of docs/operations.md, set up by docker/roles.sql as a superuser would."""

import shutil
import subprocess

import pytest

from .conftest import make_home
from .parts.cluster import PrivatePostgres
from .parts.database import PSQL, Database
from .parts.program import ROOT, SECRET, Program, run
from .parts.shop import OPINIONS, succeed
from .parts.visitor import Visitor

LOJA = ["--slug", "loja", "--name", "Loja", "--plan", "enterprise"]


@pytest.fixture(scope="module")
def server():
    """Migrated by the owner, with a tenant made by the program's login."""
    home = make_home()
    with PrivatePostgres() as cluster:
        subprocess.run(
            [PSQL, "--quiet", "--set=ON_ERROR_STOP=1", "--file", ROOT / "docker/roles.sql", cluster.url], check=True,
            env={"OWNER_PASSWORD": "o", "APP_PASSWORD": "a"})
        server = Database(cluster.url).named("retorno")
        server_settings = {"RETORNO_HOME": home, "SECRET_KEY": SECRET, "PORT": 0}
        succeed(run("migrate", **server_settings, DATABASE_URL=as_role(server, "retorno_owner")))
        settings = {**server_settings, "DATABASE_URL": as_role(server, "retorno")}
        succeed(run("operator", "create-tenant", *LOJA, **settings))
        yield server, settings
    shutil.rmtree(home)


def as_role(server, role):
    return Database(server.url, role).program_url


def test_the_programs_login_serves_and_imports_and_owns_nothing(server):
    server, settings = server
    file = settings["RETORNO_HOME"] / "answers.csv"
    file.write_text(OPINIONS)
    succeed(run("import", "--tenant", "loja", "--survey", "Nova", str(file), **settings))
    program = Program("serve", **settings)
    try:
        program.wait_until_it_says("Retorno is at")
        assert Visitor(program).get("/readyz").status == 200
    finally:
        program.end()
    assert server.ask("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'") == "retorno_owner"


def test_not_even_the_owner_sees_a_tenants_rows(server):
    server, _ = server
    assert server.ask("SELECT count(*) FROM tenants") == "1"
    owner = Database(as_role(server, "retorno_owner"))
    assert owner.ask("SELECT count(*) FROM tenants") == "0"
    assert owner.ask("SELECT count(*) FROM loop_settings") == "0"
