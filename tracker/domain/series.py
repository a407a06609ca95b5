"""What a chart is made of: a series of days, marks on days, and counts of weeks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

Point = tuple[date, float]
"""One day and the mean of what was logged for it."""

LARGEST = 1e9
"""No quantity of an evening is larger; a larger one, or one that is no number, is left out of every chart."""

YES_NO = "yes/no"
"""The unit of a scale that is answered with yes (1) or no (0)."""


@dataclass(frozen=True, slots=True)
class Series:
    """One logged quantity, at most one value a day.

    `points` are sorted by day, one a day (the day's mean where a scale was rated more than once); a day without
    an answer is absent, never zero. `low` and `high` are the ends of the scale, not of the values. `unit` is
    empty for a plain scale, else "h", "min", … or `YES_NO`. `high_means` says in a word or two what the high
    end stands for ("very good"); it may be empty. `label` and `high_means` can be a person's own text.
    """

    key: str
    label: str
    low: float
    high: float
    unit: str = ""
    high_means: str = ""
    points: tuple[Point, ...] = ()

    def within(self, start: date, end: date) -> tuple[Point, ...]:
        """The points from `start` to `end`, both included."""
        return tuple(point for point in self.points if start <= point[0] <= end)

    def drawable(self) -> Series:
        """The same series without values that are not finite or beyond `LARGEST`."""
        if all(abs(value) <= LARGEST for _, value in self.points):
            return self
        return replace(self, points=tuple(point for point in self.points if abs(point[1]) <= LARGEST))


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened on a day: a try at a step of the ladder, or an event in the person's life."""

    day: date
    kind: Literal["attempt", "event"]
    label: str


@dataclass(frozen=True, slots=True)
class WeekCount:
    """How often each thing happened in the week that begins on Monday `week_start`: (key, how often) pairs."""

    week_start: date
    counts: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        """Everything of the week together."""
        return sum(count for _, count in self.counts)

    def count(self, key: str) -> int:
        """How often `key` happened; 0 when it stands nowhere."""
        return dict(self.counts).get(key, 0)
