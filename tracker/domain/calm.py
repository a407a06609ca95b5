"""What was done to settle, and what distress was before and after; numbers that claim no cause."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from tracker.domain.limits import check_whole
from tracker.domain.statistics import TOO_FEW, Interval, mean_interval
from tracker.domain.time import Stamp

DAY_SECONDS = 86_400
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


class Effect(NamedTuple):
    """What distress did around one exercise, over the times where both numbers were given."""

    exercise: str
    times: int
    last: date | None
    change: Interval | None
    by_time: tuple[tuple[TimeOfDay, Interval], ...] = ()

    @property
    def helps(self) -> bool:
        """Whether distress was lower afterwards on the whole, over enough times to say so."""
        return self.change is not None and self.change.n >= TOO_FEW and self.change.mean < 0


def effects(sessions: Iterable[Session]) -> dict[str, Effect]:
    """Return the effect of each exercise that was done, by its id."""
    held: dict[str, list[Session]] = {}
    for one in sessions:
        if one.state is State.DONE:
            held.setdefault(one.exercise, []).append(one)
    return {exercise: _effect(exercise, times) for exercise, times in held.items()}


def _effect(exercise: str, sessions: Sequence[Session]) -> Effect:
    by_time: dict[TimeOfDay, list[float]] = {}
    for one in sessions:
        if one.stamp is not None and one.change is not None:
            by_time.setdefault(time_of_day(one.stamp.local.hour), []).append(one.change)
    means = ((part, mean_interval(by_time[part])) for part in TimeOfDay if part in by_time)
    return Effect(
        exercise,
        len(sessions),
        max(one.day for one in sessions),
        mean_interval(one.change for one in sessions if one.change is not None),
        tuple((part, mean) for part, mean in means if mean is not None),
    )


def helps_most(found: Iterable[Effect]) -> str:
    """Return the id of the exercise after which distress was lowest against before, "" where too little is known."""
    ranked = [(one.change.mean, one.exercise) for one in found if one.helps and one.change]
    return min(ranked)[1] if ranked else ""


def effect_words(effect: Effect | None) -> str:
    """Return in a few words what distress did: “18 lower on average, n = 7”."""
    if effect is None or effect.change is None:
        return ""
    n, mean = effect.change.n, round(effect.change.mean)
    moved = "the same" if mean == 0 else f"{abs(mean)} {'lower' if mean < 0 else 'higher'}"
    return f"{moved}{' on average' if n > 1 else ''}, n = {n}"


def interval_words(change: Interval) -> str:
    """Return how well a mean change is known, in a sentence that claims no cause."""
    if change.low is None or change.high is None:
        return f"Fewer than {TOO_FEW} times say little."
    low, high = round(change.low), round(change.high)
    return f"Over these times the mean lies between {_signed(low)} and {_signed(high)} (95 %)."


def _signed(number: int) -> str:
    return f"−{-number}" if number < 0 else f"+{number}" if number else "0"


NO_CAUSE = "Distress often goes down by itself too, so this does not say that the exercise did it."

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
