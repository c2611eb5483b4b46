"""slowhttptest's four modes: a normal client is served all along, and slow connections are closed when the limits say."""

import contextlib
import subprocess
import threading
import time
from dataclasses import dataclass

from .broken import expect
from .served import served_demo

SLACK = 8  # seconds for a busy machine


@dataclass(frozen=True)
class Mode:
    letter: str
    name: str
    #: When the last slow connection must be gone, counted from its beginning: Sources/HTTPServer/ServerLimits.swift.
    seconds: int
    options: tuple = ()
    path: str = "/"


# Every 3 s something comes, which is often enough for a server that only looks whether something does.
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
    with served_demo(options) as (program, ana):
        for mode in MODES:
            if not options.slow_mode or mode.letter in options.slow_mode:
                lines.append(attack(program, ana, mode, options.slow_connections))
                print(lines[-1], flush=True)
    return "; ".join(lines)


def attack(program, ana, mode, connections):
    rate = max(connections // 5, 50)
    last = connections / rate + mode.seconds + SLACK
    before = program.descriptors
    with normal_client(ana) as answers, slowhttptest(program, ana, mode, connections, rate, last) as attacker:
        begin, most = time.monotonic(), 0
        while time.monotonic() - begin < last and (most < connections / 2 or program.descriptors > before + 20):
            most = max(most, program.descriptors - before)
            if attacker.poll() is not None and program.descriptors <= before + 20:
                break
            time.sleep(0.25)
        gone = time.monotonic() - begin
        left = program.descriptors - before
    expect(answers.count > 0 and not answers.wrong, f"{mode.name}: a normal client got {answers.wrong[:3]}")
    expect(answers.slowest < 2, f"{mode.name}: a normal client waited {answers.slowest:.1f} s")
    expect(mode.letter == "R" or most >= connections / 2, f"{mode.name}: only {most} connections at once: no attack")
    expect(left <= 20, f"{mode.name}: {left} of {most} connections are still held after {gone:.0f} s")
    return (f"{mode.name}: {most} held, gone after {gone:.0f} s, {answers.count} normal answers, the slowest in "
            f"{answers.slowest * 1000:.0f} ms")


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


class Answers:
    def __init__(self):
        self.count, self.slowest, self.wrong = 0, 0, []

    def take(self, visitor):
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
    """Asks for the inbox five times a second, on a connection of its own each time."""
    answers, over = Answers(), threading.Event()

    def ask():
        while not over.wait(0.2):
            answers.take(visitor)

    thread = threading.Thread(target=ask)
    thread.start()
    try:
        yield answers
    finally:
        over.set()
        thread.join()
