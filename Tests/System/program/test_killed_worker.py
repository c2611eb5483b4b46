"""`kill -9` of a worker at the steps of a job that test_killed_reply.py leaves out, and the take-over of its lease."""

import pytest

from harness import schema
from harness.leases import expire_leases, wait_until_leases_expire
from harness.waiting import wait_until


def follow(environment):
    environment.database.query("""
        INSERT INTO followers (tenant_id, ticket_number, member_id)
        SELECT tenant_id, 1, id FROM members WHERE email = 'lia@loja.example'""")


def note(environment):
    page = "/loja/tickets/1"
    visitor = environment.visitor(environment.start("serve", "--no-work"))
    assert visitor.submit(page, f"{page}/notes", body="Liguei.").status == 303


def reply(environment):
    environment.visitor(environment.start("serve", "--no-work")).reply(1, "Sobre o atraso", "Pedimos desculpas.")


def take_over(environment):
    expire_leases(environment.database)
    environment.start("work")
    wait_until("no job is left", lambda: environment.is_idle)


def test_an_expired_lease_of_a_killed_worker_is_taken_over(environment):
    environment.smtp_server.start(stall="RCPT")
    reply(environment)
    killed = environment.start("work")
    environment.smtp_server.wait_until_stalled()
    killed.kill()
    environment.smtp_server.release()
    environment.start("work").wait_for_output("Working")
    wait_until_leases_expire(environment.database)
    [message] = environment.smtp_server.wait_for(1, seconds=3)
    wait_until("no job is left", lambda: environment.is_idle)
    assert environment.smtp_server.messages == [message] and environment.email() == "sent"


def test_killed_between_the_claim_and_the_first_write_a_reply_is_sent_once(environment):
    environment.smtp_server.start()
    reply(environment)
    with environment.database.holding("SELECT FROM emails FOR UPDATE"):
        worker = environment.start("work")
        environment.database.wait_for_blocked("WITH lease")
        worker.kill()
    take_over(environment)
    assert len(environment.smtp_server.messages) == 1 and environment.email() == "sent"


@pytest.mark.parametrize("stage", ["RCPT", "DATA"])
def test_killed_before_its_transmission_a_notice_is_sent_once(environment, stage):
    environment.smtp_server.start(stall=stage)
    follow(environment)
    note(environment)
    worker = environment.start("work")
    environment.smtp_server.wait_until_stalled()
    worker.kill()
    environment.smtp_server.release()
    take_over(environment)
    assert len(environment.smtp_server.messages) == 1 and environment.email() == "sent"


def test_killed_while_notices_are_written_each_follower_is_notified_once(environment):
    environment.smtp_server.start()
    follow(environment)
    note(environment)
    with environment.database.holding("LOCK TABLE emails IN EXCLUSIVE MODE"):
        worker = environment.start("work")
        environment.database.wait_for_blocked("WITH email")
        worker.kill()
    take_over(environment)
    assert [message["to"] for message in environment.smtp_server.messages] == [["lia@loja.example"]]


def test_killed_before_the_result_is_committed_a_notice_is_the_same_message_again(environment):
    environment.smtp_server.start(stall="content")
    follow(environment)
    note(environment)
    worker = environment.start("work")
    environment.smtp_server.wait_until_stalled()
    assert environment.email() == schema.TRANSMITTING
    with environment.database.holding("SELECT FROM jobs FOR UPDATE"):
        environment.smtp_server.release()
        environment.database.wait_for_blocked("DELETE FROM jobs")
        worker.kill()
    take_over(environment)
    assert environment.email() == "sent"
    assert len({message["headers"]["Message-ID"] for message in environment.smtp_server.messages}) == 1
