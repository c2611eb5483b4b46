"""The counts of `make test`, from the reports of the test runners."""

import json

from .tally import Tally, pytest_junit, swift_testing


def test_a_test_that_ends_without_an_issue_has_passed():
    events = [test("a"), test("b"), event("testEnded", "a", "pass"), event("issueRecorded", "b", "fail"), event("testEnded", "b", "fail")]
    assert swift_testing(events, 1) == Tally(passed=1, failed=1)


def test_a_parameterised_test_counts_once_however_many_cases_fail():
    events = [test("many"), event("issueRecorded", "many", "fail"), event("issueRecorded", "many", "fail"), event("testEnded", "many", "fail")]
    assert swift_testing(events, 1) == Tally(failed=1)


def test_suites_skipped_tests_and_known_issues_are_no_failures():
    events = [
        test("suite", kind="suite"), test("later"), test("known"), event("testSkipped", "later", "skip"),
        event("issueRecorded", "known", "passWithKnownIssue"), event("testEnded", "known", "passWithKnownIssue"), event("testEnded", "suite", "pass"),
    ]
    assert swift_testing(events, 0) == Tally(passed=1, skipped=1)


def test_tests_that_did_not_end_before_a_crash_have_failed():
    events = [test("done"), test("running"), test("waiting"), event("testEnded", "done", "pass"), event("testStarted", "running", "default"), '{"kind":"ev']
    assert swift_testing(events, 1) == Tally(passed=1, failed=2)


def test_a_failing_runner_without_a_failed_test_is_one_failure():
    assert swift_testing([], 1) == Tally(failed=1)
    assert swift_testing([test("a"), event("testEnded", "a", "pass")], 1) == Tally(passed=1, failed=1)
    assert pytest_junit(None, 3) == Tally(failed=1)


def test_pytest_errors_are_failures_and_skipped_tests_are_not():
    xml = '<testsuites><testsuite tests="7" failures="1" errors="1" skipped="2"/></testsuites>'
    assert pytest_junit(xml, 1) == Tally(passed=3, failed=2, skipped=2)


def test_no_collected_tests_are_not_a_failure():
    assert pytest_junit('<testsuites><testsuite tests="0"/></testsuites>', 5) == Tally()


def test(identifier, kind="function"):
    return json.dumps({"kind": "test", "payload": {"id": identifier, "kind": kind}})


def event(kind, identifier, symbol):
    return json.dumps({"kind": "event", "payload": {"kind": kind, "testID": identifier, "messages": [{"symbol": symbol, "text": ""}]}})


test.__test__ = False
