"""slowhttptest's four modes: a normal client is served throughout, and slow connections are closed at the server's limits."""

import contextlib
import subprocess
import threading
import time
from dataclasses import dataclass

from .demo import running_demo
from .failure import expect

SLACK = 8  # seconds for a busy machine


@dataclass(frozen=True)
class Mode:
    letter: str
    name: str
    #: Seconds after its start at which the last slow connection must be closed: Sources/HTTPServer/ServerLimits.swift.
    seconds: int
    options: tuple = ()
    path: str = "/"


# Something is sent every 3 s, which keeps connections alive in a server with only an idle timeout.
MODES = [
    Mode("H", "slow headers", 10, ("-i", "3")),
    Mode("B", "slow body", 11, ("-i", "3", "-s", "8192"), "/sign-in"),
    Mode("X", "slow read", 60, ("-n", "3", "-z", "32", "-w", "512", "-y", "1024", "-k", "5"), "/loja/inbox"),
    Mode("R", "ranges", 10, ("-a", "5", "-b", "2000")),
]


def add_flags(parser):
    parser.add_argument("--slow-connections", type=int, default=1000)
    parser.add_argument("--slow-mode", action="append", default=[], choices=[mode.letter for mode in MODES])


def run(options):
    lines = []
    with running_demo(options) as (program, ana):
        for mode in MODES:
            if not options.slow_mode or mode.letter in options.slow_mode:
                lines.append(attack(program, ana, mode, options.slow_connections))
                print(lines[-1], flush=True)
    return "; ".join(lines)


def attack(program, ana, mode, connections):
    rate = max(connections // 5, 50)
    last = connections / rate + mode.seconds + SLACK
    before = program.descriptors
    with normal_client(ana) as responses, slowhttptest(program, ana, mode, connections, rate, last) as attacker:
        begin, most = time.monotonic(), 0
        while time.monotonic() - begin < last and (most < connections / 2 or program.descriptors > before + 20):
            most = max(most, program.descriptors - before)
            if attacker.poll() is not None and program.descriptors <= before + 20:
                break
            time.sleep(0.25)
        gone = time.monotonic() - begin
        left = program.descriptors - before
    expect(responses.count > 0 and not responses.wrong, f"{mode.name}: a normal client got {responses.wrong[:3]}")
    expect(responses.slowest < 2, f"{mode.name}: a normal client waited {responses.slowest:.1f} s")
    expect(mode.letter == "R" or most >= connections / 2, f"{mode.name}: only {most} connections at once: no attack")
    expect(left <= 20, f"{mode.name}: {left} of {most} connections are still held after {gone:.0f} s")
    return (f"{mode.name}: {most} held, gone after {gone:.0f} s, {responses.count} normal responses, the slowest in "
            f"{responses.slowest * 1000:.0f} ms")


@contextlib.contextmanager
def slowhttptest(program, ana, mode, connections, rate, seconds):
    cookie = "; ".join(f"{name}={value}" for name, value in ana.cookies.items())
    process = subprocess.Popen(
        ["slowhttptest", f"-{mode.letter}", "-c", str(connections), "-r", str(rate), "-l", str(int(seconds) + 5), "-p", "3",
         "-u", f"http://127.0.0.1:{program.port}{mode.path}", "-j", cookie, "-v", "0", *mode.options],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


class Responses:
    def __init__(self):
        self.count, self.slowest, self.wrong = 0, 0, []

    def request(self, visitor):
        begin = time.monotonic()
        try:
            status = visitor.get("/loja/inbox").status
        except OSError as error:
            status = repr(error)
        self.slowest = max(self.slowest, time.monotonic() - begin)
        self.count += 1
        if status != 200:
            self.wrong.append(status)


@contextlib.contextmanager
def normal_client(visitor):
    """Requests the inbox five times a second, each on a new connection."""
    responses, stopping = Responses(), threading.Event()

    def repeat():
        while not stopping.wait(0.2):
            responses.request(visitor)

    thread = threading.Thread(target=repeat)
    thread.start()
    try:
        yield responses
    finally:
        stopping.set()
        thread.join()
