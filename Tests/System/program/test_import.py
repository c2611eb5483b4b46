"""`retorno import`: accepted file formats and the report of rejected rows."""

import pytest

from harness.waiting import wait_until

PORTUGUESE = "código;data;nota;comentário;nome;e-mail;segmento;empresa;ponto de contato\r\n"


def counts(environment):
    return environment.database.query(
        "SELECT count(*), count(*) FILTER (WHERE k.number IS NOT NULL) FROM opinions AS o "
        "LEFT JOIN tickets AS k ON k.tenant_id = o.tenant_id AND k.opinion_id = o.id "
        "JOIN surveys AS s ON s.tenant_id = o.tenant_id AND s.id = o.survey_id WHERE s.name = 'Nova'")


def import_csv(environment, content, *options):
    return environment.import_file(environment.csv(content), *options, survey="Nova")


def test_semicolons_windows_1252_and_a_portuguese_header_are_read(environment):
    done = import_csv(environment, (
        PORTUGUESE + "a1;03/05/2026 14:22;9;Ótimo “preço” — não é caro, é €5;José Antônio;JOSE@cliente.example;Varejo;"
        "Açaí & Cia;Loja física\r\n").encode("cp1252"))
    assert done.returncode == 0 and "1 rows read, 1 added, 0 already there, 0 rejected" in done.stdout
    assert environment.database.query("""
        SELECT o.comment, c.name, c.email, c.segment, c.company, o.touchpoint, o.score,
          o.responded_at AT TIME ZONE 'America/Sao_Paulo'
        FROM opinions AS o JOIN customers AS c ON (c.tenant_id, c.id) = (o.tenant_id, o.customer_id)
        WHERE o.external_id = 'a1'""") == (
            "Ótimo “preço” — não é caro, é €5|José Antônio|jose@cliente.example|Varejo|Açaí & Cia|Loja física|9|"
            "2026-05-03 14:22:00")


def test_tabs_any_column_order_and_unknown_columns_are_read(environment):
    done = import_csv(environment, "Colour\tScore\tEmail\tID\tComment\nred\t3\tx@cliente.example\t7\tToo, slow; really\n")
    assert done.returncode == 0
    assert environment.database.query("SELECT score, comment FROM opinions WHERE external_id = '7'") == "3|Too, slow; really"


def test_quoted_line_breaks_belong_to_the_comment(environment):
    done = import_csv(environment, 'id,score,comment\n1,5,"first\nsecond, ""quoted""\r\nthird"\n2,6,plain')
    assert done.returncode == 0 and "2 added" in done.stdout
    # psql prints the line breaks as they are
    assert environment.database.query("SELECT replace(replace(comment, E'\\r', 'CR'), E'\\n', 'LF') FROM opinions WHERE external_id = '1' "
                             "AND score = 5") == 'firstLFsecond, "quoted"CRLFthird'


def test_rejected_rows_are_printed_with_line_and_reason_and_the_rest_is_imported(environment):
    done = import_csv(environment, 'id,answered_at,score,email,comment\n'
                 '1,2026-05-03,9,a@cliente.example,"two\nlines"\n'
                 '2,2026-05-03,11,a@cliente.example,score too high\n'
                 '3,2026-02-30,9,a@cliente.example,no such day\n'
                 '4,2026-05-03,8,not an address,\n'
                 '5,2026-05-03,,a@cliente.example,no score\n'
                 '6,2026-05-03,7,a@cliente.example,fine\n'
                 '7,2026-05-03,7,a@cliente.example,one,cell too many\n')
    assert done.returncode == 0
    rejected = dict(line.split(": ", 1) for line in done.stdout.splitlines() if line.startswith("line "))
    assert list(rejected) == ["line 4", "line 5", "line 6", "line 7", "line 9"]
    assert all(rejected.values()) and len(set(rejected.values())) == 5
    assert "7 rows read, 2 added, 0 already there, 5 rejected" in done.stdout
    assert counts(environment) == "2|2"


def test_the_same_file_twice_adds_nothing(environment):
    file = PORTUGUESE + "".join(f"{n};2026-05-03;{n % 11};Nota {n};;c{n}@cliente.example;;;\r\n" for n in range(500))
    assert "500 added" in import_csv(environment, file).stdout
    before = counts(environment), environment.database.query("SELECT count(*), max(changed_at) FROM tickets")
    assert "500 rows read, 0 added, 500 already there, 0 rejected" in import_csv(environment, file).stdout
    assert (counts(environment), environment.database.query("SELECT count(*), max(changed_at) FROM tickets")) == before
    assert before[0] == "500|500"


def test_the_same_file_without_ids_twice_adds_nothing(environment):
    file = "answered_at,score,email\n2026-05-03,9,a@cliente.example\n2026-05-03,8,b@cliente.example\n"
    assert "2 added" in import_csv(environment, file).stdout
    assert "0 added, 2 already there" in import_csv(environment, file).stdout


def test_a_dry_run_prints_the_outcome_and_changes_nothing(environment):
    tables = "surveys, customers, opinions, tickets, events, segments, jobs".split(", ")
    everything = "SELECT " + ", ".join(f"(SELECT count(*) FROM {table})" for table in tables)
    before = environment.database.query(everything)
    file = "id,score,email,segment\n1,9,a@cliente.example,Ouro\n2,x,b@cliente.example,Ouro\n1,9,a@cliente.example,Ouro\n"
    done = import_csv(environment, file, "--dry-run")
    assert "3 rows read, 1 would be added, 1 already there, 1 rejected" in done.stdout
    assert environment.database.query(everything) == before


@pytest.mark.parametrize("content, text", [
    ("", "empty"), ("name,comment\nAna,hm\n", "score"), ("score,nota,id\n1,2,3\n", "score"),
], ids=["an empty file", "no score", "two scores"])
def test_an_unreadable_file_is_refused_with_the_reason(environment, content, text):
    done = import_csv(environment, content)
    [line] = done.stderr.splitlines()
    assert done.returncode != 0 and text in line and "([" not in line and line != f"Error: {text}"


def test_a_missing_file_or_tenant_is_reported_in_one_line(environment):
    for done in (environment.import_file("/no/such/file.csv"), environment.import_file(environment.csv(), tenant="nobody")):
        assert done.returncode != 0 and len(done.stderr.splitlines()) == 1


def test_an_import_that_was_killed_is_completed_by_the_next_one(environment):
    file = environment.csv("id,score,email\n" + "".join(f"{n},{n % 11},c{n}@cliente.example\n" for n in range(15_000)))
    arguments = ["import", "--tenant", "loja", "--survey", "Nova", str(file)]
    program = environment.run(*arguments)
    wait_until("some rows are imported", lambda: counts(environment) != "0|0")
    program.kill()
    rest = environment.import_file(file, survey="Nova", timeout=200)
    assert "15000 rows read" in rest.stdout and "15000 added" not in rest.stdout
    assert counts(environment) == "15000|15000"
