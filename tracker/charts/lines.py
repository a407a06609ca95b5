"""How a line plot is laid out: panels over one time axis, each with its own fixed scale and its own legend.

Series of the same scale share a panel and differ by shape; series of different scales get panels of their own,
one above the other. A shared relative axis would save room but would make 7 hours of sleep look like "7 of 10".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rich.cells import cell_len

from tracker.charts.drawing import Drawing, Line, Piece, clip, fit, one_line, spread, width
from tracker.charts.spec import LinePlot
from tracker.charts.strokes import SHAPES, Pen, Stroke, bucket_width, event_strokes, is_dense, series_strokes
from tracker.charts.ticks import TimeAxis, placed, scale_number, x_ticks, y_ticks
from tracker.domain.series import YES_NO, Mark, Series
from tracker.domain.statistics import MEAN_DAYS

Canvas = Callable[[Sequence[Stroke], int, int], tuple[Line, ...]]
"""Draws strokes on so many columns and rows; `charts.draw` gives the one made with plotext."""

LEAST_COLUMNS, LEAST_PANEL_ROWS = 24, 3
_LEAST_NAME = 4
_CLEAR = 6


@dataclass(frozen=True, slots=True)
class Panel:
    """Series of one scale, each with its number (1–3) in the plot; `low` and `high` hold all their values."""

    series: tuple[tuple[int, Series], ...]
    low: float
    high: float
    unit: str

    def level(self, value: float) -> float:
        """Height of a value in the panel: 0 at the bottom, 1 at the top."""
        return (value - self.low) / (self.high - self.low)


def panels_of(spec: LinePlot) -> tuple[Panel, ...]:
    """The panels of a plot, in the order of its series.

    A value outside its scale widens the panel instead of being hidden or moved.
    """
    groups: dict[tuple[float, float, str], list[tuple[int, Series]]] = {}
    for number, series in enumerate(spec.series, 1):
        key = (series.low, series.high, series.unit)
        groups.setdefault(key, []).append((number, series.drawable()))
    return tuple(_panel(spec, tuple(group)) for group in groups.values())


def _panel(spec: LinePlot, group: tuple[tuple[int, Series], ...]) -> Panel:
    first = group[0][1]
    values = [value for _, series in group for _, value in series.within(spec.start, spec.end)]
    low, high = min(first.low, *values, first.high), max(first.high, *values, first.low)
    return Panel(group, low, high if high > low else low + 1, first.unit)


def draw_lines(spec: LinePlot, columns: int, rows: int, canvas: Canvas) -> Drawing | None:
    """The plot in exactly `rows` lines, or None when `columns` × `rows` is too small to show it honestly."""
    panels = panels_of(spec)
    marks = tuple(mark for mark in spec.marks if spec.start <= mark.day <= spec.end)
    events = any(mark.kind == "event" for mark in marks)
    legend = _marks_legend(marks)
    spare = rows - 2 - events - len(panels)
    if legend and spare - 1 < LEAST_PANEL_ROWS * len(panels):
        legend = ()
    spare -= bool(legend)
    if columns < LEAST_COLUMNS or spare < LEAST_PANEL_ROWS * len(panels):
        return None
    return _Layout(spec, panels, marks, columns, canvas).drawing(spare, legend)


class _Layout:
    """One plot being put together, line by line."""

    def __init__(
        self, spec: LinePlot, panels: tuple[Panel, ...], marks: tuple[Mark, ...], columns: int, canvas: Canvas
    ) -> None:
        self.spec, self.panels, self.marks, self.canvas = spec, panels, marks, canvas
        self.columns = columns
        ends = (scale_number(end, panel.unit) for panel in panels for end in (panel.low, panel.high))
        left = max(3, *map(len, ends)) + 1
        self.axis = TimeAxis(spec.start, spec.days, columns - left - 1, left)
        self.lines: list[Line] = []
        self.rows: list[int] = []

    def drawing(self, spare: int, legend: Line) -> Drawing:
        """Events, panels, axis and legend, with `spare` rows shared among the canvases of the panels."""
        events = [mark for mark in self.marks if mark.kind == "event"]
        each, over = divmod(spare, len(self.panels))
        for index, panel in enumerate(self.panels):
            self.lines.append(self._panel_legend(panel))
            if index == 0 and events:
                self.lines.append(self._events(events))
            self._plot(panel, each + (index < over))
        self._time()
        if legend:
            self.lines.append(clip(((" " * self.axis.left, ""), *legend), self.columns))
        return Drawing(tuple(self.lines), replace(self.axis, rows=tuple(self.rows)))

    def _plot(self, panel: Panel, rows: int) -> None:
        strokes = [*event_strokes(self.marks, self.axis, rows)]
        for number, series in panel.series:
            pen = Pen(number, self.axis, panel.level, len(panel.series) > 1, self.spec.show_mean)
            strokes += series_strokes(series, pen)
        strokes.sort(key=lambda stroke: stroke.layer)
        labels = dict(y_ticks(panel.low, panel.high, panel.unit, rows))
        for row, line in enumerate(self.canvas(strokes, self.axis.columns, rows)):
            label = labels.get(rows - 1 - row, "").rjust(self.axis.left - 1) + " "
            self.rows.append(len(self.lines))
            self.lines.append(((label, "axis"), *line))

    def _panel_legend(self, panel: Panel) -> Line:
        shaped = len(panel.series) > 1 or not is_dense(self.axis)
        names: list[Piece] = []
        room = (self.columns - self.axis.left - 16) // len(panel.series) - 4
        for number, series in panel.series:
            names += [
                (SHAPES[number - 1] + " " if shaped else "", f"series-{number}"),
                (fit(series.label, max(room, 8)), "label"),
                ("  ", ""),
            ]
        key, room = self._key(panel), self.columns - 1
        for scale in (_scale(panel), _ends(panel), ""):
            left = (" " * self.axis.left, ""), *names, (scale, "axis")
            if width(left) + width(key) + 2 <= room:
                break
        return spread(left, key, room)

    def _key(self, panel: Panel) -> Line:
        shared = len(panel.series) > 1
        bucket, line = bucket_width(self.axis, shared), ("─ ", "axis" if shared else "mean")
        if bucket > 1:
            weeks = bucket // MEAN_DAYS
            return (line, ("weekly mean" if weeks == 1 else f"mean of each {weeks} weeks", "axis"))
        dot = ("· ", f"series-{panel.series[0][0]}")
        dots: Line = (dot, ("a day  ", "axis")) if is_dense(self.axis) else ()
        return (*dots, line, ("7-day mean", "axis")) if self.spec.show_mean else dots

    def _events(self, events: Iterable[Mark]) -> Line:
        first = {self.axis.column(mark.day): mark for mark in sorted(events, key=_day, reverse=True)}
        columns = sorted(first)
        pieces: list[Piece] = [(" " * self.axis.left, "")]
        at = 0
        for column, after in zip(columns, [*columns[1:], self.axis.columns + 1], strict=True):
            label = one_line(first[column].label)
            name, before = _beside(label, column - at - (_CLEAR if at else 1), after - column - 3)
            lead = name + " " if before else ""
            pieces += [(" " * (column - at - cell_len(lead)) + lead, "axis"), ("▌", "event")]
            tail = "" if before or not name else " " + name
            pieces.append((tail, "axis"))
            at = column + 1 + cell_len(tail)
        return tuple(pieces)

    def _time(self) -> None:
        ticks = x_ticks(self.axis)
        tried = {self.axis.column(mark.day) for mark in self.marks if mark.kind == "attempt"}
        marked = {column for column, _ in ticks}
        base: list[Piece] = [(" " * self.axis.left, "")]
        for column in range(self.axis.columns):
            base.append(("✓", "attempt") if column in tried else ("│" if column in marked else "─", "axis"))
        self.rows.append(len(self.lines))
        self.lines.append(_joined(base))
        self.lines.append(((" " * self.axis.left, ""), (placed(ticks, self.axis.columns), "axis")))


def _day(mark: Mark) -> date:
    return mark.day


def _beside(label: str, before: int, after: int) -> tuple[str, bool]:
    """What of a label goes beside its mark, and whether before it: there only when it has more room."""
    room = max(before, after) if cell_len(label) > after else after
    name = fit(label, room) if room >= min(cell_len(label), _LEAST_NAME) else ""
    return name, cell_len(name) > max(after, 0)


def _joined(pieces: Iterable[Piece]) -> Line:
    merged: list[Piece] = []
    for text, role in pieces:
        if merged and merged[-1][1] == role:
            merged[-1] = (merged[-1][0] + text, role)
        else:
            merged.append((text, role))
    return tuple(merged)


def _ends(panel: Panel) -> str:
    if panel.unit == YES_NO:
        return "yes or no"
    return f"{scale_number(panel.low)}–{scale_number(panel.high)} {panel.unit}".rstrip()


def _scale(panel: Panel) -> str:
    meanings = {series.high_means for _, series in panel.series}
    meaning = meanings.pop() if len(meanings) == 1 and panel.unit != YES_NO else ""
    top = scale_number(panel.high)
    return f"{_ends(panel)}, {top} is {fit(meaning, 20)}" if meaning else _ends(panel)


def _marks_legend(marks: Iterable[Mark]) -> Line:
    kinds = [mark.kind for mark in marks]
    attempts, events = kinds.count("attempt"), kinds.count("event")
    pieces: list[Piece] = []
    if attempts:
        pieces += [("✓ ", "attempt"), (f"{attempts} {'attempt' if attempts == 1 else 'attempts'}   ", "axis")]
    if events:
        pieces += [("▌ ", "event"), (f"{events} {'event' if events == 1 else 'events'}", "axis")]
    return tuple(pieces)
