"""Actions and locators of the inbox."""

import re


def rows(page):
    return page.locator("[data-row]")


def names(page):
    return page.locator(".row-name").all_text_contents()


def numbers(page):
    """The ticket numbers, in the order of the list."""
    hrefs = page.locator("[data-row] .row-link").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    return [int(re.search(r"/tickets/(\d+)", href)[1]) for href in hrefs]


def tab(page, name):
    return page.get_by_role("navigation", name="Listas").get_by_role("link", name=name)


def count_of(link):
    """The count that a tab or a status shows."""
    return int(re.sub(r"\D", "", link.inner_text()))


def load_all(page):
    """Scrolls until all pages are loaded."""
    while page.locator("[data-load-more]").count():
        before = rows(page).count()
        page.locator("[data-load-more]").scroll_into_view_if_needed()
        page.wait_for_function(
            "n => document.querySelectorAll('[data-row]').length > n || !document.querySelector('[data-load-more]')", arg=before)


def open_chip(page, name):
    page.locator("summary.chip", has_text=name).click()


def apply(page):
    page.locator("details[open]").get_by_role("button", name="Aplicar").click()
