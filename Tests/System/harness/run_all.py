"""`make test`: builds, runs the Swift tests, the system tests and the checks, and ends in the line "N passed, N failed".

`scripts/test -- COMMAND…` runs one command instead, with the PostgreSQL server and the environment of the tests:
    scripts/test -- swift test -c release --filter DomainTests
    scripts/test -- pytest Tests/System/program/test_shutdown.py
RETORNO_TEST_BINARY names the program for such a command; by default it is the one that `make test` built."""

import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .postgres import PrivatePostgres
from .program import ROOT
from .tally import Tally, pytest_junit, swift_testing

BINARY = ROOT / ".build/release/retorno"
CLOSING_LINE = re.compile(r"^\s*\d+ passed, \d+ failed\s*$")
STEP_MINUTES = 30
RUNNING = set()  # processes of `run`
RELEASE = (ROOT / "scripts/release-flags").read_text().split()
# Both run at the same time: the first waits for the browser where the second waits for timeouts.
SWIFT = ["Sources", "Views", "Tests", "Benchmarks/PageServer", "Benchmarks/HummingbirdServer/Package.swift", "Package.swift"]
PYTEST = {
    "browser tests": ["Tests/System/browser"],
    "program tests": ["Tests/System/program", "Tests/System/harness", "Benchmarks/benchmarks"],
}


def main():
    signal.signal(signal.SIGTERM, interrupt)
    signal.signal(signal.SIGINT, interrupt)
    os.chdir(ROOT)
    if sys.argv[1:2] == ["--"]:
        with PrivatePostgres() as server:
            return run(sys.argv[2:], environment(server))
    tallies = {}
    try:
        run_all(tallies)
    except (AssertionError, RuntimeError, OSError, subprocess.CalledProcessError) as error:
        print(f"\nThe tests were aborted: {error}")
        tallies["preparation"] = Tally(failed=1)
    return summarize(tallies)


def run_all(tallies):
    title("Build (release)")
    build = ["swift", "build", *RELEASE]
    if run([*build, "--build-tests"]) != 0 or run([*build, "--product", "retorno"]) != 0:
        tallies["build"] = Tally(failed=1)
        return
    with PrivatePostgres() as server, tempfile.TemporaryDirectory() as reports:
        env = environment(server) | {"RETORNO_TEST_BINARY": str(BINARY)}
        title("Swift tests")
        tallies["Swift tests"] = swift_tests(env, Path(reports, "events"))
        title("System tests")
        tallies |= system_tests(env, Path(reports))
        title("Checks")
        tallies["checks"] = checks(env)


def swift_tests(env, events):
    code = run([
        "swift", "test", *RELEASE, "--skip-build", "--disable-xctest", "--event-stream-output-path", str(events),
    ], env)
    with open(events, encoding="utf-8", errors="replace") if events.exists() else open(os.devnull) as lines:
        return swift_testing(lines, code)


def system_tests(env, reports):
    def run_pytest(name):
        report = reports / f"{name}.xml"
        options = ["-p", "no:cacheprovider", "--durations=10", f"--junitxml={report}"]
        code = run(["pytest", *options, *PYTEST[name]], env, label=name)
        return pytest_junit(report.read_text() if report.exists() else None, code)

    with ThreadPoolExecutor() as threads:
        return dict(zip(PYTEST, threads.map(run_pytest, PYTEST)))


def checks(env):
    scripts = [str(path) for path in [*Path("scripts").iterdir(), *Path("Benchmarks").iterdir(), Path(".ci/run")] if is_shell(path)]
    placeholders = {name: "checked-only" for name in ("POSTGRES_PASSWORD", "OWNER_PASSWORD", "APP_PASSWORD", "SECRET_KEY")}
    commands = [
        (["shellcheck", *scripts], {}),
        (["docker-compose", "config", "-q"], placeholders | {"DOMAIN": "retorno.example"}),
        (["hadolint", "Dockerfile"], {}),
        (["swift", "format", "lint", "--strict", "--parallel", "--recursive", *SWIFT], {}),
        (["scripts/dump-schema", "--check"], {}),
    ]
    if migrations := migrations_after_the_baseline():
        commands.append((["squawk", *migrations], {}))
    tally = Tally()
    for command, extra in commands:
        succeeded = run(command, env | extra) == 0
        print("✔" if succeeded else "✘", *command)
        tally += Tally(passed=int(succeeded), failed=int(not succeeded))
    return tally


def migrations_after_the_baseline():
    """Squawk fails when all of its files are excluded, so it gets only those that it checks."""
    baseline = tomllib.loads(Path(".squawk.toml").read_text())["excluded_paths"]
    return sorted(set(map(str, Path("Migrations").glob("*.sql"))) - set(baseline))


def summarize(tallies):
    """Prints the last line. The exit status: 1 when a test failed or none ran."""
    total = sum(tallies.values(), Tally())
    title("Summary")
    for name, tally in tallies.items():
        print(f"{name}: {tally.passed} passed and {tally.failed} failed" + (f", {tally.skipped} skipped" if tally.skipped else ""))
    if total.passed == 0 and total.failed == 0:
        print("No test ran.")
    print(f"{total.passed} passed, {total.failed} failed", flush=True)
    return 0 if total.passed > 0 and total.failed == 0 else 1


def environment(server):
    return {
        **os.environ,
        "RETORNO_TEST_DATABASE_URL": server.url,
        "RETORNO_TEST_PYTHON": sys.executable,
        "RETORNO_TEST_BINARY": os.environ.get("RETORNO_TEST_BINARY", str(BINARY)),
        "SWIFT_BACKTRACE": "enable=no",  # after a crash it would symbolicate for minutes
    }


def run(command, env=None, label=""):
    """Runs a command and prints its output as it comes; its exit status. Processes that it leaves behind are ended."""
    prefix = f"{label} | " if label else ""
    print(f"{prefix}$", *command, flush=True)
    started = time.monotonic()
    process = subprocess.Popen(
        command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, errors="replace", start_new_session=True,
    )
    RUNNING.add(process)
    reader = threading.Thread(target=copy_output, args=[process.stdout, prefix], daemon=True)
    reader.start()
    try:
        return process.wait(STEP_MINUTES * 60)
    except subprocess.TimeoutExpired:
        print(f"✘ stopped after {STEP_MINUTES} minutes", flush=True)
        return 124
    finally:
        reader.join(2)  # output after that is of a process left behind
        end_group(process)
        RUNNING.discard(process)
        reader.join(10)
        print(f"{prefix}({time.monotonic() - started:.0f} s)", flush=True)


def copy_output(output, prefix):
    for line in output:
        # only the very last line of `make test` may look like the closing line
        print(f"{prefix or '| '}{line}" if prefix or CLOSING_LINE.match(line) else line, end="", flush=True)


def end_group(process):
    for number in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, number)
            process.wait(5)
        except ProcessLookupError:
            return
        except subprocess.TimeoutExpired:
            continue


def is_shell(path):
    return path.is_file() and path.read_bytes().startswith(b"#!/usr/bin/env bash")


def title(text):
    print(f"\n== {text}", flush=True)


def interrupt(number, _):
    for process in list(RUNNING):
        os.killpg(process.pid, signal.SIGTERM)
    sys.exit(128 + number)


if __name__ == "__main__":
    sys.exit(main())
