"""A wrong setting stops the start with one clear line that names it."""

import pytest

from harness.program import SETTINGS, run_program
from harness.visitor import Visitor

WRONG = [
    ("HOST", "not-a-host"),
    ("HOST", "203.0.113.9"),
    ("PORT", "eight"),
    ("PORT", "80800"),
    ("DATABASE_URL", "mysql://localhost/retorno"),
    ("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/retorno"),
    ("BASE_URL", "retorno.example"),
    ("BASE_URL", "https://retorno.example/path"),
    ("SMTP_URL", "http://mail.example"),
    ("SMTP_URL", "smtp://user-without-password@mail.example"),
    ("MAIL_DOMAIN", "not a domain"),
    ("SECRET_KEY", "short"),
    ("TRUSTED_PROXIES", "10.0.0.1, proxy"),
    ("RETORNO_HOME", "/proc/no-home"),
]


@pytest.mark.parametrize("name, value", WRONG, ids=[f"{name} {value}" for name, value in WRONG])
def test_a_wrong_setting_stops_the_start_with_one_line(environment, name, value):
    done = run_program("serve", **environment.settings(**{name: value}))
    assert done.returncode != 0
    assert name in the_line(done)
    assert "Domain=" not in the_line(done) and "Swift" not in the_line(done)


def the_line(done):
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    return lines[0]


def test_a_wrong_flag_stops_the_start_with_one_line(environment):
    done = run_program("serve", "--port", "eight", **environment.settings())
    assert done.returncode != 0 and "PORT" in the_line(done)


def test_a_flag_wins_over_the_environment(environment):
    program = environment.start("serve", "--port", "0", PORT="eight")
    assert Visitor(program).get("/healthz").status == 200


def test_secrets_in_a_wrong_setting_are_not_printed(environment):
    done = run_program("serve", **environment.settings(SMTP_URL="smtps://ana:hunter2-secret@mail.example:99999"))
    assert done.returncode != 0 and "hunter2" not in done.stderr + done.stdout
    done = run_program("serve", **environment.settings(DATABASE_URL="postgresql://ana:hunter2-secret@127.0.0.1:1/x"))
    assert done.returncode != 0 and "hunter2" not in done.stderr + done.stdout


def test_a_taken_port_stops_the_start_with_one_line(environment):
    first = environment.start("serve")
    done = run_program("serve", **environment.settings(PORT=first.port))
    assert done.returncode != 0
    assert f"{first.port}" in the_line(done) and "taken" in the_line(done)
    assert Visitor(first).get("/healthz").status == 200


def test_help_lists_every_setting():
    done = run_program("serve", "--help")
    for name in SETTINGS:
        assert f"[{name}]" in done.stdout, name
