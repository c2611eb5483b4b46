"""How many tests passed and failed, read from what the test runners wrote for programs to read."""

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
    """From Swift Testing's event stream, one JSON record a line. A test that began, or should have, and did not end has failed."""
    tests, ended, failing, skipped = set(), set(), set(), set()
    for line in event_lines:
        try:
            record = json.loads(line)
        except ValueError:
            continue  # the last line of a runner that crashed
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
    """From pytest's --junitxml; nothing of it when the runner crashed. Exit code 5 is pytest's word for no tests."""
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
    """A runner that ended badly without naming a failed test is a failure of its own."""
    return tally + Tally(failed=1) if exit_code != 0 and tally.failed == 0 else tally
