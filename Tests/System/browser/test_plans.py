"""Features that a plan lacks are locked on the page with the reason, and refused by the server."""

from playwright.sync_api import expect

from harness import schema

from .forms import response_to, send
from .ticket import flash, history, open_details, panel

ENTERPRISE, PROFISSIONAL = "Disponível no plano Enterprise.", "Disponível no plano Profissional."
OF_LOOP = [
    (schema.PROPERTIES, {"status": "closed"}), (schema.PROPERTIES, {"priority": "0"}), (schema.PROPERTIES, {"deadline": ""}),
    ("replies", {"subject": "Oi", "body": "Oi"}), ("replies/1", {"action": "resend"}), ("notes", {"body": "Oi"}),
    (schema.CUSTOMER_REPLIES, {"body": "Oi", "channel": "phone"}), ("followers", {"member": "1"}), ("followers/1/removal", {}),
]
OF_PROFISSIONAL = [("assignment", {"assignee": ""}), ("assignment", {"hand_back": "yes"}), ("categories", {})]
IN_BULK = [
    ("assign", "assignee", "member:1"), ("priority", "priority", "0"), ("status", "status", "closed"), ("category", "category", "1")]


def test_essencial_shows_the_opinion_and_why_the_rest_is_locked(elis, opinions):
    elis.goto(opinions.receive("padaria", "Balcão", comment="O pão estava frio.").path)
    expect(elis.get_by_role("region", name="Nota 3 · Detrator")).to_contain_text("O pão estava frio.")
    locked = elis.get_by_role("region", name="Escrever")
    expect(locked).to_contain_text(ENTERPRISE)
    for name in ["Responder por e-mail", "Nota interna", "Resposta do cliente"]:
        expect(locked.get_by_role("button", name=name)).to_be_disabled()
    for name in ["Tratativa", "Seguidores", "Histórico"]:
        expect(elis.get_by_role("region", name=name)).to_contain_text(ENTERPRISE)
    for name in ["Categorias", "Proprietário"]:
        expect(panel(elis, name)).to_contain_text(PROFISSIONAL)
    expect(elis.get_by_role("button", name="Concluir")).to_be_disabled()


def test_the_server_refuses_locked_features_on_essencial(elis, database):
    elis.goto("/padaria/tickets/1")
    before = database.query("SELECT count(*) FROM events")
    for part, fields in OF_LOOP + OF_PROFISSIONAL:
        response = send(elis, f"/padaria/tickets/1/{part}", **fields)
        assert response.status == 403 and "não faz parte do seu plano" in response.text(), (part, fields)
    assert database.query("SELECT count(*) FROM events") == before


def test_bulk_actions_do_not_bypass_the_locks_of_essencial(elis):
    elis.goto("/padaria/inbox?view=team")
    elis.get_by_role("checkbox").first.check()
    elis.get_by_text("Mais ações").click()
    for action, field, value in IN_BULK:
        expect(elis.locator(f"#bulk-{field}")).to_be_disabled()
        response = send(elis, "/padaria/inbox/selection", action=action, ticket="1", **{field: value})
        assert response.status == 403 and "não faz parte do seu plano" in response.text(), action


def test_essencial_allows_archiving(elis, opinions):
    opinion = opinions.receive("padaria", "Balcão")
    elis.goto(opinion.path)
    elis.get_by_role("article").get_by_role("button", name="Arquivar").click()
    expect(flash(elis)).to_contain_text("1 opinião arquivada.")


def test_profissional_allows_assignment_and_categories(davi, opinions):
    davi.goto(opinions.receive("clinica", "Pós-consulta").path)
    open_details(davi, "Delegar comentário")
    panel(davi, "Proprietário").get_by_label("Delegar para").select_option(label="Sofia Landim")
    panel(davi, "Proprietário").get_by_role("button", name="Delegar", exact=True).click()
    expect(panel(davi, "Proprietário")).to_contain_text("Sofia Landim")
    open_details(davi, "Escolher categorias")
    panel(davi, "Categorias").get_by_label("Exames").check()
    panel(davi, "Categorias").get_by_role("button", name="Salvar").click()
    expect(panel(davi, "Categorias").locator(".tag")).to_have_text("Exames")


def test_the_server_refuses_loop_on_profissional(davi):
    davi.goto("/clinica/tickets/1")
    for part, fields in OF_LOOP:
        response = send(davi, f"/clinica/tickets/1/{part}", **fields)
        assert response.status == 403 and "O fechamento do Loop não faz parte do seu plano" in response.text(), (part, fields)


def test_the_settings_show_the_plan_and_what_it_lacks(visit):
    otto = visit("otto")
    otto.goto("/padaria/settings")
    expect(otto.get_by_text("Seu plano: Essencial")).to_be_visible()
    for name, reason in [("Loop", ENTERPRISE), ("Categorias", PROFISSIONAL), ("Equipes", PROFISSIONAL)]:
        door = otto.locator(".doors li", has=otto.get_by_role("heading", name=name))
        expect(door).to_contain_text(reason)
        expect(door.get_by_role("link")).to_have_count(0)
    assert otto.goto("/padaria/settings/loop").status == 403
    expect(otto.get_by_role("main")).to_contain_text("Está no plano Enterprise. O seu é o Essencial.")


def test_upgrading_shows_again_what_a_smaller_plan_hid(ana, opinions, database):
    opinion = opinions.receive()
    ana.goto(opinion.path)
    send(ana, f"{opinion.path}/notes", body="Guardada.")
    database.query("UPDATE tenants SET plan = 'essencial' WHERE slug = 'loja'")
    try:
        assert response_to(ana, ana.reload).status == 200
        expect(history(ana, "Guardada.")).to_have_count(0)
    finally:
        database.query("UPDATE tenants SET plan = 'enterprise' WHERE slug = 'loja'")
    ana.reload()
    expect(history(ana, "Guardada.")).to_be_visible()
