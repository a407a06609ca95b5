"""What was done to settle, what distress was before and after, and whether it takes the place of what it was for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from tracker.domain.limits import check_whole
from tracker.domain.time import Stamp

DAY_SECONDS = 86_400
LEAST_SECONDS = 20
"""What was played for less, and of which nothing was said, was only looked at."""
KEY_LENGTH = 80
"""Characters that the id of an exercise may have."""
MOST_ROUNDS = 7200
"""An hour of the shortest phases there are."""
PACES = (50, 200)
"""The pace at which something was gone through, as a percentage of the time it usually takes."""


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
    WasFor.MOMENT: "for a moment of help",
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

    `seconds` is the time really spent; how far it came is `reached`, in seconds of the exercise. `rounds` and `pace`
    (in percent) say how it was laid out, None for as usual. `about` is what the moment or attempt `was_for_id` is
    called, as the file has it. `stamp` is when it was begun, None while it is new.
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
    reached: int = 0
    rounds: int | None = None
    pace: int | None = None
    about: str = ""

    def __post_init__(self) -> None:
        """Raise Refused for distress off its scale or a time of over a day."""
        check_whole("Distress", self.before, 0, 100)
        check_whole("Distress", self.after, 0, 100)
        check_whole("The length in seconds", self.seconds, 0, DAY_SECONDS)
        check_whole("How far it came in seconds", self.reached, 0, DAY_SECONDS)
        check_whole("The number of rounds", self.rounds, 1, MOST_ROUNDS)
        check_whole("The pace in percent", self.pace, *PACES)

    @property
    def change(self) -> int | None:
        """Distress after less distress before: below 0 where it went down; None where one of them was not said."""
        return None if self.before is None or self.after is None else self.after - self.before


_WATCHED_DAYS = 28
_BEFORE, _FOLLOWS = timedelta(1), timedelta(7)
"""An attempt belongs to calm of the day after it too, and one may come a week later: neither is a way round."""
_ENOUGH = 3
_SAID_AGAIN, _AWAY = timedelta(7), timedelta(30)


class WayRound(NamedTuple):
    """For how many attempts one settled in four weeks, and how many of them came."""

    settled: int
    followed: int

    @property
    def sentence(self) -> str:
        """A gentle word, or "" where there is nothing to say."""
        if self.settled < _ENOUGH or self.followed * 2 >= self.settled:
            return ""
        came = ("none", "one")[self.followed] if self.followed < 2 else str(self.followed)
        return (
            f"In four weeks you calmed yourself for an attempt {self.settled} times, and {came} followed. "
            "An attempt may begin while it is uneasy, and it may be a small one."
        )


def way_round(sessions: Iterable[Session], tries: Mapping[str, date], today: date) -> WayRound:
    """Return how calm and attempts went together in the four weeks before `today`; `tries` are days by attempt.

    All exercises for one attempt are one occasion, or all of a day where it is not known for which. It is followed if
    that attempt was tried, whenever it was, or if any was from the day before it to a week after it. As long as
    something can still follow, an occasion counts only once it has.
    """
    first = today - timedelta(_WATCHED_DAYS)
    done = [
        one
        for one in sessions
        if one.was_for is WasFor.ATTEMPT and one.state is State.DONE and first <= one.day <= today
    ]
    occasions = _occasions(done)
    days = set(tries.values())
    open_ones = [key for key, calm in occasions.items() if key not in tries and not _is_followed(calm, days)]
    over = [key for key in open_ones if max(occasions[key]) + _FOLLOWS < today]
    followed = len(occasions) - len(open_ones)
    return WayRound(followed + len(over), followed)


def _occasions(sessions: Iterable[Session]) -> dict[str, list[date]]:
    """Return the days of calm by attempt, or by themselves."""
    every = tuple(sessions)
    named = {one.day: one.was_for_id for one in every if one.was_for_id}
    found: dict[str, list[date]] = {}
    for one in every:
        key = one.was_for_id or named.get(one.day) or one.day.isoformat()
        found.setdefault(key, []).append(one.day)
    return found


def _is_followed(calm: Iterable[date], tried: Iterable[date]) -> bool:
    days = tuple(calm)
    return any(min(days) - _BEFORE <= day <= max(days) + _FOLLOWS for day in tried)


def word_rests(said: date | None, away: date | None, today: date) -> bool:
    """Return whether the gentle word is not said today: it was in the last week, or was put away in the last month.

    On the day it is said it stays.
    """
    was_said = said is not None and said < today < said + _SAID_AGAIN
    return was_said or (away is not None and away <= today < away + _AWAY)
