"""The rules of .squawk.toml for migrations."""

import subprocess
import tomllib

import pytest

from .program import ROOT


def squawk(sql):
    command = ["squawk", "--config", ROOT / ".squawk.toml", "--stdin-filepath", "Migrations/9999_test.sql"]
    return subprocess.run(command, input=sql, text=True, capture_output=True)


@pytest.mark.parametrize("sql, rule", [
    ("ALTER TABLE tickets ADD COLUMN channel text NOT NULL;", "adding-required-field"),
    ("ALTER TABLE tickets DROP COLUMN priority;", "ban-drop-column"),
    ("ALTER TABLE tickets RENAME COLUMN priority TO urgency;", "renaming-column"),
    ("ALTER TABLE tickets ADD CONSTRAINT priority_is_known CHECK (priority < 4);", "constraint-missing-not-valid"),
])
def test_a_migration_that_breaks_the_running_program_is_refused(sql, rule):
    done = squawk(sql)
    assert done.returncode != 0 and rule in done.stdout


def test_a_compatible_migration_is_accepted():
    done = squawk("CREATE INDEX tickets_by_channel ON tickets (tenant_id, channel);\nALTER TABLE tickets ADD COLUMN channel text;")
    assert done.returncode == 0, done.stdout


def test_a_migration_may_break_a_rule_explicitly():
    done = squawk("-- squawk-ignore ban-drop-column\nALTER TABLE tickets DROP COLUMN priority;")
    assert done.returncode == 0, done.stdout


def test_only_the_baseline_is_excluded_and_by_name():
    excluded = tomllib.loads((ROOT / ".squawk.toml").read_text())["excluded_paths"]
    first_eight = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "Migrations").glob("000[1-8]_*.sql"))
    assert excluded == first_eight
