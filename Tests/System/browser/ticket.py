"""Actions and locators of the ticket page."""


def flash(page):
    """The flash message."""
    return page.locator(".flash")


def history(page, text):
    """The entry of the timeline that contains this text."""
    return page.locator(".timeline li", has_text=text)


def open_tab(page, name):
    page.get_by_role("group", name="Escrever").get_by_text(name, exact=True).click()


def write_reply(page, subject, body):
    page.get_by_label("Assunto").fill(subject)
    page.get_by_label("Mensagem ao cliente").fill(body)
    page.get_by_role("button", name="Enviar", exact=True).click()


def panel(page, name):
    """A region of the right column, by its heading."""
    return page.get_by_role("complementary").get_by_role("region", name=name, exact=True)


def open_details(page, text):
    page.locator("summary", has_text=text).click()
