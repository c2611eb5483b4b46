"""A commit that waits is made visible by a standby which must confirm each one, and is not there."""

import shutil

import pytest

from .conftest import make_home
from .parts.cluster import PrivatePostgres
from .parts.database import Database
from .parts.shop import Shop, furnish
from .parts.waiting import eventually


@pytest.fixture
def shop():
    home = make_home()
    with PrivatePostgres(synchronous_commit="on") as cluster:
        database = Database(cluster.url, "retorno_login")
        database.ask("CREATE ROLE retorno_app NOLOGIN")
        database.ask("CREATE ROLE retorno_login LOGIN NOINHERIT IN ROLE retorno_app")
        shop = Shop(database, home, furnish(database, home))
        try:
            yield shop
        finally:
            standby(shop, "")
            shop.end()
    shutil.rmtree(home)


def standby(shop, name):
    shop.database.ask(f"ALTER SYSTEM SET synchronous_standby_names = '{name}'")
    shop.database.ask("SELECT pg_reload_conf()")
    eventually("the server has heard", lambda: shop.database.ask("SHOW synchronous_standby_names") == name)


def test_a_ticket_that_nobody_has_seen_is_shown_and_was_seen(shop):
    ana = shop.visitor(shop.start("serve", "--no-work"))
    assert ana.get("/loja/inbox").status == 200
    standby(shop, "nobody")
    assert ana.get("/loja/tickets/2").status == 200
    assert shop.database.ask("SELECT count(*) FROM readings WHERE ticket_number = 2") == "1"
