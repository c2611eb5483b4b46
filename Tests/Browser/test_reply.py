"""Answering a customer by e-mail from the ticket's page."""

import pytest
from playwright.sync_api import expect

from forms import answer_to, error_of
from postbox import REFUSED
from ticket import flash, history, write_reply
from waiting import until

SIGNATURE = "Equipe de Relacionamento\nLoja Horizonte · (31) 9 9000-0100\nRespondemos de segunda a sexta, das 9 h às 18 h"


def test_the_customer_receives_it_with_name_subject_signature_and_sender(ana, opinions, postbox):
    opinion = opinions.receive(name="Antônia D'Ávila & Filhos <sul>")
    ana.goto(opinion.path)
    write_reply(ana, "Sobre a cadeira de {{Nome do cliente}}", "Olá, {{Nome do cliente}}!\n\nA troca já saiu: R$ 80,00 — até amanhã.")
    mail = postbox.await_mail(opinion.email)
    assert mail["text"] == f"Olá, {opinion.name}!\n\nA troca já saiu: R$ 80,00 — até amanhã.\n\n{SIGNATURE}\n"
    assert mail["headers"]["Subject"] == f"Sobre a cadeira de {opinion.name}"
    assert mail["headers"]["From"] == "Loja Horizonte <loja@retorno.example>"
    assert mail["from"] == "loja@retorno.example" and mail["to"] == [opinion.email]
    assert {"Message-ID", "Date", "Reply-To"} <= set(mail["headers"])


def test_the_tag_button_puts_the_name_where_the_cursor_stands(ana, opinions):
    ana.goto(opinions.receive().path)
    body = ana.get_by_label("Mensagem ao cliente")
    body.fill("Olá, ! Tudo bem?")
    body.evaluate("field => field.setSelectionRange(5, 5)")
    ana.get_by_role("button", name="Nome do cliente").click()
    expect(body).to_have_value("Olá, {{Nome do cliente}}! Tudo bem?")


@pytest.mark.parametrize("score, subject", [
    (2, "Sobre a sua experiência com a Loja Horizonte"), (8, "O que faltou para o dez?"), (9, "Que bom ler isso, Zoraide Lima!"),
])
def test_it_begins_with_the_template_of_the_class(ana, opinions, score, subject):
    ana.goto(opinions.receive(score=score, name="Zoraide Lima").path)
    expect(ana.get_by_label("Assunto")).to_have_value(subject)
    assert ana.get_by_label("Mensagem ao cliente").input_value().startswith("Olá, Zoraide Lima")


def test_the_gear_below_the_subject_leads_to_the_settings(bruno, opinions):
    bruno.goto(opinions.receive().path)
    gear = bruno.get_by_role("link", name="Ajustes de e-mail")
    assert gear.bounding_box()["y"] > bruno.get_by_label("Assunto").bounding_box()["y"]
    gear.click()
    expect(bruno.get_by_role("heading", name="Modelos de e-mail")).to_be_visible()


def test_an_agent_sees_no_gear_that_leads_nowhere(ana, opinions):
    ana.goto(opinions.receive().path)
    gear = ana.get_by_role("link", name="Ajustes de e-mail")
    if gear.count():
        assert answer_to(ana, gear.click).status == 200


def test_an_empty_one_is_refused_beside_its_field_and_the_rest_stays(ana, opinions):
    ana.goto(opinions.receive().path)
    assert answer_to(ana, lambda: write_reply(ana, "Um assunto", "   \n ")).status == 422
    assert error_of(ana.get_by_label("Mensagem ao cliente")) == "Preencha este campo."
    expect(ana.get_by_label("Assunto")).to_have_value("Um assunto")


def test_a_tag_nobody_knows_is_told_and_the_text_stays(ana, opinions):
    ana.goto(opinions.receive().path)
    assert answer_to(ana, lambda: write_reply(ana, "Olá", "Olá, {{Nome do cleinte}}!")).status == 422
    message = ana.get_by_label("Mensagem ao cliente")
    assert error_of(message) == "{{Nome do cleinte}} não é conhecido. Use o botão “Nome do cliente”."
    expect(message).to_have_value("Olá, {{Nome do cleinte}}!")


def test_what_the_server_refuses_is_shown_with_its_words_and_sent_again(ana, opinions):
    ana.goto(opinions.receive(email="recusado@cliente.example").path)
    write_reply(ana, "Olá", "Vai chegar?")
    expect(flash(ana)).to_be_visible()

    def settled():
        ana.reload()
        return history(ana, "Vai chegar?").filter(has_text="recusada").count()

    until(settled, "refusal on the ticket")
    reply = history(ana, "Vai chegar?")
    expect(reply).to_contain_text("O servidor de e-mail recusou a mensagem:")
    expect(reply.locator("q")).to_contain_text(REFUSED.split(" ", 2)[2])
    reply.get_by_role("button", name="Reenviar").click()
    expect(history(ana, "Ana Nogueira reenviou o e-mail")).to_be_visible()


def test_a_customer_without_an_address_can_not_be_written_to(ana, opinions):
    ana.goto(opinions.receive(email="", phone="31 98765-4321", name="Sem Correio").path)
    expect(ana.get_by_role("region", name="Escrever")).to_contain_text("Este cliente não deixou e-mail.")
    expect(ana.get_by_role("button", name="Enviar", exact=True)).to_have_count(0)


def test_sending_can_close_the_ticket_at_once(ana, opinions, postbox):
    opinion = opinions.receive()
    ana.goto(opinion.path)
    ana.get_by_label("Mensagem ao cliente").fill("Resolvido, obrigada.")
    ana.get_by_role("button", name="Enviar e concluir").click()
    expect(ana.get_by_role("heading", level=1)).to_contain_text("Concluído")
    postbox.await_mail(opinion.email, "Resolvido, obrigada.")


def test_a_double_click_sends_one(ana, opinions, postbox):
    opinion = opinions.receive()
    ana.goto(opinion.path)
    ana.get_by_label("Mensagem ao cliente").fill("Uma vez só.")
    ana.get_by_role("button", name="Enviar", exact=True).dblclick()
    expect(flash(ana)).to_be_visible()
    postbox.await_mail(opinion.email, "Uma vez só.")
    ana.goto(opinion.path)
    expect(history(ana, "Uma vez só.")).to_have_count(1)


def test_leaving_with_unsent_text_asks_first(ana, opinions):
    ana.goto(opinions.receive().path)
    ana.get_by_label("Mensagem ao cliente").press_sequentially("Quase")
    asked = []

    def answer(dialog):
        asked.append(dialog.type)
        dialog.dismiss() if len(asked) == 1 else dialog.accept()

    ana.on("dialog", answer)
    ana.get_by_role("link", name="Opiniões").click()
    until(lambda: (ana.wait_for_timeout(20), asked)[1], "question before leaving")
    assert "Quase" in ana.get_by_label("Mensagem ao cliente").input_value()
    ana.get_by_role("link", name="Opiniões").click()
    ana.wait_for_url("**/loja/opinions")
    assert asked == ["beforeunload"] * 2
