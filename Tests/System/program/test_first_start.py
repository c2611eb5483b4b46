"""The first start in an empty RETORNO_HOME, and starts that are interrupted."""

import os
import shutil
import stat
from pathlib import Path

import pytest

from harness.installation import Installation, postgres_user
from harness.visitor import Visitor
from harness.waiting import wait_until


@pytest.fixture
def installation(home):
    installation = Installation(home)
    yield installation
    installation.stop()
    if (home / "postgres").is_symlink():
        shutil.rmtree((home / "postgres").resolve())


@pytest.mark.skipif(os.geteuid() != 0, reason="only the home of root is closed to the user postgres")
def test_the_home_of_root_may_be_closed_to_postgres(installation):
    installation.home.chmod(0o700)
    program = installation.start()
    assert Visitor(program).get("/sign-in").status == 200
    assert installation.data.parent.parent == Path("/var/lib/retorno")
    assert (installation.data.stat().st_uid, stat.S_IMODE(installation.data.stat().st_mode)) == (postgres_user(), 0o700)
    assert program.press_ctrl_c() == 0
    assert Visitor(installation.start()).get("/sign-in").status == 200


def test_a_home_with_a_long_path_has_a_database_too(installation):
    installation.home = installation.settings["RETORNO_HOME"] = installation.home / ("deep" * 12) / ("deeper" * 12)
    program = installation.start()
    assert Visitor(program).get("/readyz").status == 200


@pytest.mark.parametrize("moment", [
    lambda installation: (installation.home / "lock").exists(), lambda installation: installation.postmaster], ids=["at once", "while the database starts"])
def test_two_simultaneous_first_starts_do_not_conflict(installation, moment):
    first = installation.run()
    wait_until("the first has started", lambda: moment(installation))
    second = installation.run()
    first.wait_until_ready()
    wait_until("the second is ready or has exited", lambda: "Retorno is at" in second.output or not second.is_running)
    if not second.is_running:
        [line] = second.output.splitlines()
        assert line.startswith("Error: Another retorno is starting or stopping")
    assert Visitor(first).get("/readyz").status == 200


def test_a_start_after_a_kill_during_initdb_creates_the_database_again(installation):
    program = installation.run()
    wait_until("the database is being created", lambda: list((installation.home / "postgres").glob("*/base")))
    assert not installation.data.exists(), "it was created before the program could be killed"
    program.kill()
    assert Visitor(installation.start()).get("/readyz").status == 200


def test_a_start_after_a_kill_during_database_startup_waits_for_it(installation):
    installation.start().press_ctrl_c()
    program = installation.run()
    wait_until("the database starts", lambda: installation.postmaster)
    program.kill()
    assert Visitor(installation.start()).get("/readyz").status == 200


def test_a_start_after_a_kill_during_migration_completes_it(installation):
    program = installation.run()
    wait_until("the migration is running", lambda: installation.postmaster and "0001" in applied(installation))
    program.kill()
    assert Visitor(installation.start()).get("/readyz").status == 200
    assert len(applied(installation).split()) == len(list(Path("Migrations").glob("*.sql")))


def applied(installation):
    done = installation.database.psql("SELECT name FROM schema_migrations")
    return done.stdout
