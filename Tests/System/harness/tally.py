"""How many tests passed and failed, from the machine-readable reports of the test runners."""

import json
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass


@dataclass
class Tally:
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other):
        return Tally(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)


def swift_testing(event_lines, exit_code):
    """Counts Swift Testing's event stream, one JSON record a line. A test that was listed and did not end counts as failed."""
    tests, ended, failing, skipped = set(), set(), set(), set()
    for line in event_lines:
        try:
            record = json.loads(line)
        except ValueError:
            continue  # the last line of a runner that crashed in the middle of writing it
        payload = record["payload"]
        if record["kind"] == "test" and payload["kind"] == "function":
            tests.add(payload["id"])
        elif record["kind"] == "event":
            test, kind = payload.get("testID"), payload["kind"]
            symbols = {message["symbol"] for message in payload.get("messages", [])}
            if kind == "testEnded":
                ended.add(test)
            if kind == "testSkipped":
                skipped.add(test)
            if kind in ("testEnded", "issueRecorded") and "fail" in symbols:
                failing.add(test)
    skipped &= tests
    failed = len((tests - skipped - ended) | (tests & failing))
    passed = len(tests) - len(skipped) - failed
    return with_exit_code(Tally(passed, failed, len(skipped)), exit_code)


def pytest_junit(xml_text, exit_code):
    """Counts pytest's --junitxml; `xml_text` is None when pytest crashed. Exit code 5 means that pytest collected no tests."""
    if exit_code == 5:
        return Tally()
    tally = Tally()
    if xml_text:
        for suite in ElementTree.fromstring(xml_text).iter("testsuite"):
            tests, skipped = int(suite.get("tests", 0)), int(suite.get("skipped", 0))
            failed = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
            tally += Tally(max(tests - failed - skipped, 0), failed, skipped)
    return with_exit_code(tally, exit_code)


def with_exit_code(tally, exit_code):
    """Adds a failure when the runner failed without a failed test."""
    return tally + Tally(failed=1) if exit_code != 0 and tally.failed == 0 else tally
