"""Clients that are slow, many, or gone."""

import select
import time

import pytest

from .parts.socket_client import connect, head, read_to_the_end, vanish
from .parts.visitor import Visitor
from .parts.waiting import eventually


@pytest.fixture(scope="module")
def served(lasting_shop):
    """Started as from a plain shell, whose soft limit is 1,024 descriptors."""
    program = lasting_shop.start("serve", limit="ulimit -S -n 1024")
    return lasting_shop, program


def quick(shop, program):
    """The inbox, asked ten times in a row, comes in less than a second each."""
    ana = shop.visitor(program)
    for _ in range(10):
        begin = time.monotonic()
        assert ana.get("/loja/inbox").status == 200
        assert time.monotonic() - begin < 1
    return True


def test_slow_heads_and_bodies_are_cut_off_after_ten_seconds(served):
    shop, program = served
    silent, dripping, stopped = [connect(program.port) for _ in range(3)]
    begin = time.monotonic()
    dripping.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
    stopped.sendall(b"POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n"
                    b"Content-Type: application/x-www-form-urlencoded\r\n\r\nemail=ana")
    while not select.select([dripping], [], [], 0.3)[0] and time.monotonic() - begin < 20:
        dripping.send(b"a")
    answers = {}
    for name, client in {"silent": silent, "dripping": dripping, "stopped": stopped}.items():
        answers[name] = read_to_the_end(client).split(b"\r\n")[0]
        assert 8 < time.monotonic() - begin < 14, name
    for answer in answers.values():
        assert answer in (b"", b"HTTP/1.1 408 Request Timeout")
    assert answers["stopped"] != b""
    assert quick(shop, program)


def test_two_thousand_idle_connections_slow_nobody_down(served):
    shop, program = served
    crowd = []
    try:
        for _ in range(2000):
            client = connect(program.port)
            client.sendall(head("/healthz"))
            crowd.append(client)
        assert all(client.recv(4096).startswith(b"HTTP/1.1 200") for client in crowd)
        assert quick(shop, program)
    finally:
        for client in crowd:
            client.close()
    eventually("they are let go", lambda: program.descriptors < 200)
    assert quick(shop, program)


def test_clients_that_vanish_mid_response_leave_nothing_behind(served):
    shop, program = served
    quick(shop, program)
    before = program.descriptors
    cookies = shop.sessions["ana@loja.example"]
    for _ in range(300):
        client = connect(program.port, receive_buffer=2048)
        client.sendall(head("/loja/inbox", cookies) * 10)
        assert client.recv(100).startswith(b"HTTP/1.1 200")
        vanish(client)
    eventually("their descriptors are given back", lambda: program.descriptors <= before + 8)
    assert quick(shop, program)


def test_a_crowd_beyond_the_descriptors_is_outlived(shop):
    program = shop.start("serve", limit="ulimit -n 128")
    quick(shop, program)
    crowd = [connect(program.port) for _ in range(300)]
    for client in crowd:
        client.sendall(head("/healthz"))
    first, _, _ = select.select(crowd, [], [], 10)
    assert first, "nobody of the crowd is served"
    assert program.process.poll() is None
    for client in crowd:
        client.close()
    eventually("it serves again", lambda: Visitor(program).get("/healthz").status == 200)
    assert quick(shop, program)
