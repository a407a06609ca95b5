"""What the attempts at a step say together, as lines: first what was learned, then distress, places and people."""

from collections.abc import Iterable, Iterator
from datetime import date

from tracker.charts.spec import DistressPlot, PredictionBins
from tracker.charts.words import sentence
from tracker.domain.dates import short_day
from tracker.domain.ladder import counted
from tracker.domain.learning import Learning
from tracker.domain.prediction import FEW
from tracker.domain.text import clean_line
from tracker.widgets.drawn_rows import chart_rows, line, words_rows
from tracker.widgets.line_list import Row
from tracker.widgets.line_widget import Part, right

_HEADING = "part:"
_MARKS = 10
_DAY_WIDTH = 8
_BINS_ROWS, _DISTRESS_ROWS = 8, 11


def learning_rows(learning: Learning, today: date, width: int) -> Iterator[Row]:
    """Yield every part that there is something to say of. Its headings can hold the cursor, so that each can be
    walked to; a heading's key has a colon, which no id has."""
    for heading, rows in _sections(learning, today, width):
        found = tuple(rows)
        if found:
            yield Row()
            yield line((heading, "bold"), key=_HEADING + heading)
            yield from found


def is_heading(key: str) -> bool:
    """Return whether a row's key is that of a heading."""
    return key.startswith(_HEADING)


def _sections(learning: Learning, today: date, width: int) -> Iterator[tuple[str, Iterator[Row]]]:
    yield "What you learned so far", _learned(learning, width)
    yield "Distress, attempt by attempt", _distress(learning, width)
    yield "Where and with whom", _contexts(learning, width)
    yield "Learned, in order", _in_order(learning.learned, today, width)
    yield "What they did well, in order", _in_order(learning.did_well, today, width)


def _learned(learning: Learning, width: int) -> Iterator[Row]:
    for n, said in enumerate(learning.sentences):
        yield from words_rows(said, width)
        if n == 0 and learning.belief:
            yield _marks("at first", learning.belief[0])
            yield _marks("now", learning.belief[1])
    if learning.predictions.n >= FEW:
        yield from chart_rows(
            PredictionBins(learning.predictions, "A yes: guessed, and come"), width, _BINS_ROWS
        )


def _marks(name: str, value: int) -> Row:
    full = round(value * _MARKS / 100)
    bar: tuple[Part, ...] = (("▪ " * full, "glow"), ("· " * (_MARKS - full), "faint"))
    return line((f"  {name:<10}", "hush"), *bar, (right(str(value), 3), "bold"))


def _distress(learning: Learning, width: int) -> Iterator[Row]:
    plot = DistressPlot(learning.distress)
    if plot.is_empty:
        return
    yield from words_rows(sentence(plot), width)
    if len(plot.tries) > 1:
        yield from chart_rows(plot, width, _DISTRESS_ROWS)


def _contexts(learning: Learning, width: int) -> Iterator[Row]:
    if learning.places:
        number = counted(len(learning.places), "place")
        yield from words_rows(f"{number}: {', '.join(learning.places)}", width)
    if learning.people:
        people = "1 person" if len(learning.people) == 1 else f"{len(learning.people)} people"
        yield from words_rows(f"{people}: {', '.join(one.name for one in learning.people)}", width)


def _in_order(said: Iterable[tuple[date, str]], today: date, width: int) -> Iterator[Row]:
    for day, text in said:
        yield from words_rows(
            clean_line(text), width, lead=(f"{short_day(day, today):<{_DAY_WIDTH}}  ", "hush")
        )
