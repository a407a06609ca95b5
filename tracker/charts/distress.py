"""Distress over the attempts at a step: expected, at its peak, at its end, all on one scale from 0 to 100.

Attempts stand side by side in their order, whatever lies between them: the plot is about what trying did.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from tracker.charts.drawing import Drawing, Line, clip, spread
from tracker.charts.spec import DistressPlot
from tracker.charts.strokes import BRAILLE, At, Stroke
from tracker.charts.ticks import placed, y_ticks
from tracker.domain.dates import in_words

Canvas = Callable[[Sequence[Stroke], int, int], tuple[Line, ...]]
"""Draws strokes on so many columns and rows; `charts.draw` gives the one made with plotext."""

_LEFT = 4
_APART = 8
"""Columns between two attempts at most, so that two of them do not look like a long way."""
_NEAR = 4
"""Columns between two attempts at least: closer, three lines with their marks are a wall."""
_LEAST = (24, 6)
_LINES = (("peak", "●"), ("end", "○"), ("expected", "▪"))


def draw_distress(spec: DistressPlot, columns: int, rows: int, canvas: Canvas) -> Drawing | None:
    """The plot in exactly `rows` lines, or None when there is no room for it."""
    room = columns - _LEFT - 1
    if columns < _LEAST[0] or rows < _LEAST[1]:
        return None
    shown = spec.shown(room // _NEAR + 1)
    at = _columns(len(shown.tries), room)
    strokes = [stroke for n in range(len(_LINES)) for stroke in _strokes(shown, n, at)]
    strokes.sort(key=lambda stroke: stroke.layer)
    high = rows - 3
    labels = dict(y_ticks(0, 100, "", high))
    lines: list[Line] = [_legend(spec, shown, columns)]
    for row, line in enumerate(canvas(strokes, room, high)):
        lines.append(((labels.get(high - 1 - row, "").rjust(_LEFT - 1) + " ", "axis"), *line))
    marked = "".join("│" if column in at else "─" for column in range(room))
    lines += [((" " * _LEFT, ""), (marked, "axis")), _days(shown, at, room)]
    return Drawing(tuple(lines))


def _columns(number: int, room: int) -> list[int]:
    apart = min(_APART, (room - 1) / max(number - 1, 1))
    return [round(n * apart) for n in range(number)]


def _strokes(spec: DistressPlot, line: int, at: Sequence[int]) -> Iterator[Stroke]:
    name, shape = _LINES[line]
    values: list[int | None] = [getattr(one, name) for one in spec.tries]
    points: tuple[At, ...] = tuple(
        None if value is None else (float(column), value / 100)
        for column, value in zip(at, values, strict=True)
    )
    role = f"series-{line + 1}"
    if name != "expected":
        yield Stroke(points, BRAILLE, role, True, -line)
    yield Stroke(tuple(point for point in points if point), shape, role, False, 10 - line)


def _legend(spec: DistressPlot, shown: DistressPlot, columns: int) -> Line:
    names = [
        piece
        for n, (name, shape) in enumerate(_LINES, 1)
        for piece in ((f"{shape} ", f"series-{n}"), (f"{name}  ", "label"))
    ]
    few = "0–100" if shown == spec else f"the last {len(shown.tries)} of {len(spec.tries)}"
    return spread(((" " * _LEFT, ""), *names), ((few, "axis"),), columns - 1)


def _days(spec: DistressPlot, at: Sequence[int], room: int) -> Line:
    first, last = in_words(spec.tries[0].day), in_words(spec.tries[-1].day)
    if len(at) == 1 or at[-1] - at[0] < len(first) // 2 + len(last) // 2 + 2:
        words = first if first == last else f"{first} to {last}"
        return clip(((" " * _LEFT, ""), (words, "axis")), room + _LEFT)
    return ((" " * _LEFT, ""), (placed(((at[0], first), (at[-1], last)), room), "axis"))
