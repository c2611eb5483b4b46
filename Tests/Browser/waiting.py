"""Waiting for the thing itself."""

import time


def until(condition, what, seconds=20):
    """What `condition` returns, as soon as that is true; it fails, naming what did not come, after `seconds`."""
    deadline = time.monotonic() + seconds
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > deadline:
            raise AssertionError(f"after {seconds} s there is still no {what}")
        time.sleep(0.03)
