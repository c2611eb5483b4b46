"""Waiting for a condition instead of for time to pass."""

import time


def wait_until(what, check, seconds=20):
    """Returns the first true result of `check`. After `seconds` it fails with `what`, the condition in words."""
    deadline = time.monotonic() + seconds
    while True:
        found = check()
        if found:
            return found
        if time.monotonic() > deadline:
            raise AssertionError(f"{what}: not within {seconds} s")
        time.sleep(0.02)
