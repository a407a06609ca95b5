"""What was done to settle, what distress was before and after, and whether it takes the place of what it was for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from tracker.domain.limits import check_whole
from tracker.domain.time import Stamp

DAY_SECONDS = 86_400
KEY_LENGTH = 80
"""Characters that the id of an exercise may have."""


class State(StrEnum):
    """Whether it came to its end, by the clock or because it was enough."""

    BEGUN = "begun"
    DONE = "done"


class WasFor(StrEnum):
    """What one settled for."""

    MOMENT = "moment"
    ATTEMPT = "attempt"
    NOTHING = "nothing"


WAS_FOR_WORDS = {
    WasFor.NOTHING: "for nothing in particular",
    WasFor.MOMENT: "for a moment",
    WasFor.ATTEMPT: "for an attempt",
}


class TimeOfDay(StrEnum):
    """Parts of a day by the local clock, each from its hour on."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


def time_of_day(hour: int) -> TimeOfDay:
    """Return the part of the day that an hour (0–23) belongs to."""
    if 5 <= hour < 12:
        return TimeOfDay.MORNING
    if 12 <= hour < 17:
        return TimeOfDay.AFTERNOON
    return TimeOfDay.EVENING if 17 <= hour < 22 else TimeOfDay.NIGHT


@dataclass(frozen=True, slots=True)
class Session:
    """One time with an exercise: distress 0–100 before and after (None: not said), and for how many seconds.

    `stamp` is when it was begun, None while it is new.
    """

    id: str
    day: date
    exercise: str
    before: int | None = None
    after: int | None = None
    seconds: int = 0
    was_for: WasFor | None = None
    was_for_id: str = ""
    state: State = State.DONE
    coped_id: str = ""
    stamp: Stamp | None = None

    def __post_init__(self) -> None:
        """Raise Refused for distress off its scale or a time of over a day."""
        check_whole("Distress", self.before, 0, 100)
        check_whole("Distress", self.after, 0, 100)
        check_whole("The length in seconds", self.seconds, 0, DAY_SECONDS)

    @property
    def change(self) -> int | None:
        """Distress after less distress before: below 0 where it went down; None where one of them was not said."""
        return None if self.before is None or self.after is None else self.after - self.before


_WATCHED_DAYS = 28
_ENOUGH = 3


class WayRound(NamedTuple):
    """How often one settled for an attempt in four weeks, and how often an attempt came on that day or the next."""

    settled: int
    followed: int

    @property
    def sentence(self) -> str:
        """A gentle word, or "" where there is nothing to say."""
        if self.settled < _ENOUGH or self.followed * 2 >= self.settled:
            return ""
        came = "no attempt" if not self.followed else "an attempt only once" if self.followed == 1 else ""
        came = came or f"an attempt {self.followed} times"
        return (
            f"In four weeks you settled for an attempt {self.settled} times, and {came} came that day or the next. "
            "Calm can become a way round. An attempt may begin while it is still uneasy, and it may be a smaller one."
        )


def way_round(sessions: Iterable[Session], tries: Iterable[date], today: date) -> WayRound:
    """Return how calm and attempts went together in the four weeks before `today`.

    Days on which something can still follow, today and yesterday, are not counted unless it has.
    """
    tried = set(tries)
    first = today - timedelta(_WATCHED_DAYS)
    days = [one.day for one in sessions if one.was_for is WasFor.ATTEMPT and first <= one.day <= today]
    followed = [day for day in days if day in tried or day + timedelta(1) in tried]
    over = [day for day in days if day not in followed and day < today - timedelta(1)]
    return WayRound(len(followed) + len(over), len(followed))
