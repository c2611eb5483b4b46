"""Fills a database with the tickets of one big tenant among many small ones, for the benchmarks and the test on query plans.

    scripts/venv python -m benchmarks.dataset postgresql:///postgres?host=…&user=postgres --tickets 1000000 --messages 1

The database is empty and the login a superuser. Rows are inserted by set-based statements with triggers disabled, in pieces of
bounded size; `--check` lets the triggers create the same rows again and compares them (for small sizes)."""

import argparse
import contextlib
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from harness.database import PSQL
from harness.program import ROOT, SECRET_KEY, run_program, succeed
from harness.seed import add_member, add_tenant
from harness.visitor import PASSWORD

ROWS = Path(__file__).resolve().parent / "rows"
SLUG = "loja"
ADMIN = f"admin@{SLUG}.example"
PIECE = 200_000  # tickets in one statement


@dataclass(frozen=True)
class Dataset:
    """The members of the big tenant. `agent(1)` … `agent(agents)` have the password of the admin."""

    slug: str
    tickets: int
    agents: int
    password: str
    admin: str = ADMIN

    def agent(self, number):
        return f"agente{number}@{self.slug}.example"

    def follower(self, number):
        """One of three members with the role of a follower."""
        return f"seguidor{number}@{self.slug}.example"


def load(url, tickets=20_000, messages=3, surveys=5, agents=50, tenants=200, neighbours=3, days=730, followed=0.02,
         password=PASSWORD, binary=None, workers=None, log=lambda text: None):
    """`neighbours` is the number of tickets of each other tenant, `followed` the fraction of all tickets that a follower follows, at
    most 2,000. `binary` is the program, `workers` how many statements run at once."""
    numbers = {
        "tickets": tickets, "messages": messages, "surveys": surveys, "agents": agents, "tenants": tenants,
        "neighbours": neighbours, "days": days, "followed": min(followed, 2_000 / tickets), "slug": SLUG, "admin": ADMIN,
    }
    migrate(url, binary or os.environ.get("RETORNO_TEST_BINARY") or ROOT / ".build/release/retorno", password)
    loading = Loading(url, numbers, workers or os.cpu_count(), log)
    for name in ("vocabulary", "tenants", "members"):
        loading.run(name)
    with loading.without_indexes():
        loading.run_in_pieces("customers", first=numbers["tickets"] * 3 // 5)
        loading.run_in_pieces("opinions", "internal_opinions")
        loading.query("ANALYZE customers; ANALYZE opinions")
        loading.run_in_pieces("tickets")
        loading.query("ANALYZE tickets")
        loading.run_in_pieces("words", "messages" if messages else None, "events", "handling")
        loading.run("counts")
    loading.run("finish")
    loading.vacuum()
    return Dataset(SLUG, tickets, agents, password)


def check(url):
    """Raises unless the triggers create the same rows from the same opinions."""
    psql(url, (ROWS / "check_against_triggers.sql").read_text())


def migrate(url, binary, password=PASSWORD):
    """Creates the tables, the big tenant and its first member with the program's own commands."""
    settings = {"binary": binary, "DATABASE_URL": url, "SECRET_KEY": SECRET_KEY}
    succeed(run_program("migrate", **settings))
    add_tenant(SLUG, "Loja Horizonte", "enterprise", **settings)
    add_member(SLUG, "Clara Admin", ADMIN, "admin", password, **settings)


class Loading:
    def __init__(self, url, numbers, workers, log):
        self.url, self.numbers, self.workers, self.log = url, numbers, workers, log

    def run(self, name, **piece):
        started = time.monotonic()
        psql(self.url, (ROWS / f"{name}.sql").read_text(), self.numbers | piece)
        self.log(f"{time.monotonic() - started:7.1f} s  {name} {piece.get('from', '')}")

    def query(self, sql):
        return psql(self.url, sql)

    def run_in_pieces(self, *names, first=None):
        """Runs the files for all pieces, several at once; the rows of all neighbours are one piece."""
        last = first or self.numbers["tickets"]
        pieces = [(start, min(start + PIECE - 1, last), True) for start in range(1, last + 1, PIECE)]
        with ThreadPoolExecutor(self.workers) as threads:
            waiting = [
                threads.submit(self.run, name, **{"from": start, "to": end, "big": str(is_big).lower()})
                for name in names if name for start, end, is_big in [*pieces, (1, self.numbers["neighbours"], False)]
            ]
            for each in waiting:
                each.result()

    @contextlib.contextmanager
    def without_indexes(self):
        """Drops all indexes but the keys, whose order the rows follow, and creates them again when the rows are inserted."""
        indexes = [line.split("\t") for line in self.query("""
            SELECT i.indexrelid::regclass, pg_get_indexdef(i.indexrelid)
            FROM pg_index AS i
            JOIN pg_class AS c ON c.oid = i.indrelid
            WHERE c.relnamespace = 'public'::regnamespace AND NOT i.indisunique
            ORDER BY c.relname DESC""").splitlines()]
        self.query("".join(f"DROP INDEX {name};" for name, _ in indexes))
        yield
        with ThreadPoolExecutor(self.workers) as threads:
            list(threads.map(self.create_index, indexes))

    def create_index(self, index):
        started = time.monotonic()
        self.query(f"SET maintenance_work_mem = '1GB'; {index[1]}")
        self.log(f"{time.monotonic() - started:7.1f} s  {index[0]}")

    def vacuum(self):
        started = time.monotonic()
        tables = self.query("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace").split()
        with ThreadPoolExecutor(self.workers) as threads:
            list(threads.map(lambda table: self.query(f"VACUUM (ANALYZE, FREEZE) {table}"), tables))
        self.log(f"{time.monotonic() - started:7.1f} s  vacuum")


def psql(url, sql, variables=None):
    """The result: a line for each row, with tabs between the fields."""
    command = [PSQL, "--no-psqlrc", "--quiet", "--no-align", "--tuples-only", "--field-separator=\t", "--set=ON_ERROR_STOP=1"]
    command += [f"--set={name}={value}" for name, value in (variables or {}).items()]
    # the rows are those that the triggers would write; foreign keys hold by construction
    without_triggers = os.environ | ({"PGOPTIONS": "-c session_replication_role=replica"} if variables else {})
    done = subprocess.run([*command, url], input=sql, text=True, capture_output=True, env=without_triggers)
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    return done.stdout.strip("\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("url")
    for name, kind in {"tickets": int, "messages": int, "surveys": int, "agents": int, "tenants": int, "neighbours": int,
                       "days": int, "followed": float, "workers": int, "password": str, "binary": str}.items():
        parser.add_argument(f"--{name}", type=kind, default=argparse.SUPPRESS)
    parser.add_argument("--check", action="store_true", help="compare with what the triggers make")
    chosen = vars(parser.parse_args())
    url, must_check = chosen.pop("url"), chosen.pop("check")
    started = time.monotonic()
    data = load(url, **chosen, log=lambda text: print(text, flush=True))
    if must_check:
        check(url)
        print("equal to the rows of the triggers")
    print(f"{data.tickets} tickets in {time.monotonic() - started:.0f} s: {data.agent(1)}, {data.password}")


if __name__ == "__main__":
    sys.exit(main())
