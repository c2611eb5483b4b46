"""The door."""

from urllib.parse import urlsplit

from playwright.sync_api import expect

from forms import answer_to
from visitors import sign_in


def test_a_wrong_password_is_told_and_the_address_stays(visit):
    page = visit()
    page.goto("/sign-in")
    assert answer_to(page, lambda: attempt(page, "ana@loja.example", "errada")).status == 422
    expect(page.get_by_role("alert")).to_have_text("E-mail ou senha incorretos.")
    expect(page.get_by_label("E-mail")).to_have_value("ana@loja.example")


def test_after_many_wrong_passwords_one_has_to_wait(visit):
    page = visit()
    page.goto("/sign-in")
    statuses = [answer_to(page, lambda: attempt(page, "ninguem@loja.example", str(n))).status for n in range(11)]
    assert statuses == [422] * 10 + [429]
    expect(page.get_by_role("alert")).to_have_text("Foram muitas tentativas. Espere alguns minutos e tente de novo.")


def test_one_comes_to_the_page_one_asked_for(visit, program):
    page = visit()
    page.goto("/loja/inbox?view=team&class=detractor")
    expect(page.get_by_role("heading", name="Entrar")).to_be_visible()
    attempt(page, "ana@loja.example", program.password)
    page.wait_for_url("**/loja/inbox?view=team&class=detractor")


def test_the_way_back_never_leads_to_another_site(visit, program):
    for back in ["//evil.example/", "/\\evil.example/", "https://evil.example/"]:
        page = visit()
        page.goto(f"/sign-in?back={back}")
        attempt(page, "ana@loja.example", program.password)
        page.wait_for_url("**/loja/inbox")


def test_one_signs_out(visit, program):
    page = visit()
    sign_in(page, "ana@loja.example", program.password)
    page.get_by_label("Sua conta").click()
    page.get_by_role("button", name="Sair").click()
    page.wait_for_url("**/sign-in")
    page.goto("/loja/inbox")
    assert urlsplit(page.url).path == "/sign-in"


def test_no_script_can_read_the_session_and_no_other_site_can_use_it(ana):
    ana.goto("/loja/inbox")
    assert ana.evaluate("document.cookie") == ""
    for cookie in ana.context.cookies():
        assert cookie["httpOnly"] and cookie["sameSite"] in ("Lax", "Strict")


def test_another_company_is_not_there(ana):
    assert ana.goto("/clinica/inbox").status == 404
    assert ana.goto("/clinica/tickets/1").status == 404
    expect(ana.get_by_role("heading", name="Página não encontrada")).to_be_visible()


def test_a_form_with_a_stale_token_is_refused_in_words(ana, opinions):
    ana.goto(opinions.receive().path)
    ana.locator("[data-archive] [name=csrf_token]").evaluate("field => field.value = 'velha'")
    assert answer_to(ana, ana.locator("[data-archive] button").click).status == 403
    expect(ana.get_by_role("heading", name="Esta página ficou velha")).to_be_visible()


def attempt(page, email, password):
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Senha").fill(password)
    page.get_by_role("button", name="Entrar").click()
