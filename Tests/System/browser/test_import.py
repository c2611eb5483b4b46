"""Bruno imports opinions on the import page."""

import re

import pytest
from playwright.sync_api import expect

from .forms import response_to
from .opinions import yesterday

HEAD = "external_id,answered_at,score,comment,name,email\n"


def choose(page, csv, name="respostas.csv", survey="Pós-compra"):
    page.goto("/loja/imports")
    page.get_by_label("Pesquisa", exact=True).select_option(label=survey)
    data = csv if isinstance(csv, bytes) else csv.encode()
    page.get_by_label("Arquivo CSV").set_input_files({"name": name, "mimeType": "text/csv", "buffer": data})


def send_file(page, csv, is_dry_run=False, **more):
    choose(page, csv, **more)
    page.get_by_label("Só conferir, sem gravar").set_checked(is_dry_run)
    return response_to(page, page.get_by_role("button", name="Enviar arquivo").click)


def figures(page):
    entries = page.locator(".figures > div").all()
    return {entry.locator("dt").inner_text(): entry.locator("dd").inner_text() for entry in entries}


def test_the_import_page_starts_with_a_dry_run(bruno):
    bruno.goto("/loja/imports")
    expect(bruno.get_by_label("Só conferir, sem gravar")).to_be_checked()


def test_a_dry_run_shows_the_outcome_and_keeps_nothing(bruno, database):
    response = send_file(bruno, f"{HEAD}conf-1,{yesterday()},9,Bom,Rita Sá,rita@cliente.example\n", is_dry_run=True)
    assert response.status == 200
    expect(bruno.get_by_role("heading", name="Conferência para “Pós-compra”")).to_be_visible()
    assert figures(bruno) == {"Linhas lidas": "1", "Entrariam": "1", "Já estavam aqui": "0", "Com problema": "0"}
    assert database.query("SELECT count(*) FROM opinions WHERE external_id = 'conf-1'") == "0"


def test_rejected_rows_are_listed_with_line_and_reason_and_the_rest_is_imported(bruno):
    rows = [
        f"ruim-1,{yesterday()},8,Bom,Rui Sá,rui@cliente.example", f"ruim-2,{yesterday()},11,Nota alta demais,,",
        "ruim-3,ontem,5,Sem data,,", f"ruim-4,{yesterday()},5,Sem arroba,,rui.cliente",
    ]
    send_file(bruno, HEAD + "\n".join(rows) + "\n")
    assert figures(bruno) == {"Linhas lidas": "4", "Opiniões novas": "1", "Já estavam aqui": "0", "Com problema": "3"}
    lines = bruno.get_by_role("table", name="Linhas com problema").locator("tbody tr")
    expect(lines.nth(0)).to_contain_text(re.compile(r"3\s*A nota precisa ser um número inteiro de 0 a 10\."))
    expect(lines.nth(1)).to_contain_text(re.compile(r"4\s*A data não foi entendida"))
    expect(lines.nth(2)).to_contain_text(re.compile(r"5\s*O e-mail não é válido\."))


def test_the_same_file_twice_adds_nothing(bruno):
    csv = f"{HEAD}duas-1,{yesterday()},2,Ruim,Ivo Sá,ivo@cliente.example\nduas-2,{yesterday()},9,Bom,Eva Sá,eva@cliente.example\n"
    send_file(bruno, csv)
    assert figures(bruno)["Opiniões novas"] == "2"
    send_file(bruno, csv)
    assert figures(bruno) == {"Linhas lidas": "2", "Opiniões novas": "0", "Já estavam aqui": "2", "Com problema": "0"}


def test_a_windows_1252_file_keeps_its_accents_and_line_breaks(bruno):
    csv = 'Nota;Comentário;Nome;E-mail\r\n4;"Não é bom.\r\nÉ péssimo.";Conceição Brandão;conceicao@cliente.example;\r\n'
    csv = csv.replace("E-mail\r\n", "E-mail;Data da resposta\r\n").replace("example;", f"example;{yesterday()}")
    send_file(bruno, csv.encode("windows-1252"))
    assert figures(bruno)["Opiniões novas"] == "1"
    bruno.goto("/loja/inbox?view=team&q=conceicao@cliente.example")
    expect(bruno.locator("[data-row]")).to_contain_text("Conceição Brandão")
    expect(bruno.locator("[data-row]")).to_contain_text("Não é bom. É péssimo.")


@pytest.mark.parametrize("csv, reason", [("nome,comentário\nRui,Bom\n", "Falta a coluna nota."), ("", "O arquivo está vazio.")])
def test_an_unreadable_file_is_refused_beside_its_field(bruno, csv, reason):
    assert send_file(bruno, csv).status == 422
    expect(bruno.get_by_text(reason)).to_be_visible()
    expect(bruno.get_by_label("Arquivo CSV")).to_have_attribute("aria-invalid", "true")


def test_a_new_survey_needs_a_name_and_keeps_the_other_fields(bruno):
    choose(bruno, HEAD, survey="Nova pesquisa…")
    bruno.get_by_label("Colaboradores (pesquisa interna)").check()
    bruno.get_by_label("Só conferir, sem gravar").uncheck()
    assert response_to(bruno, bruno.get_by_role("button", name="Enviar arquivo").click).status == 422
    expect(bruno.get_by_label("Nome da nova pesquisa")).to_have_attribute("aria-invalid", "true")
    expect(bruno.get_by_label("Colaboradores (pesquisa interna)")).to_be_checked()
    expect(bruno.get_by_label("Só conferir, sem gravar")).not_to_be_checked()


def test_an_agent_may_not_import(ana):
    assert ana.goto("/loja/imports").status == 403
    expect(ana.get_by_role("heading", name="Você não tem acesso a isto")).to_be_visible()
