"""Stands between a program and PostgreSQL and hears what is asked, every statement, its values, each round trip, and the tags
of the answers.

A round trip is what a client sends up to a Sync, for which it then waits. That is the program's own boundary, whatever
transactions lie in it.
"""

import os
import re
import socket
import tempfile
import threading

from .wire import Client, Server


class Relay:
    """`with Relay(folder_of_the_socket) as relay:` and let the program connect to `relay.folder` instead."""

    def __init__(self, server):
        self.server = f"{server}/.s.PGSQL.5432"
        self.pairs = []

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
        for client, server in self.pairs:
            client.trips.clear()
            server.trips.clear()

    @property
    def trips(self):
        """Those heard since, of all connections. With one request at a time they follow each other on each connection."""
        return [trip for client, _ in self.pairs for trip in client.trips if trip]

    @property
    def options(self):
        """What a connection for pages is told before anything is asked, as libpq's options: its own and those it SETs at once."""
        for client, _ in self.pairs:
            settings = [re.fullmatch(r"SET (\w+)(?: =| TO)? ([\w.]+)", one.sql) for one in client.trips[0]] if client.trips else []
            if settings and all(settings):
                return " ".join([client.options.strip(), *(f"-c {one[1].lower()}={one[2]}" for one in settings)])
        raise RuntimeError("no connection began with settings")

    @property
    def tags(self):
        """What was answered to each of these trips."""
        return [trip for _, server in self.pairs for trip in server.trips if trip]

    def _accept(self):
        while True:
            try:
                near, _ = self.listener.accept()
            except OSError:
                return
            far = socket.socket(socket.AF_UNIX)
            far.connect(self.server)
            client, server = Client(), Server()
            self.pairs.append((client, server))
            threading.Thread(target=pump, args=[near, far, client.hear], daemon=True).start()
            threading.Thread(target=pump, args=[far, near, server.hear], daemon=True).start()


def pump(source, sink, hear):
    """Hears first, then hands on: when an answer is there, its question has been heard."""
    try:
        while data := source.recv(1 << 16):
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
