"""Signing in and out."""

from urllib.parse import urlsplit

from playwright.sync_api import expect

from .demo import PASSWORD
from .forms import response_to
from .visitors import sign_in


def test_a_wrong_password_is_refused_and_keeps_the_address(visit):
    page = visit()
    page.goto("/sign-in")
    assert response_to(page, lambda: attempt(page, "ana@loja.example", "errada")).status == 422
    expect(page.get_by_role("alert")).to_have_text("E-mail ou senha incorretos.")
    expect(page.get_by_label("E-mail")).to_have_value("ana@loja.example")


def test_many_wrong_passwords_are_rate_limited(visit):
    page = visit()
    page.goto("/sign-in")
    statuses = [response_to(page, lambda: attempt(page, "ninguem@loja.example", str(n))).status for n in range(11)]
    assert statuses == [422] * 10 + [429]
    expect(page.get_by_role("alert")).to_have_text("Foram muitas tentativas. Espere alguns minutos e tente de novo.")


def test_signing_in_leads_to_the_requested_page(visit):
    page = visit()
    page.goto("/loja/inbox?view=team&class=detractor")
    expect(page.get_by_role("heading", name="Entrar")).to_be_visible()
    attempt(page, "ana@loja.example", PASSWORD)
    page.wait_for_url("**/loja/inbox?view=team&class=detractor")


def test_signing_in_never_redirects_to_another_site(visit):
    for back in ["//evil.example/", "/\\evil.example/", "https://evil.example/"]:
        page = visit()
        page.goto(f"/sign-in?back={back}")
        attempt(page, "ana@loja.example", PASSWORD)
        page.wait_for_url("**/loja/inbox")


def test_signing_out_ends_the_session(visit):
    page = visit()
    sign_in(page, "ana@loja.example", PASSWORD)
    page.get_by_label("Sua conta").click()
    page.get_by_role("button", name="Sair").click()
    page.wait_for_url("**/sign-in")
    page.goto("/loja/inbox")
    assert urlsplit(page.url).path == "/sign-in"


def test_the_session_cookie_is_http_only_and_same_site(ana):
    ana.goto("/loja/inbox")
    assert ana.evaluate("document.cookie") == ""
    for cookie in ana.context.cookies():
        assert cookie["httpOnly"] and cookie["sameSite"] in ("Lax", "Strict")


def test_another_tenant_is_not_found(ana):
    assert ana.goto("/clinica/inbox").status == 404
    assert ana.goto("/clinica/tickets/1").status == 404
    expect(ana.get_by_role("heading", name="Página não encontrada")).to_be_visible()


def test_a_form_with_a_stale_token_is_refused_with_an_explanation(ana, opinions):
    ana.goto(opinions.receive().path)
    ana.locator("[data-archive] [name=csrf_token]").evaluate("field => field.value = 'velha'")
    assert response_to(ana, ana.locator("[data-archive] button").click).status == 403
    expect(ana.get_by_role("heading", name="Esta página ficou velha")).to_be_visible()


def attempt(page, email, password):
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Senha").fill(password)
    page.get_by_role("button", name="Entrar").click()
