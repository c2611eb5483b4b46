"""No statement of the program may cost more as tickets accumulate: each uses an index and scans a bounded number of rows.

A walkthrough requests every page and submits every form of a tenant with 20,000 tickets among 200 tenants. PostgreSQL logs the plan
of each statement that ran, with the rows it really scanned, and each plan is checked."""

import pytest

from benchmarks import dataset
from harness import schema
from harness.database import Database
from harness.environment import Environment
from harness.folders import temporary_folder
from harness.postgres import PrivatePostgres
from harness.program import run_program, succeed
from harness.required import required

from .query_plans.allowances import ALLOWED
from .query_plans.findings import Checker
from .query_plans.plans import EXPLAINED, LOGGED, read
from .query_plans.recording_client import RecordingClient, routes
from .query_plans.walkthrough import Walkthrough

TICKETS = 20_000
MOST_ROWS = 1_500  # a search stops after 1,000 tickets
# The tables belong to an ordinary role, as docs/operations.md says, so that their owner is under row security too.
OWNED = """
    CREATE ROLE retorno_owner;
    SELECT format('ALTER TABLE %s OWNER TO retorno_owner', o.oid::regclass)
    FROM pg_class AS o WHERE o.relnamespace = 'public'::regnamespace AND o.relkind = 'r'
    \\gexec
    SELECT format('ALTER ROUTINE %s OWNER TO retorno_owner', p.oid::regprocedure)
    FROM pg_proc AS p
    WHERE p.pronamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype = 'e')
    \\gexec
    GRANT USAGE ON SCHEMA public TO retorno_owner;
    ALTER POLICY readable_by_owner ON ticket_search TO retorno_owner;
    """


@pytest.fixture(scope="module")
def plans():
    """All plans of a walkthrough, the client that made it, the checker, and tickets that a filter listed beside those it should list."""
    with PrivatePostgres(**LOGGED) as server, temporary_folder("home") as home:
        database = Database(server.url, "retorno_login")
        data = dataset.load(server.url, tickets=TICKETS, followed=0.1, binary=required("RETORNO_TEST_BINARY"))
        dataset.check(server.url)
        database.query(OWNED)
        database.create_program_login()
        for name, value in EXPLAINED.items():
            database.query(f"ALTER ROLE retorno_login SET {name} = '{value}'")
        environment = Environment(database, home)
        try:
            client, found = walk_through(environment, data)
        finally:
            environment.stop()
        checker = Checker(growing(database), index_columns(database), MOST_ROWS)
        yield list(read(server)), client, checker, found


def walk_through(environment, data):
    environment.smtp_server.start()
    client = RecordingClient(environment.start(BASE_URL="http://127.0.0.1:8080"))
    walkthrough = Walkthrough(client, data, known_values(environment.database))
    walkthrough.lists()
    found = walkthrough.numbers_on("/loja/inbox?view=archived&segment=Imprensa"), rare_tickets(environment.database)
    walkthrough.opinions()
    walkthrough.ticket(TICKETS - 3)
    walkthrough.reply(TICKETS - 4, environment)
    walkthrough.notices(TICKETS - 5, environment)
    walkthrough.selection([TICKETS - number for number in range(10, 60)])
    walkthrough.settings()
    rows = "".join(f"plan-{n},2026-01-05T12:00:00Z,{n % 11},Chegou bem,Nome {n},nome{n}@cliente.example\n" for n in range(100))
    walkthrough.imports("external_id,answered_at,score,comment,name,email\n" + rows)
    for path in ("/healthz", "/readyz", "/metrics"):
        walkthrough.get(path)
    walkthrough.leave()
    succeed(run_program("operator", "tenants", **environment.settings()))
    succeed(run_program(*schema.LIST_DISCARDED_JOBS, **environment.settings()))
    return client, found


def rare_tickets(database):
    return [int(number) for number in database.query("""
        SELECT number FROM tickets AS t JOIN customers AS c ON c.tenant_id = t.tenant_id AND c.id = t.customer_id
        WHERE t.tenant_id = (SELECT id FROM tenants WHERE slug = 'loja') AND archived_at IS NOT NULL AND segment = 'Imprensa'
        ORDER BY rank, priority, deadline, t.responded_at, number""").split()]


def known_values(database):
    """Values of the data set that the walkthrough uses in paths and forms."""
    line = database.query(f"""
        SELECT 1000 * t.id, 1000 * t.id + 5, 1000 * t.id + 12, 1000 * t.id + 2,
          (SELECT email FROM customers WHERE tenant_id = t.id AND email IS NOT NULL ORDER BY id LIMIT 1),
          (SELECT substring(comment from 'Pedido (\\d+)') FROM opinions WHERE tenant_id = t.id AND comment ~ 'Pedido' LIMIT 1),
          current_date - 1, current_date - 729, current_date + 1,
          (SELECT number FROM tickets WHERE tenant_id = t.id AND owner_id = 1000 * t.id LIMIT 1),
          (SELECT id FROM members WHERE email = '{dataset.ADMIN}'), (SELECT id FROM members WHERE email LIKE 'seguidor1@loja.%')
        FROM tenants AS t WHERE slug = 'loja'""").split("|")
    base = int(line[0])
    names = ["me", "internal", "rare_category", "category", "email", "order", "yesterday", "first_day", "tomorrow", "number",
             "newcomer", "follower"]
    return dict(zip(names, line)) | {"owner": base + 1, "survey": base + 4, "team": base}


def growing(database):
    found = set(database.query("""
        SELECT relname FROM pg_class
        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples >= 1000""").split())
    missing = schema.GROWING_TABLES - found
    assert not missing, f"too few rows to check plans with in {missing}"
    return found


def index_columns(database):
    lines = database.query("""
        SELECT i.indexrelid::regclass, i.indrelid::regclass, string_agg(a.attname, ',' ORDER BY a.attnum)
        FROM pg_index AS i
        JOIN pg_class AS c ON c.oid = i.indexrelid AND c.relam = (SELECT oid FROM pg_am WHERE amname = 'btree')
        JOIN pg_attribute AS a ON a.attrelid = i.indexrelid
        GROUP BY 1, 2""").splitlines()
    return {name: (table, columns.split(",")) for name, table, columns in (line.split("|") for line in lines)}


def test_the_walkthrough_requests_every_route(plans):
    _, client, *_ = plans
    assert len(list(routes())) > 40, "the routes were not found"
    assert [route for route in client.missed_routes if "/assets/" not in route] == []


def test_every_statement_uses_an_index_and_scans_few_rows(plans):
    seen, client, checker, _ = plans
    assert len({plan.sql for plan in seen}) > 80, "the plans were not logged"
    findings = {}
    for finding in checker.findings(seen):
        if not any(allowance.covers(finding) for allowance in ALLOWED):
            findings.setdefault(finding.sql, []).append(finding)
    reports = [report(sql, found, client) for sql, found in findings.items()]
    if reports:
        pytest.fail(f"{len(reports)} statements whose cost grows with the tickets:\n\n" + "\n\n".join(reports), pytrace=False)


def test_every_allowance_is_still_needed(plans):
    seen, _, checker, _ = plans
    findings = list(checker.findings(seen))
    assert [allowance for allowance in ALLOWED if allowance.always and not any(map(allowance.covers, findings))] == []


def test_a_filter_finds_all_matches_however_sparse_they_are(plans):
    *_, (listed, expected) = plans
    assert len(expected) > 5
    assert listed == expected


def report(sql, findings, client):
    pages = list(dict.fromkeys(client.request_at(finding.at) for finding in findings))
    rows = {}
    for finding in findings:
        rows[finding.problem] = max(finding.rows, rows.get(finding.problem, 0))
    lines = [f"  {problem} ({most:,} rows)" for problem, most in sorted(rows.items(), key=lambda pair: -pair[1])]
    return "\n".join([sql.strip(), *lines, f"  requested by {', '.join(pages[:4])}" + (f" and {len(pages) - 4} more" if pages[4:] else "")])
