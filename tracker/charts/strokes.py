"""What is put on the canvas of a line plot: daily points, means and beads, reduced to the columns there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from tracker.charts.ticks import TimeAxis
from tracker.domain.series import Mark, Point, Series
from tracker.domain.statistics import MEAN_DAYS, bucket_days, buckets, trailing_mean

SHAPES = ("●", "○", "▪")
BRAILLE = "braille"

_DENSE_DAYS = 0.75
_MOST_DAYS = 7.5
_BEAD_COLUMNS = 9
_EVENT_COLUMNS = 8

At = tuple[float, float] | None
"""Column and height (0–1) of a point; None breaks a line."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """Points in one glyph and role, joined by a line or not; a higher `layer` lies on top."""

    points: tuple[At, ...]
    marker: str
    role: str
    joined: bool
    layer: int


def is_dense(axis: TimeAxis) -> bool:
    """Daily points stand so close that each is a mere `·`."""
    return axis.days / axis.columns > _DENSE_DAYS


def bucket_width(axis: TimeAxis, shared: bool) -> int:
    """Days behind one point of the line that takes the place of daily points: 1 means that they are drawn.

    More than 7.5 days a column, or several series in one panel at more than one a column, and single days only
    make a cloud; then the line is the mean of each so many days. They are whole weeks, so that a point never
    stands higher only because more of its days were weekends.
    """
    crowd = axis.days / axis.columns
    if crowd <= (_DENSE_DAYS if shared else _MOST_DAYS):
        return 1
    return MEAN_DAYS * ceil(bucket_days(axis.start, axis.end, axis.columns) / MEAN_DAYS)


def event_strokes(marks: Iterable[Mark], axis: TimeAxis, rows: int) -> Iterator[Stroke]:
    """A thin upright at each life event, behind everything else; none where they would be a fence."""
    heights = [row / max(rows - 1, 1) for row in range(rows)]
    columns = {axis.column(mark.day) for mark in marks if mark.kind == "event"}
    if columns and len(columns) * _EVENT_COLUMNS <= axis.columns:
        points = tuple((float(column), height) for column in sorted(columns) for height in heights)
        yield Stroke(points, "│", "rule", False, 0)


@dataclass(frozen=True, slots=True)
class Pen:
    """How a series is drawn: its number (1–3), its axis, the height (0–1) of a value, whether others share the
    panel, and whether its 7-day mean is wanted."""

    number: int
    axis: TimeAxis
    level: Callable[[float], float]
    shared: bool
    mean: bool

    @property
    def shape(self) -> str:
        """The glyph of the series."""
        return SHAPES[self.number - 1]

    @property
    def mean_role(self) -> str:
        """The role of its line: lines that share a panel take the colour of their series, one alone does not."""
        return f"mean-{self.number}" if self.shared else "mean"

    def stroke(self, points: tuple[At, ...], glyph: str, layer: int) -> Stroke:
        """Points in the colour of the series; the first series lies on top of its layer. Braille joins them."""
        joined = glyph == BRAILLE
        role = self.mean_role if joined else f"series-{self.number}"
        return Stroke(points, glyph, role, joined, 10 * layer - self.number)


def series_strokes(series: Series, pen: Pen) -> Iterator[Stroke]:
    """The strokes of one series: its days with the 7-day mean, or the mean of each bucket when days are too many.

    Lines of series that share a panel carry their shape as beads.
    """
    axis, width = pen.axis, bucket_width(pen.axis, pen.shared)
    if width > 1:
        line = _line(series.points, width, pen)
        yield pen.stroke(line, BRAILLE, 2)
        yield pen.stroke(_beads(line, pen.shared), pen.shape if pen.shared else "·", 3)
        return
    if pen.mean:
        means = trailing_mean(_from(series, axis.start - timedelta(MEAN_DAYS - 1)))
        yield pen.stroke(_line(means, bucket_days(axis.start, axis.end, axis.columns * 2), pen), BRAILLE, 2)
    days = series.within(axis.start, axis.end)
    dots = {(float(axis.column(day)), pen.level(value)) for day, value in days}
    dense = is_dense(axis)
    yield pen.stroke(tuple(sorted(dots)), "·" if dense else pen.shape, 1 if dense else 3)


def _from(series: Series, first: date) -> tuple[Point, ...]:
    return tuple(point for point in series.points if point[0] >= first)


def _line(points: Iterable[Point], step: int, pen: Pen) -> tuple[At, ...]:
    axis = pen.axis
    means = buckets(points, axis.start, axis.end, -(-axis.days // step))
    middle = (step - 1) / 2
    return tuple(
        None if mean is None else (axis.x(index * step + middle), pen.level(mean))
        for index, mean in enumerate(means)
    )


def _beads(line: tuple[At, ...], shared: bool) -> tuple[At, ...]:
    """Points of a line that get the series' shape: those that stand alone, and some of the others."""
    beads: list[At] = []
    last = -float(_BEAD_COLUMNS)
    for before, at, after in zip((None, *line), line, (*line[1:], None), strict=False):
        if at is None:
            continue
        alone = before is None and after is None
        if alone or (shared and at[0] - last >= _BEAD_COLUMNS):
            beads.append(at)
            last = at[0]
    return tuple(beads)
