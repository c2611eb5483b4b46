"""Stands between the program and PostgreSQL and hears what each page asks: every statement, its values, each round trip.

A round trip is what a client sends up to a Sync, for which it then waits. That is the program's own boundary, whatever
transactions lie in it.
"""

import os
import socket
import tempfile
import threading

from .wire import Client


class Relay:
    """`with Relay(folder_of_the_socket) as relay:` and let the program connect to `relay.folder` instead."""

    def __init__(self, server):
        self.server = f"{server}/.s.PGSQL.5432"
        self.clients = []

    def __enter__(self):
        self.home = tempfile.TemporaryDirectory(prefix="retorno-relay-", dir="/tmp")
        self.folder = self.home.name
        os.chmod(self.folder, 0o755)
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(f"{self.folder}/.s.PGSQL.5432")
        self.listener.listen()
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.listener.close()
        self.home.cleanup()

    def forget(self):
        """What was heard until now."""
        for client in self.clients:
            client.trips.clear()

    @property
    def trips(self):
        """Those heard since, of all connections. With one request at a time they follow each other on each connection."""
        return [trip for client in self.clients for trip in client.trips if trip]

    def _accept(self):
        while True:
            try:
                near, _ = self.listener.accept()
            except OSError:
                return
            far = socket.socket(socket.AF_UNIX)
            far.connect(self.server)
            client = Client()
            self.clients.append(client)
            threading.Thread(target=pump, args=[near, far, client.hear], daemon=True).start()
            threading.Thread(target=pump, args=[far, near, None], daemon=True).start()


def pump(source, sink, hear):
    """Hears first, then hands on: when an answer is there, its question has been heard."""
    try:
        while data := source.recv(1 << 16):
            if hear:
                hear(data)
            sink.sendall(data)
    except OSError:
        pass
    for end in (source, sink):
        try:
            end.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        end.close()
