"""Internal surveys are anonymous and open no ticket, by whatever way they are imported."""


def import_internal(environment):
    file = environment.csv("id,score,comment,name,email,phone\n1,3,Muita pressão,Rui Melo,rui@loja.example,11 99999-0000\n2,9,Bom time,,,\n")
    done = environment.import_file(file, "--audience", "internal", survey="Clima")
    assert done.returncode == 0 and "2 added" in done.stdout, done.stderr


def test_an_internal_survey_opens_no_ticket_and_keeps_no_name(environment):
    before = environment.database.query("SELECT count(*) FROM tickets"), environment.database.query("SELECT count(*) FROM customers")
    import_internal(environment)
    assert environment.database.query("SELECT count(*) FROM opinions WHERE audience = 'internal'") == "2"
    assert (environment.database.query("SELECT count(*) FROM tickets"), environment.database.query("SELECT count(*) FROM customers")) == before
    for table in ("opinions", "events", "customers", "jobs"):
        assert environment.database.query(f"SELECT count(*) FROM {table} AS t WHERE t::text LIKE '%Rui%' OR t::text LIKE '%rui@%'") == "0"


def test_the_database_refuses_a_ticket_for_an_internal_opinion_even_from_a_superuser(environment):
    import_internal(environment)
    for audience, text in (("external", "foreign key"), ("internal", "loop_is_for_external_opinions")):
        refused = environment.database.psql(f"""
            INSERT INTO tickets (tenant_id, number, opinion_id, audience, survey_id, customer_id, score, responded_at, priority)
            SELECT tenant_id, 900, id, '{audience}', survey_id, (SELECT min(id) FROM customers), score, responded_at, 1
            FROM opinions WHERE audience = 'internal' LIMIT 1""")
        assert refused.returncode != 0 and text in refused.stderr


def test_an_opinion_with_a_ticket_cannot_become_internal(environment):
    refused = environment.database.psql("UPDATE opinions SET audience = 'internal', customer_id = NULL WHERE tenant_id = 1")
    assert refused.returncode != 0


def test_an_import_cannot_change_the_audience_of_a_survey(environment):
    done = environment.import_file(environment.csv(), "--audience", "internal")
    [line] = done.stderr.splitlines()
    assert done.returncode != 0 and "audience" in line and "(" not in line


def test_an_internal_opinion_is_listed_but_not_in_the_inbox(environment):
    import_internal(environment)
    ana = environment.visitor(environment.start("serve"))
    assert "Muita pressão" in ana.get("/loja/opinions").text
    assert "Muita pressão" not in ana.get("/loja/inbox").text
