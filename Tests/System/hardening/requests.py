"""Hostile requests over raw sockets: each gets its status, and nothing is smuggled."""

import io
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse

from harness.program import ROOT
from harness.socket_client import connect, read_to_end

from .demo import running_demo
from .failure import expect

FOLDER = ROOT / "Tests/Support/requests"
NAMED = {"r": b"\r", "n": b"\n", "t": b"\t", "0": b"\0", "\\": b"\\"}
FEWEST = 350


def add_flags(parser):
    pass


def run(options):
    table = requests()
    expect(len(table) >= FEWEST, f"only {len(table)} requests in {FOLDER}")
    with running_demo(options) as (program, ana), ThreadPoolExecutor(8) as clients:
        wrong = [problem for problem in clients.map(lambda request: attack(program.port, request), table) if problem]
        for problem in wrong:
            print("✘", problem)
        expect(not wrong, f"{len(wrong)} of {len(table)} requests got another response")
        expect(ana.get("/loja/inbox").status == 200, "the inbox is no longer served")
    return f"{len(table)} requests, {sum(len(request.statuses) for request in table)} responses as expected"


@dataclass
class Request:
    name: str
    raw: bytes
    statuses: list[int]


def requests():
    """Those of Tests/Support/requests; heads.txt explains the format."""
    return [request for file in ("heads", "bodies", "pipelines") for request in read((FOLDER / f"{file}.txt").read_text())]


def read(text):
    pieces = {}
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        if " | " in line:
            statuses, name, written = line.split(" | ", 2)
            for piece in [*pieces] * 2:
                written = written.replace(piece, pieces[piece])
            yield Request(name, raw(written), [int(status.split("/")[-1]) for status in statuses.split(",")])
        else:
            piece, meaning = line.split(" = ", 1)
            pieces[piece] = meaning


def raw(written):
    repeated = re.sub(r"\{([^{}]+)\*(\d+)\}", lambda match: match[1] * int(match[2]), written.replace("¶", "\r\n"))
    parts = re.split(r"\\(x[0-9a-f]{2}|[rnt0\\])", repeated)
    return b"".join(
        part.encode() if index % 2 == 0 else NAMED.get(part) or bytes.fromhex(part[1:]) for index, part in enumerate(parts))


def attack(port, request):
    """What is wrong with the responses, or None."""
    with connect(port) as client:
        try:
            client.sendall(request.raw)
        except (BrokenPipeError, ConnectionResetError):
            pass  # the server closed early; its response can still be read
        received = read_to_end(client)
    try:
        responses = list(parse(received, request.raw.startswith(b"HEAD ")))
    except (HTTPException, ValueError) as error:
        return f"{request.name}: not HTTP: {error!r} in {received[:200]}"
    if [response.status for response in responses] != request.statuses:
        return f"{request.name}: {[response.status for response in responses]}, not {request.statuses}"
    if any(response.getheader("X-Smuggled") or b"/smuggled" in response.content for response in responses):
        return f"{request.name}: something was smuggled"
    if responses[-1].getheader("Connection") != "close":
        return f"{request.name}: the last response does not close the connection"
    return None


def parse(received, has_no_body):
    """Parsed by http.client."""
    rest = io.BytesIO(received)
    rest.makefile = lambda *_: rest
    rest.close = lambda: None
    while rest.tell() < len(received):
        response = HTTPResponse(rest, method="HEAD" if has_no_body else None)
        response.begin()
        response.content = response.read()
        yield response
