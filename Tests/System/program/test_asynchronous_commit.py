"""Commits that must not wait for the disk. A synchronous standby that does not exist makes every durable commit wait forever."""

import pytest

from harness.database import Database
from harness.environment import Environment
from harness.postgres import PrivatePostgres
from harness.seed import seed
from harness.waiting import wait_until


@pytest.fixture
def environment(home):
    with PrivatePostgres(synchronous_commit="on") as server:
        database = Database(server.url, "retorno_login")
        database.create_program_login()
        environment = Environment(database, home)
        environment.sessions = seed(environment)
        try:
            yield environment
        finally:
            set_standby(environment, "")
            environment.stop()


def set_standby(environment, name):
    environment.database.query(f"ALTER SYSTEM SET synchronous_standby_names = '{name}'")
    environment.database.query("SELECT pg_reload_conf()")
    wait_until("the server has reloaded its settings", lambda: environment.database.query("SHOW synchronous_standby_names") == name)


def test_opening_an_unread_ticket_does_not_wait_for_a_durable_commit(environment):
    ana = environment.visitor(environment.start("serve", "--no-work"))
    assert ana.get("/loja/inbox").status == 200
    set_standby(environment, "nobody")
    assert ana.get("/loja/tickets/2").status == 200
    assert environment.database.query("SELECT count(*) FROM ticket_reads WHERE ticket_number = 2") == "1"
