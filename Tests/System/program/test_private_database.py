"""The program's own PostgreSQL under RETORNO_HOME: started, shared, recovered and stopped."""

import os
import socket
import time
from pathlib import Path

import pytest

from harness.folders import temporary_folder
from harness.installation import Installation
from harness.process import children, is_alive
from harness.visitor import Visitor
from harness.waiting import wait_until


@pytest.fixture(scope="module")
def seeded():
    with temporary_folder("home") as home:
        installation = Installation(home)
        try:
            installation.seed()
            yield installation
        finally:
            installation.stop()


@pytest.fixture
def installation(seeded):
    yield seeded
    seeded.stop()


def test_pages_are_503_while_the_database_is_down_and_recover_with_it(installation):
    program = installation.start()
    assert installation.inbox(program).status == 200
    installation.stop_postgres()
    for _ in range(3):
        begin = time.monotonic()
        response = installation.inbox(program)
        assert (response.status, response.headers["Retry-After"]) == (503, "5")
        assert time.monotonic() - begin < 3
    assert Visitor(program).get("/healthz").status == 200
    assert Visitor(program).get("/readyz").status == 503
    installation.start_postgres()
    wait_until("pages are served again", lambda: installation.inbox(program).status == 200)
    assert Visitor(program).get("/readyz").status == 200


def test_jobs_continue_after_a_database_outage(installation):
    program = installation.start()
    installation.stop_postgres()
    wait_until("the worker notices the outage", lambda: "no job claimed" in program.output)
    installation.start_postgres()
    ana, ticket = installation.ana(program), "/loja/tickets/1"
    reply = {"subject": "Sobre o atraso", "body": "Pedimos desculpas."}
    # each of the connections to the database may fail once after the outage
    wait_until("a reply is accepted", lambda: ana.submit(ticket, f"{ticket}/replies", **reply).status == 303)
    wait_until("the reply is written to a file", lambda: list((installation.home / "mail").glob("*.eml")))


def test_ctrl_c_stops_the_database_too(installation):
    program = installation.start()
    postmaster = installation.postmaster
    assert postmaster
    assert program.press_ctrl_c() == 0
    wait_until("PostgreSQL has exited", lambda: not is_alive(postmaster), seconds=2)
    assert not (installation.data / "postmaster.pid").exists()


def test_a_start_after_a_kill_takes_over_the_running_database(installation):
    installation.start().kill()
    assert installation.postmaster
    program = installation.start()
    assert installation.inbox(program).status == 200
    assert program.press_ctrl_c() == 0
    assert not installation.postmaster


def test_a_start_after_program_and_database_were_killed_recovers(installation):
    installation.start().kill()
    postmaster = installation.postmaster
    for process in [postmaster, *children(postmaster)]:
        os.kill(process, 9)
    wait_until("PostgreSQL is dead and reaped", lambda: not Path(f"/proc/{postmaster}").exists())
    assert (installation.data / "postmaster.pid").exists()
    assert installation.inbox(installation.start()).status == 200


def test_a_start_waits_for_a_database_that_is_starting_up(installation):
    installation.start().kill()
    installation.stop_postgres()
    # a standby that refuses connections is in the same state as a server during recovery; promoting it ends that
    installation.as_postgres("touch", str(installation.data / "standby.signal"))
    installation.start_postgres("-W", settings=["-c", "hot_standby=off"])
    refused = installation.log.read_text().count("FATAL")
    program = installation.run()
    wait_until("the program tries to connect", lambda: installation.log.read_text().count("FATAL") > refused or not program.is_running)
    installation.pg_ctl("promote")
    assert installation.inbox(program.wait_until_ready()).status == 200


def test_the_second_start_takes_less_than_five_seconds(installation):
    begin = time.monotonic()
    program = installation.start()
    assert installation.inbox(program).status == 200
    assert time.monotonic() - begin < 5
    assert "migrated" not in program.output and "making" not in program.output


def test_two_programs_in_one_home_share_the_database(installation):
    first = installation.start()
    second = installation.start()
    assert installation.inbox(second).status == 200
    assert second.press_ctrl_c() == 0
    assert installation.inbox(first).status == 200


def test_a_second_program_on_the_same_port_reports_it_as_taken(installation):
    first = installation.start()
    second = installation.run(PORT=first.port)
    assert second.wait() == 1
    assert second.output.splitlines() == [f"Error: PORT={first.port}: taken by another program."]
    assert installation.inbox(first).status == 200


def test_the_database_listens_only_on_a_unix_socket_of_its_owner(installation):
    installation.start()
    family = {installation.postmaster, *children(installation.postmaster)}
    inodes = {os.readlink(link) for pid in family for link in descriptors(pid)}
    assert not [line for line in listeners() if f"socket:[{line.split()[9]}]" in inodes]
    [path] = (installation.data.parent / "socket").glob(".s.PGSQL.*[0-9]")
    assert path.stat().st_mode & 0o077 == 0
    with socket.socket(socket.AF_UNIX) as client:
        client.connect(str(path))


def listeners():
    """The lines of /proc/net/tcp and tcp6 for listening sockets."""
    lines = [line for file in ("tcp", "tcp6") for line in Path(f"/proc/net/{file}").read_text().splitlines()[1:]]
    return [line for line in lines if line.split()[3] == "0A"]


def descriptors(pid):
    for link in Path(f"/proc/{pid}/fd").iterdir():
        if link.is_symlink():
            yield link
