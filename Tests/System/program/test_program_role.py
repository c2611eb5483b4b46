"""The program's login may access only the rows of the tenant that a transaction sets."""

import pytest

from harness import schema

AS_PROGRAM = "SET ROLE retorno_app;"
# What the program accesses under a task, besides the tables with a tenant_id.
TASK_TABLES = ["accounts", "sign_in_attempts", "tenants"]
TENANT_TABLES = """
    SELECT c.oid::regclass::text FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1"""


@pytest.fixture(scope="module")
def database(shared_environment):
    database = shared_environment.database
    # seeding leaves these tables empty
    database.query("""
        INSERT INTO notes (tenant_id, ticket_number, member_id, body)
          SELECT tenant_id, 1, min(id), 'segredo' FROM members GROUP BY tenant_id""")
    database.query(schema.ADD_EMAILS)
    database.query(schema.ADD_EMAIL_JOBS)
    database.query("INSERT INTO job_schedules (kind, queue, every) VALUES ('purge_expired', 'maintenance', '1 hour')")
    database.query("""
        INSERT INTO sign_in_attempts (subject, attempts, window_ends_at)
          VALUES ('account:over', 1, now() - interval '1 hour'), ('account:open', 1, now() + interval '1 hour')""")
    database.query("""
        INSERT INTO sessions (tenant_id, token_hash, member_id, expires_at)
          SELECT tenant_id, sha256('expired'), min(id), now() - interval '1 hour' FROM members GROUP BY tenant_id""")
    return database


def as_program(database, sql, tenant=None):
    name = f"SET app.tenant_id = '{tenant}';" if tenant else ""
    return database.psql(f"{AS_PROGRAM}{name}{sql}")


def test_the_role_owns_nothing_and_cannot_bypass_row_security(database):
    assert database.query("SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin FROM pg_roles "
                        "WHERE rolname = 'retorno_app'") == "f|f|f|f|f"
    assert database.query("SELECT count(*) FROM pg_class WHERE relowner = 'retorno_app'::regrole") == "0"
    assert database.query("SELECT count(*) FROM pg_proc WHERE proowner = 'retorno_app'::regrole") == "0"
    assert as_program(database, "CREATE TABLE mine (a int)").returncode != 0


def test_every_table_is_under_forced_row_security(database):
    assert database.query("""
        SELECT relname FROM pg_class
        WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND relname <> 'schema_migrations'
          AND NOT (relrowsecurity AND relforcerowsecurity)""") == ""
    assert database.query("""
        SELECT c.relname FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
        WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND NOT a.attnotnull""") == ""
    # tenant_id leads every primary key
    assert database.query("""
        SELECT i.indrelid::regclass FROM pg_index AS i
        JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attname = 'tenant_id'
        JOIN pg_class AS c ON c.oid = i.indrelid AND c.relnamespace = 'public'::regnamespace
        WHERE i.indisprimary AND i.indkey[0] <> a.attnum""") == ""


def tables_with_rows(database, sql="", where="true"):
    """The tables in which the program sees a row after it ran `sql`."""
    tables = [*database.query(TENANT_TABLES).splitlines(), *(TASK_TABLES if where == "true" else [])]
    query = " UNION ALL ".join(f"SELECT '{table}' WHERE EXISTS (SELECT FROM {table} WHERE {where})" for table in tables)
    done = as_program(database, f"{sql}{query}")
    assert done.returncode == 0, done.stderr
    return sorted(done.stdout.split())


def test_without_a_tenant_no_row_is_seen(database):
    assert tables_with_rows(database) == []


def test_another_tenants_rows_are_not_seen(database):
    assert tables_with_rows(database, "SET app.tenant_id = '1';", where="tenant_id <> 1") == []
    own = tables_with_rows(database, "SET app.tenant_id = '2';", where="tenant_id = 2")
    assert {"opinions", "tickets", "customers", "members", "notes", "emails", "events", "jobs"} <= set(own)


def test_another_tenants_rows_are_neither_written_nor_changed(database):
    refused = as_program(database, "INSERT INTO segments VALUES (2, 'x')", 1)
    assert "row-level security" in refused.stderr
    refused = as_program(database, "UPDATE segments SET tenant_id = 2", 1)
    assert refused.returncode == 0 or "row-level security" in refused.stderr
    as_program(database, "UPDATE tickets SET status = 'closed' WHERE tenant_id = 2", 1)
    assert database.query("SELECT count(*) FROM tickets WHERE status = 'closed'") == "0"
    moved = as_program(database, "UPDATE tickets SET tenant_id = 2 WHERE number = 1", 1)
    assert moved.returncode != 0


def test_searching_by_words_stays_in_the_tenant(database):
    found = "SELECT count(*) FROM search_tickets('atrasado')"
    assert as_program(database, found).stdout.strip() == "0"
    assert as_program(database, found, 1).stdout.strip() == "1"


@pytest.mark.parametrize("statement", [
    "UPDATE events SET event = '{}'", "DELETE FROM events", "TRUNCATE events", "DELETE FROM tickets", "DELETE FROM messages",
    "UPDATE messages SET body = 'x'", "DELETE FROM emails", "UPDATE notes SET body = 'x'", "DELETE FROM tenants",
    "UPDATE plans SET features = '{loop}'", "ALTER TABLE events DISABLE ROW LEVEL SECURITY", "DROP TABLE events",
    "INSERT INTO schema_migrations VALUES (99, 'x', 'x')", "SET row_security = off; SELECT count(*) FROM opinions",
])
def test_history_and_limits_cannot_be_changed(database, statement):
    done = as_program(database, statement, 1)
    assert done.returncode != 0 and any(text in done.stderr for text in ("denied", "must be owner", "row-level security"))


def test_tasks_without_a_tenant_see_only_the_rows_they_need(database):
    tasks = ("work", "operate", "sign-in", "maintain", "any")
    assert {task: tables_with_rows(database, f"SET app.task = '{task}';") for task in tasks} == {
        "work": ["job_schedules", "jobs"], "operate": ["accounts", "directory_versions", "tenants"],
        "sign-in": ["sign_in_attempts", "tenants"], "maintain": ["sessions", "sign_in_attempts"], "any": [],
    }


def test_signing_in_sees_one_account_and_its_members(database):
    found = "SELECT (SELECT string_agg(email, ' ') FROM accounts), (SELECT string_agg(email, ' ') FROM members)"
    seen = as_program(database, f"SET app.task = 'sign-in'; SET app.email = 'ana@loja.example'; {found}")
    assert seen.stdout.strip() == "ana@loja.example|ana@loja.example"


def test_maintenance_sees_only_what_has_expired(database):
    for rows in ("sessions WHERE expires_at > now()", "sign_in_attempts WHERE window_ends_at > now()"):
        found = f"SELECT count(*) FROM {rows}"
        assert database.query(found) != "0"
        assert as_program(database, f"SET app.task = 'maintain'; {found}").stdout.strip() == "0"


def test_a_tenants_statements_see_no_account(database):
    assert as_program(database, "SELECT count(*) FROM accounts", 1).stdout.strip() == "0"


def test_the_installation_is_no_tenant_of_a_task(database):
    assert database.query("SELECT slug FROM tenants WHERE id = 0") == "installation"
    for task in ("operate", "sign-in"):
        assert as_program(database, f"SET app.task = '{task}'; SELECT count(*) FROM tenants WHERE id = 0").stdout.strip() == "0"
