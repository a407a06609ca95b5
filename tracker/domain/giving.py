"""Give and receive: favours, support and openness in both directions. Two sides of a picture, and no score.

What counts. Everything noted as an exchange. Beside it, as a favour received: a moment in which help was taken, whole
or in part, and a try at a step with which help came. One event is often noted twice, as a moment and as a try; so on
one day, with one person, the larger of the two numbers counts and not their sum.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.domain.limits import check_text
from tracker.domain.people import Person
from tracker.domain.ranges import days_in_words


class What(StrEnum):
    """What went between two people."""

    FAVOUR = "favour"
    SUPPORT = "support"
    OPENNESS = "openness"


class Direction(StrEnum):
    """Which way it went, seen from me."""

    GAVE = "gave"
    RECEIVED = "received"


WHAT_WORDS = {What.FAVOUR: "favours", What.SUPPORT: "support", What.OPENNESS: "openness"}
"""The words on the screen, as headings of rows."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """Something given or received on a day."""

    id: str
    day: date
    person: Person | None
    what: What
    direction: Direction
    about: str = ""

    def __post_init__(self) -> None:
        """Raise Refused for a text over 2 000 characters."""
        check_text("What it was", self.about)


@dataclass(frozen=True, slots=True)
class Passed:
    """One thing that went one way on a day, as the picture sees it."""

    day: date
    person_id: str | None
    what: What
    direction: Direction


Help = tuple[date, str | None]
"""A day on which help came, and from whom, if that is known (an id)."""


@dataclass(frozen=True, slots=True)
class Balance:
    """How often each thing went each way from `start` to `end`, both included."""

    start: date
    end: date
    counts: Mapping[tuple[What, Direction], int]

    def count(self, what: What, direction: Direction) -> int:
        """How often `what` went in this direction."""
        return self.counts.get((what, direction), 0)

    def total(self, direction: Direction) -> int:
        """Everything that went in this direction."""
        return sum(self.count(what, direction) for what in What)

    @property
    def any(self) -> bool:
        """Whether anything went either way."""
        return any(self.counts.values())

    @property
    def sentence(self) -> str:
        """Both sides in words, with the days they are about, and what is counted."""
        days = days_in_words(self.start, self.end)
        if not self.any:
            return f"{days}: nothing noted, in either direction."
        sides = (f"received {self._side(Direction.RECEIVED)}", f"gave {self._side(Direction.GAVE)}")
        return f"{days}: you {sides[0]}, and {sides[1]}. Help you took counts as a favour."

    def _side(self, direction: Direction) -> str:
        said = [_times(what, self.count(what, direction)) for what in What if self.count(what, direction)]
        return ", ".join(said) if said else "nothing that was noted"


def _times(what: What, count: int) -> str:
    if what is What.FAVOUR:
        return "1 favour" if count == 1 else f"{count} favours"
    return f"{what.value} {'once' if count == 1 else f'{count} times'}"


def received(moments: Iterable[Help], tries: Iterable[Help]) -> tuple[Passed, ...]:
    """Return the favours that moments and tries tell of, those of one day and person counted once (see above)."""
    in_moments, in_tries = Counter(moments), Counter(tries)
    return tuple(
        Passed(day, person_id, What.FAVOUR, Direction.RECEIVED)
        for day, person_id in in_moments.keys() | in_tries.keys()
        for _ in range(max(in_moments[day, person_id], in_tries[day, person_id]))
    )


def balance(passed: Iterable[Passed], start: date, end: date) -> Balance:
    """Count what went each way from `start` to `end`, both included."""
    return Balance(
        start, end, Counter((one.what, one.direction) for one in passed if start <= one.day <= end)
    )
