"""A reply on its way from the agent's form to the customer's mailbox."""

import email
import email.policy

from .parts.waiting import eventually


def test_a_reply_reaches_the_customer_once(shop):
    shop.postbox.start()
    ana = shop.visitor(shop.start())
    ana.reply(1, "Sobre o atraso", "Olá, {{Nome do cliente}}.\n\nJá mandamos outro. — Ana")
    eventually("nothing is left to do", lambda: shop.idle)
    [message] = shop.postbox.messages
    assert message["to"] == ["marina@cliente.example"]
    assert message["from"] == "loja@retorno.example"
    assert message["headers"]["Subject"] == "Sobre o atraso"
    assert "Olá, Marina Duarte.\n\nJá mandamos outro. — Ana" in message["text"]
    assert shop.email() == "sent"
    assert "enviada" in ana.get("/loja/tickets/1").text


def test_a_double_click_sends_one_reply(shop):
    shop.postbox.start()
    ana = shop.visitor(shop.start())
    for _ in range(2):
        ana.reply(1, "Sobre o atraso", "Pedimos desculpas.")
    eventually("nothing is left to do", lambda: shop.idle)
    assert len(shop.postbox.messages) == 1
    assert shop.database.ask("SELECT count(*) FROM emails") == "1"


def test_two_workers_send_a_reply_once(shop):
    shop.postbox.start(stall="RCPT")
    ana = shop.visitor(shop.start("serve", "--no-work"))
    ana.reply(1, "Sobre o atraso", "Pedimos desculpas.")
    shop.start("work"), shop.start("work")
    shop.postbox.wait_until_stalled()
    shop.postbox.go_on()
    eventually("nothing is left to do", lambda: shop.idle)
    assert len(shop.postbox.messages) == 1


def test_without_a_mail_server_a_reply_is_a_file(shop):
    program = shop.start()
    shop.visitor(program).reply(1, "Sobre o atraso", "Olá, {{Nome do cliente}}: já vai.")
    eventually("nothing is left to do", lambda: shop.idle)
    [file] = (shop.home / "mail").iterdir()
    message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    assert file.suffix == ".eml"
    assert message["To"].addresses[0].addr_spec == "marina@cliente.example"
    assert "Olá, Marina Duarte: já vai." in message.get_content()
    assert str(shop.home / "mail") in program.output
