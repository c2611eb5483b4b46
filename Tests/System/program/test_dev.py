"""`make dev` without the compiler: a script stands in for `swift`, because a real build takes minutes."""

import contextlib
import os
import shutil
from pathlib import Path

import pytest

from harness.folders import temporary_folder
from harness.process import Process
from harness.program import LISTENING, ROOT, variables
from harness.required import required
from harness.waiting import wait_until

SWIFT = """#!/bin/sh
if [ -e broken ]; then echo 'error: cannot find a name in scope' >&2; exit 1; fi
echo built
"""


@pytest.fixture(scope="module")
def checkout():
    """A folder with the parts of a checkout that `make dev` uses."""
    with temporary_folder("dev") as home:
        yield fill(home)


def fill(home):
    for folder in ("scripts", "Sources", "Views", "bin", ".build/debug"):
        (home / folder).mkdir(parents=True)
    shutil.copy(ROOT / "scripts/dev", home / "scripts/dev")
    for folder in ("Public", "Migrations"):
        shutil.copytree(ROOT / folder, home / folder)
    shutil.copytree(ROOT / "Sources/Demo/Content", home / "Sources/Demo/Content")
    (home / "Package.swift").touch()
    (home / ".build/debug/retorno").symlink_to(Path(required("RETORNO_TEST_BINARY")).resolve())
    (home / "bin/swift").write_text(SWIFT)
    (home / "bin/swift").chmod(0o755)
    return home


@pytest.fixture(scope="module")
def dev(checkout, postgres):
    path = f"{checkout / 'bin'}:{os.environ['PATH']}"
    with contextlib.ExitStack() as cleanup:
        database = cleanup.enter_context(postgres.created("dev"))
        settings = variables(DATABASE_URL=database.url, RETORNO_HOME=checkout / "home", PORT=0)
        dev = cleanup.enter_context(Process([checkout / "scripts/dev"], env=settings | {"PATH": path}))
        wait_until("the program serves", lambda: starts(dev) == 1, seconds=60)
        yield dev


def starts(dev):
    return dev.output.count(LISTENING.split("(")[0])


@pytest.mark.parametrize("file, builds", [("Sources/New.swift", 1), ("Public/css/new.css", 0)])
def test_an_edit_restarts_the_program(checkout, dev, file, builds):
    starts_before, builds_before = starts(dev), dev.output.count("built")
    (checkout / file).touch()
    wait_until("the program serves again", lambda: starts(dev) > starts_before)
    assert dev.output.count("built") - builds_before == builds


def test_a_build_error_is_printed_and_the_old_program_goes_on_serving(checkout, dev):
    starts_before, stops_before = starts(dev), dev.output.count("Stopping.")
    (checkout / "broken").touch()
    (checkout / "Views/New.swift").touch()
    dev.wait_for_output("error: cannot find a name in scope\n\n== The build failed: the program built before goes on serving")
    assert dev.output.count("Stopping.") == stops_before
    (checkout / "broken").unlink()
    (checkout / "Views/Other.swift").touch()
    wait_until("the program serves again", lambda: starts(dev) > starts_before)
