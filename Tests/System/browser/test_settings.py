"""Bruno changes the settings of Loop, categories and teams."""

import pytest
from playwright.sync_api import expect

from .forms import error_of, response_to
from .ticket import flash, write_reply


@pytest.fixture
def loop(bruno):
    """Loop's settings, restored after the test."""
    bruno.goto("/loja/settings/loop")
    fields = bruno.locator("main form [name]:not([name=csrf_token])")
    before = fields.evaluate_all("all => all.map(field => [field.name, field.value])")
    yield bruno
    bruno.goto("/loja/settings/loop")
    for name, value in before:
        bruno.locator(f"main form [name='{name}']").fill(value)
    save(bruno)


def save(page):
    return response_to(page, page.get_by_role("main").get_by_role("button", name="Salvar").click)


def template(page, name):
    return page.get_by_role("group", name=f"Modelo para {name}")


def test_each_score_class_has_its_own_template(loop, ana, opinions):
    template(loop, "promotores").get_by_label("Assunto").fill("Obrigado, {{Nome do cliente}}!")
    template(loop, "promotores").get_by_label("Texto").fill("")
    template(loop, "promotores").get_by_role("button", name="Nome do cliente").click()
    expect(template(loop, "promotores").get_by_label("Texto")).to_have_value("{{Nome do cliente}}")
    assert save(loop).status == 303
    expect(flash(loop)).to_contain_text("Ajustes salvos.")
    ana.goto(opinions.receive(score=10, name="Nara Pontes").path)
    expect(ana.get_by_label("Assunto")).to_have_value("Obrigado, Nara Pontes!")
    expect(ana.get_by_label("Mensagem ao cliente")).to_have_value("Nara Pontes")


def test_only_the_senders_name_can_be_changed(loop, ana, opinions, smtp_server):
    expect(loop.get_by_role("region", name="Remetente padrão")).to_contain_text("loja@retorno.example")
    loop.get_by_label("Nome do remetente").fill("Horizonte, Relacionamento")
    loop.get_by_label("Assinatura").fill("Até logo")
    save(loop)
    opinion = opinions.receive()
    ana.goto(opinion.path)
    write_reply(ana, "Oi", "Oi.")
    mail = smtp_server.wait_for_message(opinion.email)
    assert mail["headers"]["From"] == '"Horizonte, Relacionamento" <loja@retorno.example>'
    assert mail["text"] == "Oi.\n\nAté logo\n"


def test_an_unknown_tag_is_refused_beside_its_field(loop):
    template(loop, "neutros").get_by_label("Texto").fill("Olá, {{Nome}}")
    loop.get_by_label("Assinatura").fill("Fica aqui")
    assert save(loop).status == 422
    assert "{{Nome}}" in error_of(template(loop, "neutros").get_by_label("Texto"))
    expect(loop.get_by_role("alert")).to_contain_text("Nada do que você escreveu se perdeu.")
    expect(loop.get_by_label("Assinatura")).to_have_value("Fica aqui")


def test_a_category_is_added_renamed_and_removed(bruno):
    bruno.goto("/loja/settings/categories")
    bruno.get_by_label("Nova categoria").fill("Garantia")
    bruno.get_by_role("button", name="Adicionar").click()
    entry = bruno.locator(".entry", has=removal(bruno, "Garantia"))
    entry.get_by_label("Nome da categoria").fill("Garantia estendida")
    entry.get_by_role("button", name="Renomear").click()
    remove(bruno, "Garantia estendida")
    expect(removal(bruno, "Garantia estendida")).to_have_count(0)


def test_a_duplicate_name_is_refused_beside_its_field(bruno):
    bruno.goto("/loja/settings/categories")
    bruno.get_by_label("Nova categoria").fill("MONTAGEM")
    assert response_to(bruno, bruno.get_by_role("button", name="Adicionar").click).status == 422
    assert error_of(bruno.get_by_label("Nova categoria")) == "Já existe um com este nome."
    expect(bruno.get_by_label("Nova categoria")).to_have_value("MONTAGEM")


def test_a_team_has_members(bruno, ana, opinions):
    bruno.goto("/loja/settings/teams")
    bruno.get_by_label("Nova equipe").fill("Plantão")
    bruno.get_by_role("button", name="Adicionar").click()
    team = bruno.get_by_role("region", name="Plantão")
    team.get_by_label("Lia Teixeira").check()
    team.get_by_role("button", name="Salvar").click()
    expect(team.get_by_label("Lia Teixeira")).to_be_checked()
    ana.goto(opinions.receive().path)
    expect(ana.locator("#assignee optgroup[label=Equipes] option", has_text="Plantão")).to_have_count(1)
    remove(team, "Plantão")
    expect(team).to_have_count(0)


def removal(page, name):
    """The button that asks for confirmation of the removal."""
    return page.locator(f"summary[aria-label='Remover {name}']")


def remove(page, name):
    removal(page, name).click()
    page.locator("details.removal[open]").get_by_role("button", name="Remover").click()
