"""Ten minutes at full load on inbox, tickets and notes: no error, and memory stays flat."""

import os
import re
import subprocess
import time
from pathlib import Path

from harness.visitor import Forms

from .demo import running_demo
from .failure import expect

SCRIPT = Path(__file__).with_name("soak.lua")
WARM_UP = 0.2  # fraction of the time in which pools, caches and buffers grow to their size
FLAT = 4096  # kB that the fitted line may rise during the measurement


def add_flags(parser):
    parser.add_argument("--soak-seconds", type=int, default=600)
    parser.add_argument("--soak-connections", type=int, default=8)


def run(options):
    with running_demo(options) as (program, ana):
        wrk = start_wrk(program, ana, options)
        try:
            samples = list(watch(program, wrk))
            output = wrk.communicate()[0]
        finally:
            wrk.kill()
        print(output)
        right, wrong, errors, first = counted(output)
        expect(right > 0, "no response")
        expect(wrong == 0 and errors == 0, f"{wrong} wrong responses (first {first}), {errors} broken connections")
        warm = samples[int(len(samples) * WARM_UP):]
        begin, end = fitted(warm)
        line = f"{right} responses, {right / options.soak_seconds:.0f} a second; memory {begin / 1024:.1f} MB to {end / 1024:.1f} MB"
        expect(end - begin < FLAT, f"{line}, not flat")
        return line


def start_wrk(program, ana, options):
    page = ana.get("/loja/inbox").text
    tickets = sorted(set(re.findall(r"/loja/tickets/(\d+)", page)))
    expect(tickets, "no ticket in the inbox")
    notes = f"/loja/tickets/{tickets[0]}/notes"
    token = Forms(ana.get(notes.removesuffix("/notes")).text).hidden(notes)["csrf_token"]
    cookie = "; ".join(f"{name}={value}" for name, value in ana.cookies.items())
    command = ["wrk", "-t2", f"-c{options.soak_connections}", f"-d{options.soak_seconds}s", "--timeout", "10s",
               "-s", str(SCRIPT), f"http://127.0.0.1:{program.port}"]
    environment = os.environ | {"COOKIE": cookie, "TOKEN": token, "TICKETS": " ".join(tickets)}
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


def watch(program, wrk):
    """Seconds and resident kilobytes, once a second."""
    begin = time.monotonic()
    while wrk.poll() is None:
        yield time.monotonic() - begin, program.memory("VmRSS")
        try:
            wrk.wait(1)
        except subprocess.TimeoutExpired:
            pass


def counted(output):
    found = re.search(r"right=(\d+) wrong=(\d+) errors=(\d+) first=(.*)", output)
    expect(found, "wrk did not end well")
    return int(found[1]), int(found[2]), int(found[3]), found[4]


def fitted(samples):
    """Start and end of the least-squares line through the samples."""
    expect(len(samples) > 2, "too short to measure")
    times, sizes = zip(*samples)
    middle, mean = sum(times) / len(times), sum(sizes) / len(sizes)
    slope = sum((t - middle) * (s - mean) for t, s in samples) / sum((t - middle) ** 2 for t in times)
    return mean + slope * (times[0] - middle), mean + slope * (times[-1] - middle)
