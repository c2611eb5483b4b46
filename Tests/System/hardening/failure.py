"""The error of a part that fails."""


class Failure(Exception):
    """Its message is one line."""


def expect(condition, message):
    if not condition:
        raise Failure(message)
