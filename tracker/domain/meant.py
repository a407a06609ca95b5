"""What an exercise can be for: the moments of its day, and the attempts that wait or were made that day."""

from typing import NamedTuple

from tracker.domain.calm import WasFor
from tracker.domain.text import clean_line

LENGTH = 36
"""Characters that one of them is named with."""
MOST = 5
"""How many of them are offered, the latest first."""


class Meant(NamedTuple):
    """A moment or an attempt, and in a few words which one it is."""

    id: str
    words: str


class About(NamedTuple):
    """What an exercise can be for, the latest first."""

    moments: tuple[Meant, ...] = ()
    attempts: tuple[Meant, ...] = ()

    def of(self, was_for: WasFor | None) -> tuple[Meant, ...]:
        """Return those that something can be for when it was for a moment, or for an attempt."""
        return {WasFor.MOMENT: self.moments, WasFor.ATTEMPT: self.attempts}.get(was_for or WasFor.NOTHING, ())

    def only(self, was_for: WasFor | None) -> str:
        """Return the id of the one it can be for, "" where there is none or where there are several."""
        those = self.of(was_for)
        return those[0].id if len(those) == 1 else ""


def moment_words(kind: str, person: str, about: str) -> str:
    """Return which moment it is: what it was about, or how help came up and with whom."""
    return _brief(about) or _brief(f"{kind} · {person}" if person else kind)


def attempt_words(step: str) -> str:
    """Return which attempt it is: the step it is at."""
    return _brief(step)


def _brief(text: str) -> str:
    line = clean_line(text)
    return line if len(line) <= LENGTH else f"{line[: LENGTH - 1].rstrip()}…"
