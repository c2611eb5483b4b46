"""What a mail server that is down, busy or unwilling does to a reply."""

from .parts.waiting import eventually


def test_a_server_that_is_down_is_asked_again_later_and_later(shop):
    shop.postbox.start().end()
    shop.visitor(shop.start()).reply(1, "Sobre o atraso", "Pedimos desculpas.")
    pauses = [pause_after(shop, attempts) for attempts in (1, 2)]
    assert 0 < pauses[0] <= 2 < pauses[1] <= 4
    shop.postbox.start()
    shop.postbox.wait_for(1)
    eventually("it is noted as sent", lambda: shop.email() == "sent")
    assert len(shop.postbox.messages) == 1


def pause_after(shop, attempts):
    """Seconds until the next try."""
    eventually(f"{attempts} tries", lambda: shop.database.ask("SELECT attempts FROM jobs") == str(attempts))
    return float(shop.database.ask("SELECT extract(epoch FROM run_at - now()) FROM jobs"))


def test_a_refused_recipient_is_on_the_ticket_with_the_servers_words(shop):
    shop.postbox.start(refuse=["marina=550 5.1.1 Caixa postal <inexistente>"])
    ana = shop.visitor(shop.start())
    ana.reply(1, "Sobre o atraso", "Pedimos desculpas.")
    eventually("nothing is left to do", lambda: shop.idle)
    page = ana.get("/loja/tickets/1").text
    assert shop.email() == "refused"
    assert "recusada" in page and "550 5.1.1 Caixa postal &lt;inexistente&gt;" in page
    assert shop.database.ask("SELECT needs_answer FROM tickets WHERE tenant_id = 1 AND number = 1") == "t"

    shop.postbox.start()
    ana.settle_reply(1, shop.last_reply, "resend")
    [message] = shop.postbox.wait_for(1)
    assert message["to"] == ["marina@cliente.example"]


def test_a_refused_content_is_on_the_ticket_with_the_servers_words(shop):
    shop.postbox.start(refuse_content="554 5.7.1 Parece propaganda")
    ana = shop.visitor(shop.start())
    ana.reply(1, "Sobre o atraso", "Pedimos desculpas.")
    eventually("nothing is left to do", lambda: shop.idle)
    assert shop.email() == "refused"
    assert "554 5.7.1 Parece propaganda" in ana.get("/loja/tickets/1").text


def test_a_refusal_for_now_is_no_refusal(shop):
    shop.postbox.start(refuse=["marina=451 4.7.1 Volte mais tarde"])
    shop.visitor(shop.start()).reply(1, "Sobre o atraso", "Pedimos desculpas.")
    eventually("it was tried", lambda: shop.email("attempts") == "1" and shop.email() == "waiting")
    shop.postbox.start()
    shop.postbox.wait_for(1)
    eventually("it is noted as sent", lambda: shop.email() == "sent")
