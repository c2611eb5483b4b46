"""E-mail notices to the followers of a ticket."""

import pytest

from harness.visitor import Visitor
from harness.waiting import wait_until


@pytest.fixture
def followed(environment):
    """Ana and Lia, agents, and Caio, who has the role of a follower, follow ticket 1."""
    environment.database.query("""
        INSERT INTO followers (tenant_id, ticket_number, member_id)
        SELECT tenant_id, 1, id FROM members WHERE email LIKE '%@loja.example'""")
    return environment


def note(visitor, text):
    page = "/loja/tickets/1"
    assert visitor.submit(page, f"{page}/notes", body=text).status == 303


def test_followers_are_notified_of_changes_except_their_own(followed):
    followed.smtp_server.start()
    program = followed.start()
    note(followed.visitor(program), "Liguei para a transportadora.")
    wait_until("no job is left", lambda: followed.is_idle)
    assert recipients(followed) == ["caio@loja.example", "lia@loja.example"]
    assert "Liguei para a transportadora." in followed.smtp_server.messages[0]["text"]

    note(followed.visitor(program, "lia@loja.example"), "Chega amanhã.")
    wait_until("no job is left", lambda: followed.is_idle)
    assert recipients(followed)[2:] == ["ana@loja.example", "caio@loja.example"]


def recipients(environment):
    messages = [message["to"][0] for message in environment.smtp_server.messages]
    return sorted(messages[:2]) + sorted(messages[2:])


def test_the_unsubscribe_link_stops_notices(followed):
    followed.smtp_server.start()
    program = followed.start(BASE_URL="https://retorno.loja.example")
    ana = followed.visitor(program)
    note(ana, "Liguei para a transportadora.")
    wait_until("no job is left", lambda: followed.is_idle)
    notice = next(m for m in followed.smtp_server.messages if m["to"] == ["lia@loja.example"])
    link = notice["headers"]["List-Unsubscribe"].strip("<>")
    assert link.startswith("https://retorno.loja.example/f/") and link in notice["text"]
    # one-click unsubscription has neither a cookie nor a token (RFC 8058)
    stranger = Visitor(program)
    assert stranger.post(link.removeprefix("https://retorno.loja.example"), **{"List-Unsubscribe": "One-Click"}).status < 400
    note(ana, "Chega amanhã.")
    wait_until("no job is left", lambda: followed.is_idle)
    assert recipients(followed)[2:] == ["caio@loja.example"]


def test_a_notice_interrupted_by_a_kill_is_sent_again_with_the_same_message_id(followed):
    followed.database.query("DELETE FROM followers WHERE member_id <> (SELECT id FROM members WHERE email = 'lia@loja.example')")
    followed.smtp_server.start(stall="content")
    program = followed.start()
    note(followed.visitor(program), "Liguei para a transportadora.")
    followed.smtp_server.wait_until_stalled()
    followed.kill(program)
    followed.smtp_server.release()
    followed.start("work")
    wait_until("no job is left", lambda: followed.is_idle)
    first, second = followed.smtp_server.messages
    assert first["headers"]["Message-ID"] == second["headers"]["Message-ID"]
    assert followed.email() == "sent"
