"""A database that is not exactly at the program's version is refused."""

import pytest

from .parts.program import run

AHEAD = "INSERT INTO schema_migrations (version, name, checksum) SELECT 9999, '9999_from_the_future', checksum FROM schema_migrations LIMIT 1"
CHANGED = "UPDATE schema_migrations SET checksum = 'another' WHERE version = 2"


@pytest.mark.parametrize("command", ["serve", "work", "migrate"])
@pytest.mark.parametrize("what, words", [(AHEAD, "9999_from_the_future"), (CHANGED, "0002_")], ids=["ahead", "changed"])
def test_a_database_ahead_or_changed_is_refused(shop, command, what, words):
    shop.database.ask(what)
    done = run(command, **shop.settings(DATABASE_URL=shop.database.url if command == "migrate" else shop.database.program_url))
    assert done.returncode != 0
    [line] = done.stderr.splitlines()
    assert words in line


def test_a_database_behind_is_refused_until_it_is_migrated(shop, empty_database):
    done = run("serve", **shop.settings(DATABASE_URL=empty_database.url))
    assert done.returncode != 0
    [line] = done.stderr.splitlines()
    assert "0001_" in line and "retorno migrate" in line


def test_migrating_twice_does_nothing_the_second_time(shop):
    done = run("migrate", **shop.settings(DATABASE_URL=shop.database.url))
    assert done.returncode == 0
    assert "migrated:" not in done.stdout
