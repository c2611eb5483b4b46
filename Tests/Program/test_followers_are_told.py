"""Notices to those who follow a ticket."""

import pytest

from .parts.visitor import Visitor
from .parts.waiting import eventually


@pytest.fixture
def followed(shop):
    """Ana and Lia, agents, and Caio, who only reads, follow ticket 1."""
    shop.database.ask("""
        INSERT INTO followers (tenant_id, ticket_number, member_id)
        SELECT tenant_id, 1, id FROM members WHERE email LIKE '%@loja.example'""")
    return shop


def note(visitor, text):
    page = "/loja/tickets/1"
    assert visitor.submit(page, f"{page}/notes", body=text).status == 303


def test_a_change_is_told_to_followers_but_never_to_who_made_it(followed):
    followed.postbox.start()
    program = followed.start()
    note(followed.visitor(program), "Liguei para a transportadora.")
    eventually("nothing is left to do", lambda: followed.idle)
    assert addressees(followed) == ["caio@loja.example", "lia@loja.example"]
    assert "Liguei para a transportadora." in followed.postbox.messages[0]["text"]

    note(followed.visitor(program, "lia@loja.example"), "Chega amanhã.")
    eventually("nothing is left to do", lambda: followed.idle)
    assert addressees(followed)[2:] == ["ana@loja.example", "caio@loja.example"]


def addressees(shop):
    messages = [message["to"][0] for message in shop.postbox.messages]
    return sorted(messages[:2]) + sorted(messages[2:])


def test_the_link_in_a_notice_stops_them(followed):
    followed.postbox.start()
    program = followed.start(BASE_URL="https://retorno.loja.example")
    ana = followed.visitor(program)
    note(ana, "Liguei para a transportadora.")
    eventually("nothing is left to do", lambda: followed.idle)
    told = next(m for m in followed.postbox.messages if m["to"] == ["lia@loja.example"])
    link = told["headers"]["List-Unsubscribe"].strip("<>")
    assert link.startswith("https://retorno.loja.example/f/") and link in told["text"]
    # one click in an e-mail program: no cookie, no token (RFC 8058)
    stranger = Visitor(program)
    assert stranger.post(link.removeprefix("https://retorno.loja.example"), **{"List-Unsubscribe": "One-Click"}).status < 400
    note(ana, "Chega amanhã.")
    eventually("nothing is left to do", lambda: followed.idle)
    assert addressees(followed)[2:] == ["caio@loja.example"]


def test_a_notice_killed_while_it_is_handed_over_goes_out_again_as_the_same_message(followed):
    followed.database.ask("DELETE FROM followers WHERE member_id <> (SELECT id FROM members WHERE email = 'lia@loja.example')")
    followed.postbox.start(stall="content")
    program = followed.start()
    note(followed.visitor(program), "Liguei para a transportadora.")
    followed.postbox.wait_until_stalled()
    program.kill()
    followed.postbox.go_on()
    followed.start("work")
    eventually("nothing is left to do", lambda: followed.idle)
    first, second = followed.postbox.messages
    assert first["headers"]["Message-ID"] == second["headers"]["Message-ID"]
    assert followed.email() == "sent"
