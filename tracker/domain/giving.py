"""Give and receive: favours, support and openness in both directions. Two sides of a picture, and no score.

What counts is what was noted as an exchange, in both directions alike. Moments in which help was taken and tries with
which help came tell of receiving alone, so that adding them would make one side the longer by the counting; and one
event is often noted twice, as a moment and as a try. They are said beside the picture, as days on which help came.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.domain.limits import check_text
from tracker.domain.people import Person
from tracker.domain.ranges import days_in_words
from tracker.domain.words import counted


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


@dataclass(frozen=True, slots=True)
class Balance:
    """How often each thing went each way from `start` to `end`, both included.

    `help_days` is on how many of those days moments or tries tell that help came.
    """

    start: date
    end: date
    counts: Mapping[tuple[What, Direction], int]
    help_days: int = 0

    def count(self, what: What, direction: Direction) -> int:
        """How often `what` went in this direction."""
        return self.counts.get((what, direction), 0)

    def total(self, direction: Direction) -> int:
        """Everything that went in this direction."""
        return sum(self.count(what, direction) for what in What)

    @property
    def any(self) -> bool:
        """Whether anything was noted as given or received."""
        return any(self.counts.values())

    @property
    def sentence(self) -> str:
        """Both sides in words, with the days they are about, and help that is told of elsewhere by itself."""
        days = days_in_words(self.start, self.end)
        sides = (f"received {self._side(Direction.RECEIVED)}", f"gave {self._side(Direction.GAVE)}")
        noted = f"you {sides[0]}, and {sides[1]}." if self.any else "nothing noted as given or received."
        told = (
            f" Moments and attempts tell of help on {counted(self.help_days, 'day')}."
            if self.help_days
            else ""
        )
        return f"{days}: {noted}{told}"

    def _side(self, direction: Direction) -> str:
        said = [_times(what, self.count(what, direction)) for what in What if self.count(what, direction)]
        return ", ".join(said) if said else "nothing that was noted"


def _times(what: What, count: int) -> str:
    if what is What.FAVOUR:
        return counted(count, "favour")
    return f"{what.value} {'once' if count == 1 else f'{count} times'}"


def balance(passed: Iterable[Passed], start: date, end: date, help_came: Collection[date] = ()) -> Balance:
    """Count what went each way from `start` to `end`, both included, and the days among those of `help_came`."""
    counts = Counter((one.what, one.direction) for one in passed if start <= one.day <= end)
    return Balance(start, end, counts, len({day for day in help_came if start <= day <= end}))
