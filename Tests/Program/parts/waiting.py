"""Waiting for something to become so, never for time to pass."""

import time

import pytest


def eventually(what, check, seconds=20):
    """The first answer of `check` that counts as true; `what` names it when it does not come."""
    deadline = time.monotonic() + seconds
    while True:
        found = check()
        if found:
            return found
        if time.monotonic() > deadline:
            pytest.fail(f"{what}: not within {seconds} s")
        time.sleep(0.02)
