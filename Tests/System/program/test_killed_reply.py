"""`kill -9` at each step of sending a reply: none is lost and none is sent twice. Between transmission and confirmation nobody can
know whether it was accepted, and the reply says so.

docs/operations.md, "Mail", makes the promise that is tested here.
"""

import pytest

from harness import schema
from harness.leases import expire_leases
from harness.waiting import wait_until

workers = pytest.mark.parametrize("worker", [["serve"], ["work"]], ids=["in serve", "in work"])


def start_reply(environment, worker):
    """Ana replies. Returns the process that sends the reply, which the test kills."""
    if worker == ["serve"]:
        sender = environment.start("serve")
        environment.visitor(sender).reply(1, "Sobre o atraso", "Pedimos desculpas.")
        return sender
    environment.visitor(environment.start("serve", "--no-work")).reply(1, "Sobre o atraso", "Pedimos desculpas.")
    return environment.start("work")


def assert_sent_once(environment):
    wait_until("no job is left", lambda: environment.is_idle)
    assert [message["to"] for message in environment.smtp_server.messages] == [["marina@cliente.example"]]
    assert environment.email() == "sent"


def test_a_reply_queued_by_a_killed_program_is_sent_once(environment):
    environment.smtp_server.start()
    server = environment.start("serve", "--no-work")
    environment.visitor(server).reply(1, "Sobre o atraso", "Pedimos desculpas.")
    server.kill()
    environment.start("serve")
    assert_sent_once(environment)


@workers
def test_killed_while_the_mail_server_is_down_it_sends_the_reply_once(environment, worker):
    environment.smtp_server.start().stop()
    sender = start_reply(environment, worker)
    wait_until("a first attempt was made", lambda: environment.email("attempts") != "0" and environment.email() == "waiting")
    environment.kill(sender)
    environment.smtp_server.start()
    environment.start(*worker)
    assert_sent_once(environment)


@workers
@pytest.mark.parametrize("stage", ["greeting", "RCPT", "DATA"])
def test_killed_before_the_message_is_transmitted_it_sends_the_reply_once(environment, worker, stage):
    environment.smtp_server.start(stall=stage)
    sender = start_reply(environment, worker)
    environment.smtp_server.wait_until_stalled()
    assert environment.email() == schema.SENDING
    environment.kill(sender)
    environment.smtp_server.release()
    environment.start(*worker)
    assert_sent_once(environment)


@workers
def test_killed_before_the_mail_server_responds_the_reply_becomes_unconfirmed(environment, worker):
    environment.smtp_server.start(stall="content")
    sender = start_reply(environment, worker)
    environment.smtp_server.wait_until_stalled()
    assert environment.email() == schema.TRANSMITTING
    environment.kill(sender)
    environment.smtp_server.release()
    environment.start(*worker)
    assert_unconfirmed(environment)


@workers
def test_killed_before_the_response_is_recorded_the_reply_becomes_unconfirmed(environment, worker):
    environment.smtp_server.start(stall="content")
    sender = start_reply(environment, worker)
    environment.smtp_server.wait_until_stalled()
    with environment.database.holding("SELECT FROM emails FOR UPDATE"):
        environment.smtp_server.release()
        environment.database.wait_for_blocked("UPDATE emails")
        sender.kill()
        # with its transaction: all of it has reached PostgreSQL, which would finish it without the program
        environment.database.end_blocked("UPDATE emails")
    expire_leases(environment.database)
    environment.start(*worker)
    assert_unconfirmed(environment)


def assert_unconfirmed(environment):
    """The ticket shows it as unconfirmed; sending it again sends the same message."""
    wait_until("no job is left", lambda: environment.is_idle)
    assert environment.email() == schema.UNCONFIRMED and len(environment.smtp_server.messages) == 1
    ana = environment.visitor(environment.start("serve"))
    assert f'{schema.UNCONFIRMED_CLASS}">incerta' in ana.get("/loja/tickets/1").text
    ana.resolve_reply(1, environment.last_reply, "resend")
    first, second = environment.smtp_server.wait_for(2)
    assert first["headers"]["Message-ID"] == second["headers"]["Message-ID"]
    assert (first["text"], first["headers"]["Date"]) == (second["text"], second["headers"]["Date"])
    wait_until("the reply is recorded as sent", lambda: environment.email() == "sent")
    page = ana.get("/loja/tickets/1").text
    assert schema.UNCONFIRMED_CLASS not in page and 'is-sent">enviada' in page


def test_an_unconfirmed_reply_marked_as_sent_is_not_sent_again(environment):
    environment.smtp_server.start(stall="content")
    sender = start_reply(environment, ["work"])
    environment.smtp_server.wait_until_stalled()
    environment.kill(sender)
    environment.smtp_server.release()
    program = environment.start("serve")
    wait_until("the reply is unconfirmed", lambda: environment.email() == schema.UNCONFIRMED)
    ana = environment.visitor(program)
    ana.resolve_reply(1, environment.last_reply, "mark_sent")
    assert environment.email() == "sent" and environment.is_idle
    assert schema.UNCONFIRMED_CLASS not in ana.get("/loja/tickets/1").text
    assert len(environment.smtp_server.messages) == 1
