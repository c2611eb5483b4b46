"""What one does again and again on a ticket's page."""


def flash(page):
    """What the page says that the last act did."""
    return page.locator(".flash")


def history(page, words):
    """The one entry of the history with these words in it."""
    return page.locator(".timeline li", has_text=words)


def open_tab(page, name):
    page.get_by_role("group", name="Escrever").get_by_text(name, exact=True).click()


def write_reply(page, subject, body):
    page.get_by_label("Assunto").fill(subject)
    page.get_by_label("Mensagem ao cliente").fill(body)
    page.get_by_role("button", name="Enviar", exact=True).click()


def panel(page, name):
    """A part of the right section, by its heading."""
    return page.get_by_role("complementary").get_by_role("region", name=name, exact=True)


def unfold(page, words):
    page.locator("summary", has_text=words).click()
