"""What of a plot and its words goes on a small screen: scales of several kinds stand above one another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tracker.charts.drawing import one_line, wrapped
from tracker.charts.lines import LEAST_PANEL_ROWS, panels_of
from tracker.charts.words import sentence
from tracker.screens.trends import words

if TYPE_CHECKING:
    from textual.geometry import Size

    from tracker.charts.spec import LinePlot
    from tracker.screens.trends.reading import Found

_BARS = 4
"""Rows of the mode bar, the head and the keys."""


def fitted(spec: LinePlot, found: Found, size: Size, *, wide: bool) -> tuple[LinePlot, str, bool]:
    """The plot for a screen of `size`, a sentence about the series that were left out ("" for none), and whether
    the week's comparison has to give its rows to the plot."""
    looking, columns = found.looking, size.width - (42 if wide else 2)
    day = f"{words.day_title(looking.cursor)}   {words.day_values(found.series, looking.cursor)}"
    weeks = [words.week_sentence(series, looking.end, looking.today) for series in found.series]
    beneath = 0 if wide else _rows(day, columns) + bool(found.marks)
    taken = _BARS + _rows(sentence(spec, dated=False), columns) + beneath
    crowded = not wide and size.height - taken - sum(_rows(week, columns) for week in weeks) - 1 < _least(
        spec
    )
    fits, more = as_fits(spec, size.height - taken)
    return fits, more, crowded


def as_fits(spec: LinePlot, rows: int) -> tuple[LinePlot, str]:
    """`spec` with as many of its series as `rows` have room for, and a sentence about those left out, or ""."""
    gone: list[str] = []
    while _least(spec) > rows and len(panels_of(spec)) > 1:
        last = {number for number, _ in panels_of(spec)[-1].series}
        gone += [one_line(spec.series[number - 1].label) for number in sorted(last)]
        spec = replace(
            spec, series=tuple(one for number, one in enumerate(spec.series, 1) if number not in last)
        )
    return spec, f"A taller window has room for {' and '.join(gone)} too." if gone else ""


def _least(spec: LinePlot) -> int:
    """Rows without which it cannot be drawn: axis, the line of events, and its panels with their legends."""
    has_events = any(mark.kind == "event" for mark in spec.marks)
    return 2 + has_events + len(panels_of(spec)) * (1 + LEAST_PANEL_ROWS)


def _rows(text: str, columns: int) -> int:
    return len(wrapped(text, max(columns, 1), 99))
