"""A worker that was stopped (SIGSTOP) for longer than its lease, and continued: no e-mail arrives twice and none is lost.

docs/jobs.md describes leases. What is known of a message whose transmission had begun is in docs/operations.md, "Mail": a reply
becomes unconfirmed, a notice is sent again as the same message.
"""

import contextlib
import os
import signal

import pytest

from harness import schema
from harness.leases import expire_leases
from harness.waiting import wait_until

before_transmission = pytest.mark.parametrize("stage", ["RCPT", "DATA"])


def reply(environment):
    environment.visitor(environment.server).reply(1, "Sobre o atraso", "Pedimos desculpas.")


def notice(environment):
    """Lia follows the ticket on which Ana writes a note."""
    environment.database.query("""
        INSERT INTO followers (tenant_id, ticket_number, member_id)
        SELECT tenant_id, 1, id FROM members WHERE email = 'lia@loja.example'""")
    page = "/loja/tickets/1"
    assert environment.visitor(environment.server).submit(page, f"{page}/notes", body="Liguei.").status == 303


emails = pytest.mark.parametrize("send", [reply, notice])


@contextlib.contextmanager
def stopped_worker(environment, send, stage):
    """A worker stopped while the mail server holds its answer, until its lease has expired; it continues after the block."""
    environment.smtp_server.start(stall=stage)
    environment.server = environment.start("serve", "--no-work")
    send(environment)
    worker = environment.start("work")
    environment.smtp_server.wait_until_stalled()
    os.kill(worker.pid, signal.SIGSTOP)
    try:
        expire_leases(environment.database)
        yield worker
    finally:
        os.kill(worker.pid, signal.SIGCONT)


def assert_sent_once(environment):
    wait_until("no job is left", lambda: environment.is_idle)
    assert environment.email() == "sent"
    assert len(environment.smtp_server.messages) == 1


@before_transmission
@emails
def test_what_another_worker_took_over_is_sent_once(environment, send, stage):
    with stopped_worker(environment, send, stage) as worker:
        environment.start("work")
        environment.smtp_server.wait_until_stalled(clients=2)
    environment.smtp_server.release()
    worker.wait_for_output("its lease was lost", seconds=20)
    assert_sent_once(environment)


@before_transmission
@emails
def test_what_another_worker_has_sent_meanwhile_is_sent_once(environment, send, stage):
    with stopped_worker(environment, send, stage) as worker:
        environment.smtp_server.release()
        environment.start("work")
        assert_sent_once(environment)
    worker.wait_for_output("its lease was lost", seconds=20)
    assert_sent_once(environment)


@before_transmission
@emails
def test_what_nobody_took_over_is_sent_once(environment, send, stage):
    with stopped_worker(environment, send, stage):
        environment.smtp_server.release()
    assert_sent_once(environment)


def test_a_reply_stopped_during_transmission_is_unconfirmed_and_not_sent_again(environment):
    with stopped_worker(environment, reply, "content") as worker:
        assert environment.email() == schema.TRANSMITTING
        environment.start("work")
        wait_until("no job is left", lambda: environment.is_idle)
        assert environment.email() == schema.UNCONFIRMED
    environment.smtp_server.release()
    worker.wait_for_output("its lease was lost", seconds=20)
    assert environment.email() == schema.UNCONFIRMED and len(environment.smtp_server.messages) == 1
    assert '">incerta' in environment.visitor(environment.server).get("/loja/tickets/1").text
