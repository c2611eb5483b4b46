"""The life of one opinion, from the import to the archive, by two members."""

import re

from playwright.sync_api import expect

from .inbox import load_all
from .opinions import yesterday
from .ticket import flash, history, open_tab, panel, write_reply

CSV = f"""nota;comentário;nome;e-mail;data da resposta;telefone
1;"A máquina parou no terceiro dia.
Ninguém atende.";Iolanda Prates;iolanda@cliente.example;{yesterday()};31 98888-0000
"""


def test_an_opinion_is_imported_replied_to_and_archived(bruno, ana, smtp_server):
    import_opinion(bruno)
    number = find_and_open(ana)
    assign_to_self(ana)
    reply_to_customer(ana, smtp_server)
    write_note(ana)
    archive(ana, number)


def import_opinion(bruno):
    bruno.goto("/loja/imports")
    bruno.get_by_label("Pesquisa", exact=True).select_option(label="Pós-compra")
    bruno.get_by_label("Arquivo CSV").set_input_files({"name": "respostas.csv", "mimeType": "text/csv", "buffer": CSV.encode()})
    bruno.get_by_label("Só conferir, sem gravar").uncheck()
    bruno.get_by_role("button", name="Enviar arquivo").click()
    expect(bruno.get_by_role("status")).to_contain_text("Opiniões novas1")


def find_and_open(ana):
    ana.goto("/loja/inbox")
    ana.get_by_role("link", name="Sem dono").click()
    ana.wait_for_url("**view=unassigned*")
    load_all(ana)
    row = ana.locator("[data-row]", has_text="Iolanda Prates")
    expect(row).to_contain_text("A máquina parou no terceiro dia.")
    expect(row).to_contain_text("Detrator")
    expect(row).to_contain_text("Alta por ser detrator · sem resposta há")
    row.get_by_role("link").click()
    expect(ana.get_by_role("heading", name="Nota 1 · Detrator")).to_be_visible()
    return re.search(r"/tickets/(\d+)", ana.url)[1]


def assign_to_self(ana):
    ana.get_by_role("article").get_by_role("link", name="Delegar").click()
    ana.get_by_label("Delegar para").select_option(label="Ana Nogueira")
    panel(ana, "Proprietário").get_by_role("button", name="Delegar", exact=True).click()
    expect(ana.get_by_role("article")).to_contain_text("com Ana Nogueira")


def reply_to_customer(ana, smtp_server):
    write_reply(ana, "Sobre a sua máquina", "Olá, {{Nome do cliente}}. A troca já saiu.")
    expect(flash(ana)).to_contain_text("Resposta na fila de envio.")
    mail = smtp_server.wait_for_message("iolanda@cliente.example")
    assert mail["text"].startswith("Olá, Iolanda Prates. A troca já saiu.\n")
    ana.reload()
    expect(history(ana, "A troca já saiu")).to_contain_text("enviada")


def write_note(ana):
    open_tab(ana, "Nota interna")
    ana.get_by_label("Notas internas").fill("Ligar para ela na sexta.")
    ana.get_by_role("button", name="Salvar nota interna").click()
    expect(history(ana, "Ligar para ela na sexta.")).to_contain_text("só a equipe vê")


def archive(ana, number):
    ana.get_by_role("link", name="Loop", exact=True).click()
    row = ana.locator("[data-row]", has_text="Iolanda Prates")
    row.hover()
    row.get_by_role("button", name="Arquivar Iolanda Prates").click()
    expect(flash(ana)).to_contain_text("1 opinião arquivada.")
    expect(row).to_have_count(0)
    ana.get_by_role("searchbox").fill(number)
    ana.keyboard.press("Enter")
    expect(row.get_by_role("button", name="Desarquivar Iolanda Prates")).to_have_count(1)
