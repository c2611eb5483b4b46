"""Portuguese first and through and through; English at a click."""

import re

import pytest
from playwright.sync_api import expect

from pages import PAGES

# Words of the English catalogue that no Portuguese sentence holds.
ENGLISH = """
    Accept Account Add After All Answer Answers Any Apply Archive Archived Assign Back Bulk By Cancel Categories Category Change
    Changes Choose Class Clear Close Closed Comment Company Copy Customer Customers Date Delete Details Detractor Detractors Due
    Edit Email Employees Empty Enter Error Everything Export Failed File Filter Filters Follow Follower Followers Following Forbidden
    From Go Hand Handled High History Import Imports In Inbox Internal Keyboard Language Late Lines List Load Loading Locked Low Mark
    Medium Member Members Message Messages Mine More Name Need Needs New Next No Nobody Not Note Notes Nothing Of Only Open Opinion
    Opinions Or Order Overdue Owner Page Passive Passives Password People Person Phone Plan Previous Priority Progress Promoter
    Promoters Reason Record Rename Reopen Reply Resend Respondent Results Save Score Scores Search Segment Select Selected Send
    Sender Sent Settings Share Shared Shortcuts Show Sign Signature Since Subject Submit Survey Surveys Team Teams Template Templates
    Text The This Ticket's To Today Tomorrow Touch Treatment Unarchive Unassigned Undo Unfollow Unread Urgent View Views Waiting When
    With Write Yesterday You Your undefined null nil Optional
""".split()
# The same letters are a Portuguese word, or a name.
ALIKE = {"No", "Mine", "More", "Note", "Or", "Plan", "Class", "Go"}
WORDS = re.compile(r"\b(" + "|".join(word for word in ENGLISH if word not in ALIKE) + r")\b", re.IGNORECASE)
# What customers and members wrote themselves, and the columns' names of a CSV file.
THEIRS = ".row-excerpt, .row-name, .opinion-words, .clamp, .bubble-body, .bubble-subject, .change, .opinion-comment, .saved-views a, code, kbd, .avatar, [lang=en], .segments"
READ = f"""() => {{
    const copy = document.body.cloneNode(true);
    copy.querySelectorAll(`{THEIRS}`).forEach(one => one.remove());
    const named = [...copy.querySelectorAll("[aria-label], [title], [placeholder], [alt]")]
        .flatMap(one => ["aria-label", "title", "placeholder", "alt"].map(name => one.getAttribute(name)));
    copy.querySelectorAll("textarea, input").forEach(one => one.remove());
    const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT), said = [];
    while (texts.nextNode()) said.push(texts.currentNode.textContent);
    return [document.title, ...named, ...said].filter(Boolean).map(one => one.trim()).filter(Boolean);
}}"""


@pytest.mark.parametrize("name", PAGES)
def test_no_english_word_is_left_on_a_page(visit, pages, name):
    page = pages.open(name, visit)
    assert page.locator("html").get_attribute("lang") == "pt-BR" and page.title().endswith(" · Retorno")
    left = [(found[0], words) for words in page.evaluate(READ) if (found := WORDS.search(words))]
    assert left == []


def test_the_terms_are_those_that_users_know(ana, bruno, pages):
    ana.goto("/loja/inbox?view=team")
    shown = " ".join(ana.evaluate(READ))
    for term in [
        "Limpar seleção", "Selecionar todas as conversas carregadas", "Arquivar", "Detratores", "Neutros", "Promotores", "Prioridade",
        "Segmento", "Proprietário", "Precisa de resposta",
    ]:
        assert term in shown, term
    ana.goto(pages.path("ticket"))
    shown = " ".join(ana.evaluate(READ))
    for term in [
        "Histórico", "Nome do cliente", "Notas internas", "Deadline", "Prioridade", "Categorias", "Status", "Delegar comentário",
        "Adicionar seguidor", "Respondente", "Assunto",
    ]:
        assert term in shown, term
    bruno.goto("/loja/settings/loop")
    shown = " ".join(bruno.evaluate(READ))
    for term in ["Remetente padrão", "Assinatura", "Modelo para detratores", "Modelo para neutros", "Modelo para promotores", "Assunto"]:
        assert term in shown, term


def test_english_comes_at_a_click_and_stays(ana):
    ana.goto("/loja/inbox?view=team&class=detractor")
    ana.get_by_label("Sua conta").click()
    ana.get_by_role("button", name="English").click()
    ana.wait_for_url("**/loja/inbox?view=team&class=detractor")
    expect(ana.locator("html")).to_have_attribute("lang", "en")
    expect(ana.get_by_role("navigation", name="Lists").get_by_role("link", name="Unassigned")).to_be_visible()
    ana.locator(".row-link").first.click()
    expect(ana.get_by_role("group", name="Write")).to_contain_text("Internal note")
    ana.get_by_label("Your account").click()
    ana.get_by_role("button", name="Português").click()
    expect(ana.locator("html")).to_have_attribute("lang", "pt-BR")


@pytest.mark.parametrize("name", PAGES)
def test_no_portuguese_word_is_left_on_an_english_page(visit, pages, program, name):
    page = visit(PAGES[name][0])
    page.context.add_cookies([{"name": "language", "value": "en", "url": program.url}])
    page.goto(pages.path(name))
    said = " ".join(page.evaluate(READ))
    assert page.locator("html").get_attribute("lang") == "en"
    own = r"\b(não|você|opinião|opiniões|pesquisa|salvar|voltar|ajustes|resposta|ninguém|hoje|ontem|amanhã|há|buscar|sair|listas?)\b"
    assert re.findall(own, re.sub("{{Nome do cliente}}", "", said), re.IGNORECASE) == []
