"""A proxy between a program and PostgreSQL that records statements, their values, round trips and the command tags of results.

A round trip is what a client sends up to a Sync, for whose result it then waits, whatever transactions it contains."""

import os
import re
import socket
import tempfile
import threading

from .wire import Client, Server


class Relay:
    """`with Relay(folder_of_the_socket) as relay:` and let the program connect to `relay.folder`."""

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

    def clear(self):
        """Forgets what was recorded so far."""
        for client, server in self.pairs:
            client.trips.clear()
            server.trips.clear()

    @property
    def trips(self):
        """Those of all connections since `clear`. With one request at a time they are in order on each connection."""
        return [trip for client, _ in self.pairs for trip in client.trips if trip]

    @property
    def options(self):
        """The settings of a connection for pages, as libpq's options: its startup options and its first SET statements."""
        for client, _ in self.pairs:
            sets = [re.fullmatch(r"SET (\w+)(?: =| TO)? ([\w.]+)", one.sql) for one in client.trips[0]] if client.trips else []
            if sets and all(sets):
                return " ".join([client.options.strip(), *(f"-c {one[1].lower()}={one[2]}" for one in sets)])
        raise RuntimeError("no connection started with settings")

    @property
    def tags(self):
        """The command tags of each of these trips."""
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
            threading.Thread(target=pump, args=[near, far, client.feed], daemon=True).start()
            threading.Thread(target=pump, args=[far, near, server.feed], daemon=True).start()


def pump(source, sink, feed):
    """Records before it forwards: when a result has arrived, its statement has been recorded."""
    try:
        while data := source.recv(1 << 16):
            feed(data)
            sink.sendall(data)
    except OSError:
        pass
    for end in (source, sink):
        try:
            end.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        end.close()
