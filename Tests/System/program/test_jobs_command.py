"""`retorno jobs`, and the work that recurs."""

import pytest

from harness.program import run_program, succeed
from harness.waiting import wait_until


@pytest.fixture
def undelivered(environment):
    """A reply that was tried in vain and is due again in an hour, and its job as the command line names it."""
    environment.smtp_server.start().stop()
    program = environment.start()
    environment.visitor(program).reply(1, "Sobre o atraso", "Pedimos desculpas.")
    wait_until("a first attempt was made", lambda: environment.email("attempts") != "0" and environment.email() == "waiting")
    environment.database.query("UPDATE jobs SET run_at = now() + interval '1 hour'")
    return environment.database.query("SELECT tenant_id || '/' || id FROM jobs")


def jobs(environment, *arguments):
    return run_program("jobs", *arguments, **environment.settings())


def listed(environment, *options):
    """The fields of each job listed."""
    lines = succeed(jobs(environment, "list", *options)).stdout.splitlines()
    return [line.split("\t") for line in lines if "\t" in line]


def test_a_job_is_listed_in_its_state_with_the_reason(environment, undelivered):
    [job] = listed(environment, "--state", "retrying")
    assert job[:3] == [undelivered, "replies", "send_reply"] and job[5]
    tenant = undelivered.split("/")[0]
    assert listed(environment, "--state", "retrying", "--tenant", tenant, "--queue", "replies") == [job]
    assert not listed(environment, "--state", "retrying", "--tenant", int(tenant) + 1)
    assert not listed(environment, "--state", "retrying", "--queue", "notifications")
    assert not listed(environment)


def test_a_retried_job_runs_at_once(environment, undelivered):
    environment.smtp_server.start()
    assert f"{undelivered} is due now." in succeed(jobs(environment, "retry", undelivered)).stdout
    environment.smtp_server.wait_for(1, seconds=5)
    wait_until("the reply is recorded as sent", lambda: environment.email() == "sent" and environment.is_idle)


def test_a_discarded_job_is_kept_and_runs_when_it_is_retried(environment, undelivered):
    assert f"{undelivered} is discarded." in succeed(jobs(environment, "discard", undelivered)).stdout
    [job] = listed(environment)
    assert job[0] == undelivered
    environment.smtp_server.start()
    succeed(jobs(environment, "retry", undelivered))
    environment.smtp_server.wait_for(1, seconds=5)
    wait_until("the reply is recorded as sent", lambda: environment.email() == "sent" and environment.is_idle)


def test_a_job_that_does_not_exist_is_neither_retried_nor_discarded(environment):
    for verb in ("retry", "discard"):
        done = jobs(environment, verb, "1/999999")
        assert done.returncode != 0 and "1/999999: no such job" in done.stderr


def test_expired_sessions_are_deleted_once_an_hour_however_many_processes_run(environment):
    expire = "UPDATE sessions SET expires_at = now() - interval '1 minute' WHERE member_id = (SELECT min(member_id) FROM sessions)"
    left = "SELECT count(*), count(*) FILTER (WHERE expires_at < now()) FROM sessions"
    before, _ = environment.database.query(left).split("|")
    environment.database.query(expire)
    for _ in range(2):
        environment.start("work")
    wait_until("the expired session is deleted", lambda: environment.database.query(left) == f"{int(before) - 1}|0")
    # no process ran for three hours: one job makes up for three slots
    environment.database.query("UPDATE job_schedules SET next_run_at = next_run_at - interval '4 hours'")
    environment.database.query(expire)
    wait_until("the next one is deleted", lambda: environment.database.query(left) == f"{int(before) - 2}|0")
    assert environment.database.query(
        "SELECT kind, queue, every, next_run_at BETWEEN now() AND now() + every FROM job_schedules"
    ) == "purge_expired|maintenance|01:00:00|t"
