"""Clients that are slow, too many, or disconnect."""

import select
import time

import pytest

from harness.socket_client import connect, read_to_end, request_head, reset
from harness.visitor import Visitor
from harness.waiting import wait_until


@pytest.fixture(scope="module")
def serving(shared_environment):
    """With the soft limit of a plain shell: 1,024 descriptors."""
    program = shared_environment.start("serve", limit="ulimit -S -n 1024")
    return shared_environment, program


def is_quick(environment, program):
    """Requests the inbox ten times, each within a second."""
    ana = environment.visitor(program)
    for _ in range(10):
        begin = time.monotonic()
        assert ana.get("/loja/inbox").status == 200
        assert time.monotonic() - begin < 1
    return True


def test_slow_heads_and_bodies_time_out_after_ten_seconds(serving):
    environment, program = serving
    silent, dripping, stopped = [connect(program.port) for _ in range(3)]
    begin = time.monotonic()
    dripping.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
    stopped.sendall(b"POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n"
                    b"Content-Type: application/x-www-form-urlencoded\r\n\r\nemail=ana")
    while not select.select([dripping], [], [], 0.3)[0] and time.monotonic() - begin < 20:
        dripping.send(b"a")
    responses = {}
    for name, client in {"silent": silent, "dripping": dripping, "stopped": stopped}.items():
        responses[name] = read_to_end(client).split(b"\r\n")[0]
        assert 8 < time.monotonic() - begin < 14, name
    for response in responses.values():
        assert response in (b"", b"HTTP/1.1 408 Request Timeout")
    assert responses["stopped"] != b""
    assert is_quick(environment, program)


def test_two_thousand_idle_connections_do_not_slow_down_others(serving):
    environment, program = serving
    clients = []
    try:
        for _ in range(2000):
            client = connect(program.port)
            client.sendall(request_head("/healthz"))
            clients.append(client)
        assert all(client.recv(4096).startswith(b"HTTP/1.1 200") for client in clients)
        assert is_quick(environment, program)
    finally:
        for client in clients:
            client.close()
    wait_until("the descriptors are released", lambda: program.descriptors < 200)
    assert is_quick(environment, program)


def test_clients_that_reset_the_connection_leak_no_descriptors(serving):
    environment, program = serving
    is_quick(environment, program)
    before = program.descriptors
    cookies = environment.sessions["ana@loja.example"]
    for _ in range(300):
        client = connect(program.port, receive_buffer=2048)
        client.sendall(request_head("/loja/inbox", cookies) * 10)
        assert client.recv(100).startswith(b"HTTP/1.1 200")
        reset(client)
    wait_until("the descriptors are released", lambda: program.descriptors <= before + 8)
    assert is_quick(environment, program)


def test_more_connections_than_descriptors_do_not_stop_the_server(environment):
    program = environment.start("serve", limit="ulimit -n 128")
    is_quick(environment, program)
    clients = [connect(program.port) for _ in range(300)]
    for client in clients:
        client.sendall(request_head("/healthz"))
    first, _, _ = select.select(clients, [], [], 10)
    assert first, "no client is served"
    assert program.is_running
    for client in clients:
        client.close()
    wait_until("the program serves again", lambda: Visitor(program).get("/healthz").status == 200)
    assert is_quick(environment, program)
