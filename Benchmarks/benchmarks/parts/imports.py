"""(e) Rows a second of `retorno import`, beside COPY of the same rows into a table of texts, and beside COPY of all rows that the
import leaves into their own tables: what storing them costs, without looking at any of them."""

import csv
import os
import random
import statistics
import time

import dataset
from measuring.processes import run
from measuring.shop import LOGIN, ROOT
from measuring.table import rate

COLUMNS = ["external_id", "answered_at", "score", "comment", "name", "email", "phone", "segment", "company", "touchpoint"]


def measure(bench):
    shop, rows = bench.shop, bench.options.rows
    file = bench.folder / "answers.csv"
    write(file, rows)
    imports, copies, stores = [], [], []
    for turn in range(bench.options.runs):
        with Empty(shop, f"import_{turn}") as database:
            imports.append(rows / import_by_program(bench, database, file, turn))
            left = [Left(database, table, bench.folder) for table in LEFT]
        with Empty(shop, f"copy_{turn}") as database:
            copies.append(rows / copy(bench, database, file, turn))
        with Empty(shop, f"store_{turn}") as database:
            stores.append(rows / store(database, left))
    mine, other, stored = map(statistics.median, (imports, copies, stores))
    bench.table.add(
        "e", f"import of {rows:,} rows: rows/s", rate(mine), f"COPY {rate(other)}: {mine / other:.2f} ×",
        "≥ 0.3 ×", mine >= 0.3 * other)
    bench.table.add(
        "e", "the same beside COPY of what it leaves", rate(mine), f"COPY {rate(stored)}: {mine / stored:.2f} ×")


class Empty:
    """A database with the program's tables and one tenant in it, gone afterwards."""

    def __init__(self, shop, name):
        self.shop, self.name = shop, name

    def __enter__(self):
        self.shop.ask(f"CREATE DATABASE {self.name}")
        dataset.furnish(self.url("postgres"), self.shop.bench.options.binary, dataset.PASSWORD)
        self.shop.ask("CHECKPOINT")
        return self

    def __exit__(self, *_):
        self.shop.ask(f"DROP DATABASE {self.name} WITH (FORCE)")

    def url(self, user=LOGIN):
        return self.shop.url(user).replace("/postgres?", f"/{self.name}?")

    def count(self, table):
        return int(run(["psql", "-XAtq", self.url("postgres"), "-c", f"SELECT count(*) FROM {table}"]))


def import_by_program(bench, database, file, turn):
    """Seconds, from the program's start to its end."""
    environment = bench.shop.environment() | {"DATABASE_URL": database.url()}
    command = [bench.options.binary, "import", "--tenant", dataset.SLUG, "--survey", "Pós-compra", file]
    started = time.monotonic()
    said = run(command, cwd=ROOT, env=environment)
    seconds = time.monotonic() - started
    if database.count("opinions") != bench.options.rows or database.count("tickets") != bench.options.rows:
        raise RuntimeError(f"not every row is there:\n{said}")
    bench.keep(f"import-{turn + 1}.txt", f"{said}{seconds:.3f} s\n")
    return seconds


def copy(bench, database, file, turn):
    columns = ", ".join(f"{name} text" for name in COLUMNS)
    psql = ["psql", "-Xq", "--set=ON_ERROR_STOP=1", database.url("postgres")]
    run([*psql, "-c", f"CREATE TABLE rows ({columns})"])
    started = time.monotonic()
    said = run([*psql, "-c", f"\\copy rows FROM '{file}' WITH (FORMAT csv, HEADER)"])
    seconds = time.monotonic() - started
    if database.count("rows") != bench.options.rows:
        raise RuntimeError("COPY did not bring every row")
    bench.keep(f"import-{turn + 1}-copy.txt", f"{said}{seconds:.3f} s\n")
    return seconds


# in the order in which they need each other
LEFT = ["surveys", "segments", "customers", "opinions", "tickets", "events", "ticket_words"]


class Left:
    """What an import left in a table, as a file."""

    def __init__(self, database, table, folder):
        self.table, self.file = table, folder / f"{table}.copy"
        self.columns = run(["psql", "-XAtq", database.url("postgres"), "-c", f"""
            SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name = '{table}' AND is_generated = 'NEVER'"""]).strip()
        run(["psql", "-Xq", database.url("postgres"), "-c", f"\\copy (SELECT {self.columns} FROM {table}) TO '{self.file}'"])


def store(database, left):
    """Seconds to COPY all of it, indexes kept, triggers and foreign keys asleep."""
    asleep = os.environ | {"PGOPTIONS": "-c session_replication_role=replica"}
    started = time.monotonic()
    for part in left:
        run(["psql", "-Xq", "--set=ON_ERROR_STOP=1", database.url("postgres"),
             "-c", f"\\copy {part.table} ({part.columns}) FROM '{part.file}'"], env=asleep)
    return time.monotonic() - started


def write(file, rows):
    """Answers of the last year, two out of three by customers that answered once."""
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
