"""What numbers and texts may be, and how it is said when they are not."""

from tracker.domain.errors import Refused
from tracker.domain.scales import number

TEXT_LENGTH = 2000
"""Characters that a text of several lines may have."""

KEY_LENGTH = 40
"""Characters that the name of an instrument or of an item may have."""


def check_whole(what: str, value: float | None, low: int, high: int) -> None:
    """Raise Refused unless `value` is None (not said) or a whole number from `low` to `high`."""
    if value is not None and (not low <= value <= high or value != int(value)):
        raise Refused(f"{what} takes a whole number from {low} to {high}, not {number(value)}.")


def whole_of(text: str, low: int, high: int) -> int | None:
    """Return the whole number from `low` to `high` that was typed, or None if it is none."""
    typed = text.strip()
    # Python refuses to read more than some thousand digits, and none of our numbers has ten.
    if not typed.isdecimal() or len(typed) > 9:
        return None
    number = int(typed)
    return number if low <= number <= high else None


def check_text(what: str, text: str, most: int = TEXT_LENGTH) -> None:
    """Raise Refused for a text of more than `most` characters."""
    if len(text) > most:
        raise Refused(f"{what} takes up to {most} characters; this has {len(text)}.")
