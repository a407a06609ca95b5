"""Where the axes of a plot carry words, and where a day stands on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from rich.cells import cell_len

from tracker.charts.drawing import Spot
from tracker.domain.ranges import MONTHS, WEEKDAYS
from tracker.domain.series import YES_NO

_STEPS = (1, 2, 3, 4, 5, 6, 10, 12, 20, 25, 30, 50, 60, 100, 120, 200, 250, 500, 1000)

Tick = tuple[int, str]
"""A column or row and its label."""


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """`days` days from `start` spread over `columns` columns that begin at column `left` of the drawing.

    `rows` are the rows of the drawing in which a day's column means that day.
    """

    start: date
    days: int
    columns: int
    left: int = 0
    rows: tuple[int, ...] = ()

    @property
    def end(self) -> date:
        """The last day."""
        return self.start + timedelta(self.days - 1)

    def x(self, offset: float) -> float:
        """The place of day `start` + `offset` in columns; whole numbers are the middles of columns."""
        place = (offset + 0.5) * self.columns / self.days - 0.5
        return min(max(place, 0.0), self.columns - 1.0)

    def column(self, day: date) -> int:
        """The column `day` falls into, counted from the axis' own left end."""
        return int(self.x((day - self.start).days) + 0.5)

    def day_at(self, column: int, row: int) -> date | None:
        """See `drawing.Places`."""
        inside = column - self.left
        if row not in self.rows or not 0 <= inside < self.columns:
            return None
        return self.start + timedelta(min(int((inside + 0.5) * self.days / self.columns), self.days - 1))

    def spots_of(self, day: date) -> tuple[Spot, ...]:
        """See `drawing.Places`."""
        if not 0 <= (day - self.start).days < self.days:
            return ()
        column = self.left + self.column(day)
        return tuple((column, row) for row in self.rows)


def scale_number(value: float, unit: str = "") -> str:
    """An end of a scale as it is written on an axis."""
    if unit == YES_NO and value in {0, 1}:
        return "yes" if value else "no"
    return f"{value:g}"


def y_ticks(low: float, high: float, unit: str, rows: int) -> tuple[Tick, ...]:
    """(row from the bottom, label): both ends always, and what even steps fit with a row between them."""
    span = high - low
    if unit == YES_NO or rows < 3:
        values = [low, high] if rows > 1 else [low]
    else:
        step = next((step for step in _STEPS if span % step == 0 and span / step <= (rows - 1) / 2), span)
        values = [low + step * index for index in range(round(span / step) + 1)]
    return tuple(
        (int(0.5 + (rows - 1) * (value - low) / span), scale_number(value, unit)) for value in values
    )


def x_ticks(axis: TimeAxis) -> tuple[Tick, ...]:
    """(column, label): days for a week, dates for a month, months for a quarter and a year, then years.

    The most telling labels that stand clear of one another; thinned out when none do.
    """
    *_, plainest = kinds = list(_kinds(axis))
    for ticks in kinds:
        if ticks and _clear(ticks, axis.columns):
            return ticks
    for every in range(2, len(plainest)):
        if _clear(plainest[::every], axis.columns):
            return plainest[::every]
    return plainest[:1]


def placed(ticks: Iterable[Tick], columns: int) -> str:
    """The labels of `x_ticks` as one line of `columns` cells, each in the middle under its tick."""
    line = ""
    for column, label in ticks:
        line = line.ljust(_begin(column, label, columns)) + label
    return line.ljust(columns)[:columns]


def _begin(column: int, label: str, columns: int) -> int:
    """Return where a label begins: in the middle under its tick, or as near to that as the ends of the line allow."""
    width = cell_len(label)
    return min(max(column - width // 2, 0), columns - width)


def _clear(ticks: tuple[Tick, ...], columns: int) -> bool:
    return all(
        column + len(label) // 2 + 2 < after - len(later) // 2
        and _begin(column, label, columns) + cell_len(label) < _begin(after, later, columns)
        for (column, label), (after, later) in pairwise(ticks)
    )


def _kinds(axis: TimeAxis) -> Iterator[tuple[Tick, ...]]:
    days = [axis.start + timedelta(offset) for offset in range(axis.days)] if axis.days <= 430 else []

    def ticks(chosen: Iterable[date], label: Callable[[date], str]) -> tuple[Tick, ...]:
        return tuple((axis.column(day), label(day)) for day in chosen)

    if axis.days <= 14:
        yield ticks(days, lambda day: f"{WEEKDAYS[day.weekday()][:3]} {day.day}")
        yield ticks(days, lambda day: str(day.day))
    elif axis.days <= 45:
        mondays = [day for day in days if day.weekday() == 0]
        yield ticks(mondays, _day_and_month)
        yield ticks(mondays, lambda day: str(day.day))
    elif axis.days <= 120:
        yield ticks([day for day in days if day.day in {1, 15}], _day_and_month)
        yield ticks([day for day in days if day.day == 1], _day_and_month)
    elif axis.days <= 430:
        yield ticks([day for day in days if day.day == 1], _month)
    else:
        yield from _long_kinds(axis, ticks)


def _long_kinds(
    axis: TimeAxis, ticks: Callable[[Iterable[date], Callable[[date], str]], tuple[Tick, ...]]
) -> Iterator[tuple[Tick, ...]]:
    end = axis.end
    years = range(axis.start.year, end.year + 1)
    if axis.days <= 1200:
        yield ticks(_firsts(axis.start, end, years, (1, 4, 7, 10)), _month)
    yield ticks(_firsts(axis.start, end, years, (1,)), _month)


def _firsts(start: date, end: date, years: Iterable[int], months: Iterable[int]) -> list[date]:
    wanted = tuple(months)
    firsts = (date(year, month, 1) for year in years for month in wanted)
    return [day for day in firsts if start <= day <= end]


def _day_and_month(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def _month(day: date) -> str:
    return str(day.year) if day.month == 1 else MONTHS[day.month - 1][:3]
