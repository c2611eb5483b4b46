"""The inbox list: its tickets, their order and their counts."""

import re
from datetime import datetime, timedelta

from playwright.sync_api import expect

from harness import schema

from .forms import send
from .inbox import count_of, load_all, numbers, rows, tab


def test_a_tab_counts_what_it_lists(ana):
    ana.goto("/loja/inbox")
    for name in ["Minhas", "Sigo"]:
        tab(ana, name).click()
        expect(tab(ana, name)).to_have_attribute("aria-current", "page")
        load_all(ana)
        assert rows(ana).count() == count_of(tab(ana, name)), name


def test_the_counts_by_status_add_up_and_link_to_their_tickets(ana):
    ana.goto("/loja/inbox")
    counts = ana.get_by_role("navigation", name="Tickets por status").get_by_role("link")
    assert sum(count_of(count) for count in counts.all()) == count_of(tab(ana, "Minhas"))
    waiting = counts.filter(has_text="Aguardando cliente")
    expected = count_of(waiting)
    waiting.click()
    load_all(ana)
    assert rows(ana).count() == expected
    expect(rows(ana).filter(has_text="Aguardando cliente")).to_have_count(expected)


def test_the_counts_follow_assignment_and_archival(ana, opinions, database):
    opinion = opinions.receive()
    me = database.query("SELECT id FROM members WHERE email = 'ana@loja.example'")
    ana.goto("/loja/inbox")
    names = ["Minhas", "Equipe", "Sem dono"]
    counts = [[count_of(tab(ana, name)) for name in names]]
    for part, fields in [("assignment", {"assignee": f"member:{me}"}), ("archival", {"archived": "yes"})]:
        assert send(ana, f"{opinion.path}/{part}", **fields).status == 303
        ana.reload()
        counts.append([count_of(tab(ana, name)) for name in names])
    steps = [[after - before for before, after in zip(*pair)] for pair in zip(counts, counts[1:])]
    assert steps == [[1, 0, -1], [-1, -1, 0]]


def test_priority_comes_first_then_deadline_then_arrival(ana, opinions):
    soon, later = ((datetime.now() + timedelta(days=days)).strftime("%Y-%m-%dT12:00") for days in (2, 5))
    old, day = "2020-05-03 10:00", "2020-05-04 10:00"
    promoter, passive, newer, older, with_deadline, urgent, sooner = opinions.receive_all([
        {"score": 10, "answered_at": old, "segment": "Ordem"}, {"score": 7, "answered_at": old, "segment": "Ordem"},
        {"answered_at": day, "segment": "Ordem"}, {"answered_at": old, "segment": "Ordem"},
        {"answered_at": day, "segment": "Ordem"}, {"score": 9, "segment": "Ordem"}, {"segment": "Ordem"},
    ])
    ana.goto("/loja/inbox?view=team&segment=Ordem")
    send(ana, f"{urgent.path}/{schema.PROPERTIES}", priority="0")
    send(ana, f"{with_deadline.path}/{schema.PROPERTIES}", deadline=later)
    send(ana, f"{sooner.path}/{schema.PROPERTIES}", deadline=soon)
    ana.reload()
    expected = [urgent, sooner, with_deadline, older, newer, passive, promoter]
    assert numbers(ana) == [opinion.number for opinion in expected]
    assert ana.locator(".row-group h2").all_text_contents() == [
        "Prioridade urgente", "Prioridade alta", "Prioridade média", "Prioridade baixa"]


def test_a_row_shows_respondent_comment_delay_and_priority(ana, opinions):
    opinion = opinions.receive(score=3, comment="Veio riscada.", segment="Linha")
    ana.goto("/loja/inbox?view=team&segment=Linha")
    opinions.miss_deadline(opinion, datetime.now() - timedelta(days=3))
    ana.reload()
    why = "Alta por ser detrator · sem resposta"
    for text in [opinion.name, "3", "Detrator", "Veio riscada.", "Pós-compra · Aberto", "sem dono", why]:
        expect(rows(ana)).to_contain_text(text)
    expect(rows(ana).locator(".row-time.is-late")).to_have_text(re.compile("dias de atraso"))


def test_an_unread_ticket_is_marked_until_it_is_opened(ana, opinions):
    opinion = opinions.receive(segment="Marca")
    ana.goto("/loja/inbox?view=team&segment=Marca")
    expect(rows(ana)).to_contain_text("não lida")
    rows(ana).get_by_role("link").click()
    ana.wait_for_url(f"**{opinion.path}?*")
    ana.goto("/loja/inbox?view=team&segment=Marca")
    expect(rows(ana)).not_to_contain_text("não lida")


def test_scrolling_loads_more_without_duplicates(ana):
    ana.goto("/loja/inbox?view=archived")
    assert rows(ana).count() == 30
    ana.locator("[data-load-more]").scroll_into_view_if_needed()
    expect(rows(ana)).not_to_have_count(30)
    shown = numbers(ana)
    assert len(shown) == len(set(shown))
    headings = ana.locator(".row-group h2").all_text_contents()
    assert len(headings) == len(set(headings))


def test_an_invalid_inbox_query_still_shows_a_list(ana):
    response = ana.goto("/loja/inbox?view=xyz&class=bad&owner=abc&survey=99999999999999999999&from=2026-99-99&after=%FF%00&priority=9")
    assert response.status == 200
    expect(tab(ana, "Minhas")).to_have_attribute("aria-current", "page")
