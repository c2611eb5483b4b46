"""E-mail notices to followers, and unsubscribing from them."""

from urllib.parse import urlsplit

from playwright.sync_api import expect

from harness import schema
from harness.smtp_server import links

from .demo import BASE_URL
from .forms import send
from .ticket import flash, history, open_details, open_tab, panel

ANA, LIA, TIAGO = "ana@loja.example", "lia@loja.example", "tiago@loja.example"


def add_follower(page, name, interest="Tudo"):
    open_details(page, "Adicionar seguidor")
    block = panel(page, "Seguidores")
    block.get_by_label("Pessoa").select_option(label=name)
    block.get_by_label("Receber por e-mail").select_option(label=interest)
    block.get_by_role("button", name="Adicionar seguidor").click()
    expect(block.get_by_role("list")).to_contain_text(name)


def write_note(page, text):
    open_tab(page, "Nota interna")
    page.get_by_label("Notas internas").fill(text)
    page.get_by_role("button", name="Salvar nota interna").click()
    expect(history(page, text)).to_be_visible()


def test_a_follower_receives_each_change_except_their_own(ana, opinions, smtp_server):
    opinion = opinions.receive()
    ana.goto(opinion.path)
    panel(ana, "Seguidores").get_by_role("button", name="Seguir").click()
    add_follower(ana, "Lia Teixeira")
    panel(ana, "Tratativa").get_by_label("Prioridade").select_option(label="Urgente")
    panel(ana, "Tratativa").get_by_role("button", name="Salvar").click()
    mail = smtp_server.wait_for_message(LIA, f"{opinion.path}\n")
    assert mail["text"].startswith("Ana Nogueira mudou a prioridade de Alta para Urgente.")
    assert mail["headers"]["Subject"] == f"[#{opinion.number}] {opinion.name}"
    assert links(mail)[0] == BASE_URL + opinion.path
    assert smtp_server.messages_to(ANA, f"{opinion.path}\n") == []


def test_a_follower_unsubscribes_in_one_click_without_signing_in(ana, visit, opinions, smtp_server):
    opinion = opinions.receive()
    ana.goto(opinion.path)
    add_follower(ana, "Lia Teixeira")
    add_follower(ana, "Tiago Azevedo")
    write_note(ana, "Primeira.")
    mail = smtp_server.wait_for_message(LIA, f"{opinion.path}\n")
    anyone = visit()
    anyone.goto(urlsplit(links(mail)[1]).path)
    anyone.get_by_role("button", name="Parar de receber").click()
    expect(anyone.get_by_role("heading", name="Pronto")).to_be_visible()
    ana.reload()
    expect(panel(ana, "Seguidores").get_by_role("list")).not_to_contain_text("Lia Teixeira")
    write_note(ana, "Segunda.")
    smtp_server.wait_for_message(TIAGO, "Segunda.")
    assert smtp_server.messages_to(LIA, "Segunda.") == []


def test_the_unsubscribe_button_of_an_e_mail_program_works(ana, visit, opinions, smtp_server):
    opinion = opinions.receive()
    ana.goto(opinion.path)
    add_follower(ana, "Lia Teixeira")
    write_note(ana, "Com botão.")
    mail = smtp_server.wait_for_message(LIA, f"{opinion.path}\n")
    assert mail["headers"]["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    path = urlsplit(mail["headers"]["List-Unsubscribe"].strip("<>")).path
    assert visit().request.post(path, form={"List-Unsubscribe": "One-Click"}).status == 200
    ana.reload()
    expect(panel(ana, "Seguidores")).to_contain_text("Ninguém segue este ticket.")


def test_a_member_mentioned_in_a_note_is_notified_and_becomes_a_follower(ana, opinions, smtp_server):
    opinion = opinions.receive()
    ana.goto(opinion.path)
    write_note(ana, "@Lia você fala com a transportadora?")
    mail = smtp_server.wait_for_message(LIA, f"{opinion.path}\n")
    assert "Ana Nogueira escreveu uma nota interna" in mail["text"]
    assert "@Lia você fala com a transportadora?" in mail["text"]
    assert smtp_server.messages_to(ANA, f"{opinion.path}\n") == []
    expect(panel(ana, "Seguidores").get_by_role("list")).to_contain_text("Lia Teixeira")


def test_followers_receive_only_the_kind_they_chose(ana, opinions, smtp_server):
    opinion = opinions.receive()
    ana.goto(opinion.path)
    add_follower(ana, "Lia Teixeira", "Só mudanças")
    add_follower(ana, "Tiago Azevedo", "Só mensagens")
    write_note(ana, "Só para quem lê mensagens.")
    smtp_server.wait_for_message(TIAGO, "Só para quem lê mensagens.")
    send(ana, f"{opinion.path}/{schema.PROPERTIES}", priority="3")
    smtp_server.wait_for_message(LIA, f"{opinion.path}\n")
    assert len(smtp_server.messages_to(LIA, f"{opinion.path}\n")) == 1
    assert len(smtp_server.messages_to(TIAGO, f"{opinion.path}\n")) == 1


def test_a_follower_can_be_removed(ana, opinions):
    ana.goto(opinions.receive().path)
    add_follower(ana, "Caio Sampaio")
    panel(ana, "Seguidores").get_by_role("button", name="Remover Caio Sampaio").click()
    expect(flash(ana)).to_be_visible()
    expect(panel(ana, "Seguidores")).to_contain_text("Ninguém segue este ticket.")
    expect(history(ana, "Ana Nogueira retirou Caio Sampaio dos seguidores")).to_be_visible()
