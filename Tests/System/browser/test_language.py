"""Portuguese by default, English or Spanish on request, and never two languages on one page."""

import re

import pytest
from playwright.sync_api import expect

from .pages import PAGES

# Words of the English strings that appear in no Portuguese one.
WORDS = """
    Accept Account Add After All Answer Answers Any Apply Archive Archived Assign Back Bulk By Cancel Categories Category Change
    Changes Choose Clear Close Closed Comment Company Copy Customer Customers Date Delete Details Detractor Detractors Due Edit
    Email Employees Empty Enter Error Everything Export Failed File Filter Filters Follow Follower Followers Following Forbidden
    From Hand Handled High History Import Imports In Inbox Internal Keyboard Language Late Lines List Load Loading Locked Low Mark
    Medium Member Members Message Messages Name Need Needs New Next Nobody Not Notes Nothing Of Only Open Opinion Opinions Order
    Overdue Owner Page Passive Passives Password People Person Phone Previous Priority Progress Promoter Promoters Properties Property Reason Record
    Rename Reopen Reply Resend Respondent Response Responses Results Save Score Scores Search Segment Select Selected Send Sender Sent Settings Share
    Shared Shortcuts Show Sign Signature Since Subject Submit Survey Surveys Team Teams Template Templates Text The This To Today
    Tomorrow Touch Unarchive Unassigned Undo Unfollow Unread Urgent View Views Waiting When With Write Yesterday You
    Your undefined null nil Optional
""".split()
ENGLISH = re.compile(r"\b(" + "|".join(WORDS) + r")\b", re.IGNORECASE)
PORTUGUESE = re.compile(
    r"\b(não|você|opinião|opiniões|pesquisa|salvar|voltar|ajustes|resposta|ninguém|hoje|ontem|amanhã|há|buscar|sair|listas?)\b",
    re.IGNORECASE)
# Of these words Spanish has none.
NOT_SPANISH = re.compile(
    r"\b(não|você|opinião|opiniões|pesquisas?|respostas?|salvar|voltar|ninguém|hoje|ontem|amanhã|há|sair|excluir|equipe|conversas?|"
    r"respondentes?|comentários?|prazo|detratores|neutros|proprietário|usuários?|senha|mensagens?|enviada|ou|um|uma|em|"
    + "|".join(set(WORDS) - {"Detractor", "Error"}) + r")\b",
    re.IGNORECASE)
# Text that customers and members wrote, and the column names of CSV files.
USER_TEXT = (
    ".row-excerpt, .row-name, .opinion-words, .clamp, .bubble-body, .bubble-subject, .opinion-comment, .saved-views a, .saved-views button, .signature p, "
    "code, kbd, .avatar, [lang=en]")
QUOTED = re.compile("“[^”]*”|{{Nome do cliente}}")
READ = f"""() => {{
    const copy = document.body.cloneNode(true);
    copy.querySelectorAll(`{USER_TEXT}`).forEach(one => one.remove());
    const named = [...copy.querySelectorAll("[aria-label], [title], [placeholder], [alt]")]
        .flatMap(one => ["aria-label", "title", "placeholder", "alt"].map(name => one.getAttribute(name)));
    copy.querySelectorAll("textarea, input").forEach(one => one.remove());
    const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT), shown = [];
    while (texts.nextNode()) shown.push(texts.currentNode.textContent);
    return [document.title, ...named, ...shown].filter(Boolean).map(one => one.trim()).filter(Boolean);
}}"""


def texts_containing(page, foreign):
    """Texts of the page, not of its users, that contain a word of the other language."""
    shown = page.evaluate(READ)
    return [(found[0], text) for text in shown if (found := foreign.search(QUOTED.sub("", text)))]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_in_portuguese_or_in_english_and_never_mixed(visit, pages, program, name):
    page = pages.open(name, visit)
    assert page.locator("html").get_attribute("lang") == "pt-BR" and page.title().endswith(" · Retorno")
    assert texts_containing(page, ENGLISH) == []
    page.context.add_cookies([{"name": "language", "value": "en", "url": program.url}])
    page.reload()
    assert page.locator("html").get_attribute("lang") == "en"
    assert texts_containing(page, PORTUGUESE) == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_in_spanish_has_no_word_of_the_other_languages(visit, pages, program, name):
    page = pages.open(name, visit)
    page.context.add_cookies([{"name": "language", "value": "es", "url": program.url}])
    page.reload()
    assert page.locator("html").get_attribute("lang") == "es" and page.title().endswith(" · Retorno")
    assert texts_containing(page, NOT_SPANISH) == []


def test_pages_use_the_established_portuguese_terms(ana, bruno, pages):
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


def test_english_is_one_click_away_and_persists(ana):
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


def test_spanish_is_one_click_away_and_persists(ana):
    ana.goto("/loja/inbox?view=team&class=detractor")
    ana.get_by_label("Sua conta").click()
    ana.get_by_role("button", name="Español").click()
    ana.wait_for_url("**/loja/inbox?view=team&class=detractor")
    expect(ana.locator("html")).to_have_attribute("lang", "es")
    expect(ana.get_by_role("navigation", name="Listas").get_by_role("link", name="Sin asignar")).to_be_visible()
    ana.locator(".row-link").first.click()
    ana.wait_for_url("**/loja/tickets/*")
    for term in ("Historial", "Asunto", "Prioridad", "Seguidores", "Nota interna"):
        expect(ana.locator("body")).to_contain_text(term)


def test_english_says_responses_and_properties(ana, pages, program):
    ana.context.add_cookies([{"name": "language", "value": "en", "url": program.url}])
    ana.goto("/loja/opinions")
    expect(ana.get_by_role("heading", level=1)).to_contain_text("Responses")
    expect(ana.get_by_role("link", name="Responses")).to_be_visible()
    ana.goto(pages.path("ticket"))
    expect(ana.get_by_role("heading", name="Properties")).to_be_visible()
