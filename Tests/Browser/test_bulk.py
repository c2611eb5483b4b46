"""Several at once."""

import re
import zlib

import pytest
from playwright.sync_api import expect

from forms import send
from inbox import numbers, rows

BAR = "Ações em massa"


@pytest.fixture
def three(ana, opinions, request):
    """Three new opinions alone in Ana's list."""
    segment = f"Massa {zlib.crc32(request.node.name.encode())}"
    received = opinions.receive_all([{"segment": segment}] * 3)
    ana.goto(f"/loja/inbox?view=team&segment={segment}")
    assert rows(ana).count() == 3
    return received


def bar(page):
    return page.get_by_role("form", name=BAR)


def look(box):
    """How much of the checkbox one sees over the circle."""
    return box.evaluate("box => getComputedStyle(box).opacity")


def read_aloud(page):
    """All that a screen reader finds, what the stylesheet writes too."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    return " ".join(node["name"]["value"] for node in nodes if node["role"]["value"] == "StaticText")


def choose_all(page):
    page.get_by_role("checkbox").nth(0).check()
    bar(page).get_by_role("link", name="Selecionar todas as conversas carregadas").click()


def test_the_circle_turns_into_a_checkbox_under_the_pointer_and_on_focus(ana, three):
    box = ana.get_by_role("checkbox", name=f"Selecionar {three[0].name}", exact=True)
    assert look(box) == "0"
    box.hover()
    expect(box).to_have_css("opacity", "1")
    ana.mouse.move(0, 0)
    expect(box).to_have_css("opacity", "0")
    ana.locator(".rows").focus()
    ana.keyboard.press("Tab")
    expect(ana.locator("[name=ticket]:focus")).to_have_css("opacity", "1")


def test_all_that_are_loaded_are_chosen_and_let_go(ana, three):
    expect(bar(ana)).to_be_hidden()
    choose_all(ana)
    expect(bar(ana)).to_be_visible()
    assert ana.get_by_role("checkbox", checked=True).count() == 3
    assert re.search(r"Selecionadas:\s*3", read_aloud(ana))
    bar(ana).get_by_role("link", name="Limpar seleção").click()
    assert ana.get_by_role("checkbox", checked=True).count() == 0
    expect(bar(ana)).to_be_hidden()


def test_a_click_with_shift_chooses_all_between(ana, three):
    ana.get_by_role("checkbox").nth(0).check()
    ana.get_by_role("checkbox").nth(2).click(modifiers=["Shift"])
    assert ana.get_by_role("checkbox", checked=True).count() == 3


def test_several_are_archived_and_an_undo_brings_them_back(ana, three):
    choose_all(ana)
    bar(ana).get_by_role("button", name="Arquivar").click()
    expect(ana.locator(".flash")).to_contain_text("3 opiniões arquivadas.")
    expect(rows(ana)).to_have_count(0)
    ana.get_by_role("button", name="Desfazer").click()
    expect(rows(ana)).to_have_count(3)


@pytest.mark.parametrize("field, label, value, words", [
    ("priority", "Mudar prioridade", "Urgente", "Urgente, pela equipe"),
    ("status", "Mudar status", "Em andamento", "Pós-compra · Em andamento"),
    ("assignee", "Delegar", "Lia Teixeira", "Lia T."),
    ("assignee", "Delegar", "Entregas", "Entregas"),
    ("category", "Adicionar categoria", "Montagem", "Montagem"),
])
def test_several_are_changed_together(ana, three, field, label, value, words):
    choose_all(ana)
    bar(ana).get_by_text("Mais ações").click()
    act = bar(ana).locator(".bulk-act", has=ana.get_by_label(label, exact=True))
    act.get_by_role("combobox").select_option(label=value)
    act.get_by_role("button", name="Aplicar").click()
    expect(ana.locator(".flash")).to_contain_text("3 opiniões alteradas.")
    expect(rows(ana).filter(has_text=words)).to_have_count(3)


def test_with_nothing_chosen_nothing_happens_and_one_is_told(ana, three):
    assert send(ana, "/loja/inbox/selection", action="archive", back="/loja/inbox").status == 303
    ana.reload()
    expect(ana.locator(".flash")).to_contain_text("Selecione ao menos uma opinião.")
    assert len(numbers(ana)) == 3


def test_a_ticket_of_another_company_is_not_touched(ana, three, database):
    send(ana, "/loja/inbox/selection", action="archive", ticket="999999999")
    before = database.value("SELECT count(*) FROM tickets WHERE tenant_id <> 1 AND archived_at IS NULL")
    send(ana, "/loja/inbox/selection", action="archive", ticket="1")
    assert database.value("SELECT count(*) FROM tickets WHERE tenant_id <> 1 AND archived_at IS NULL") == before
