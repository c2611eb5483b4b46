"""Filters, saved views and search of the inbox."""

from playwright.sync_api import expect

from harness import schema

from .forms import send
from .inbox import apply, names, numbers, open_chip, rows


def test_a_filter_is_kept_in_the_url_and_shown_on_its_chip(ana):
    ana.goto("/loja/inbox?view=team")
    open_chip(ana, "Classe")
    ana.get_by_role("checkbox", name="Neutros").check()
    apply(ana)
    ana.wait_for_url("**/loja/inbox?view=team&class=passive*")
    expect(ana.locator("summary.chip.is-on")).to_have_text("Classe: Neutros")
    assert set(ana.locator(".grade-class").all_text_contents()) == {"Neutro"}
    ana.get_by_role("link", name="Limpar filtros").click()
    ana.wait_for_url("**/loja/inbox?view=team")


def test_filters_combine(ana, opinions):
    both = opinions.receive(score=9, segment="Soma", survey="Entrega")
    opinions.receive(score=2, segment="Soma", survey="Entrega")
    opinions.receive(score=9, segment="Soma", survey="Relacional")
    ana.goto("/loja/inbox?view=team&segment=Soma")
    open_chip(ana, "Classe")
    ana.get_by_role("checkbox", name="Promotores").check()
    apply(ana)
    open_chip(ana, "Mais…")
    ana.get_by_label("Pesquisa", exact=True).select_option(label="Entrega")
    apply(ana)
    assert numbers(ana) == [both.number]


def test_the_list_beside_an_open_ticket_keeps_the_filter(ana, opinions):
    opinion, _ = opinions.receive_all([{"segment": "Vizinho"}, {"segment": "Vizinho"}])
    ana.goto("/loja/inbox?view=team&segment=Vizinho")
    rows(ana).filter(has_text=opinion.name).get_by_role("link").click()
    ana.wait_for_url(f"**{opinion.path}?view=team&segment=Vizinho")
    assert len(numbers(ana)) == 2
    expect(ana.locator("[data-row] [aria-current]")).to_contain_text(opinion.name)


def test_the_awaiting_reply_filter_lists_only_unanswered_tickets(ana, opinions):
    waiting, handled = opinions.receive_all([{"segment": "Espera"}, {"segment": "Espera"}])
    ana.goto("/loja/inbox?view=team&segment=Espera")
    send(ana, f"{handled.path}/{schema.PROPERTIES}", status="closed")
    ana.reload()
    expect(rows(ana).filter(has_text=handled.name)).to_contain_text("✓ Já tratada")
    ana.get_by_role("link", name="Precisa de resposta").click()
    ana.wait_for_url("**needs_answer=yes*")
    assert numbers(ana) == [waiting.number]


def test_filters_by_date_and_by_overdue(ana, opinions):
    late, other = opinions.receive_all([
        {"segment": "Dias", "answered_at": "2021-03-10 09:00"}, {"segment": "Dias", "answered_at": "2021-03-12 09:00"}])
    ana.goto("/loja/inbox?view=team&segment=Dias&from=2021-03-12&to=2021-03-12")
    assert numbers(ana) == [other.number]
    opinions.miss_deadline(late, "2021-03-11 09:00")
    ana.goto("/loja/inbox?view=team&segment=Dias&overdue=yes")
    assert numbers(ana) == [late.number]


def test_a_saved_view_is_shared_with_the_team_and_a_private_one_is_not(ana, visit):
    for name, is_shared in [("Neutros da equipe", True), ("Neutros só meus", False)]:
        ana.goto("/loja/inbox?view=team&class=passive")
        open_chip(ana, "Visões")
        ana.get_by_label("Nome da visão").fill(name)
        ana.get_by_label("Compartilhar com a equipe").set_checked(is_shared)
        ana.get_by_role("button", name="Salvar esta visão").click()
        expect(ana.locator(".flash")).to_be_visible()
    lia = visit("lia")
    lia.goto("/loja/inbox")
    open_chip(lia, "Visões")
    expect(lia.get_by_text("Neutros só meus")).to_have_count(0)
    lia.get_by_role("link", name="Neutros da equipe").click()
    lia.wait_for_url("**/loja/inbox?view=team&class=passive")
    expect(lia.get_by_role("button", name="Remover a visão Neutros da equipe")).to_have_count(0)


def test_a_saved_view_can_be_removed_by_its_owner(ana):
    ana.goto("/loja/inbox?view=team&class=promoter")
    open_chip(ana, "Visões")
    ana.get_by_label("Nome da visão").fill("Passageira")
    ana.get_by_role("button", name="Salvar esta visão").click()
    open_chip(ana, "Visões")
    ana.get_by_role("button", name="Remover a visão Passageira").click()
    open_chip(ana, "Visões")
    expect(ana.get_by_text("Passageira")).to_have_count(0)


def test_search_finds_by_address_number_name_and_words(ana, opinions):
    opinion = opinions.receive(name="Anália Gonçalves Brandão", comment="O fogão não acende e a instalação atrasou demais.")
    for text in [opinion.email, opinion.email[:8], str(opinion.number), f"#{opinion.number}", "analia goncalves", "FOGAO instalacao"]:
        ana.goto("/loja/inbox")
        ana.get_by_role("searchbox").fill(text)
        ana.keyboard.press("Enter")
        expect(ana.locator(".searched")).to_contain_text(f"para “{text}”")
        assert opinion.name in names(ana), text


def test_search_includes_the_archive(ana, opinions):
    opinion = opinions.receive(comment="Jabuticabeira")
    ana.goto("/loja/inbox")
    send(ana, f"{opinion.path}/archival", archived="yes")
    ana.goto("/loja/inbox?q=jabuticabeira")
    assert numbers(ana) == [opinion.number]


def test_an_empty_search_result_suggests_what_to_try(ana):
    ana.goto("/loja/inbox?q=%3Cb%3Exilofone%3C%2Fb%3E")
    expect(ana.get_by_text("Nada encontrado para “<b>xilofone</b>”")).to_be_visible()
    ana.locator(".rows").get_by_role("link", name="Limpar busca").click()
    ana.wait_for_url("**/loja/inbox")


def test_search_accepts_any_character(ana):
    for text in ["%25", "_", "'", "\\", "%00", "a:*", "!()&", "@", "#", "99999999999999999999", "%F0%9F%98%80"]:
        assert ana.goto(f"/loja/inbox?q={text}").status == 200, text
