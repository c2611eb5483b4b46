"""ThreadSanitizer on the whole Swift test suite: no race."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from .broken import expect
from .build import ROOT, swift_build

sys.path.insert(0, str(ROOT / "scripts"))

from testing.postgres import PrivatePostgres  # noqa: E402

SCRATCH = ROOT / ".build/tsan"
HERE = Path(__file__).parent


def add_flags(parser):
    parser.add_argument("--threads-filter", help="only tests whose name matches this expression")


def run(options):
    swift_build("--build-tests", "--sanitize=thread", "--scratch-path", str(SCRATCH))
    with PrivatePostgres() as cluster, tempfile.TemporaryDirectory() as folder:
        said, code = suite(cluster, folder, options.threads_filter)
        reports = "".join(report.read_text(errors="replace") for report in Path(folder).glob("race.*"))
    kept = SCRATCH / "races.txt"
    kept.write_text(reports)
    races = sorted(set(re.findall(r"SUMMARY: ThreadSanitizer: (.*)", reports)))
    expect(not races, f"{len(races)} races, in {kept}: {'; '.join(races)[:300]}")
    expect(code == 0, f"the suite failed, see above: {', '.join(re.findall(r'Test (.*) failed after', said))[:300]}")
    found = re.search(r"Test run with (\d+) tests?.* passed after", said)
    expect(found and int(found[1]) > 0, "no test ran")
    return f"{found[1]} tests, no race"


def suite(cluster, folder, filter):
    """What the tests said, and their exit code. The binary is run itself: `swift test` must not be preloaded."""
    [binary] = SCRATCH.glob("debug/*.xctest")
    tsan = f"halt_on_error=0:exitcode=0:history_size=4:log_path={folder}/race:suppressions={HERE}/tsan-suppressions.txt"
    environment = os.environ | {
        "TSAN_OPTIONS": tsan, "LD_PRELOAD": str(mutex(folder)), "RETORNO_TEST_DATABASE_URL": cluster.url,
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
    """Swift's own clang, or whichever there is."""
    library = Path(folder, "mutex.so")
    clang = Path(os.path.realpath(shutil.which("swift"))).parent / "clang"
    compiler = str(clang if clang.exists() else "clang")
    subprocess.run(
        [compiler, "-O1", "-shared", "-fPIC", "-Wall", "-Werror", str(HERE / "swift_mutex_for_tsan.c"), "-o", str(library)],
        check=True)
    return library
