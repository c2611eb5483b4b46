"""(e) Rows a second of `retorno import`, beside COPY of the same rows into a table of texts."""

import csv
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
    imports, copies = [], []
    for turn in range(bench.options.runs):
        with Empty(shop, f"import_{turn}") as database:
            imports.append(rows / import_by_program(bench, database, file, turn))
        with Empty(shop, f"copy_{turn}") as database:
            copies.append(rows / copy(bench, database, file, turn))
    mine, other = statistics.median(imports), statistics.median(copies)
    bench.table.add(
        "e", f"import of {rows:,} rows: rows/s", rate(mine), f"COPY {rate(other)}: {mine / other:.2f} ×",
        "≥ 0.3 ×", mine >= 0.3 * other)


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
