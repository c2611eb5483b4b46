"""The ticket page: notes, properties, assignment, customer replies and archival."""

from datetime import datetime, timedelta

import pytest
from playwright.sync_api import expect

from .forms import error_of, response_to, send
from .inbox import numbers, tab
from .ticket import flash, history, open_details, open_tab, panel


def test_a_ticket_shows_the_respondent_and_earlier_responses(ana, opinions):
    first = opinions.receive(score=9, answered_at="2025-11-03 10:00", company="Mesa Farta", phone="31 98888-1111", comment="Boa.\nVolto.")
    second = opinions.receive(score=2, name=first.name, email=first.email, company="Mesa Farta", phone="31 98888-1111", comment="Piorou.")
    ana.goto(second.path)
    expect(ana.get_by_role("region", name="Nota 2 · Detrator")).to_contain_text("Piorou.")
    respondent = panel(ana, first.name)
    for text in [first.email, "31 98888-1111", "Varejo · Mesa Farta", "Pós-compra"]:
        expect(respondent).to_contain_text(text)
    expect(respondent.get_by_role("listitem")).to_contain_text(["Nota 9, promotor, 3 de nov. de 2025", "Nota 2, detrator"])


def test_text_of_a_customer_is_escaped(ana, opinions):
    evil = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&amp;"
    opinion = opinions.receive(name=evil, comment=evil, segment="Marcação", company=evil)
    ana.goto(f"{opinion.path}?view=team&segment=Marca%C3%A7%C3%A3o")
    assert ana.get_by_role("region", name="Nota 3 · Detrator").locator(".opinion-words").inner_text() == evil
    assert ana.locator(".row-name").inner_text() == evil
    assert ana.locator("img").count() == 0


def test_a_note_cannot_be_mistaken_for_a_reply(ana, opinions, smtp_server):
    opinion = opinions.receive()
    ana.goto(opinion.path)
    open_tab(ana, "Nota interna")
    expect(ana.get_by_label("Mensagem ao cliente")).to_be_hidden()
    expect(ana.get_by_role("button", name="Enviar", exact=True)).to_be_hidden()
    expect(ana.get_by_text("Só a equipe vê. O cliente nunca recebe esta nota.")).to_be_visible()
    expect(ana.get_by_role("region", name="Escrever")).to_have_css("border-style", "dashed")
    ana.get_by_label("Notas internas").fill("Cliente antiga.")
    ana.get_by_role("button", name="Salvar nota interna").click()
    expect(flash(ana)).to_contain_text("Nota interna salva.")
    expect(history(ana, "Cliente antiga.")).to_contain_text("Nota interna · só a equipe vê")
    assert smtp_server.messages_to(opinion.email) == []


def test_an_empty_note_is_refused_beside_its_field(ana, opinions):
    ana.goto(opinions.receive().path)
    open_tab(ana, "Nota interna")
    ana.get_by_label("Notas internas").fill("  ")
    assert response_to(ana, ana.get_by_role("button", name="Salvar nota interna").click).status == 422
    assert error_of(ana.get_by_label("Notas internas")) == "Preencha este campo."
    ana.get_by_label("Notas internas").fill("Agora sim.")
    ana.get_by_role("button", name="Salvar nota interna").click()
    expect(history(ana, "Agora sim.")).to_be_visible()


def test_links_of_a_page_with_an_error_still_work(ana, opinions):
    opinion = opinions.receive(segment="Adiante")
    ana.goto(f"{opinion.path}?view=team&segment=Adiante")
    open_tab(ana, "Nota interna")
    ana.get_by_label("Notas internas").fill(" ")
    ana.get_by_role("button", name="Salvar nota interna").click()
    ana.get_by_label("Sua conta").click()
    ana.get_by_role("button", name="English").click()
    expect(ana.get_by_role("heading", level=1)).to_contain_text(opinion.name)
    ana.get_by_label("Your account").click()
    ana.get_by_role("button", name="Português").click()
    assert numbers(ana) == [opinion.number]


def test_status_priority_and_deadline_changes_are_in_the_history(ana, opinions):
    ana.goto(opinions.receive().path)
    form = panel(ana, "Tratativa")
    form.get_by_label("Status").select_option(label="Em andamento")
    form.get_by_label("Prioridade").select_option(label="Urgente")
    form.get_by_label("Deadline").fill((datetime.now() + timedelta(days=3)).strftime("%Y-%m-%dT16:00"))
    form.get_by_role("button", name="Salvar").click()
    expect(flash(ana)).to_be_visible()
    expect(history(ana, "Ana Nogueira mudou o status de Aberto para Em andamento")).to_be_visible()
    expect(history(ana, "Ana Nogueira mudou a prioridade de Alta para Urgente")).to_be_visible()
    expect(history(ana, "Ana Nogueira definiu o deadline:")).to_contain_text("16:00")
    expect(form.get_by_label("Status")).to_have_value("in_progress")
    expect(form).to_contain_text("vence")


def test_an_invalid_deadline_is_refused_beside_its_field(ana, opinions):
    ana.goto(opinions.receive().path)
    deadline = panel(ana, "Tratativa").get_by_label("Deadline")
    deadline.evaluate("field => { field.type = 'text'; field.value = '2026-02-31T10:00' }")
    assert response_to(ana, panel(ana, "Tratativa").get_by_role("button", name="Salvar").click).status == 422
    assert error_of(panel(ana, "Tratativa").get_by_label("Deadline")) == "Escreva uma data e hora válidas."


def test_categories_are_added_and_removed(ana, opinions):
    ana.goto(opinions.receive().path)
    for act in ["check", "uncheck"]:
        open_details(ana, "Escolher categorias")
        getattr(panel(ana, "Categorias").get_by_label("Montagem"), act)()
        panel(ana, "Categorias").get_by_role("button", name="Salvar").click()
        expect(flash(ana)).to_be_visible()
    expect(history(ana, "Ana Nogueira adicionou a categoria Montagem")).to_be_visible()
    expect(history(ana, "Ana Nogueira retirou a categoria Montagem")).to_be_visible()
    expect(panel(ana, "Categorias")).to_contain_text("Nenhuma categoria ainda.")


def test_a_ticket_is_closed_and_reopened(ana, opinions):
    ana.goto(opinions.receive().path)
    ana.get_by_role("button", name="Concluir", exact=True).click()
    expect(ana.get_by_role("heading", level=1)).to_contain_text("Concluído")
    ana.get_by_role("button", name="Reabrir").click()
    expect(ana.get_by_role("heading", level=1)).not_to_contain_text("Concluído")
    expect(history(ana, "mudou o status de Concluído para Aberto")).to_be_visible()


def assign(page, to, message=""):
    page.get_by_role("article").get_by_role("link", name="Delegar").click()
    block = panel(page, "Proprietário")
    block.get_by_label("Delegar para").select_option(label=to)
    block.get_by_label("Recado").fill(message)
    return response_to(page, block.get_by_role("button", name="Delegar", exact=True).click)


def test_a_ticket_is_assigned_with_a_message_and_returned(ana, visit, opinions):
    opinion = opinions.receive(segment="Recado")
    ana.goto(opinion.path)
    assign(ana, "Ana Nogueira")
    assign(ana, "Lia Teixeira", "Você conhece esta cliente.")
    lia = visit("lia")
    lia.goto("/loja/inbox?segment=Recado")
    assert numbers(lia) == [opinion.number]
    lia.goto(opinion.path)
    expect(history(lia, "Ana Nogueira delegou para Lia Teixeira: “Você conhece esta cliente.”")).to_be_visible()
    open_details(lia, "Delegar comentário")
    lia.get_by_role("button", name="Devolver").click()
    expect(flash(lia)).to_contain_text("Comentário devolvido.")
    expect(lia.get_by_role("article")).to_contain_text("com Ana Nogueira")


def test_a_ticket_is_assigned_to_a_team(ana, opinions):
    ana.goto(opinions.receive().path)
    assign(ana, "Financeiro")
    expect(history(ana, "Ana Nogueira delegou para a equipe Financeiro")).to_be_visible()
    expect(panel(ana, "Proprietário")).to_contain_text("Financeiro")


def test_the_server_accepts_the_longest_message_the_form_allows(ana, opinions):
    ana.goto(opinions.receive().path)
    longest = int(ana.locator("#message").get_attribute("maxlength"))
    assert assign(ana, "Lia Teixeira", "x" * longest).status == 303


@pytest.mark.parametrize("channel, text", [("por telefone", "Zilda disse que chegou."), ("por chat", "Chegou, obrigada.")])
def test_a_customers_reply_restores_an_archived_ticket(ana, opinions, channel, text):
    opinion = opinions.receive()
    ana.goto(opinion.path)
    send(ana, f"{opinion.path}/archival", archived="yes")
    ana.reload()
    expect(ana.get_by_role("heading", level=1)).to_contain_text("Arquivada")
    open_tab(ana, "Resposta do cliente")
    ana.get_by_label("O que o cliente respondeu").fill(text)
    ana.get_by_label("Como chegou").select_option(label=channel)
    ana.get_by_role("button", name="Registrar resposta").click()
    expect(history(ana, text)).to_contain_text(channel)
    expect(ana.get_by_role("heading", level=1)).not_to_contain_text("Arquivada")


def test_archiving_returns_to_the_list_and_can_be_undone(ana, opinions):
    opinion = opinions.receive(segment="Gaveta")
    ana.goto(f"{opinion.path}?view=team&segment=Gaveta")
    ana.get_by_role("article").get_by_role("button", name="Arquivar").click()
    ana.wait_for_url("**/loja/inbox?view=team&segment=Gaveta")
    assert numbers(ana) == []
    flash(ana).get_by_role("button", name="Desfazer").click()
    expect(ana.locator(".row-name")).to_have_text(opinion.name)
    expect(tab(ana, "Equipe")).to_have_attribute("aria-current", "page")


def test_an_unknown_ticket_is_not_found(ana):
    for number in ["99999999", "0", "-1", "abc", "99999999999999999999"]:
        assert ana.goto(f"/loja/tickets/{number}").status == 404, number
