"""Accessibility violations that axe finds on each page, in the light and in the dark colour scheme."""

from urllib.parse import urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import expect

from harness.smtp_server import links

from .forms import send
from .pages import PAGES


def serious(page):
    """The violations of serious and critical impact, a line for each element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    violations = page.evaluate("axe.run(document, { resultTypes: ['violations'] }).then(result => result.violations)")
    return [
        f"{violation['id']}: {violation['help']}: {node['html'][:200]} {node['failureSummary'][:300]}"
        for violation in violations if violation["impact"] in ("serious", "critical") for node in violation["nodes"]]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_serious_violation(visit, pages, name):
    page = pages.open(name, visit)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert serious(page) == [], scheme


@pytest.mark.parametrize("name", ["inbox", "ticket"])
def test_a_page_on_a_phone_has_no_serious_violation(visit, pages, name):
    assert serious(pages.open(name, visit, phone=True)) == []


def test_the_unsubscribe_page_has_no_serious_violation(ana, visit, opinions, smtp_server):
    opinion = opinions.receive()
    ana.goto(opinion.path)
    send(ana, f"{opinion.path}/notes", body="@lia")
    page = visit()
    page.goto(urlsplit(links(smtp_server.wait_for_message("lia@loja.example", f"{opinion.path}\n"))[1]).path)
    assert serious(page) == []


def test_open_menus_and_details_have_no_serious_violation(ana, pages):
    for name in ("inbox of the team", "ticket"):
        ana.goto(pages.path(name))
        ana.evaluate("document.querySelectorAll('details').forEach(one => { one.name = ''; one.open = true })")
        for scheme in ("light", "dark"):
            ana.emulate_media(color_scheme=scheme)
            assert serious(ana) == [], f"{name}, {scheme}"


@pytest.mark.parametrize("tab", ["Nota interna", "Resposta do cliente"])
def test_the_other_tabs_of_the_composer_have_no_serious_violation(ana, pages, tab):
    ana.goto(pages.path("ticket"))
    ana.get_by_role("group", name="Escrever").get_by_text(tab, exact=True).click()
    for scheme in ("light", "dark"):
        ana.emulate_media(color_scheme=scheme)
        assert serious(ana) == [], scheme
