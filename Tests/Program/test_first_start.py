"""The first start in an empty home, undisturbed and disturbed."""

import os
import shutil
import stat
from pathlib import Path

import pytest

from .parts.house import House, postgres_user
from .parts.visitor import Visitor
from .parts.waiting import eventually


@pytest.fixture
def house(home):
    house = House(home)
    yield house
    house.end()
    if (home / "postgres").is_symlink():
        shutil.rmtree((home / "postgres").resolve())


@pytest.mark.skipif(os.geteuid() != 0, reason="only root's home is closed to PostgreSQL's own user")
def test_root_may_keep_its_home_where_postgres_may_not_enter(house):
    house.home.chmod(0o700)
    program = house.start()
    assert Visitor(program).get("/sign-in").status == 200
    assert house.data.parent.parent == Path("/var/lib/retorno")
    assert (house.data.stat().st_uid, stat.S_IMODE(house.data.stat().st_mode)) == (postgres_user(), 0o700)
    assert program.press_ctrl_c() == 0
    assert Visitor(house.start()).get("/sign-in").status == 200


def test_a_home_far_down_the_folders_has_its_database_too(house):
    house.home = house.settings["RETORNO_HOME"] = house.home / ("deep" * 12) / ("deeper" * 12)
    program = house.start()
    assert Visitor(program).get("/readyz").status == 200


@pytest.mark.parametrize("moment", [
    lambda house: (house.home / "lock").exists(), lambda house: house.postmaster], ids=["at once", "while the database comes up"])
def test_two_first_starts_do_not_hurt_each_other(house, moment):
    first = house.begin()
    eventually("the first has begun", lambda: moment(house))
    second = house.begin()
    first.wait_until_it_says("Retorno is at")
    eventually("the second is up or has ended", lambda: "Retorno is at" in second.output or second.process.poll() is not None)
    if second.process.poll() is not None:
        [line] = second.output.splitlines()
        assert line.startswith("Error: Another retorno is starting or stopping")
    assert Visitor(first).get("/readyz").status == 200


def test_killed_while_it_makes_the_database_the_next_start_makes_it_anew(house):
    program = house.begin()
    eventually("the database is being made", lambda: list((house.home / "postgres").glob("*/base")))
    assert not house.data.exists(), "it was made before it could be killed"
    program.kill()
    assert Visitor(house.start()).get("/readyz").status == 200


def test_killed_while_the_database_comes_up_the_next_start_waits_for_it(house):
    house.start().press_ctrl_c()
    program = house.begin()
    eventually("the database comes up", lambda: house.postmaster)
    program.kill()
    assert Visitor(house.start()).get("/readyz").status == 200


def test_killed_while_it_migrates_the_next_start_goes_on(house):
    program = house.begin()
    eventually("it migrates", lambda: house.postmaster and "0001" in applied(house))
    program.kill()
    assert Visitor(house.start()).get("/readyz").status == 200
    assert len(applied(house).split()) == len(list(Path("Migrations").glob("*.sql")))


def applied(house):
    done = house.database.psql("SELECT name FROM schema_migrations")
    return done.stdout
