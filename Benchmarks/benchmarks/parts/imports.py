"""(e) Rows a second of `retorno import`, compared with COPY of the same rows into a table of text columns, and with COPY of all rows
that the import creates into their own tables, which is the cost of storing them."""

import contextlib
import csv
import os
import random
import statistics
import time

from harness.process import run
from harness.program import run_program, succeed

from .. import dataset
from ..measuring.table import rate

COLUMNS = ["external_id", "answered_at", "score", "comment", "name", "email", "phone", "segment", "company", "touchpoint"]


def measure(bench):
    environment, rows = bench.environment, bench.options.rows
    file = bench.folder / "opinions.csv"
    write(file, rows)
    imports, copies, stores = [], [], []
    for turn in range(bench.options.runs):
        with empty_database(environment, "import") as database:
            imports.append(rows / import_by_program(bench, database, file, turn))
            created = [CreatedRows(database, table, bench.folder) for table in CREATED]
        with empty_database(environment, "copy") as database:
            copies.append(rows / copy(bench, database, file, turn))
        with empty_database(environment, "store") as database:
            stores.append(rows / store(database, created))
    mine, other, stored = map(statistics.median, (imports, copies, stores))
    bench.table.add(
        "e", f"import of {rows:,} rows: rows/s", rate(mine), f"COPY {rate(other)}: {mine / other:.2f} ×",
        "≥ 0.3 ×", mine >= 0.3 * other)
    bench.table.add(
        "e", "the same beside COPY of the created rows", rate(mine), f"COPY {rate(stored)}: {mine / stored:.2f} ×")


@contextlib.contextmanager
def empty_database(environment, word):
    """A database with the program's tables and one tenant, dropped afterwards."""
    with environment.database.created(word) as database:
        dataset.migrate(database.url, environment.bench.options.binary)
        environment.query("CHECKPOINT")
        yield database


def count(database, table):
    return int(database.query(f"SELECT count(*) FROM {table}"))


def import_by_program(bench, database, file, turn):
    """Seconds, from the program's start to its end."""
    settings = bench.environment.settings() | {"DATABASE_URL": database.program_url, "binary": bench.options.binary}
    started = time.monotonic()
    done = succeed(run_program("import", "--tenant", dataset.SLUG, "--survey", "Pós-compra", file, timeout=600, **settings))
    seconds = time.monotonic() - started
    if count(database, "opinions") != bench.options.rows or count(database, "tickets") != bench.options.rows:
        raise RuntimeError(f"rows are missing:\n{done.stdout}")
    bench.keep_raw(f"import-{turn + 1}.txt", f"{done.stdout}{seconds:.3f} s\n")
    return seconds


def copy(bench, database, file, turn):
    columns = ", ".join(f"{name} text" for name in COLUMNS)
    psql = ["psql", "-Xq", "--set=ON_ERROR_STOP=1", database.url]
    run([*psql, "-c", f"CREATE TABLE rows ({columns})"])
    started = time.monotonic()
    output = run([*psql, "-c", f"\\copy rows FROM '{file}' WITH (FORMAT csv, HEADER)"])
    seconds = time.monotonic() - started
    if count(database, "rows") != bench.options.rows:
        raise RuntimeError("COPY did not copy every row")
    bench.keep_raw(f"import-{turn + 1}-copy.txt", f"{output}{seconds:.3f} s\n")
    return seconds


# in the order of their foreign keys
CREATED = ["surveys", "segments", "customers", "opinions", "tickets", "events", "ticket_search"]


class CreatedRows:
    """The rows that an import created in a table, as a file."""

    def __init__(self, database, table, folder):
        self.table, self.file = table, folder / f"{table}.copy"
        self.columns = run(["psql", "-XAtq", database.url, "-c", f"""
            SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name = '{table}' AND is_generated = 'NEVER'"""]).strip()
        run(["psql", "-Xq", database.url, "-c", f"\\copy (SELECT {self.columns} FROM {table}) TO '{self.file}'"])


def store(database, created):
    """Seconds to COPY all of them, with indexes and without triggers and foreign keys."""
    without_triggers = os.environ | {"PGOPTIONS": "-c session_replication_role=replica"}
    started = time.monotonic()
    for part in created:
        run(["psql", "-Xq", "--set=ON_ERROR_STOP=1", database.url,
             "-c", f"\\copy {part.table} ({part.columns}) FROM '{part.file}'"], env=without_triggers)
    return time.monotonic() - started


def write(file, rows):
    """Opinions of a year, two thirds of them by customers with only one."""
    chance = random.Random(rows)
    names = ["Ana", "Bruno", "Carla", "Diego", "Elisa", "Fábio", "Gabriela", "Heitor", "Isabela", "João"]
    comments = [
        "A entrega atrasou de novo, e ninguém avisou", "Foi normal", "Chegou antes do prazo, veio impecável", "",
        "O aplicativo travou na hora de confirmar; tentei três vezes", "Atendimento gentil, \"nota dez\""]
    with open(file, "w", newline="", encoding="utf-8") as output:
        writer = csv.writer(output)
        writer.writerow(COLUMNS)
        for number in range(rows):
            customer = chance.randrange(rows)
            day = f"2025-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}T{chance.randrange(24):02}:{chance.randrange(60):02}:00Z"
            writer.writerow([
                f"r-{number}", day, chance.randrange(11), chance.choice(comments), f"{chance.choice(names)} {customer}",
                f"cliente{customer}@provedor.example", f"+55 11 9{customer:08}", chance.choice(["Varejo", "Online", "Premium"]),
                "", "Entrega"])
