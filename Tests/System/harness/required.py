"""The environment variables that `make test` sets for the tests."""

import os


def required(name):
    """Its value. Fails when it is not set: no test is skipped silently."""
    value = os.environ.get(name)
    assert value, f"{name} is not set: `make test` sets it, and so does `scripts/test -- COMMAND`"
    return value
