"""The year as cells: seven rows from Monday to Sunday, a column a week, drawn by us."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from tracker.charts.drawing import CELL_LEVELS, Drawing, Line, Piece, Spot, fit, spread
from tracker.charts.spec import YearCells
from tracker.charts.ticks import scale_number
from tracker.domain.ranges import MONTHS, WEEKDAYS
from tracker.domain.series import YES_NO, Series
from tracker.domain.statistics import YEAR_WEEKS, year_grid

BLOCKS = "▁▂▃▄▅▆▇█"
MISSING = "·"

_LEFT = 4
_TOP = 2
_LEAST = (_LEFT + YEAR_WEEKS, _TOP + 7)


@dataclass(frozen=True, slots=True)
class CellPlaces:
    """Where the days of a year stand: `cell` columns a week from the week of Monday `first` on."""

    first: date
    end: date
    cell: int

    def day_at(self, column: int, row: int) -> date | None:
        """See `drawing.Places`."""
        week, weekday = (column - _LEFT) // self.cell, row - _TOP
        if not (0 <= week < YEAR_WEEKS and 0 <= weekday < 7):
            return None
        day = self.first + timedelta(7 * week + weekday)
        return day if day <= self.end else None

    def spots_of(self, day: date) -> tuple[Spot, ...]:
        """See `drawing.Places`."""
        week, weekday = divmod((day - self.first).days, 7)
        if day > self.end or not 0 <= week < YEAR_WEEKS:
            return ()
        return ((_LEFT + week * self.cell, _TOP + weekday),)


def draw_cells(spec: YearCells, columns: int, rows: int) -> Drawing | None:
    """The year in nine lines, ten with its legend; None when it does not fit."""
    if columns < _LEAST[0] or rows < _LEAST[1]:
        return None
    cell = 2 if columns >= _LEFT + 2 * YEAR_WEEKS else 1
    weeks = year_grid(spec.series.drawable().points, spec.end)
    places = CellPlaces(weeks[0][0][0], spec.end, cell)
    wide = _LEFT + YEAR_WEEKS * cell
    lines = [_legend(spec.series, wide), _months(places.first, cell)]
    for weekday in range(7):
        name = WEEKDAYS[weekday][:3] if weekday % 2 == 0 else ""
        days = (week[weekday] for week in weeks)
        cells = (_cell(spec, day, value, cell) for day, value in days)
        lines.append(((name.ljust(_LEFT), "axis"), *cells))
    return Drawing(tuple(lines), places)


def level_of(value: float, series: Series) -> int:
    """Which of the `CELL_LEVELS` equal parts of the scale a value lies in, from 1; ends are held."""
    share = (value - series.low) / (series.high - series.low) if series.high > series.low else 0.0
    return min(max(int(share * CELL_LEVELS) + 1, 1), CELL_LEVELS)


def _cell(spec: YearCells, day: date, value: float | None, cell: int) -> Piece:
    if day > spec.end:
        return " " * cell, ""
    if value is None:
        return MISSING.ljust(cell), "axis"
    level = level_of(value, spec.series)
    return BLOCKS[level - 1].ljust(cell), f"cell-{level}"


def _legend(series: Series, wide: int) -> Line:
    low, high = scale_number(series.low, series.unit), scale_number(series.high, series.unit)
    unit = f" {series.unit}" if series.unit and series.unit != YES_NO else ""
    meaning = f", {fit(series.high_means, 14)}" if series.high_means else ""
    key: list[Piece] = [(f"{MISSING} not logged  {low} ", "axis")]
    key += [(block, f"cell-{level}") for level, block in enumerate(BLOCKS, 1)]
    key.append((f" {high}{unit}{meaning}", "axis"))
    name = fit(series.label, wide - _LEFT - sum(len(text) for text, _ in key) - 2)
    return spread([(" " * _LEFT, ""), (name, "label")], key, wide)


def _months(first: date, cell: int) -> Line:
    """The name of a month over the first week that begins in it."""
    line = " " * _LEFT
    for week in range(YEAR_WEEKS):
        monday = first + timedelta(7 * week)
        at = _LEFT + week * cell
        if monday.day <= 7 and at >= len(line) and week < YEAR_WEEKS - 2:
            line = line.ljust(at) + MONTHS[monday.month - 1][:3] + " "
    return ((line.rstrip(), "axis"),)
