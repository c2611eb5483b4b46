#!/usr/bin/env python3
"""Fills a database with the tickets of one big tenant among many small ones: what the benchmarks and the test on query plans ask.

    Benchmarks/dataset.py postgresql:///postgres?host=…&user=postgres --tickets 1000000 --messages 1

The database may be empty; the login is a superuser's. Rows are written set by set with the triggers asleep, in pieces of
bounded size; `--check` has the triggers make the same rows again and compares (for small sizes)."""

import argparse
import contextlib
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROWS = Path(__file__).resolve().parent / "rows"
PASSWORD = "uma senha comprida"
SLUG = "loja"
ADMIN = f"admin@{SLUG}.example"
PIECE = 200_000  # tickets in one statement
SECRET = "a secret of the benchmarks only, 32 bytes and more"


@dataclass(frozen=True)
class Dataset:
    """What a visitor of the big tenant must know. `agent(1)` … `agent(agents)` have the same password as the admin."""

    slug: str
    tickets: int
    agents: int
    password: str
    admin: str = ADMIN

    def agent(self, number):
        return f"agente{number}@{self.slug}.example"

    def follower(self, number):
        """One of three members who may only follow."""
        return f"seguidor{number}@{self.slug}.example"


def load(url, tickets=20_000, messages=3, surveys=5, agents=50, tenants=200, neighbours=3, days=730, followed=0.02,
         password=PASSWORD, binary=None, workers=None, say=lambda words: None):
    """`neighbours` are the tickets of each other tenant, `followed` the part of all tickets that a follower follows, at most
    2,000 of them. `binary` is the program, `workers` how many statements run at once."""
    numbers = {
        "tickets": tickets, "messages": messages, "surveys": surveys, "agents": agents, "tenants": tenants,
        "neighbours": neighbours, "days": days, "followed": min(followed, 2_000 / tickets), "slug": SLUG, "admin": ADMIN,
    }
    furnish(url, binary or os.environ.get("RETORNO_TEST_BINARY") or ROOT / ".build/release/retorno", password)
    loading = Loading(url, numbers, workers or os.cpu_count(), say)
    for name in ("vocabulary", "houses", "members"):
        loading.run(name)
    with loading.without_indexes():
        loading.run_in_pieces("customers", first=numbers["tickets"] * 3 // 5)
        loading.run_in_pieces("opinions", "internal_opinions")
        loading.ask("ANALYZE customers; ANALYZE opinions")
        loading.run_in_pieces("tickets")
        loading.ask("ANALYZE tickets")
        loading.run_in_pieces("words", "messages" if messages else None, "events", "handling")
        loading.run("counts")
    loading.run("finish")
    loading.vacuum()
    return Dataset(SLUG, tickets, agents, password)


def check(url):
    """Raises unless the triggers make the same of the same opinions."""
    psql(url, (ROWS / "check_against_triggers.sql").read_text())


def furnish(url, binary, password):
    """The tables, the big tenant and its first member, by the program's own commands."""
    def program(*arguments, **others):
        done = subprocess.run(
            [str(binary), *arguments], cwd=ROOT, env=os.environ | {"DATABASE_URL": url, "SECRET_KEY": SECRET},
            text=True, capture_output=True, **others)
        if done.returncode != 0:
            raise RuntimeError(f"retorno {' '.join(arguments)}: {done.stdout}{done.stderr}")

    program("migrate")
    program("operator", "create-tenant", "--slug", SLUG, "--name", "Loja Horizonte", "--plan", "enterprise")
    member = ["--tenant", SLUG, "--name", "Clara Admin", "--email", ADMIN, "--role", "admin"]
    program("operator", "add-member", *member, input=password + "\n")


class Loading:
    def __init__(self, url, numbers, workers, say):
        self.url, self.numbers, self.workers, self.say = url, numbers, workers, say

    def run(self, name, **piece):
        started = time.monotonic()
        psql(self.url, (ROWS / f"{name}.sql").read_text(), self.numbers | piece)
        self.say(f"{time.monotonic() - started:7.1f} s  {name} {piece.get('from', '')}")

    def ask(self, sql):
        return psql(self.url, sql)

    def run_in_pieces(self, *names, first=None):
        """Some at once; the neighbours' in one piece of their own."""
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
        """Keys stay, because rows come in their order; all other indexes are made when the rows are there."""
        indexes = [line.split("\t") for line in self.ask("""
            SELECT i.indexrelid::regclass, pg_get_indexdef(i.indexrelid)
            FROM pg_index AS i
            JOIN pg_class AS c ON c.oid = i.indrelid
            WHERE c.relnamespace = 'public'::regnamespace AND NOT i.indisunique
            ORDER BY c.relname DESC""").splitlines()]
        self.ask("".join(f"DROP INDEX {name};" for name, _ in indexes))
        yield
        with ThreadPoolExecutor(self.workers) as threads:
            list(threads.map(self.make_index, indexes))

    def make_index(self, index):
        started = time.monotonic()
        self.ask(f"SET maintenance_work_mem = '1GB'; {index[1]}")
        self.say(f"{time.monotonic() - started:7.1f} s  {index[0]}")

    def vacuum(self):
        started = time.monotonic()
        tables = self.ask("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace").split()
        with ThreadPoolExecutor(self.workers) as threads:
            list(threads.map(lambda table: self.ask(f"VACUUM (ANALYZE, FREEZE) {table}"), tables))
        self.say(f"{time.monotonic() - started:7.1f} s  vacuum")


def psql(url, sql, variables=None):
    """The answer: lines of fields with a tab between them."""
    command = ["psql", "--no-psqlrc", "--quiet", "--no-align", "--tuples-only", "--field-separator=\t", "--set=ON_ERROR_STOP=1"]
    command += [f"--set={name}={value}" for name, value in (variables or {}).items()]
    # the rows are written as the triggers would have written them; foreign keys hold by the way the rows are made
    asleep = os.environ | ({"PGOPTIONS": "-c session_replication_role=replica"} if variables else {})
    done = subprocess.run([*command, url], input=sql, text=True, capture_output=True, env=asleep)
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
    data = load(url, **chosen, say=lambda words: print(words, flush=True))
    if must_check:
        check(url)
        print("as the triggers make it")
    print(f"{data.tickets} tickets in {time.monotonic() - started:.0f} s: {data.agent(1)}, {data.password}")


if __name__ == "__main__":
    sys.exit(main())
