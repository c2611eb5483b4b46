"""The layout on a phone."""

import pytest
from playwright.sync_api import expect

from .inbox import rows
from .pages import PAGES
from .ticket import flash, history, open_tab, panel

OPEN = "document.querySelectorAll('details').forEach(one => { one.name = ''; one.open = true })"


def fits(page):
    return page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_does_not_overflow_sideways(visit, pages, name):
    page = pages.open(name, visit, phone=True)
    for width in (320, 390, 768, 1024):
        page.set_viewport_size({"width": width, "height": 844})
        assert fits(page), width
    page.set_viewport_size({"width": 320, "height": 844})
    page.evaluate(OPEN)
    assert fits(page), "with everything unfolded"


def test_long_words_do_not_widen_the_page(visit, opinions):
    long = "Rrrrrrrr" * 24
    opinion = opinions.receive(name=long, comment=f"{long}{long}\nhttps://exemplo.example/{long}", company=long, segment="Comprida" * 14)
    ana = visit("ana", phone=True)
    for path in [opinion.path, f"{opinion.path}#panel", f"/loja/inbox?q={opinion.number}", "/loja/opinions"]:
        ana.goto(path)
        assert fits(ana), path


def test_a_phone_shows_one_section_at_a_time_with_a_back_link(visit, opinions):
    opinion = opinions.receive(segment="Bolso")
    ana = visit("ana", phone=True)
    ana.goto("/loja/inbox?view=team&segment=Bolso")
    expect(ana.get_by_text("Escolha uma opinião à esquerda")).to_be_hidden()
    rows(ana).get_by_role("link").tap()
    expect(ana.get_by_role("heading", level=1)).to_contain_text(opinion.name)
    expect(rows(ana)).to_be_hidden()
    expect(panel(ana, "Tratativa")).to_be_hidden()
    ana.get_by_role("link", name="Voltar à lista").tap()
    ana.wait_for_url("**/loja/inbox?view=team&segment=Bolso")
    expect(rows(ana)).to_be_visible()


def test_searching_works_on_a_phone(visit, opinions):
    opinion = opinions.receive(comment="Pindamonhangaba")
    ana = visit("ana", phone=True)
    ana.goto("/loja/inbox")
    ana.get_by_role("searchbox").tap()
    ana.get_by_role("searchbox").fill("pindamonhangaba")
    ana.keyboard.press("Enter")
    expect(rows(ana).locator(".row-name")).to_have_text(opinion.name)


def test_the_details_open_over_the_ticket_and_close_again(visit, opinions):
    ana = visit("ana", phone=True)
    ana.goto(opinions.receive().path)
    ana.get_by_role("link", name="Detalhes").tap()
    expect(panel(ana, "Tratativa")).to_be_visible()
    ana.get_by_role("complementary").get_by_role("link", name="Voltar").tap()
    expect(panel(ana, "Tratativa")).to_be_hidden()


def test_properties_can_be_changed_on_a_phone(visit, opinions):
    ana = visit("ana", phone=True)
    ana.goto(opinions.receive().path)
    ana.get_by_role("link", name="Detalhes").tap()
    panel(ana, "Tratativa").get_by_label("Prioridade").select_option(label="Urgente")
    panel(ana, "Tratativa").get_by_role("button", name="Salvar").tap()
    expect(flash(ana)).to_contain_text("Alterações salvas.")
    expect(history(ana, "mudou a prioridade de Alta para Urgente")).to_have_count(1)


def test_the_assign_link_scrolls_to_its_form(visit, opinions):
    ana = visit("ana", phone=True)
    ana.goto(opinions.receive().path)
    ana.get_by_role("article").get_by_role("link", name="Delegar").tap()
    expect(ana.get_by_label("Delegar para")).to_be_in_viewport()


def test_replies_and_notes_can_be_written_on_a_phone(visit, opinions, smtp_server):
    opinion = opinions.receive()
    ana = visit("ana", phone=True)
    ana.goto(opinion.path)
    ana.get_by_label("Mensagem ao cliente").fill("Do telefone.")
    ana.get_by_role("button", name="Enviar", exact=True).tap()
    smtp_server.wait_for_message(opinion.email, "Do telefone.")
    open_tab(ana, "Nota interna")
    ana.get_by_label("Notas internas").fill("Anotado no ônibus.")
    ana.get_by_role("button", name="Salvar nota interna").tap()
    expect(history(ana, "Anotado no ônibus.")).to_be_visible()


@pytest.mark.parametrize("name", ["inbox", "ticket", "opinions", "import", "Loop's settings"])
def test_tap_targets_are_large_enough(visit, pages, name):
    page = pages.open(name, visit, phone=True)
    small = page.locator("a:visible, button:visible, summary:visible, select:visible").evaluate_all("""all => all
        .filter(one => !one.closest("p, dd, td") && getComputedStyle(one).clipPath === "none" && !one.matches(".skip-link"))
        .map(one => [one.textContent.trim().slice(0, 40) || one.ariaLabel, one.getBoundingClientRect()])
        .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(([words, box]) => `${words}: ${box.width}×${box.height}`)""")
    assert small == []
