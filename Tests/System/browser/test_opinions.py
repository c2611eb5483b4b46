"""The list of all opinions, including employees' opinions, which have no ticket."""

import re

import pytest
from playwright.sync_api import expect

from .opinions import yesterday

REASON = "Pesquisa interna: respostas de colaboradores são anônimas e o fechamento do Loop não se aplica a elas."


def opinion_rows(page):
    return page.locator(".opinion-row")


def summary_of(page):
    """The summary: the NPS as shown, the count of all opinions and of each class."""
    summary = page.get_by_role("region", name="NPS do que está na lista").inner_text()
    count = lambda text: int(re.search(rf"([\d.]+) {text}", summary)[1].replace(".", ""))  # noqa: E731
    return (
        re.search(r"[+−]?\d+|–", summary.replace("NPS", ""))[0], count("respostas?"), count("detrator(?:es)?"), count("neutros?"),
        count("promotor(?:es)?"))


def filter_by(page, label, choice):
    page.get_by_label(label).select_option(label=choice)
    page.get_by_role("button", name="Filtrar").click()


def test_the_nps_matches_the_listed_opinions(ana):
    ana.goto("/loja/opinions")
    nps, total, detractors, passives, promoters = summary_of(ana)
    assert total == detractors + passives + promoters and total > 1000
    assert nps == f"{round((promoters - detractors) * 100 / total):+}".replace("-", "−")


def test_employees_opinions_are_anonymous_and_explain_why_they_have_no_ticket(ana):
    ana.goto("/loja/opinions")
    filter_by(ana, "Pesquisa", "Clima interno")
    assert summary_of(ana)[1] >= 80
    expect(opinion_rows(ana)).to_have_count(50)
    expect(opinion_rows(ana).filter(has_text="Colaborador anônimo").filter(has_text=REASON)).to_have_count(50)
    expect(ana.get_by_role("link", name="Abrir o ticket")).to_have_count(0)


def test_employees_opinions_count_in_the_nps(ana):
    ana.goto("/loja/opinions")
    whole = summary_of(ana)[1]
    parts = 0
    options = ana.get_by_label("Pesquisa").locator("option").evaluate_all("all => all.map(one => one.value)")
    for survey in filter(None, options):
        ana.goto(f"/loja/opinions?survey={survey}")
        parts += summary_of(ana)[1]
    assert parts == whole


def test_respondents_of_an_internal_survey_are_found_nowhere(bruno, visit):
    csv = f"nota;nome;e-mail;comentário;data da resposta\n2;Quitéria Secreta;quiteria@loja.example;A copa é fria.;{yesterday()}\n"
    bruno.goto("/loja/imports")
    bruno.get_by_label("Pesquisa", exact=True).select_option(label="Clima interno")
    bruno.get_by_label("Arquivo CSV").set_input_files({"name": "clima.csv", "mimeType": "text/csv", "buffer": csv.encode()})
    bruno.get_by_label("Só conferir, sem gravar").uncheck()
    bruno.get_by_role("button", name="Enviar arquivo").click()
    bruno.get_by_role("link", name="Ver as opiniões").click()
    expect(opinion_rows(bruno).filter(has_text="A copa é fria.")).to_contain_text("Colaborador anônimo")
    expect(bruno.get_by_text("Quitéria")).to_have_count(0)
    for text in ["quiteria", "quiteria@loja.example", "copa fria"]:
        bruno.goto(f"/loja/inbox?q={text}")
        expect(bruno.locator("[data-row]")).to_have_count(0)


def test_an_opinion_links_to_its_ticket(ana, opinions):
    opinion = opinions.receive(comment="Leve-me ao ticket.")
    ana.goto("/loja/opinions")
    row = opinion_rows(ana).filter(has_text="Leve-me ao ticket.")
    row.get_by_role("link", name="Abrir o ticket").click()
    ana.wait_for_url(f"**{opinion.path}")


def test_class_and_dates_filter_the_list(ana, opinions):
    opinions.receive_all([{"score": score, "answered_at": "2019-07-01 23:30"} for score in (2, 8, 10)])
    ana.goto("/loja/opinions?from=2019-07-01&to=2019-07-01")
    assert summary_of(ana) == ("0", 3, 1, 1, 1)
    filter_by(ana, "Classe", "Promotores")
    expect(opinion_rows(ana)).to_have_count(1)
    assert summary_of(ana)[0] == "+100"


def test_choosing_a_filter_applies_it_at_once(ana):
    ana.goto("/loja/opinions")
    ana.get_by_label("Classe").focus()
    ana.wait_for_load_state("networkidle")  # the script that submits is loaded on the first focus
    ana.get_by_label("Classe").select_option(label="Detratores")
    ana.wait_for_url("**class=detractor*")


def test_links_lead_to_the_next_page_and_back_to_the_first(ana):
    ana.goto("/loja/opinions")
    first = opinion_rows(ana).first.inner_text()
    ana.get_by_role("link", name="Carregar mais").click()
    ana.wait_for_url("**after=*")
    assert opinion_rows(ana).first.inner_text() != first
    ana.get_by_role("link", name="Voltar ao início da lista").click()
    expect(opinion_rows(ana).first).to_contain_text(first.split("\n")[-1])


@pytest.mark.parametrize("query", ["survey=abc", "class=9&from=x&to=2020-13-45", "after=_", "after=99999999999999999999_1"])
def test_an_invalid_query_still_shows_a_list(ana, query):
    assert ana.goto(f"/loja/opinions?{query}").status == 200
