"""Parses PostgreSQL's messages for statements, their values, the ends of round trips and command tags.

Source: PostgreSQL, "Frontend/Backend Protocol", "Message Formats".
"""

import datetime
import struct
from dataclasses import dataclass, field

# pg_type's names of the types the program declares for its parameters, by oid; an array is its element and [].
TYPES = {16: "bool", 17: "bytea", 20: "int8", 21: "int2", 23: "int4", 25: "text", 701: "float8", 1184: "timestamptz", 2950: "uuid"}
ARRAYS = {1000: 16, 1001: 17, 1005: 21, 1007: 23, 1009: 25, 1016: 20, 1022: 701, 1185: 1184, 2951: 2950}
EPOCH = datetime.datetime(2000, 1, 1, tzinfo=datetime.timezone.utc)


@dataclass
class Statement:
    """`values` are in PostgreSQL's text format, None for NULL; `types` are names, None where the server infers the type."""

    sql: str
    types: list
    values: list


@dataclass
class Client:
    """Messages of one client; `trips` are the statements between one Sync and the next, `options` those of the startup message."""

    options: str = ""
    trips: list = field(default_factory=list)
    prepared: dict = field(default_factory=dict)
    portals: dict = field(default_factory=dict)
    trip: list = field(default_factory=list)
    rest: bytes = b""
    is_started: bool = False

    def feed(self, data):
        self.rest += data
        while (size := self._size()) and len(self.rest) >= size:
            message, self.rest = self.rest[:size], self.rest[size:]
            if self.is_started:
                self._read(message[:1], message[5:])
            # the startup message has no type byte; a request for encryption is followed by another one
            elif message[4:8] == b"\x00\x03\x00\x00":
                words = message[8:].decode().split("\0")
                self.options = dict(zip(words[::2], words[1::2])).get("options", "")
                self.is_started = True

    def _size(self):
        start = 1 if self.is_started else 0
        if len(self.rest) < start + 4:
            return None
        return start + struct.unpack_from(">I", self.rest, start)[0]

    def _read(self, letter, body):
        if letter == b"P":
            name, sql, rest = body.split(b"\0", 2)
            count = struct.unpack_from(">H", rest)[0]
            self.prepared[name] = sql.decode(), struct.unpack_from(f">{count}I", rest, 2)
        elif letter == b"B":
            portal, name, rest = body.split(b"\0", 2)
            self.portals[portal] = bound(*self.prepared[name], rest)
        elif letter == b"E":
            self.trip.append(self.portals[body.split(b"\0", 1)[0]])
        elif letter == b"Q":
            self.trip.append(Statement(body.rstrip(b"\0").decode(), [], []))
        if letter in b"SQ":
            self.trips.append(self.trip)
            self.trip = []


@dataclass
class Server:
    """Messages of the server to one client; `trips` are the command tags (SELECT 51, INSERT 0 1) up to each ReadyForQuery."""

    trips: list = field(default_factory=list)
    trip: list = field(default_factory=list)
    rest: bytes = b""

    def feed(self, data):
        self.rest += data
        while len(self.rest) >= 5 and len(self.rest) > (size := struct.unpack_from(">I", self.rest, 1)[0]):
            letter, body, self.rest = self.rest[:1], self.rest[5:size + 1], self.rest[size + 1:]
            if letter == b"C":
                self.trip.append(body.rstrip(b"\0").decode())
            elif letter == b"E":
                self.trip.append("ERROR")
            elif letter == b"Z":
                self.trips.append(self.trip)
                self.trip = []


def bound(sql, oids, rest):
    """A statement with the values of a Bind message."""
    formats, place = numbers(rest, 0)
    count = struct.unpack_from(">H", rest, place)[0]
    place += 2
    values, types = [], [type_name(oid) for oid in (*oids, *[0] * (count - len(oids)))]
    for index in range(count):
        size = struct.unpack_from(">i", rest, place)[0]
        place += 4
        value = None if size < 0 else rest[place:place + size]
        place += max(0, size)
        is_binary = formats[index if len(formats) > 1 else 0] if formats else 0
        if value is not None:
            value = text(value, oids[index]) if is_binary else value.decode()
        values.append(value)
    return Statement(sql, types, values)


def numbers(data, place):
    count = struct.unpack_from(">H", data, place)[0]
    return struct.unpack_from(f">{count}H", data, place + 2), place + 2 + 2 * count


def type_name(oid):
    return None if oid == 0 else TYPES[ARRAYS[oid]] + "[]" if oid in ARRAYS else TYPES[oid]


def text(value, oid):
    """A value in binary format as PostgreSQL would format it as text."""
    if oid in ARRAYS:
        return array(value, ARRAYS[oid])
    match TYPES[oid]:
        case "int8" | "int4" | "int2":
            return str(int.from_bytes(value, "big", signed=True))
        case "bool":
            return "t" if value[0] else "f"
        case "bytea":
            return "\\x" + value.hex()
        case "float8":
            return repr(struct.unpack(">d", value)[0])
        case "timestamptz":
            return instant(int.from_bytes(value, "big", signed=True))
        case "uuid":
            return value.hex()
    return value.decode()


def instant(microseconds):
    if abs(microseconds) >= 2**63 - 1:
        return "infinity" if microseconds > 0 else "-infinity"
    return (EPOCH + datetime.timedelta(microseconds=microseconds)).isoformat()


def array(value, element):
    dimensions, _, _ = struct.unpack_from(">iii", value)
    if dimensions == 0:
        return "{}"
    count, place, parts = struct.unpack_from(">i", value, 12)[0], 20, []
    for _ in range(count):
        size = struct.unpack_from(">i", value, place)[0]
        one = None if size < 0 else text(value[place + 4:place + 4 + size], element)
        parts.append("NULL" if one is None else '"' + one.replace("\\", "\\\\").replace('"', '\\"') + '"')
        place += 4 + max(0, size)
    return "{" + ",".join(parts) + "}"
