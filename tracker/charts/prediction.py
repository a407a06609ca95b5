"""Guesses against what came: a row a bin, all on one scale from 0 to 100 %, with its n in words beside it.

The bar is how often a yes came, the mark in it what was guessed on average: where the bar reaches past the mark, a
yes came more often than was thought. A bin of few asks is drawn low and says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from tracker.charts.drawing import Drawing, Line, clip, width
from tracker.charts.spec import PredictionBins
from tracker.charts.ticks import placed
from tracker.domain.prediction import FEW, Bin

BAR, LOW_BAR, GUESS = "▇", "▁", "●"

ROOMY_ROWS = 13
"""Lines with which every part stands apart from the next; more are not used."""

_LEFT = 9
_WIDE = 56
"""From so many columns on the words beside a row are whole."""
_LEAST = (34, 6)
_LEAST_BAR = 10
_MIDDLE_FROM = 14


def draw_bins(spec: PredictionBins, columns: int, rows: int) -> Drawing | None:
    """The bins with their scale, and title and legend where the rows reach; None when there is no room for that."""
    bins = spec.predictions.bins
    words = [_words(each, wide=columns >= _WIDE) for each in bins]
    room = columns - _LEFT - max(map(len, words)) - 2
    if columns < _LEAST[0] or rows < _LEAST[1] or room < _LEAST_BAR:
        return None
    apart = rows >= ROOMY_ROWS
    lines = [*_top(spec, columns, rows), *([()] if apart else []), _scale(room)]
    for at, (each, said) in enumerate(zip(bins, words, strict=True)):
        lines += [()] if apart and at else []
        lines.append(((_label(each).ljust(_LEFT), "axis"), *_bar(each, room), ("  ", ""), (said, "text")))
    return Drawing(tuple(lines))


def _top(spec: PredictionBins, columns: int, rows: int) -> Iterator[Line]:
    """The title, and what the glyphs mean; the title goes first where there is no room for both."""
    bare = len(spec.predictions.bins) + 1
    if rows >= bare + 2:
        yield clip(((spec.title, "label"),), columns)
    if rows >= bare + 1:
        yield clip(_legend(spec, columns), columns)


def _legend(spec: PredictionBins, columns: int) -> Line:
    parts = (f"{BAR} ", "series-1"), ("yes came  ", "axis"), (f"{GUESS} ", "event"), ("your guess  ", "axis")
    if not any(each.n and each.few for each in spec.predictions.bins):
        return parts
    few = f"{LOW_BAR} fewer than {FEW}"
    fits = width(parts) + len(few) <= columns
    return (*parts, (few if fits else f"{LOW_BAR} few", "axis"))


def _scale(room: int) -> Line:
    middle = (((room - 1) // 2, "50"),) if room >= _MIDDLE_FROM else ()
    ticks = ((0, "0"), *middle, (room - 1, "100 %"))
    return (("guessed".ljust(_LEFT), "axis"), (placed(ticks, room), "axis"))


def _bar(each: Bin, room: int) -> Iterator[tuple[str, str]]:
    """As many cells of `room` as a yes came, none only where it never did; the mark stands in them or after."""
    share, guessed = each.share or 0.0, each.expected
    cells = max(round(share * room / 100), int(share > 0))
    glyph, role = (LOW_BAR, "axis") if each.few else (BAR, "series-1")
    drawn = (glyph * cells).ljust(room)
    if guessed is None:
        yield drawn, role
        return
    at = round(guessed * (room - 1) / 100)
    yield drawn[:at], role
    yield GUESS, "event"
    yield drawn[at + 1 :], role


def _label(each: Bin) -> str:
    return f"{each.low:>2}–{each.high}"


def _words(each: Bin, *, wide: bool) -> str:
    if not each.n:
        return "no asks"
    said = f"yes {each.yes} of {each.n}"
    if each.few:
        return f"{said}, fewer than {FEW}" if wide else f"{said}, few"
    return f"{said}, {each.later} later" if wide and each.later else said
