"""Caio has the role of a follower: he reads the tickets he follows and changes nothing."""

import pytest
from playwright.sync_api import expect

from harness import schema

from .forms import send
from .inbox import numbers, rows
from .ticket import panel

CHANGES = [
    ("archival", {"archived": "yes"}), ("assignment", {"assignee": ""}), ("categories", {}), (schema.PROPERTIES, {"status": "closed"}),
    ("replies", {"subject": "Oi", "body": "Oi"}), ("notes", {"body": "Oi"}), (schema.CUSTOMER_REPLIES, {"body": "Oi", "channel": "phone"}),
    ("followers", {"member": "1"}),
]


@pytest.fixture
def followed(ana, opinions, database):
    """A ticket that Caio follows."""
    opinion = opinions.receive(comment="Que siga.")
    caio = database.query("SELECT id FROM members WHERE email = 'caio@loja.example'")
    ana.goto(opinion.path)
    assert send(ana, f"{opinion.path}/followers", member=caio, interest="everything").status == 303
    return opinion


def test_a_followers_inbox_lists_only_followed_tickets(caio, followed, opinions, database):
    other = opinions.receive(comment="Que não siga.")
    caio.goto("/loja/inbox?view=team")
    expect(caio.get_by_role("navigation", name="Listas").get_by_role("link")).to_have_count(1)
    shown = numbers(caio)
    assert followed.number in shown and other.number not in shown
    expect(caio.get_by_role("checkbox")).to_have_count(0)
    expect(caio.locator(".row-archive")).to_have_count(0)
    caio.goto(f"/loja/inbox?q={other.email}")
    expect(rows(caio)).to_have_count(0)


def test_a_followed_ticket_is_read_only(caio, followed):
    caio.goto(followed.path)
    expect(caio.get_by_text("Você acompanha este ticket: pode ler tudo, sem alterar.")).to_be_visible()
    forms = caio.locator("main form[method=post]").evaluate_all("forms => forms.map(form => new URL(form.action).pathname)")
    assert [path.rsplit("/", 3)[-3] for path in forms] == ["followers"] * len(forms)
    expect(caio.get_by_role("textbox")).to_have_count(0)
    expect(caio.get_by_role("combobox")).to_have_count(0)


def test_a_ticket_that_is_not_followed_is_not_visible(caio, opinions):
    assert caio.goto(opinions.receive().path).status in (403, 404)


def test_the_server_refuses_every_change_by_a_follower(caio, followed):
    caio.goto(followed.path)
    for part, fields in CHANGES:
        assert send(caio, f"{followed.path}/{part}", **fields).status == 403, part


def test_a_follower_may_stop_following(caio, followed):
    caio.goto(followed.path)
    panel(caio, "Seguidores").get_by_role("button", name="Deixar de seguir").click()
    caio.wait_for_url("**/loja/inbox*")
    assert followed.number not in numbers(caio)


def test_a_follower_may_not_remove_another_follower(caio, followed, database):
    caio.goto(followed.path)
    bruno = database.query("SELECT id FROM members WHERE email = 'bruno@loja.example'")
    assert send(caio, f"{followed.path}/followers/{bruno}/removal").status == 403


def test_a_follower_may_not_open_other_pages(caio):
    for path in ["/loja/opinions", "/loja/imports", "/loja/settings", "/loja/settings/loop"]:
        assert caio.goto(path).status == 403, path
        expect(caio.get_by_role("heading", name="Você não tem acesso a isto")).to_be_visible()
