"""A mail server that accepts every message at once and keeps none, so that the worker is measured and not the server."""

import asyncio
import threading
import time


class MailSink:
    """`messages` counts what was accepted, from `first` to `last` (time.monotonic), over that many `connections`."""

    def __enter__(self):
        self.clear()
        self.loop = asyncio.new_event_loop()
        threading.Thread(target=self.loop.run_forever, daemon=True).start()
        opening = self.loop.create_server(lambda: Session(self), "127.0.0.1", 0)
        self.server = asyncio.run_coroutine_threadsafe(opening, self.loop).result(10)
        self.url = f"smtp://127.0.0.1:{self.server.sockets[0].getsockname()[1]}"
        return self

    def __exit__(self, *_):
        self.loop.call_soon_threadsafe(self.server.close)
        self.loop.call_soon_threadsafe(self.loop.stop)

    def clear(self):
        self.messages, self.connections, self.first, self.last = 0, 0, None, None

    def count(self):
        self.messages += 1
        self.last = time.monotonic()
        self.first = self.first or self.last

    @property
    def rate(self):
        """Messages a second after the first one, so that the worker's start does not count."""
        return (self.messages - 1) / (self.last - self.first)


class Session(asyncio.Protocol):
    """One client. Source: RFC 5321, 4.1 and 4.5.2."""

    def __init__(self, sink):
        self.sink, self.rest, self.is_content = sink, b"", False

    def connection_made(self, transport):
        self.transport = transport
        self.sink.connections += 1
        self.reply("220 sink")

    def data_received(self, data):
        self.rest += data
        while True:
            end = b"\r\n.\r\n" if self.is_content else b"\r\n"
            command, found, rest = self.rest.partition(end)
            if not found:
                return
            self.rest = rest
            if self.is_content:
                self.is_content = False
                self.sink.count()
                self.reply("250 accepted")
            else:
                self.obey(command[:4].upper())

    def obey(self, verb):
        if verb == b"DATA":
            self.is_content, self.rest = True, b"\r\n" + self.rest
            self.reply("354 go on")
        elif verb == b"QUIT":
            self.reply("221 bye")
            self.transport.close()
        else:
            self.reply("250 ok" if verb in (b"EHLO", b"HELO", b"MAIL", b"RCPT", b"RSET", b"NOOP") else "502 unknown")

    def reply(self, text):
        self.transport.write(f"{text}\r\n".encode())
