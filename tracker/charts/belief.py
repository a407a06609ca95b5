"""How much thoughts were believed before they were answered and after, over time, on one scale from 0 to 100.

A record stands on its day, an upright between its two numbers. Records that share a column are drawn as their mean.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from tracker.charts.drawing import Drawing, Line, spread
from tracker.charts.spec import BeliefPlot
from tracker.charts.strokes import Stroke
from tracker.charts.ticks import TimeAxis, placed, x_ticks, y_ticks

Canvas = Callable[[Sequence[Stroke], int, int], tuple[Line, ...]]
"""Draws strokes on so many columns and rows; `charts.draw` gives the one made with plotext."""

BEFORE, AFTER = "○", "●"
_LEFT = 4
_LEAST = (24, 6)
_FULL = 100
_UPRIGHT = 40
"""Steps of an upright, more than rows there are, so that it has no gaps."""


def draw_belief(spec: BeliefPlot, columns: int, rows: int, canvas: Canvas) -> Drawing | None:
    """The plot in exactly `rows` lines, or None when there is no room for it."""
    if columns < _LEAST[0] or rows < _LEAST[1]:
        return None
    room, high = columns - _LEFT - 1, rows - 3
    axis = TimeAxis(spec.start, (spec.end - spec.start).days + 1, room)
    labels = dict(y_ticks(0, _FULL, "", high))
    shared: dict[int, list[tuple[int, int]]] = {}
    for day, before, after in spec.records:
        shared.setdefault(axis.column(day), []).append((before, after))
    lines: list[Line] = [_legend(columns, means=any(len(pairs) > 1 for pairs in shared.values()))]
    for row, line in enumerate(canvas(tuple(_strokes(shared)), room, high)):
        lines.append(((labels.get(high - 1 - row, "").rjust(_LEFT - 1) + " ", "axis"), *line))
    return Drawing((*lines, *_time(axis, room)))


def _legend(columns: int, *, means: bool) -> Line:
    left = (" " * _LEFT, ""), (f"{BEFORE} ", "series-2"), ("believed then  ", "label")
    right = (("means, 0–100" if means else "0–100", "axis"),)
    return spread((*left, (f"{AFTER} ", "series-1"), ("believed now", "label")), right, columns - 1)


def _strokes(shared: Mapping[int, Sequence[tuple[int, int]]]) -> Iterator[Stroke]:
    befores: list[tuple[float, float]] = []
    afters: list[tuple[float, float]] = []
    uprights: list[tuple[float, float]] = []
    for column, pairs in sorted(shared.items()):
        before, after = (sum(side) / len(pairs) / _FULL for side in zip(*pairs, strict=True))
        befores.append((float(column), before))
        afters.append((float(column), after))
        steps = (before + (after - before) * step / _UPRIGHT for step in range(_UPRIGHT + 1))
        uprights += [(float(column), height) for height in steps]
    yield Stroke(tuple(uprights), "│", "rule", False, 0)
    yield Stroke(tuple(befores), BEFORE, "series-2", False, 1)
    yield Stroke(tuple(afters), AFTER, "series-1", False, 2)


def _time(axis: TimeAxis, room: int) -> tuple[Line, Line]:
    ticks = x_ticks(axis)
    at = {column for column, _ in ticks}
    marked = "".join("│" if column in at else "─" for column in range(room))
    return ((" " * _LEFT, ""), (marked, "axis")), ((" " * _LEFT, ""), (placed(ticks, room), "axis"))
