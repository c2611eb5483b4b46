"""Reading PostgreSQL's protocol: round trips, statements and the text of binary values."""

import struct

import pytest

from .wire import Client, Server, text

FIRST = struct.pack(">II", 8, 196608)


def message(letter, body=b""):
    return letter + struct.pack(">I", len(body) + 4) + body


def parse(name, sql, *oids):
    return message(b"P", name + b"\0" + sql + b"\0" + struct.pack(f">H{len(oids)}I", len(oids), *oids))


def bind(name, *values, formats=(1,)):
    body = b"\0" + name + b"\0" + struct.pack(f">H{len(formats)}H", len(formats), *formats) + struct.pack(">H", len(values))
    body += b"".join(struct.pack(">i", -1) if one is None else struct.pack(">i", len(one)) + one for one in values)
    return message(b"B", body + struct.pack(">H", 0))


EXECUTE, SYNC = message(b"E", b"\0" + bytes(4)), message(b"S")


def test_a_sync_ends_a_trip_not_a_transaction():
    client = Client()
    client.feed(FIRST + parse(b"b", b"BEGIN") + bind(b"b") + EXECUTE + parse(b"s", b"SELECT $1", 20))
    client.feed(bind(b"s", struct.pack(">q", 7)) + EXECUTE + SYNC + bind(b"s", None) + EXECUTE + SYNC)
    assert [[(one.sql, one.values) for one in trip] for trip in client.trips] == [
        [("BEGIN", []), ("SELECT $1", ["7"])], [("SELECT $1", [None])]]
    assert client.trips[1][0].types == ["int8"]


def test_options_are_read_after_an_encryption_request():
    client = Client()
    first = struct.pack(">I", 196608) + b"user\0ana\0options\0-c role=b\0\0"
    client.feed(struct.pack(">II", 8, 80877103) + struct.pack(">I", len(first) + 4) + first)
    assert (client.options, client.is_started) == ("-c role=b", True)


def test_messages_may_arrive_in_any_pieces():
    client = Client()
    data = FIRST + parse(b"", b"SELECT $1, $2", 20, 0) + bind(b"", struct.pack(">q", -2), b"a", formats=(1, 0)) + EXECUTE + SYNC
    for index in range(len(data)):
        client.feed(data[index:index + 1])
    assert client.trips[0][0].values == ["-2", "a"]
    assert client.trips[0][0].types == ["int8", None]


def test_the_servers_results_are_read_as_command_tags():
    server = Server()
    data = message(b"D", b"\0\0") + message(b"C", b"SELECT 1\0") + message(b"C", b"INSERT 0 2\0") + message(b"Z", b"I")
    for index in range(len(data)):
        server.feed(data[index:index + 1])
    assert server.trips == [["SELECT 1", "INSERT 0 2"]]


@pytest.mark.parametrize(("value", "oid", "written"), [
    (struct.pack(">q", -5), 20, "-5"),
    (b"\1", 16, "t"),
    (b"\x00\xff", 17, "\\x00ff"),
    (struct.pack(">q", 1_500_000), 1184, "2000-01-01T00:00:01.500000+00:00"),
    (struct.pack(">q", 2**63 - 1), 1184, "infinity"),
    (struct.pack(">iii", 0, 0, 20), 1016, "{}"),
    (struct.pack(">iiiii", 1, 0, 20, 2, 1) + struct.pack(">iq", 8, 3) + struct.pack(">i", -1), 1016, '{"3",NULL}'),
    (struct.pack(">iiiii", 1, 0, 25, 1, 1) + struct.pack(">i", 3) + b'a"\\', 1009, '{"a\\"\\\\"}'),
])
def test_binary_values_are_formatted_as_postgresql_would(value, oid, written):
    assert text(value, oid) == written
