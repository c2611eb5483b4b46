"""What `make test` hands to the tests. Without it they fail: nothing is skipped in silence."""

import os

import pytest


def needed(name):
    value = os.environ.get(name)
    if not value:
        pytest.fail(f"{name} is not set: `make test` sets it, `scripts/test -- COMMAND` too", pytrace=False)
    return value
