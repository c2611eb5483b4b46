"""`scripts/dump-schema`: applies Migrations/ to an empty database and writes its schema to docs/schema.sql; `--check` compares instead.

The database is private, set up with the roles of docker/roles.sql, and dumped by pg_dump without what differs between its versions.
"""

import difflib
import os
import re
import subprocess
import sys

from .database import PSQL, Database
from .postgres import PrivatePostgres, postgres_command
from .program import ROOT

SCHEMA = ROOT / "docs/schema.sql"
HEADER = "-- The schema that Migrations/ makes. Written by scripts/dump-schema; edit the migrations, never this file.\n\n"


def main():
    if sys.argv[1:] not in ([], ["--check"]):
        sys.exit(__doc__)
    with PrivatePostgres() as server:
        schema = HEADER + normalized(dump(Database(server.url)))
    if not sys.argv[1:]:
        SCHEMA.write_text(schema)
        return
    current = SCHEMA.read_text() if SCHEMA.exists() else ""
    if schema != current:
        sys.stderr.writelines(difflib.unified_diff(
            current.splitlines(True), schema.splitlines(True), "docs/schema.sql", "Migrations/", n=1))
        sys.exit("docs/schema.sql is not what the migrations make: run scripts/dump-schema")


def dump(server):
    psql = [PSQL, "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1"]
    passwords = {"OWNER_PASSWORD": "owner", "APP_PASSWORD": "app"}
    subprocess.run([*psql, "--file", ROOT / "docker/roles.sql", server.url], check=True, env=os.environ | passwords)
    database = Database(server.url, "retorno_owner").named("retorno")
    for migration in sorted((ROOT / "Migrations").glob("*.sql")):
        subprocess.run([*psql, "--single-transaction", "--file", migration, database.program_url], check=True)
    command = [postgres_command("pg_dump"), "--schema-only", "--no-owner", "--schema=public", database.url]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def normalized(text):
    """Without session settings, versions and comments, and with one empty line between statements."""
    lines = [
        line for line in text.splitlines()
        if not re.match(r"--($| )|SET \w+ = |SELECT pg_catalog\.set_config|\\(un)?restrict |CREATE SCHEMA public|COMMENT ON SCHEMA", line)
    ]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


if __name__ == "__main__":
    main()
