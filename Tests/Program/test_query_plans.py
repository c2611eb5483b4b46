"""No statement of the program may cost more as the tickets grow: each walks an index and looks at a bounded number of rows.

A tenant with 20,000 tickets among 200 others is asked for every page and form; PostgreSQL itself writes down the plan of each
statement that ran, and each plan is judged by what it really did."""

import shutil
import sys

import pytest

from .conftest import make_home
from .parts.cluster import PrivatePostgres
from .parts.database import Database
from .parts.allowances import ALLOWED
from .parts.faults import Judge
from .parts.journey import Journey
from .parts.needs import needed
from .parts.plans import EXPLAINED, LOGGED, read
from .parts.program import ROOT, run
from .parts.shop import Shop, succeed
from .parts.tour import Tour

sys.path.insert(0, str(ROOT / "Benchmarks"))
import dataset  # noqa: E402

TICKETS = 20_000
MOST_ROWS = 1_500  # a search stops after 1,000 tickets
GROWING = {
    "tickets", "opinions", "customers", "messages", "emails", "notes", "events", "followers", "readings", "ticket_words",
    "ticket_categories", "jobs", "sessions", "sign_in_attempts", "ticket_counts", "opinion_counts",
}
# The tables belong to an ordinary role, as docs/operations.md has it: what asks as their owner is under row security too.
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
    """


@pytest.fixture(scope="module")
def plans():
    """All plans of a tour through the program, the journey that it was, and tickets that a filter found beside those it means."""
    home = make_home()
    with PrivatePostgres(**LOGGED) as cluster:
        database = Database(cluster.url, "retorno_login")
        data = dataset.load(cluster.url, tickets=TICKETS, followed=0.1, binary=needed("RETORNO_TEST_BINARY"))
        dataset.check(cluster.url)
        database.ask(OWNED)
        database.ask("CREATE ROLE retorno_login LOGIN NOINHERIT IN ROLE retorno_app")
        for name, value in EXPLAINED.items():
            database.ask(f"ALTER ROLE retorno_login SET {name} = '{value}'")
        shop = Shop(database, home)
        try:
            journey, found = travel(shop, data)
        finally:
            shop.end()
        judge = Judge(growing(database), index_columns(database), MOST_ROWS)
        yield list(read(cluster)), journey, judge, found
    shutil.rmtree(home)


def travel(shop, data):
    shop.postbox.start()
    journey = Journey(shop.start(BASE_URL="http://127.0.0.1:8080"))
    tour = Tour(journey, data, facts(shop.database))
    tour.lists()
    found = tour.numbers_on("/loja/inbox?view=archived&segment=Imprensa"), rare_tickets(shop.database)
    tour.opinions()
    tour.ticket(TICKETS - 3)
    tour.reply(TICKETS - 4, shop)
    tour.notices(TICKETS - 5, shop)
    tour.selection([TICKETS - number for number in range(10, 60)])
    tour.settings()
    rows = "".join(f"plan-{n},2026-01-05T12:00:00Z,{n % 11},Chegou bem,Nome {n},nome{n}@cliente.example\n" for n in range(100))
    tour.imports("external_id,answered_at,score,comment,name,email\n" + rows)
    for path in ("/healthz", "/readyz", "/metrics"):
        tour.see(path)
    tour.leave()
    succeed(run("operator", "tenants", **shop.settings()))
    succeed(run("operator", "dead-jobs", **shop.settings()))
    return journey, found


def rare_tickets(database):
    return [int(number) for number in database.ask("""
        SELECT number FROM tickets AS t JOIN customers AS c ON c.tenant_id = t.tenant_id AND c.id = t.customer_id
        WHERE t.tenant_id = (SELECT id FROM tenants WHERE slug = 'loja') AND archived_at IS NOT NULL AND segment = 'Imprensa'
        ORDER BY is_closed, priority, deadline, t.answered_at, number""").split()]


def facts(database):
    """What the tour must know of the data set."""
    line = database.ask(f"""
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
    found = set(database.ask("""
        SELECT relname FROM pg_class
        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples >= 1000""").split())
    assert GROWING <= found, f"too few rows to judge by in {GROWING - found}"
    return found


def index_columns(database):
    lines = database.ask("""
        SELECT i.indexrelid::regclass, i.indrelid::regclass, string_agg(a.attname, ',' ORDER BY a.attnum)
        FROM pg_index AS i
        JOIN pg_class AS c ON c.oid = i.indexrelid AND c.relam = (SELECT oid FROM pg_am WHERE amname = 'btree')
        JOIN pg_attribute AS a ON a.attrelid = i.indexrelid
        GROUP BY 1, 2""").splitlines()
    return {name: (table, columns.split(",")) for name, table, columns in (line.split("|") for line in lines)}


def test_every_route_of_the_program_was_asked_for(plans):
    _, journey, *_ = plans
    assert [route for route in journey.missed if "/assets/" not in route] == []


def test_every_statement_walks_an_index_and_looks_at_few_rows(plans):
    seen, journey, judge, _ = plans
    assert len({plan.sql for plan in seen}) > 80, "the statements were not written down"
    faults = {}
    for fault in judge.faults(seen):
        if not any(allowance.covers(fault) for allowance in ALLOWED):
            faults.setdefault(fault.sql, []).append(fault)
    told = [words(sql, found, journey) for sql, found in faults.items()]
    if told:
        pytest.fail(f"{len(told)} statements whose cost grows with the tickets:\n\n" + "\n\n".join(told), pytrace=False)


def test_every_allowance_is_still_needed(plans):
    seen, _, judge, _ = plans
    faults = list(judge.faults(seen))
    assert [allowance for allowance in ALLOWED if not any(map(allowance.covers, faults))] == []


def test_a_filter_finds_all_that_it_means_however_far_apart_they_stand(plans):
    *_, (found, meant) = plans
    assert len(meant) > 5
    assert found == meant


def words(sql, found, journey):
    pages = list(dict.fromkeys(journey.page_of(fault.at) for fault in found))
    rows = {}
    for fault in found:
        rows[fault.what] = max(fault.rows, rows.get(fault.what, 0))
    told = [f"  {what} ({most:,} rows)" for what, most in sorted(rows.items(), key=lambda one: -one[1])]
    return "\n".join([sql.strip(), *told, f"  as in {', '.join(pages[:4])}" + (f" and {len(pages) - 4} more" if pages[4:] else "")])
