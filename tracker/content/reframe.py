"""What ships for thoughts: the patterns with the questions that open them, and the first cards."""

from dataclasses import dataclass
from functools import cache

from tracker.content.loader import load
from tracker.domain.recogniser import NONE, PATTERNS


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern in plain words. `card` is the balanced answer that ships with it, "" where there is none."""

    id: str
    name: str
    words: str
    like: str
    questions: tuple[str, ...]
    card: str = ""


@cache
def patterns() -> tuple[Pattern, ...]:
    """Load and validate the patterns; raise ValueError, KeyError or TypeError if the file is broken."""
    found = tuple(
        Pattern(**{**row, "questions": tuple(row["questions"])}) for row in load("reframe.toml")["patterns"]
    )
    if {one.id for one in found} != set(PATTERNS) - {NONE}:
        raise ValueError("Patterns and recogniser do not know the same ones.")
    return found


def pattern(pattern_id: str) -> Pattern | None:
    """Return a pattern that ships; None for one of the person's own."""
    return next((one for one in patterns() if one.id == pattern_id), None)
