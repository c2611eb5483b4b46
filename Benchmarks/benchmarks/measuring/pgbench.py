"""The SQL of a page as a pgbench script: the same statements in the same round trips, with bound parameters."""

import os
import re
from dataclasses import dataclass

from harness.postgres import postgres_command
from harness.process import run

from .relay import Relay


@dataclass
class Script:
    """`variables` are for pgbench -D, `options` for PGOPTIONS of its connections."""

    text: str
    variables: dict
    options: str


def script(recording, name, number=None, most=None):
    """Of a recorded page; `name` prefixes its variables. A value equal to `number` becomes a random number up to `most`, as in the
    load on the program; without `most` it stays."""
    choice = f"random(1, {most})" if most else number
    lines, variables = [f"\\set number {choice}"] if number else [], {}
    for trip in recording.trips:
        lines.append("\\startpipeline")
        for statement in trip:
            lines.append(with_variables(statement, f"{name}{len(lines)}", number, variables) + ";")
        lines.append("\\endpipeline")
    return Script("\n".join(lines) + "\n", variables, recording.options)


def with_variables(statement, name, number, variables):
    """Its $1, $2 … as pgbench variables, which pgbench binds as $1, $2 … again, cast to the types that the program declares."""
    if re.search(r"(?<!:):[A-Za-z0-9_]", statement.sql):
        raise ValueError(f"pgbench would read a colon here as a variable:\n{statement.sql}")

    def variable(match):
        index = int(match[1]) - 1
        value, kind = statement.values[index], statement.types[index]
        cast = f"::{kind}" if kind else ""
        if value is None:
            return f"NULL{cast}"
        if number and kind in ("int8", "int4") and value == str(number):
            return f":number{cast}"
        if number and kind == "int8[]" and value == f'{{"{number}"}}':
            return f"ARRAY[:number]{cast}"
        variables[f"{name}_{match[1]}"] = value
        return f":{name}_{match[1]}{cast}"

    return re.sub(r"\$(\d+)", variable, statement.sql.strip().rstrip(";"))


def drive(scripts, url, folder, *options):
    """Transactions a second, and the output of pgbench."""
    command = [postgres_command("pgbench"), "-n", "-M", "prepared", *options]
    for index, one in enumerate(scripts):
        path = folder / f"page-{index}.sql"
        path.write_text(one.text)
        command += ["-f", path]
        command += [f"-D{name}={value}" for name, value in one.variables.items()]
    raw = run([*command, url], env={**os.environ, "PGOPTIONS": scripts[0].options})
    failed = re.search(r"number of failed transactions: (\d+)", raw)
    if failed and failed[1] != "0":
        raise RuntimeError(f"pgbench had errors:\n{raw}")
    if "processed: 0" in raw:
        raise RuntimeError(f"pgbench processed nothing:\n{raw}")
    return float(re.search(r"^tps = ([\d.]+)", raw, re.M)[1]), raw


def verify(recording, script, environment, folder):
    """Runs pgbench once and raises unless each statement returns as many rows as it did to the program, trip by trip."""
    with Relay(environment.postgres.folder) as relay:
        drive([script], environment.postgres.url_for(environment.login, relay.folder), folder, "-c1", "-t1")
        if relay.tags != recording.tags:
            raise RuntimeError(f"{recording.path}: the program got\n{recording.tags}\nand pgbench\n{relay.tags}")
