"""What a part raises when its promise does not hold."""


class Broken(Exception):
    """One line that says what was seen."""


def expect(holds, words):
    if not holds:
        raise Broken(words)
