"""A database that is not at exactly the program's version is refused."""

import pytest

from harness.program import run_program

AHEAD = "INSERT INTO schema_migrations (version, name, checksum) SELECT 9999, '9999_from_the_future', checksum FROM schema_migrations LIMIT 1"
CHANGED = "UPDATE schema_migrations SET checksum = 'another' WHERE version = 2"


@pytest.mark.parametrize("command", ["serve", "work", "migrate"])
@pytest.mark.parametrize("what, text", [(AHEAD, "9999_from_the_future"), (CHANGED, "0002_")], ids=["ahead", "changed"])
def test_a_database_ahead_or_changed_is_refused(environment, command, what, text):
    environment.database.query(what)
    url = environment.database.url if command == "migrate" else environment.database.program_url
    done = run_program(command, **environment.settings(DATABASE_URL=url))
    assert done.returncode != 0
    [line] = done.stderr.splitlines()
    assert text in line


def test_a_database_behind_is_refused_until_it_is_migrated(environment, empty_database):
    done = run_program("serve", **environment.settings(DATABASE_URL=empty_database.url))
    assert done.returncode != 0
    [line] = done.stderr.splitlines()
    assert "0001_" in line and "retorno migrate" in line


def test_a_second_migration_changes_nothing(environment):
    done = run_program("migrate", **environment.settings(DATABASE_URL=environment.database.url))
    assert done.returncode == 0
    assert "migrated:" not in done.stdout
