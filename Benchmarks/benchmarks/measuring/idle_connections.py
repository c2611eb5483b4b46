"""Connections that stay open without requests."""

import socket


class IdleConnections:
    """`with IdleConnections(port, 10_000, path) as idle:` each has requested that path once."""

    def __init__(self, port, size, path):
        self.port, self.size, self.request = port, size, f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
        self.clients = []

    def __enter__(self):
        try:
            for _ in range(self.size):
                self.clients.append(self._connect())
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for client in self.clients:
            client.close()

    @property
    def open(self):
        """How many are still open."""
        return sum(is_open(client) for client in self.clients)

    def _connect(self):
        client = socket.create_connection(("127.0.0.1", self.port), timeout=30)
        client.sendall(self.request)
        response = b""
        while b"\r\n\r\n" not in response:
            response += receive(client, response)
        head, body = response.split(b"\r\n\r\n", 1)
        if b" 200 " not in head.split(b"\r\n", 1)[0]:
            raise RuntimeError(f"connection {len(self.clients) + 1} got:\n{head.decode()}")
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
