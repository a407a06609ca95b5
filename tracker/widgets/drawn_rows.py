"""Lines of a page that is a list of lines: words, and charts among them."""

from collections.abc import Iterator, Mapping

from tracker.charts.drawing import Line
from tracker.charts.spec import Spec
from tracker.widgets.line_list import Row, wrap
from tracker.widgets.line_widget import Part

WORDS_WIDTH = 72
LEFT = 2
_MARGIN = 1
_CHART_FROM = 40
"""Narrower, the sentence beside a chart says it alone."""
_ROLES: Mapping[str, str] = {
    "series-1": "glow",
    "series-2": "done",
    "series-3": "hush",
    "mean-1": "glow",
    "event": "bold",
    "axis": "hush",
}
"""The roles of charts in the colours of a list of lines."""


def words_rows(text: str, width: int, role: str = "", lead: Part | None = None) -> Iterator[Row]:
    """Yield a text wrapped into `width` cells, with `lead` before its first line."""
    taken = len(lead[0]) if lead else 0
    room = max(8, min(WORDS_WIDTH, width - LEFT - _MARGIN) - taken)
    for n, words in enumerate(wrap(text, room) if text else ()):
        before = lead if lead and n == 0 else (" " * taken, "")
        yield line(before, (words, role))


def line(*parts: Part, key: str = "") -> Row:
    """Return a row of a page; the list itself draws the first cell."""
    return Row(((" " * (LEFT - 1), ""), *parts), key)


def chart_rows(spec: Spec, width: int, rows: int) -> Iterator[Row]:
    """Yield a chart of `rows` lines in `width` cells; nothing where that is too narrow for one."""
    room = min(WORDS_WIDTH, width - LEFT - _MARGIN)
    if room < _CHART_FROM:
        return
    # plotext costs start-up time: only once there is a chart.
    from tracker.charts.draw import draw

    yield from (line(*_in_roles(drawn)) for drawn in draw(spec, room, rows).lines)


def _in_roles(drawn: Line) -> Iterator[Part]:
    return ((text, _ROLES.get(role, "")) for text, role in drawn)
