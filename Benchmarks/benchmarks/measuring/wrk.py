"""Load by wrk, with its requests as a Lua script."""

import json
import statistics
from dataclasses import dataclass

from harness.process import run

VARIED = """\
local requests = {requests}
local threads = 0
local count = 0

function setup(thread)
  thread:set("seed", {seed} * 1000 + threads)
  threads = threads + 1
end

function init(arguments)
  math.randomseed(seed)
end

function request()
  local one = requests[math.random(#requests)]
  local number = math.random({most})
  count = count + 1
  local body = one.body:gsub("NUMBER", number):gsub("UNIQUE", seed .. "-" .. count)
  return wrk.format(one.method, (one.path:gsub("NUMBER", number)), one.headers, body)
end
"""
# a constant request is built once, so that building it costs nothing during the load
SAME = """\
for name, value in pairs({request}) do wrk[name] = value end
"""
PAUSED = """
function delay() return {pause} end
"""
DONE = """
function done(summary, latency, requests)
  local errors = summary.errors
  print(string.format(
    '{"seconds": %f, "requests": %d, "bytes": %d, "p50": %d, "p99": %d, "max": %d, "errors": %d, "refused": %d}',
    summary.duration / 1e6, summary.requests, summary.bytes, latency:percentile(50), latency:percentile(99), latency.max,
    errors.connect + errors.read + errors.write + errors.timeout, errors.status))
end
"""


@dataclass
class Load:
    """One run. Latencies are microseconds."""

    seconds: float
    requests: int
    bytes: int
    p50: int
    p99: int
    max: int
    errors: int
    refused: int
    raw: str = ""

    @property
    def rate(self):
        return self.requests / self.seconds


def median(loads, field):
    return statistics.median(getattr(load, field) for load in loads)


def drive(port, requests, folder, seconds, connections, most=1, seed=0, pause=0):
    """`requests`: dicts of path, headers and optionally method and body, picked at random, with a random number up to `most` for
    NUMBER and, in the body, another text for UNIQUE each time. `pause`: milliseconds that a connection waits between requests."""
    script = folder / "requests.lua"
    script.write_text(written(requests, most, seed) + (PAUSED.format(pause=pause) if pause else ""))
    raw = run([
        "wrk", "-t2", f"-c{connections}", f"-d{round(seconds)}s", "--timeout", "30s", "--latency", "-s", script,
        f"http://127.0.0.1:{port}"])
    load = Load(**json.loads(raw.strip().splitlines()[-1]), raw=raw)
    if load.requests == 0 or load.errors or load.refused:
        raise RuntimeError(f"the load had errors:\n{raw}")
    return load


def written(requests, most, seed):
    requests = [{"method": "GET", "body": "", "headers": {}} | one for one in requests]
    if len(requests) == 1 and "NUMBER" not in str(requests):
        return SAME.format(request=lua(requests[0])) + DONE
    return VARIED.format(requests=lua(requests), most=most, seed=seed) + DONE


def lua(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f'[{lua(name)}] = {lua(one)}' for name, one in value.items()) + "}"
    if isinstance(value, list):
        return "{" + ", ".join(map(lua, value)) + "}"
    quoted = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return f'"{quoted}"'
