"""Replying to a customer by e-mail from the ticket page."""

import pytest
from playwright.sync_api import expect

from harness.waiting import wait_until

from .demo import REFUSED
from .forms import error_of, response_to
from .ticket import flash, history, write_reply

SIGNATURE = "Equipe de Relacionamento\nLoja Horizonte · (31) 9 9000-0100\nRespondemos de segunda a sexta, das 9 h às 18 h"


def test_the_customer_receives_the_reply_with_name_subject_signature_and_sender(ana, opinions, smtp_server):
    opinion = opinions.receive(name="Antônia D'Ávila & Filhos <sul>")
    ana.goto(opinion.path)
    write_reply(ana, "Sobre a cadeira de {{Nome do cliente}}", "Olá, {{Nome do cliente}}!\n\nA troca já saiu: R$ 80,00 — até amanhã.")
    mail = smtp_server.wait_for_message(opinion.email)
    assert mail["text"] == f"Olá, {opinion.name}!\n\nA troca já saiu: R$ 80,00 — até amanhã.\n\n{SIGNATURE}\n"
    assert mail["headers"]["Subject"] == f"Sobre a cadeira de {opinion.name}"
    assert mail["headers"]["From"] == "Loja Horizonte <loja@retorno.example>"
    assert mail["from"] == "loja@retorno.example" and mail["to"] == [opinion.email]
    assert {"Message-ID", "Date", "Reply-To"} <= set(mail["headers"])


def test_the_tag_button_inserts_the_tag_at_the_cursor(ana, opinions):
    ana.goto(opinions.receive().path)
    body = ana.get_by_label("Mensagem ao cliente")
    body.fill("Olá, ! Tudo bem?")
    body.evaluate("field => field.setSelectionRange(5, 5)")
    ana.get_by_role("button", name="Nome do cliente").click()
    expect(body).to_have_value("Olá, {{Nome do cliente}}! Tudo bem?")


@pytest.mark.parametrize("score, subject", [
    (2, "Sobre a sua experiência com a Loja Horizonte"), (8, "O que faltou para o dez?"), (9, "Que bom ler isso, Zoraide Lima!"),
])
def test_the_reply_starts_from_the_template_of_the_score_class(ana, opinions, score, subject):
    ana.goto(opinions.receive(score=score, name="Zoraide Lima").path)
    expect(ana.get_by_label("Assunto")).to_have_value(subject)
    assert ana.get_by_label("Mensagem ao cliente").input_value().startswith("Olá, Zoraide Lima")


def test_the_gear_below_the_subject_links_to_the_settings(bruno, opinions):
    bruno.goto(opinions.receive().path)
    gear = bruno.get_by_role("link", name="Ajustes de e-mail")
    assert gear.bounding_box()["y"] > bruno.get_by_label("Assunto").bounding_box()["y"]
    gear.click()
    expect(bruno.get_by_role("heading", name="Modelos de e-mail")).to_be_visible()


def test_an_agent_sees_no_link_to_forbidden_settings(ana, opinions):
    ana.goto(opinions.receive().path)
    gear = ana.get_by_role("link", name="Ajustes de e-mail")
    if gear.count():
        assert response_to(ana, gear.click).status == 200


def test_an_empty_reply_is_refused_beside_its_field_and_keeps_the_rest(ana, opinions):
    ana.goto(opinions.receive().path)
    assert response_to(ana, lambda: write_reply(ana, "Um assunto", "   \n ")).status == 422
    assert error_of(ana.get_by_label("Mensagem ao cliente")) == "Preencha este campo."
    expect(ana.get_by_label("Assunto")).to_have_value("Um assunto")


def test_an_unknown_tag_in_a_reply_is_refused_and_keeps_the_text(ana, opinions):
    ana.goto(opinions.receive().path)
    assert response_to(ana, lambda: write_reply(ana, "Olá", "Olá, {{Nome do cleinte}}!")).status == 422
    message = ana.get_by_label("Mensagem ao cliente")
    assert error_of(message) == "{{Nome do cleinte}} não é conhecido. Use o botão “Nome do cliente”."
    expect(message).to_have_value("Olá, {{Nome do cleinte}}!")


def test_a_refused_reply_shows_the_servers_message_and_can_be_sent_again(ana, opinions):
    ana.goto(opinions.receive(email="recusado@cliente.example").path)
    write_reply(ana, "Olá", "Vai chegar?")
    expect(flash(ana)).to_be_visible()

    def is_refused():
        ana.reload()
        return history(ana, "Vai chegar?").filter(has_text="recusada").count()

    wait_until("the ticket shows the refusal", is_refused)
    reply = history(ana, "Vai chegar?")
    expect(reply).to_contain_text("O servidor de e-mail recusou a mensagem:")
    expect(reply.locator("q")).to_contain_text(REFUSED.split(" ", 2)[2])
    reply.get_by_role("button", name="Reenviar").click()
    expect(history(ana, "Ana Nogueira reenviou o e-mail")).to_be_visible()


def test_a_customer_without_an_e_mail_address_cannot_be_replied_to(ana, opinions):
    ana.goto(opinions.receive(email="", phone="31 98765-4321", name="Sem Correio").path)
    expect(ana.get_by_role("region", name="Escrever")).to_contain_text("Este cliente não deixou e-mail.")
    expect(ana.get_by_role("button", name="Enviar", exact=True)).to_have_count(0)


def test_a_reply_can_close_the_ticket(ana, opinions, smtp_server):
    opinion = opinions.receive()
    ana.goto(opinion.path)
    ana.get_by_label("Mensagem ao cliente").fill("Resolvido, obrigada.")
    ana.get_by_role("button", name="Enviar e concluir").click()
    expect(ana.get_by_role("heading", level=1)).to_contain_text("Concluído")
    smtp_server.wait_for_message(opinion.email, "Resolvido, obrigada.")


def test_a_double_click_sends_one_reply(ana, opinions, smtp_server):
    opinion = opinions.receive()
    ana.goto(opinion.path)
    ana.get_by_label("Mensagem ao cliente").fill("Uma vez só.")
    ana.get_by_role("button", name="Enviar", exact=True).dblclick()
    expect(flash(ana)).to_be_visible()
    smtp_server.wait_for_message(opinion.email, "Uma vez só.")
    ana.goto(opinion.path)
    expect(history(ana, "Uma vez só.")).to_have_count(1)


def test_leaving_a_page_with_unsent_text_asks_first(ana, opinions):
    ana.goto(opinions.receive().path)
    ana.get_by_label("Mensagem ao cliente").press_sequentially("Quase")
    asked = []

    def respond(dialog):
        asked.append(dialog.type)
        dialog.dismiss() if len(asked) == 1 else dialog.accept()

    ana.on("dialog", respond)
    ana.get_by_role("link", name="Opiniões").click()
    wait_until("the browser asks before leaving", lambda: (ana.wait_for_timeout(20), asked)[1])
    assert "Quase" in ana.get_by_label("Mensagem ao cliente").input_value()
    ana.get_by_role("link", name="Opiniões").click()
    ana.wait_for_url("**/loja/opinions")
    assert asked == ["beforeunload"] * 2
