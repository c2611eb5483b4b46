"""Connections that stay open and ask nothing."""

import socket


class Crowd:
    """`with Crowd(port, 10_000, path) as crowd:` each has asked for that once and been answered."""

    def __init__(self, port, size, path):
        self.port, self.size, self.request = port, size, f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
        self.clients = []

    def __enter__(self):
        try:
            for _ in range(self.size):
                self.clients.append(self._visit())
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for client in self.clients:
            client.close()

    @property
    def open(self):
        """How many the server has not closed."""
        return sum(is_open(client) for client in self.clients)

    def _visit(self):
        client = socket.create_connection(("127.0.0.1", self.port), timeout=30)
        client.sendall(self.request)
        answer = b""
        while b"\r\n\r\n" not in answer:
            answer += receive(client, answer)
        head, body = answer.split(b"\r\n\r\n", 1)
        if b" 200 " not in head.split(b"\r\n", 1)[0]:
            raise RuntimeError(f"client {len(self.clients) + 1} was answered:\n{head.decode()}")
        length = next(int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:"))
        while len(body) < length:
            body += receive(client, body)
        return client


def receive(client, before):
    part = client.recv(65536)
    if not part:
        raise RuntimeError(f"the server closed after {before[:200]}")
    return part


def is_open(client):
    try:
        client.setblocking(False)
        return client.recv(1) != b""
    except BlockingIOError:
        return True
    except OSError:
        return False
