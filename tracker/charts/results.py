"""The totals of a questionnaire over time, on its whole scale: each sitting a dot, joined only for the eye."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tracker.charts.drawing import Drawing, Line, spread
from tracker.charts.spec import ResultPlot
from tracker.charts.strokes import BRAILLE, At, Stroke
from tracker.charts.ticks import TimeAxis, placed, x_ticks, y_ticks

Canvas = Callable[[Sequence[Stroke], int, int], tuple[Line, ...]]
"""Draws strokes on so many columns and rows; `charts.draw` gives the one made with plotext."""

_LEFT = 5
_LEAST = (24, 6)
_DOT = "●"


def draw_results(spec: ResultPlot, columns: int, rows: int, canvas: Canvas) -> Drawing | None:
    """The plot in exactly `rows` lines, or None when there is no room for it."""
    room, high = columns - _LEFT - 1, rows - 3
    if columns < _LEAST[0] or rows < _LEAST[1]:
        return None
    axis = TimeAxis(spec.start, (spec.end - spec.start).days + 1, room)
    points: tuple[At, ...] = tuple(
        (float(axis.column(day)), (total - spec.low) / (spec.high - spec.low)) for day, total in spec.totals
    )
    strokes = [Stroke(points, BRAILLE, "mean-1", True, 1), Stroke(points, _DOT, "series-1", False, 2)]
    labels = dict(y_ticks(spec.low, spec.high, "", high))
    ends = ((f"{spec.low}–{spec.high}", "axis"),)
    lines: list[Line] = [
        spread(((" " * _LEFT, ""), (f"{_DOT} ", "series-1"), (spec.label, "label")), ends, columns - 1)
    ]
    for row, line in enumerate(canvas(strokes, room, high)):
        lines.append(((labels.get(high - 1 - row, "").rjust(_LEFT - 1) + " ", "axis"), *line))
    return Drawing((*lines, *_time(axis, room)))


def _time(axis: TimeAxis, room: int) -> tuple[Line, Line]:
    ticks = x_ticks(axis)
    at = {column for column, _ in ticks}
    marked = "".join("│" if column in at else "─" for column in range(room))
    return ((" " * _LEFT, ""), (marked, "axis")), ((" " * _LEFT, ""), (placed(ticks, room), "axis"))
