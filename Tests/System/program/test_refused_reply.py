"""Replies to a mail server that is down, busy or refuses them."""

from harness import schema
from harness.waiting import wait_until


def test_retries_back_off_while_the_mail_server_is_down(environment):
    environment.smtp_server.start().stop()
    environment.visitor(environment.start()).reply(1, "Sobre o atraso", "Pedimos desculpas.")
    pauses = [pause_after(environment, attempts) for attempts in (1, 2)]
    assert 0 < pauses[0] <= 2 < pauses[1] <= 4
    environment.smtp_server.start()
    environment.smtp_server.wait_for(1)
    wait_until("the reply is recorded as sent", lambda: environment.email() == "sent")
    assert len(environment.smtp_server.messages) == 1


def pause_after(environment, attempts):
    """Seconds until the next attempt."""
    wait_until(f"{attempts} attempts", lambda: environment.database.query(schema.REPLY_JOB_ATTEMPTS) == str(attempts))
    return float(environment.database.query(schema.REPLY_JOB_PAUSE))


def test_a_refused_recipient_shows_the_servers_message_on_the_ticket(environment):
    environment.smtp_server.start(refuse=["marina=550 5.1.1 Caixa postal <inexistente>"])
    ana = environment.visitor(environment.start())
    ana.reply(1, "Sobre o atraso", "Pedimos desculpas.")
    wait_until("no job is left", lambda: environment.is_idle)
    page = ana.get("/loja/tickets/1").text
    assert environment.email() == "refused"
    assert "recusada" in page and "550 5.1.1 Caixa postal &lt;inexistente&gt;" in page
    assert environment.database.query(f"SELECT {schema.AWAITING_REPLY} FROM tickets WHERE tenant_id = 1 AND number = 1") == "t"

    environment.smtp_server.start()
    ana.resolve_reply(1, environment.last_reply, "resend")
    [message] = environment.smtp_server.wait_for(1)
    assert message["to"] == ["marina@cliente.example"]


def test_refused_content_shows_the_servers_message_on_the_ticket(environment):
    environment.smtp_server.start(refuse_content="554 5.7.1 Parece propaganda")
    ana = environment.visitor(environment.start())
    ana.reply(1, "Sobre o atraso", "Pedimos desculpas.")
    wait_until("no job is left", lambda: environment.is_idle)
    assert environment.email() == "refused"
    assert "554 5.7.1 Parece propaganda" in ana.get("/loja/tickets/1").text


def test_a_temporary_refusal_is_retried(environment):
    environment.smtp_server.start(refuse=["marina=451 4.7.1 Volte mais tarde"])
    environment.visitor(environment.start()).reply(1, "Sobre o atraso", "Pedimos desculpas.")
    wait_until("a first attempt was made", lambda: environment.email("attempts") == "1" and environment.email() == "waiting")
    environment.smtp_server.start()
    environment.smtp_server.wait_for(1)
    wait_until("the reply is recorded as sent", lambda: environment.email() == "sent")
