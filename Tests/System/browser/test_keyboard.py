"""Using the program by keyboard alone."""

import zlib

import pytest
from playwright.sync_api import expect

from .demo import PASSWORD
from .inbox import numbers, rows
from .ticket import flash

FOCUS = """() => {
    const one = document.activeElement;
    const drawn = one.matches(".composer-tabs input") ? one.nextElementSibling : one;
    const style = getComputedStyle(drawn), box = drawn.getBoundingClientRect();
    return {
        what: `${one.tagName} ${one.name ?? ""} ${(one.ariaLabel ?? one.textContent).trim().slice(0, 40)}`,
        // The last part of a date is a button that the browser draws, with its focus.
        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1.5 || one.matches("[type^=date]"),
        inSight: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };
}"""


READY = """async (file) => {
    const app = document.querySelector("script[type=module]").src;
    await import(app);
    await import(new URL(file, app));
}"""


def await_script(page, file="keyboard.js"):
    page.evaluate(READY, file)


def go(page, path):
    """Opens a page and waits until its shortcuts are active."""
    page.goto(path)
    await_script(page)


@pytest.fixture
def three(ana, opinions, request):
    segment = f"Teclas {zlib.crc32(request.node.name.encode())}"
    opinions.receive_all([{"segment": segment}] * 3)
    go(ana, f"/loja/inbox?view=team&segment={segment}")
    return numbers(ana)


def focused(page):
    """The number of the ticket whose row has the focus."""
    value = page.evaluate("document.activeElement.closest('[data-row]')?.querySelector('[name=ticket]').value")
    return value and int(value)


def test_signing_in_needs_no_mouse(visit):
    page = visit()
    page.goto("/sign-in")
    expect(page.get_by_label("E-mail")).to_be_focused()
    page.keyboard.type("ana@loja.example")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/loja/inbox")


def test_j_and_k_move_and_enter_opens(ana, three):
    for key, number in [("j", three[0]), ("j", three[1]), ("k", three[0]), ("j", three[1])]:
        ana.keyboard.press(key)
        assert focused(ana) == number
    ana.keyboard.press("Enter")
    ana.wait_for_url(f"**/loja/tickets/{three[1]}?*")
    await_script(ana)
    ana.keyboard.press("j")
    assert focused(ana) == three[2]


def test_x_selects_and_e_archives(ana, three):
    ana.keyboard.press("j")
    ana.keyboard.press("x")
    expect(ana.get_by_role("checkbox", checked=True)).to_have_count(1)
    ana.keyboard.press("x")
    expect(ana.get_by_role("checkbox", checked=True)).to_have_count(0)
    ana.keyboard.press("j")
    ana.keyboard.press("e")
    expect(flash(ana)).to_contain_text("1 opinião arquivada.")
    assert numbers(ana) == [three[0], three[2]]


def test_e_archives_the_open_ticket(ana, three):
    go(ana, f"/loja/tickets/{three[0]}")
    ana.keyboard.press("e")
    expect(flash(ana)).to_contain_text("1 opinião arquivada.")


def test_r_n_and_slash_focus_reply_note_and_search(ana, three):
    go(ana, f"/loja/tickets/{three[0]}")
    for key, label in [("n", "Notas internas"), ("r", "Mensagem ao cliente")]:
        ana.keyboard.press(key)
        expect(ana.get_by_label(label)).to_be_focused()
        ana.get_by_label(label).blur()
    ana.keyboard.press("/")
    expect(ana.get_by_role("searchbox")).to_be_focused()


def test_letters_typed_into_a_field_are_no_shortcuts(ana, three):
    ana.keyboard.press("/")
    ana.keyboard.type("jejx?n")
    expect(ana.get_by_role("searchbox")).to_have_value("jejx?n")
    expect(rows(ana)).to_have_count(3)
    expect(ana.get_by_role("checkbox", checked=True)).to_have_count(0)


def test_a_question_mark_shows_the_shortcuts_and_escape_hides_them(ana, three):
    ana.keyboard.press("?")
    dialog = ana.get_by_role("dialog", name="Atalhos do teclado")
    expect(dialog).to_contain_text("arquivar")
    ana.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_enter_on_a_checkbox_archives_nothing(ana, three):
    ana.get_by_role("checkbox").first.focus()
    ana.keyboard.press("Enter")
    ana.keyboard.press("Space")
    expect(ana.get_by_role("checkbox", checked=True)).to_have_count(1)
    assert numbers(ana) == three


def test_the_first_tab_stop_skips_to_the_content(ana, three):
    ana.keyboard.press("Tab")
    skip = ana.get_by_role("link", name="Ir para o conteúdo")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    ana.keyboard.press("Enter")
    expect(ana.get_by_role("main")).to_be_focused()


def test_a_menu_opens_and_closes_by_keyboard(ana, three):
    ana.locator("summary.chip", has_text="Classe").focus()
    ana.keyboard.press("Enter")
    expect(ana.get_by_role("checkbox", name="Detratores")).to_be_visible()
    await_script(ana, "menu.js")
    ana.keyboard.press("Escape")
    expect(ana.get_by_role("checkbox", name="Detratores")).to_be_hidden()
    expect(ana.locator("summary.chip", has_text="Classe")).to_be_focused()


@pytest.mark.parametrize("where", ["/loja/inbox?view=team", "/loja/tickets/{}?view=unassigned&segment=Nada", "/loja/opinions"])
def test_every_tab_stop_shows_its_focus(ana, three, where):
    ana.goto(where.format(three[0]))
    stops = []
    for _ in range(60):
        ana.keyboard.press("Tab")
        stop = ana.evaluate(FOCUS)
        if stop["what"].startswith("BODY"):
            break
        assert stop["outlined"], f"no outline on {stop['what']}"
        assert stop["inSight"], f"out of sight: {stop['what']}"
        stops.append(stop["what"])
    assert len(stops) > 15


def test_tab_stops_follow_the_sections_of_a_ticket(ana, three):
    go(ana, f"/loja/tickets/{three[0]}")
    order = ana.locator("a[href], button, input, select, textarea, summary").evaluate_all("""all => all
        .filter(one => one.checkVisibility() && one.closest(".topbar, .inbox, .centre, .panel"))
        .map(one => one.closest(".topbar, .inbox, .centre, .panel").className.split(" ")[0])""")
    assert list(dict.fromkeys(order)) == ["topbar", "inbox", "centre", "panel"]
    assert order == sorted(order, key=["topbar", "inbox", "centre", "panel"].index)
    assert ana.locator("[tabindex]:not([tabindex='0'], [tabindex='-1'])").count() == 0
