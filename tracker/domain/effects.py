"""What distress did around exercises: means with n and how well they are known, and no cause."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from tracker.domain.calm import LEAST_SECONDS, Session, State, TimeOfDay, time_of_day
from tracker.domain.statistics import Interval, mean_interval

ENOUGH = 5
"""Times with both numbers from which a mean has an interval. A caution of ours: with fewer, chance says most."""
RESOLUTION = 10 / 6**0.5
"""The least spread of changes that is believed. Answers come in tens, so each lies up to 5 beside what was felt (a
spread of 10/√12), and a difference of two has √2 of that. Equal answers would else be taken for exact ones."""
_MOST = 100.0
NO_CAUSE = "What is begun when it is worst tends to fall furthest by itself, so none of this is a proof."


class Effect(NamedTuple):
    """What distress did around one exercise that was done `times` times, over those with both numbers that
    were not only looked at.

    `before` is the mean before those, `change` that of after less before; None where there were none.
    """

    exercise: str
    times: int
    last: date | None
    change: Interval | None
    by_time: tuple[tuple[TimeOfDay, Interval], ...] = ()
    before: float | None = None

    @property
    def is_surely_lower(self) -> bool:
        """Whether all of the interval of the change lies below 0."""
        return self.change is not None and self.change.high is not None and self.change.high < 0


def effects(sessions: Iterable[Session]) -> dict[str, Effect]:
    """Return the effect of each exercise that was done, by its id."""
    held: dict[str, list[Session]] = {}
    for one in sessions:
        if one.state is State.DONE:
            held.setdefault(one.exercise, []).append(one)
    return {exercise: _effect(exercise, times) for exercise, times in held.items()}


def _effect(exercise: str, sessions: Sequence[Session]) -> Effect:
    by_time: dict[TimeOfDay, list[float]] = {}
    counted = [one for one in sessions if not _is_brief(one)]
    for one in counted:
        if one.stamp is not None and one.change is not None:
            by_time.setdefault(time_of_day(one.stamp.local.hour), []).append(one.change)
    parts = ((part, _mean_change(by_time[part])) for part in TimeOfDay if part in by_time)
    begun = mean_interval(one.before for one in counted if one.before is not None and one.change is not None)
    return Effect(
        exercise,
        len(sessions),
        max(one.day for one in sessions),
        _mean_change(one.change for one in counted if one.change is not None),
        tuple((part, change) for part, change in parts if change is not None),
        begun.mean if begun else None,
    )


def _is_brief(one: Session) -> bool:
    """Return whether it lasted so briefly that what distress did says nothing of it; 0: how long is not known."""
    return 0 < one.seconds < LEAST_SECONDS


def _mean_change(changes: Iterable[float]) -> Interval | None:
    found = mean_interval(changes, enough=ENOUGH, least_spread=RESOLUTION)
    if found is None or found.low is None or found.high is None:
        return found
    return replace(found, low=max(found.low, -_MOST), high=min(found.high, _MOST))


def surest(found: Iterable[Effect]) -> Effect | None:
    """Return that of the exercise after which distress was most surely lower; None where it surely was after none.

    It is the one whose interval ends lowest, and below 0: neither a few great falls nor a mean alone make it. Between
    two it is the one done more often, and then the first of `found`.
    """
    sure = [one for one in found if one.is_surely_lower]
    return min(sure, key=_rank, default=None)


def _rank(one: Effect) -> tuple[float, int]:
    change = one.change
    return (change.high, -change.n) if change and change.high is not None else (_MOST, 0)


# Words


def moved_words(change: Interval, *, same: str = "the same") -> str:
    """Return which way a mean went: “18 lower”."""
    mean = _whole(change.mean)
    return f"{abs(mean)} {'lower' if mean < 0 else 'higher'}" if mean else same


def effect_words(effect: Effect | None) -> str:
    """Return in a few words what distress did: “18 lower on average, n = 7 of 9 times”."""
    if effect is None or effect.change is None:
        return ""
    n = effect.change.n
    of_all = f" of {effect.times} times" if n < effect.times else ""
    return f"{moved_words(effect.change)}{' on average' if n > 1 else ''}, n = {n}{of_all}"


def first_words(name: str, effect: Effect) -> str:
    """Return why an exercise of that name stands first."""
    n = effect.change.n if effect.change else 0
    return f"{name} stands first: distress was most surely lower after it (n = {n})."


def before_words(effect: Effect) -> str:
    """Return how high distress was when it was begun, "" where that is not known."""
    if effect.before is None or effect.change is None:
        return ""
    return f"Before it was {_whole(effect.before)}{' on average' if effect.change.n > 1 else ''}."


def interval_words(change: Interval) -> str:
    """Return how well a mean change is known, in a sentence that claims no cause."""
    if change.low is None or change.high is None:
        return f"Fewer than {ENOUGH} times say little."
    return (
        f"In times like these the mean is, with 95 % confidence, between {_between(change.low, change.high)}."
    )


def time_words(change: Interval) -> str:
    """Return what is known of a part of the day, in a few words: “18 lower, n = 7, between 11 and 25 lower”."""
    if change.low is None or change.high is None:
        return f"too few, n = {change.n}"
    return f"{moved_words(change)}, n = {change.n}, between {_between(change.low, change.high)}"


def _whole(number: float) -> int:
    """Return the nearest whole number; a half goes away from 0, as one learns it at school."""
    return int(abs(number) + 0.5) * (-1 if number < 0 else 1)


def _between(low: float, high: float) -> str:
    """Return two bounds in words, the smaller way first: “11 and 25 lower”."""
    least, most = _whole(low), _whole(high)
    if most <= 0:
        return f"{-most} and {-least} lower"
    return f"{least} and {most} higher" if least >= 0 else f"{-least} lower and {most} higher"
