"""The program's own PostgreSQL under RETORNO_HOME: started, shared, outlived, recovered, stopped."""

import os
import shutil
import socket
import time
from pathlib import Path

import pytest

from .conftest import make_home
from .parts.house import House, is_running
from .parts.visitor import Visitor
from .parts.waiting import eventually


@pytest.fixture(scope="module")
def furnished():
    house = House(make_home())
    try:
        house.furnish()
        yield house
    finally:
        house.end()
        shutil.rmtree(house.home)


@pytest.fixture
def house(furnished):
    yield furnished
    furnished.end()


def test_pages_wait_for_a_database_that_is_away_and_come_back_with_it(house):
    program = house.start()
    assert house.inbox(program).status == 200
    house.stop_postgres()
    for _ in range(3):
        begin = time.monotonic()
        answer = house.inbox(program)
        assert (answer.status, answer.headers["Retry-After"]) == (503, "5")
        assert time.monotonic() - begin < 3
    assert Visitor(program).get("/healthz").status == 200
    assert Visitor(program).get("/readyz").status == 503
    house.start_postgres()
    eventually("pages come back", lambda: house.inbox(program).status == 200)
    assert Visitor(program).get("/readyz").status == 200


def test_jobs_go_on_when_the_database_is_back(house):
    program = house.start()
    house.stop_postgres()
    eventually("the worker misses it", lambda: "no job taken" in program.output)
    house.start_postgres()
    eventually("pages come back", lambda: house.inbox(program).status == 200)
    house.ana(program).reply(1, "Sobre o atraso", "Pedimos desculpas.")
    eventually("the reply is written", lambda: list((house.home / "mail").glob("*.eml")))


def test_ctrl_c_stops_the_database_too(house):
    program = house.start()
    postmaster = house.postmaster
    assert postmaster
    assert program.press_ctrl_c() == 0
    eventually("PostgreSQL has ended", lambda: not is_running(postmaster), seconds=2)
    assert not (house.data / "postmaster.pid").exists()


def test_after_a_kill_the_next_start_takes_the_database_over(house):
    house.start().kill()
    assert house.postmaster
    program = house.start()
    assert house.inbox(program).status == 200
    assert program.press_ctrl_c() == 0
    assert not house.postmaster


def test_after_everything_was_killed_the_next_start_recovers(house):
    house.start().kill()
    postmaster = house.postmaster
    for process in [postmaster, *children(postmaster)]:
        os.kill(process, 9)
    eventually("PostgreSQL is dead and buried", lambda: not Path(f"/proc/{postmaster}").exists())
    assert (house.data / "postmaster.pid").exists()
    assert house.inbox(house.start()).status == 200


def children(pid):
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def test_a_database_that_is_still_coming_up_is_waited_for(house):
    house.start().kill()
    house.stop_postgres()
    # a standby that answers nobody is in the same state as a server that recovers; promoting it ends that
    house.as_postgres("touch", str(house.data / "standby.signal"))
    house.start_postgres("-W", settings=["-c", "hot_standby=off"])
    asked = house.log.read_text().count("FATAL")
    program = house.begin()
    eventually("the program asks", lambda: house.log.read_text().count("FATAL") > asked or program.process.poll() is not None)
    house.pg_ctl("promote")
    assert house.inbox(program.wait_until_it_says("Retorno is at")).status == 200


def test_the_second_start_takes_seconds(house):
    begin = time.monotonic()
    program = house.start()
    assert house.inbox(program).status == 200
    assert time.monotonic() - begin < 5
    assert "migrated" not in program.output and "making" not in program.output


def test_two_programs_in_one_home_share_the_database(house):
    first = house.start()
    second = house.start()
    assert house.inbox(second).status == 200
    assert second.press_ctrl_c() == 0
    assert house.inbox(first).status == 200


def test_a_second_program_on_the_same_port_says_that_it_is_taken(house):
    first = house.start()
    second = house.begin(PORT=first.port)
    assert second.wait() == 1
    assert second.output.splitlines() == [f"Error: PORT={first.port}: taken by another program."]
    assert house.inbox(first).status == 200


def test_the_database_listens_on_a_unix_socket_only_and_lets_only_its_owner_in(house):
    house.start()
    family = {house.postmaster, *children(house.postmaster)}
    inodes = {os.readlink(link) for pid in family for link in descriptors(pid)}
    assert not [line for line in listeners() if f"socket:[{line.split()[9]}]" in inodes]
    [path] = (house.data.parent / "socket").glob(".s.PGSQL.*[0-9]")
    assert path.stat().st_mode & 0o077 == 0
    with socket.socket(socket.AF_UNIX) as client:
        client.connect(str(path))


def listeners():
    """The kernel's lines of listening TCP sockets."""
    lines = [line for file in ("tcp", "tcp6") for line in Path(f"/proc/net/{file}").read_text().splitlines()[1:]]
    return [line for line in lines if line.split()[3] == "0A"]


def descriptors(pid):
    for link in Path(f"/proc/{pid}/fd").iterdir():
        if link.is_symlink():
            yield link
