"""The main workflow with JavaScript disabled."""

import pytest
from playwright.sync_api import expect

from .demo import PASSWORD
from .inbox import numbers, rows, tab
from .ticket import flash, history, open_details, open_tab, panel, write_reply
from .visitors import sign_in


@pytest.fixture
def ana(visit):
    return visit("ana", javascript=False)


def test_signing_in(visit):
    page = visit(javascript=False)
    sign_in(page, "ana@loja.example", PASSWORD)
    page.wait_for_url("**/loja/inbox")
    expect(tab(page, "Minhas")).to_have_attribute("aria-current", "page")


def test_replying_to_a_customer(ana, opinions, smtp_server):
    opinion = opinions.receive()
    ana.goto(opinion.path)
    write_reply(ana, "Sem scripts", "Olá, {{Nome do cliente}}.")
    expect(flash(ana)).to_contain_text("Resposta na fila de envio.")
    assert smtp_server.wait_for_message(opinion.email)["text"].startswith(f"Olá, {opinion.name}.\n")


def test_the_tag_button_adds_the_tag_and_keeps_the_typed_text(ana, opinions, smtp_server):
    opinion = opinions.receive()
    ana.goto(opinion.path)
    ana.get_by_label("Assunto").fill("Um assunto meu")
    ana.get_by_label("Mensagem ao cliente").fill("Bom dia, ")
    ana.get_by_role("button", name="Nome do cliente").click()
    expect(ana.get_by_label("Mensagem ao cliente")).to_have_value("Bom dia, {{Nome do cliente}}")
    expect(ana.get_by_label("Assunto")).to_have_value("Um assunto meu")
    ana.get_by_role("button", name="Enviar", exact=True).click()
    expect(flash(ana)).to_contain_text("Resposta na fila de envio.")
    assert smtp_server.wait_for_message(opinion.email)["text"].startswith(f"Bom dia, {opinion.name}\n")


def test_writing_a_note(ana, opinions):
    ana.goto(opinions.receive().path)
    open_tab(ana, "Nota interna")
    ana.get_by_label("Notas internas").fill("À mão.")
    ana.get_by_role("button", name="Salvar nota interna").click()
    expect(history(ana, "À mão.")).to_be_visible()


def test_assigning_and_changing_properties(ana, opinions):
    ana.goto(opinions.receive().path)
    open_details(ana, "Delegar comentário")
    panel(ana, "Proprietário").get_by_label("Delegar para").select_option(label="Lia Teixeira")
    panel(ana, "Proprietário").get_by_role("button", name="Delegar", exact=True).click()
    panel(ana, "Tratativa").get_by_label("Status").select_option(label="Aguardando cliente")
    panel(ana, "Tratativa").get_by_role("button", name="Salvar").click()
    expect(history(ana, "mudou o status de Aberto para Aguardando cliente")).to_be_visible()
    expect(panel(ana, "Proprietário")).to_contain_text("Lia Teixeira")


def test_archiving_by_the_icon_and_undoing_it(ana, opinions):
    opinion = opinions.receive(segment="Ícone")
    ana.goto("/loja/inbox?view=team&segment=%C3%8Dcone")
    rows(ana).hover()
    rows(ana).get_by_role("button", name=f"Arquivar {opinion.name}").click()
    expect(flash(ana)).to_contain_text("1 opinião arquivada.")
    assert numbers(ana) == []
    flash(ana).get_by_role("button", name="Desfazer").click()
    assert numbers(ana) == [opinion.number]


def test_selecting_all_loaded_tickets_and_archiving_them(ana, opinions):
    opinions.receive_all([{"segment": "Sem roteiro"}] * 3)
    ana.goto("/loja/inbox?view=team&segment=Sem+roteiro")
    ana.get_by_role("checkbox").first.check(force=True)
    ana.get_by_role("link", name="Selecionar todas as conversas carregadas").click()
    assert ana.get_by_role("checkbox", checked=True).count() == 3
    ana.get_by_role("form", name="Ações em massa").get_by_role("button", name="Arquivar").click()
    expect(flash(ana)).to_contain_text("3 opiniões arquivadas.")
    expect(rows(ana)).to_have_count(0)


def test_filtering_and_loading_more(ana):
    ana.goto("/loja/inbox?view=archived")
    ana.locator("summary.chip", has_text="Classe").click()
    ana.get_by_role("checkbox", name="Promotores").check()
    ana.locator("details[open]").get_by_role("button", name="Aplicar").click()
    first = numbers(ana)
    ana.get_by_role("link", name="Carregar mais").click()
    ana.wait_for_url("**view=archived&class=promoter&after=*")
    second = numbers(ana)
    assert len(first) == 30 and second and not set(first) & set(second)
    ana.get_by_role("link", name="Voltar ao início da lista").click()
    assert numbers(ana) == first
