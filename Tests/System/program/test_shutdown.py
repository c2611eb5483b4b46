"""SIGTERM lets running work finish."""

import socket
import urllib.parse

from harness.socket_client import connect, read_to_end
from harness.visitor import PASSWORD, Forms, Visitor
from harness.waiting import wait_until


def refuses(port):
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
    except OSError:
        return True


def test_sigterm_completes_running_requests_and_accepts_no_new_ones(environment):
    program = environment.start("serve")
    visitor = Visitor(program)
    fields = Forms(visitor.get("/sign-in").text).hidden("/sign-in")
    body = urllib.parse.urlencode(fields | {"email": "ana@loja.example", "password": PASSWORD}).encode()
    client = connect(program.port)
    client.sendall(
        f"POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: {len(body)}\r\n"
        f"Cookie: {'; '.join(f'{n}={v}' for n, v in visitor.cookies.items())}\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n\r\n".encode() + body[:20])
    assert visitor.get("/healthz").status == 200  # by now the server has read the first half of the request
    program.process.terminate()
    wait_until("new connections are refused", lambda: refuses(program.port))
    client.sendall(body[20:])
    assert read_to_end(client).startswith(b"HTTP/1.1 303")
    assert program.wait(10) == 0


def test_sigterm_does_not_wait_for_idle_connections(environment):
    program = environment.start("serve")
    clients = [connect(program.port) for _ in range(20)]
    program.process.terminate()
    assert program.wait(5) == 0
    assert [read_to_end(client) for client in clients] == [b""] * 20


def test_sigterm_completes_the_e_mail_being_sent(environment):
    environment.smtp_server.start(stall="content")
    program = environment.start("serve")
    environment.visitor(program).reply(1, "Sobre o atraso", "Pedimos desculpas.")
    environment.smtp_server.wait_until_stalled()
    program.process.terminate()
    wait_until("new connections are refused", lambda: refuses(program.port))
    environment.smtp_server.release()
    assert program.wait(10) == 0
    assert environment.email() == "sent" and len(environment.smtp_server.messages) == 1
