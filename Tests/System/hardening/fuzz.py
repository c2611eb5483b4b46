"""libFuzzer with AddressSanitizer looks for bytes that break a parser's promises."""

import os
import subprocess

from .broken import expect
from .build import ROOT, swift_build

SCRATCH = ROOT / ".build/fuzz"
SEEDS = ROOT / "Tests/Fuzz/seeds"
LONGEST = 2048


def add_flags(parser):
    parser.add_argument("--fuzz-seconds", type=int, default=300, help="for each claim of Tests/Fuzz/Claims")
    parser.add_argument("--fuzz-claim", action="append", default=[], help="only this one; may be given many times")


def run(options):
    fuzz = build()
    claims = options.fuzz_claim or subprocess.check_output([fuzz], text=True).split()
    expect(claims, "no claim")
    runs = {claim: fuzzed(fuzz, claim, options.fuzz_seconds) for claim in claims}
    return ", ".join(f"{claim} {count:,}" for claim, count in runs.items()) + " inputs without a finding"


def build():
    # One -sanitize= for both: of several, the compiler heeds the last. lld: gold falls over these objects' line tables.
    swift_build(
        "-c", "release", "--product", "fuzz", "--scratch-path", str(SCRATCH), "-Xswiftc", "-enable-testing",
        "-Xswiftc", "-sanitize=fuzzer,address", "-Xswiftc", "-use-ld=lld", RETORNO_FUZZ="1")
    return str(SCRATCH / "release/fuzz")


def fuzzed(fuzz, claim, seconds):
    """How many inputs were tried. What was learnt stays in the scratch folder, for the next time."""
    corpus, found = SCRATCH / "corpus" / claim, SCRATCH / "found"
    for folder in (corpus, found):
        folder.mkdir(parents=True, exist_ok=True)
    log = SCRATCH / f"{claim}.log"
    command = [
        fuzz, claim, f"-max_total_time={seconds}", f"-max_len={LONGEST}", "-timeout=10", "-rss_limit_mb=2048",
        "-print_final_stats=1", f"-artifact_prefix={found}/{claim}-", str(corpus), str(SEEDS / claim)]
    # Swift's runtime keeps what it made once; that is no leak of ours
    with open(log, "w") as output:
        code = subprocess.run(command, env=os.environ | {"ASAN_OPTIONS": "detect_leaks=0"}, stdout=output, stderr=output).returncode
    said = log.read_text(errors="replace")
    expect(code == 0, f"{claim}: {finding(said)} (log {log}; the bytes are in {found}; keep them in {SEEDS / claim})")
    count = int(said.split("stat::number_of_executed_units:")[1].split()[0])
    expect(count > 1000, f"{claim}: only {count} inputs were tried")
    print(f"{claim}: {count:,} inputs", flush=True)
    return count


def finding(said):
    for line in said.splitlines():
        if "Fatal error" in line or line.startswith("SUMMARY") or "ERROR:" in line:
            return line.strip()
    return "ended badly"
