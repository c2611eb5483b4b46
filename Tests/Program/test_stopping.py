"""SIGTERM lets what runs finish."""

import socket
import urllib.parse

from .parts.socket_client import connect, read_to_the_end
from .parts.visitor import PASSWORD, Forms, Visitor
from .parts.waiting import eventually


def refuses(port):
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
    except OSError:
        return True


def test_on_sigterm_a_running_request_is_finished_and_no_new_one_is_taken(shop):
    program = shop.start("serve")
    visitor = Visitor(program)
    fields = Forms(visitor.get("/sign-in").text).hidden("/sign-in")
    body = urllib.parse.urlencode(fields | {"email": "ana@loja.example", "password": PASSWORD}).encode()
    client = connect(program.port)
    client.sendall(
        f"POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: {len(body)}\r\n"
        f"Cookie: {'; '.join(f'{n}={v}' for n, v in visitor.cookies.items())}\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n\r\n".encode() + body[:20])
    assert visitor.get("/healthz").status == 200  # by now the half request has been seen
    program.process.terminate()
    eventually("nobody new is let in", lambda: refuses(program.port))
    client.sendall(body[20:])
    assert read_to_the_end(client).startswith(b"HTTP/1.1 303")
    assert program.wait(10) == 0


def test_on_sigterm_idle_connections_do_not_hold_it_up(shop):
    program = shop.start("serve")
    clients = [connect(program.port) for _ in range(20)]
    program.process.terminate()
    assert program.wait(5) == 0
    assert [read_to_the_end(client) for client in clients] == [b""] * 20


def test_on_sigterm_an_email_being_sent_is_sent_and_noted(shop):
    shop.postbox.start(stall="content")
    program = shop.start("serve")
    shop.visitor(program).reply(1, "Sobre o atraso", "Pedimos desculpas.")
    shop.postbox.wait_until_stalled()
    program.process.terminate()
    eventually("nobody new is let in", lambda: refuses(program.port))
    shop.postbox.go_on()
    assert program.wait(10) == 0
    assert shop.email() == "sent" and len(shop.postbox.messages) == 1
