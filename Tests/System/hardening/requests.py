"""Hostile requests, raw over sockets: each gets its status, and nothing is smuggled."""

import io
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse

from Tests.Program.parts.socket_client import connect, read_to_the_end

from .broken import expect
from .build import ROOT
from .served import served_demo

FOLDER = ROOT / "Tests/Support/requests"
NAMED = {"r": b"\r", "n": b"\n", "t": b"\t", "0": b"\0", "\\": b"\\"}
FEWEST = 350


def add_flags(parser):
    pass


def run(options):
    table = requests()
    expect(len(table) >= FEWEST, f"only {len(table)} requests in {FOLDER}")
    with served_demo(options) as (program, ana), ThreadPoolExecutor(8) as clients:
        wrong = [words for words in clients.map(lambda request: attack(program.port, request), table) if words]
        for words in wrong:
            print("✘", words)
        expect(not wrong, f"{len(wrong)} of {len(table)} requests got another answer")
        expect(ana.get("/loja/inbox").status == 200, "the inbox does not come any more")
    return f"{len(table)} requests, {sum(len(request.statuses) for request in table)} answers as they must be"


@dataclass
class Request:
    name: str
    raw: bytes
    statuses: list[int]


def requests():
    """Of Tests/Support/requests, where heads.txt explains how they are written."""
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
    """What is wrong with the answers, or None."""
    with connect(port) as client:
        try:
            client.sendall(request.raw)
        except (BrokenPipeError, ConnectionResetError):
            pass  # it had heard enough; its answer is there to be read
        said = read_to_the_end(client)
    try:
        answers = list(responses(said, request.raw.startswith(b"HEAD ")))
    except (HTTPException, ValueError) as error:
        return f"{request.name}: no HTTP: {error!r} in {said[:200]}"
    if [answer.status for answer in answers] != request.statuses:
        return f"{request.name}: {[answer.status for answer in answers]}, not {request.statuses}"
    if any(answer.getheader("X-Smuggled") or b"/smuggled" in answer.content for answer in answers):
        return f"{request.name}: something was smuggled"
    if answers[-1].getheader("Connection") != "close":
        return f"{request.name}: the last answer does not say that it is the last"
    return None


def responses(said, has_no_body):
    """Taken apart by Python's own reader of HTTP."""
    rest = io.BytesIO(said)
    rest.makefile = lambda *_: rest
    rest.close = lambda: None
    while rest.tell() < len(said):
        response = HTTPResponse(rest, method="HEAD" if has_no_body else None)
        response.begin()
        response.content = response.read()
        yield response
