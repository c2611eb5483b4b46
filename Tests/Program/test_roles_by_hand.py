"""The roles of docs/operations.md, set up by docker/roles.sql as a superuser would."""

import subprocess

import pytest

from .parts.cluster import PrivatePostgres
from .parts.database import PSQL, Database
from .parts.program import ROOT, SECRET, Program, run
from .parts.shop import succeed
from .parts.visitor import Visitor


@pytest.fixture
def server():
    with PrivatePostgres() as cluster:
        subprocess.run(
            [PSQL, "--quiet", "--set=ON_ERROR_STOP=1", "--file", ROOT / "docker/roles.sql", cluster.url], check=True,
            env={"OWNER_PASSWORD": "o", "APP_PASSWORD": "a"})
        yield Database(cluster.url).named("retorno")


def test_the_owner_migrates_and_the_programs_login_serves_and_imports(server, home):
    owner, login = Database(server.url, "retorno_owner").program_url, Database(server.url, "retorno").program_url
    settings = {"RETORNO_HOME": home, "SECRET_KEY": SECRET, "PORT": 0, "DATABASE_URL": login}
    succeed(run("migrate", **settings | {"DATABASE_URL": owner}))
    assert run("migrate", **settings).returncode == 0  # nothing is left to do, so nothing is refused
    succeed(run("operator", "create-tenant", "--slug", "loja", "--name", "Loja", "--plan", "enterprise", **settings))
    file = home / "answers.csv"
    file.write_text("id,score,email\n1,9,a@cliente.example\n")
    succeed(run("import", "--tenant", "loja", "--survey", "Nova", str(file), **settings))
    program = Program("serve", **settings)
    try:
        program.wait_until_it_says("Retorno is at")
        assert Visitor(program).get("/readyz").status == 200
    finally:
        program.end()
    assert server.ask("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'") == "retorno_owner"


def test_the_owner_sees_no_tenants_rows_either(server, home):
    owner = Database(server.url, "retorno_owner")
    settings = {"RETORNO_HOME": home, "SECRET_KEY": SECRET, "DATABASE_URL": owner.program_url}
    succeed(run("migrate", **settings))
    succeed(run("operator", "create-tenant", "--slug", "loja", "--name", "Loja", "--plan", "enterprise",
                **settings | {"DATABASE_URL": Database(server.url, "retorno").program_url}))
    assert server.ask("SELECT count(*) FROM tenants") == "1"
    assert Database(owner.program_url).ask("SELECT count(*) FROM tenants") == "0"
