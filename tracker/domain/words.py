"""Numbers with their words."""


def counted(number: int, one: str, many: str = "") -> str:
    """Return "1 day", "3 days"; `many` is said where it is not `one` with an s."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def times(number: int) -> str:
    """Return "once", "3 times"."""
    return "once" if number == 1 else f"{number} times"
