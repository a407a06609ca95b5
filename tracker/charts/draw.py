"""Draws a chart. The only module that imports plotext: import it when the first chart is drawn, not before.

plotext draws the canvas of line plots alone; axes, legends and marks are ours, because plotext counts a wide
character as one cell and because a person's own words must not reach its string handling.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import plotext

from tracker.charts.bars import draw_bars
from tracker.charts.belief import draw_belief
from tracker.charts.cells import draw_cells
from tracker.charts.distress import draw_distress
from tracker.charts.drawing import ROLES, Drawing, Line, wrapped
from tracker.charts.lines import draw_lines
from tracker.charts.prediction import draw_bins
from tracker.charts.results import draw_results
from tracker.charts.spec import BeliefPlot, DistressPlot, LinePlot, PredictionBins, ResultPlot, Spec, WeekBars
from tracker.charts.strokes import Stroke
from tracker.charts.words import sentence

_CODES = {role: code for code, role in enumerate(ROLES, 1)}
_ROLES = {f"38;5;{code}": role for role, code in _CODES.items()}
_COLOUR = re.compile(r"\x1b\[([\d;]*)m")


def draw(spec: Spec, columns: int, rows: int) -> Drawing:
    """`spec` in at most `rows` lines of at most `columns` cells; its sentence where that is too small for it."""
    if isinstance(spec, LinePlot):
        drawing = draw_lines(spec, columns, rows, canvas)
    elif isinstance(spec, WeekBars):
        drawing = draw_bars(spec, columns, rows)
    elif isinstance(spec, PredictionBins):
        drawing = draw_bins(spec, columns, rows)
    elif isinstance(spec, DistressPlot):
        drawing = None if spec.is_empty else draw_distress(spec, columns, rows, canvas)
    elif isinstance(spec, ResultPlot):
        drawing = None if spec.is_empty else draw_results(spec, columns, rows, canvas)
    elif isinstance(spec, BeliefPlot):
        drawing = None if spec.is_empty else draw_belief(spec, columns, rows, canvas)
    else:
        drawing = draw_cells(spec, columns, rows)
    return drawing or Drawing(wrapped(sentence(spec), columns, rows))


def canvas(strokes: Sequence[Stroke], columns: int, rows: int) -> tuple[Line, ...]:
    """Strokes on `columns` × `rows` cells: x from 0 to `columns` - 1, y from 0 at the bottom to 1."""
    # plotext has one figure for the whole process: everything that an earlier drawing set is still set.
    plotext.clear_figure()
    plotext.limit_size(False, False)
    plotext.theme("clear")
    plotext.plotsize(columns, rows)
    for edges in (plotext.xaxes, plotext.yaxes):
        edges(False, False)
    plotext.xfrequency(0)
    plotext.yfrequency(0)
    plotext.xlim(0, columns - 1)
    plotext.ylim(0, 1)
    for stroke in strokes:
        if any(stroke.points):
            _put(stroke)
    if not any(any(stroke.points) for stroke in strokes):
        return (((" " * columns, ""),),) * rows
    built = plotext.build()
    plotext.clear_figure()
    return tuple(tuple(_pieces(line)) for line in built.split("\n")[:rows])


def _put(stroke: Stroke) -> None:
    xs = [None if at is None else at[0] for at in stroke.points]
    ys = [None if at is None else at[1] for at in stroke.points]
    draw_it = plotext.plot if stroke.joined else plotext.scatter
    draw_it(xs, ys, marker=stroke.marker, color=_CODES[stroke.role])


def _pieces(line: str) -> Iterator[tuple[str, str]]:
    text, *rest = _COLOUR.split(line)
    if text:
        yield text, ""
    for code, part in zip(rest[::2], rest[1::2], strict=True):
        if part:
            yield part, _ROLES.get(code, "")
