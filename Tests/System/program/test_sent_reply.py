"""A reply from the agent's form to the customer's mailbox."""

import email
import email.policy

from harness.waiting import wait_until


def test_a_reply_reaches_the_customer_once(environment):
    environment.smtp_server.start()
    ana = environment.visitor(environment.start())
    ana.reply(1, "Sobre o atraso", "Olá, {{Nome do cliente}}.\n\nJá mandamos outro. — Ana")
    wait_until("no job is left", lambda: environment.is_idle)
    [message] = environment.smtp_server.messages
    assert message["to"] == ["marina@cliente.example"]
    assert message["from"] == "loja@retorno.example"
    assert message["headers"]["Subject"] == "Sobre o atraso"
    assert "Olá, Marina Duarte.\n\nJá mandamos outro. — Ana" in message["text"]
    assert environment.email() == "sent"
    assert "enviada" in ana.get("/loja/tickets/1").text


def test_a_double_click_sends_one_reply(environment):
    environment.smtp_server.start()
    ana = environment.visitor(environment.start())
    for _ in range(2):
        ana.reply(1, "Sobre o atraso", "Pedimos desculpas.")
    wait_until("no job is left", lambda: environment.is_idle)
    assert len(environment.smtp_server.messages) == 1
    assert environment.database.query("SELECT count(*) FROM emails") == "1"


def test_two_workers_send_a_reply_once(environment):
    environment.smtp_server.start(stall="RCPT")
    ana = environment.visitor(environment.start("serve", "--no-work"))
    ana.reply(1, "Sobre o atraso", "Pedimos desculpas.")
    environment.start("work"), environment.start("work")
    environment.smtp_server.wait_until_stalled()
    environment.smtp_server.release()
    wait_until("no job is left", lambda: environment.is_idle)
    assert len(environment.smtp_server.messages) == 1


def test_without_a_mail_server_a_reply_is_written_to_a_file(environment):
    program = environment.start()
    environment.visitor(program).reply(1, "Sobre o atraso", "Olá, {{Nome do cliente}}: já vai.")
    wait_until("no job is left", lambda: environment.is_idle)
    [file] = (environment.home / "mail").iterdir()
    message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    assert file.suffix == ".eml"
    assert message["To"].addresses[0].addr_spec == "marina@cliente.example"
    assert "Olá, Marina Duarte: já vai." in message.get_content()
    assert str(environment.home / "mail") in program.output
