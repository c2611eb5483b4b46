"""The whole Swift test suite under ThreadSanitizer: no data race."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from harness.postgres import PrivatePostgres
from harness.program import ROOT

from .build import swift_build
from .failure import expect

SCRATCH = ROOT / ".build/tsan"
HERE = Path(__file__).parent


def add_flags(parser):
    parser.add_argument("--threads-filter", help="only tests whose name matches this expression")


def run(options):
    swift_build("--build-tests", "--sanitize=thread", "--scratch-path", str(SCRATCH))
    with PrivatePostgres() as server, tempfile.TemporaryDirectory() as folder:
        output, code = suite(server, folder, options.threads_filter)
        reports = "".join(report.read_text(errors="replace") for report in Path(folder).glob("race.*"))
    kept = SCRATCH / "races.txt"
    kept.write_text(reports)
    races = sorted(set(re.findall(r"SUMMARY: ThreadSanitizer: (.*)", reports)))
    expect(not races, f"{len(races)} races, in {kept}: {'; '.join(races)[:300]}")
    expect(code == 0, f"the suite failed, see above: {', '.join(re.findall(r'Test (.*) failed after', output))[:300]}")
    found = re.search(r"Test run with (\d+) tests?.* passed after", output)
    expect(found and int(found[1]) > 0, "no test ran")
    return f"{found[1]} tests, no race"


def suite(server, folder, filter):
    """What the tests output, and their exit code. The binary is run itself: `swift test` must not be preloaded."""
    [binary] = SCRATCH.glob("debug/*.xctest")
    tsan = f"halt_on_error=0:exitcode=0:history_size=4:log_path={folder}/race:suppressions={HERE}/tsan-suppressions.txt"
    environment = os.environ | {
        "TSAN_OPTIONS": tsan, "LD_PRELOAD": str(mutex(folder)), "RETORNO_TEST_DATABASE_URL": server.url,
        "RETORNO_TEST_PYTHON": sys.executable}
    command = [str(binary), "--testing-library", "swift-testing", *(["--filter", filter] if filter else [])]
    done = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                            errors="replace")
    lines = []
    for line in done.stdout:
        lines.append(line)
        if "✘" in line or "Test run" in line:
            print(line, end="", flush=True)
    return "".join(lines), done.wait()


def mutex(folder):
    """Compiled by the clang of the Swift toolchain if there is one."""
    library = Path(folder, "mutex.so")
    clang = Path(os.path.realpath(shutil.which("swift"))).parent / "clang"
    compiler = str(clang if clang.exists() else "clang")
    subprocess.run(
        [compiler, "-O1", "-shared", "-fPIC", "-Wall", "-Werror", str(HERE / "swift_mutex_for_tsan.c"), "-o", str(library)],
        check=True)
    return library
