"""libFuzzer with AddressSanitizer searches for bytes that break a claim about a parser."""

import os
import subprocess

from harness.program import ROOT

from .build import swift_build
from .failure import expect

SCRATCH = ROOT / ".build/fuzz"
SEEDS = ROOT / "Tests/Fuzz/seeds"
LONGEST = 2048


def add_flags(parser):
    parser.add_argument("--fuzz-seconds", type=int, default=300, help="seconds for each claim of Tests/Fuzz/Claims")
    parser.add_argument("--fuzz-claim", action="append", default=[], help="only this one; may be repeated")


def run(options):
    fuzz = build()
    claims = options.fuzz_claim or subprocess.check_output([fuzz], text=True).split()
    expect(claims, "there is no claim")
    runs = {claim: fuzzed(fuzz, claim, options.fuzz_seconds) for claim in claims}
    return ", ".join(f"{claim} {count:,}" for claim, count in runs.items()) + " inputs without a finding"


def build():
    # one -sanitize= for both, because only the last one counts; lld, because gold fails on the line tables of these objects
    swift_build(
        "-c", "release", "--product", "fuzz", "--scratch-path", str(SCRATCH), "-Xswiftc", "-enable-testing",
        "-Xswiftc", "-sanitize=fuzzer,address", "-Xswiftc", "-use-ld=lld", RETORNO_FUZZ="1")
    return str(SCRATCH / "release/fuzz")


def fuzzed(fuzz, claim, seconds):
    """How many inputs were tried. The corpus stays in the scratch folder for the next run."""
    corpus, found = SCRATCH / "corpus" / claim, SCRATCH / "found"
    for folder in (corpus, found):
        folder.mkdir(parents=True, exist_ok=True)
    log = SCRATCH / f"{claim}.log"
    command = [
        fuzz, claim, f"-max_total_time={seconds}", f"-max_len={LONGEST}", "-timeout=10", "-rss_limit_mb=2048",
        "-print_final_stats=1", f"-artifact_prefix={found}/{claim}-", str(corpus), str(SEEDS / claim)]
    # the Swift runtime never frees its metadata, which is no leak
    with open(log, "w") as output:
        code = subprocess.run(command, env=os.environ | {"ASAN_OPTIONS": "detect_leaks=0"}, stdout=output, stderr=output).returncode
    output_text = log.read_text(errors="replace")
    expect(code == 0, f"{claim}: {finding(output_text)} (log {log}; the bytes are in {found}; keep them in {SEEDS / claim})")
    count = int(output_text.split("stat::number_of_executed_units:")[1].split()[0])
    expect(count > 1000, f"{claim}: only {count} inputs were tried")
    print(f"{claim}: {count:,} inputs", flush=True)
    return count


def finding(text):
    for line in text.splitlines():
        if "Fatal error" in line or line.startswith("SUMMARY") or "ERROR:" in line:
            return line.strip()
    return "it crashed"
