"""`kill -9` at each step of sending a reply: none is lost, none is doubled; at two instants nobody can know, and it says so.

docs/operations.md, "Mail", is the promise that is tested here.
"""

import pytest

from .parts.waiting import eventually

together = pytest.mark.parametrize("worker", [["serve"], ["work"]], ids=["in serve", "in work"])


def replied(shop, worker):
    """A program that pages are read from, and the one that will be killed while it sends Ana's reply."""
    if worker == ["serve"]:
        sender = shop.start("serve")
        shop.visitor(sender).reply(1, "Sobre o atraso", "Pedimos desculpas.")
        return sender
    shop.visitor(shop.start("serve", "--no-work")).reply(1, "Sobre o atraso", "Pedimos desculpas.")
    return shop.start("work")


def sent_once(shop):
    eventually("nothing is left to do", lambda: shop.idle)
    assert [message["to"] for message in shop.postbox.messages] == [["marina@cliente.example"]]
    assert shop.email() == "sent"


def test_before_anything_was_done(shop):
    shop.postbox.start()
    server = shop.start("serve", "--no-work")
    shop.visitor(server).reply(1, "Sobre o atraso", "Pedimos desculpas.")
    server.kill()
    shop.start("serve")
    sent_once(shop)


@together
def test_while_the_mail_server_is_down(shop, worker):
    shop.postbox.start().end()
    sender = replied(shop, worker)
    eventually("it was tried", lambda: shop.email("attempts") != "0" and shop.email() == "waiting")
    sender.kill()
    shop.postbox.start()
    shop.start(*worker)
    sent_once(shop)


@together
@pytest.mark.parametrize("stage", ["greeting", "RCPT", "DATA"])
def test_before_the_mail_server_takes_the_message(shop, worker, stage):
    shop.postbox.start(stall=stage)
    sender = replied(shop, worker)
    shop.postbox.wait_until_stalled()
    assert shop.email() == "sending"
    sender.kill()
    shop.postbox.go_on()
    shop.start(*worker)
    sent_once(shop)


@together
def test_after_the_content_and_before_the_answer_it_becomes_doubtful(shop, worker):
    shop.postbox.start(stall="content")
    sender = replied(shop, worker)
    shop.postbox.wait_until_stalled()
    assert shop.email() == "handing_over"
    sender.kill()
    shop.postbox.go_on()
    shop.start(*worker)
    doubtful_once(shop)


@together
def test_after_the_answer_and_before_our_note_it_becomes_doubtful(shop, worker):
    shop.postbox.start(stall="content")
    sender = replied(shop, worker)
    shop.postbox.wait_until_stalled()
    with shop.database.holding("SELECT FROM emails FOR UPDATE"):
        shop.postbox.go_on()
        shop.database.wait_for_blocked("UPDATE emails")
        sender.kill()
    shop.start(*worker)
    doubtful_once(shop)


def doubtful_once(shop):
    """Shown on the ticket; sent again by the button, it is the same message."""
    eventually("nothing is left to do", lambda: shop.idle)
    assert shop.email() == "doubtful" and len(shop.postbox.messages) == 1
    ana = shop.visitor(shop.start("serve"))
    assert 'is-doubtful">incerta' in ana.get("/loja/tickets/1").text
    ana.settle_reply(1, shop.last_reply, "resend")
    first, second = shop.postbox.wait_for(2)
    assert first["headers"]["Message-ID"] == second["headers"]["Message-ID"]
    assert (first["text"], first["headers"]["Date"]) == (second["text"], second["headers"]["Date"])
    eventually("it is noted as sent", lambda: shop.email() == "sent")
    page = ana.get("/loja/tickets/1").text
    assert "is-doubtful" not in page and 'is-sent">enviada' in page


def test_a_doubtful_reply_that_arrived_is_marked_as_sent_and_stays_one(shop):
    shop.postbox.start(stall="content")
    sender = replied(shop, ["work"])
    shop.postbox.wait_until_stalled()
    sender.kill()
    shop.postbox.go_on()
    program = shop.start("serve")
    eventually("it is doubtful", lambda: shop.email() == "doubtful")
    ana = shop.visitor(program)
    ana.settle_reply(1, shop.last_reply, "mark_sent")
    assert shop.email() == "sent" and shop.idle
    assert "is-doubtful" not in ana.get("/loja/tickets/1").text
    assert len(shop.postbox.messages) == 1
