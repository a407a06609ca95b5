"""Scales: what a day can be rated on, ours and the person's own alike."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from tracker.domain.errors import Refused
from tracker.domain.text import clean_line
from tracker.domain.time import Stamp

CORRECTION = timedelta(minutes=30)
"""A rating given again on Day within this time corrects the last one; later it is a second rating of that day."""

NAME_LENGTH = 40


class ScaleKind(StrEnum):
    """The forms of an answer."""

    ONE_TO_TEN = "1-10"
    ZERO_TO_TEN = "0-10"
    ONE_TO_FIVE = "1-5"
    YES_NO = "yes-no"
    HOURS = "hours"
    MINUTES = "minutes"
    COUNT = "count"


RANGES: dict[ScaleKind, tuple[float, float]] = {
    ScaleKind.ONE_TO_TEN: (1, 10),
    ScaleKind.ZERO_TO_TEN: (0, 10),
    ScaleKind.ONE_TO_FIVE: (1, 5),
    ScaleKind.YES_NO: (0, 1),
    ScaleKind.HOURS: (0, 24),
    ScaleKind.MINUTES: (0, 1440),
    ScaleKind.COUNT: (0, 50),
}
OWN_KINDS = (ScaleKind.ZERO_TO_TEN, ScaleKind.ONE_TO_FIVE, ScaleKind.YES_NO)
AMOUNTS = (ScaleKind.HOURS, ScaleKind.MINUTES, ScaleKind.COUNT)
UNITS = {ScaleKind.HOURS: "h", ScaleKind.MINUTES: "min"}
_NUMBER = re.compile(r"[+-]?(\d{1,9}(\.\d{0,9})?|\.\d{1,9})")
_CLOCK = re.compile(r"(\d{1,2}):([0-5]?\d)")
_YES_NO = {"yes": 1.0, "y": 1.0, "1": 1.0, "no": 0.0, "n": 0.0, "0": 0.0}


def number(value: float) -> str:
    """Write a number as a person would: 7, 7.5, never 7.0."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


@dataclass(frozen=True, slots=True)
class Scale:
    """One scale. `high_means` says in words what its upper end is; `once`: a day has one value, the last given."""

    id: str
    name: str
    kind: ScaleKind
    high_means: str = ""
    section: str = "inner"
    position: int = 0
    hidden: bool = False
    once: bool = False
    built_in: bool = False

    def __post_init__(self) -> None:
        """Raise Refused for a name that is empty or over 40 characters."""
        if not self.name or len(self.name) > NAME_LENGTH:
            raise Refused(f"A scale needs a name of 1 to {NAME_LENGTH} characters.")

    @property
    def low(self) -> float:
        """The least value."""
        return RANGES[self.kind][0]

    @property
    def high(self) -> float:
        """The greatest value."""
        return RANGES[self.kind][1]

    @property
    def unit(self) -> str:
        """The unit as written after a number, or nothing."""
        return UNITS.get(self.kind, "")

    @property
    def is_amount(self) -> bool:
        """Whether it is typed as a number (hours, minutes, a count) and not picked from steps."""
        return self.kind in AMOUNTS

    @property
    def takes(self) -> str:
        """What it takes, for a prompt or a refusal: "a whole number from 1 to 10"."""
        if self.kind is ScaleKind.YES_NO:
            return "yes or no"
        if self.kind is ScaleKind.HOURS:
            return "hours from 0 to 24, such as 7.5 or 7:30"
        return f"a whole number from {number(self.low)} to {number(self.high)}"

    def parse(self, text: str) -> float:
        """Read what was typed; raise Refused with what the scale takes."""
        typed = clean_line(text).lower()
        value = _YES_NO.get(typed) if self.kind is ScaleKind.YES_NO else self._read(typed)
        if value is None:
            raise Refused(f"{self.name} takes {self.takes}, not “{clean_line(text)}”.")
        return self.check(value)

    def _read(self, typed: str) -> float | None:
        clock = _CLOCK.fullmatch(typed) if self.kind is ScaleKind.HOURS else None
        if clock:
            return int(clock[1]) + int(clock[2]) / 60
        plain = typed.removesuffix(self.unit).strip().replace(",", ".")
        # float() alone would take "1_0", "1e1" and "inf" for numbers.
        if not _NUMBER.fullmatch(plain):
            return None
        value = float(plain)
        return value if self.kind is ScaleKind.HOURS or value.is_integer() else None

    def check(self, value: float) -> float:
        """Return a value that lies on the scale; raise Refused for one that does not."""
        # Comparing this way round also turns away NaN.
        if not self.low <= value <= self.high or (self.kind is not ScaleKind.HOURS and value != int(value)):
            raise Refused(f"{self.name} takes {self.takes}, not {number(value)}.")
        return value

    def show(self, value: float) -> str:
        """Write a value with its unit, as on Day."""
        if self.kind is ScaleKind.YES_NO:
            return "yes" if value else "no"
        return f"{number(value)} {self.unit}".rstrip()


class Rating(NamedTuple):
    """One answer on one scale; a day may have several, each with its time."""

    id: str
    scale_id: str
    value: float
    stamp: Stamp


def corrects(last: Rating | None, day: date, now: Stamp) -> bool:
    """Whether an answer given on Day replaces `last` rather than standing beside it.

    An evening filled in afterwards has one answer that can be bettered; on the day itself the last one is
    bettered for half an hour, and after that the new answer is a new look at the same day.
    """
    if last is None:
        return False
    return day != now.day or now.at - last.stamp.at < CORRECTION
