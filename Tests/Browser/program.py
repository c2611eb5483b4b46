"""The real program on a database of its own, with the demo in it."""

import csv
import itertools
import os
import re
import subprocess
from pathlib import Path

import children
from waiting import until

ROOT = Path(__file__).resolve().parents[2]
BASE_URL = "http://retorno.example"


class Database:
    """Made for one run of the tests in the cluster they were given."""

    def __init__(self, cluster):
        self.cluster = cluster
        self.name = f"browser_{os.getpid()}"
        self.url = re.sub(r"^(\w+://[^/]*/)[^?]*", rf"\g<1>{self.name}", cluster)
        psql(cluster, f"CREATE DATABASE {self.name}")

    def value(self, sql):
        return psql(self.url, sql)

    def drop(self):
        psql(self.cluster, f"DROP DATABASE {self.name} WITH (FORCE)")


def psql(url, sql):
    command = ["/usr/bin/psql", "--no-psqlrc", "-qAt", "-v", "ON_ERROR_STOP=1", "-d", url, "-c", sql]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


class Program:
    password = "senha-dos-testes"

    def __init__(self, binary, database, smtp_url, home):
        self.binary, self.database = binary, database
        self.log = home / "output"
        self.counter = itertools.count(1)
        self.environment = {
            name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG", "SWIFT_BACKTRACE")
        } | {
            "DATABASE_URL": database.url, "SMTP_URL": smtp_url, "BASE_URL": BASE_URL, "RETORNO_HOME": str(home),
            "RETORNO_DEMO_PASSWORD": self.password,
        }
        with open(self.log, "wb") as output:
            command = [binary, "serve", "--demo", "--port", "0"]
            self.process = children.start(command, cwd=ROOT, env=self.environment, stdout=output, stderr=output)
        self.url = until(self._announced, f"server; it said:\n{self._said()}", seconds=120)

    def stop(self):
        children.end(self.process)

    def imports(self, rows, survey="Pós-compra", tenant="loja"):
        """Brings opinions in by the command line: a list of dicts with the columns' English names."""
        path = self.log.with_name(f"{next(self.counter)}.csv")
        with open(path, "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
        command = [self.binary, "import", "--tenant", tenant, "--survey", survey, path]
        subprocess.run(command, cwd=ROOT, env=self.environment, check=True, capture_output=True)

    def _announced(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the server ended before it was up:\n{self._said()}")
        found = re.search(r"Retorno is at (http://\S+)", self._said())
        return found and found[1]

    def _said(self):
        return self.log.read_text(encoding="utf-8", errors="replace")
