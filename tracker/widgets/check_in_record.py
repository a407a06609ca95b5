"""A questionnaire's page as lines: what it is, the result with its caveat, what moved, the series, every time."""

from collections.abc import Iterator
from datetime import date

from tracker.charts.words import sentence
from tracker.domain.check_in import (
    Record,
    call_words,
    open_words,
    part_difference_words,
    result_words,
    ticked_words,
    total_difference_words,
)
from tracker.domain.dates import short_day, with_weekday
from tracker.domain.questionnaires import (
    Change,
    Part,
    Questionnaire,
    Score,
    Style,
    asks_for_help,
    band_of,
    changes,
    score,
)
from tracker.domain.responses import Response
from tracker.domain.words import counted
from tracker.widgets.check_in_series import result_plots
from tracker.widgets.drawn_rows import LEFT, chart_rows, line, words_rows
from tracker.widgets.line_list import LineList, Row, fit
from tracker.widgets.line_widget import Part as Words
from tracker.widgets.line_widget import right

GO = "go:"
"""What the key of a row that leads somewhere begins with; the name of the place follows."""
TOP = "top"
_BAR = 20
_CHART_ROWS = 10
_PART_ROWS = 7
"""Of how many lines the chart of a part is, where there is one for each."""
_NAME_WIDTH = 20
_NUMBERS_WIDTH = 3 + 2 + 2 + len("of 15–75")
"""The cells that a value, its ends and the gaps beside a bar take."""


class CheckInRecord(LineList):
    """Shows one response of a `Record`; the cursor walks over the places to go to and over every response.

    With `hints` it says which keys begin what is not there yet.
    """

    def __init__(self, *, hints: bool = False, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._hints = hints
        self._record: Record | None = None
        self._shown = ""
        self._today = date.min

    def show(self, record: Record, today: date, response_id: str = "") -> None:
        """Show a questionnaire as seen from `today`, with the response of that id, or else the latest."""
        self._record, self._today, self._shown = record, today, response_id
        self.rebuild()

    def rows_for(self, width: int) -> Iterator[Row]:
        """Return the parts that there is something to say of, with a line between them."""
        record = self._record
        if record is None:
            return
        yield from self._what(record, width)
        response = record.one(self._shown)
        if response is None:
            return
        yield from self._result(record, response, width)
        yield from self._since(record, response, width)
        yield from self._series(record, width)
        yield from self._next(record, width)
        yield from self._every(record, response, width)
        yield Row()
        yield from words_rows(record.questionnaire.where_from, width, "hush")

    # What it is

    def _what(self, record: Record, width: int) -> Iterator[Row]:
        one = record.questionnaire
        for n, row in enumerate(words_rows(one.label, width, "bold glow")):
            yield row if n else row._replace(key=TOP)
        yield from words_rows(one.about, width, "hush")
        if record.latest is None:
            yield Row()
            yield from words_rows(one.caveat, width)
            yield from words_rows(one.where_from, width, "hush")
        if hint := self._hint(record):
            yield Row()
            yield from words_rows(hint, width, "hush")

    def _hint(self, record: Record) -> str:
        if not self._hints:
            return ""
        if record.begun:
            answered = counted(len(record.begun.answers), "answer")
            return f"You have begun it, with {answered}; n goes on where you left."
        if not record.wanted:
            return "It is switched off. o switches it on; then it can be taken, and Day says when it is due."
        return (
            ""
            if record.latest
            else f"n begins it; it takes about {counted(record.questionnaire.minutes, 'minute')}."
        )

    # The result

    def _result(self, record: Record, response: Response, width: int) -> Iterator[Row]:
        one, scored = record.questionnaire, score(record.questionnaire, response.answers)
        yield Row()
        yield line((with_weekday(response.day, self._today), "bold"))
        if asks_for_help(one, response.answers):
            yield from words_rows(call_words("!"), width)
        if scored.total is not None:
            yield _bar("Total", scored.total, (one.low, one.high), f"of {one.low}–{one.high}", width)
        for part in one.parts:
            value = scored.parts[part.id]
            if value is not None:
                yield _sum(one, part, value, width)
        yield from words_rows(open_words(one, scored), width)
        if scored.band:
            yield from words_rows(scored.band.sentence, width)
        yield from words_rows(one.caveat, width, "hush")
        yield from self._ticked(record, response, width)
        yield from self._beside(record, response, width)
        for part in one.parts:
            yield from words_rows(_part_words(part, scored, one.style), width, "hush")

    def _ticked(self, record: Record, response: Response, width: int) -> Iterator[Row]:
        one = record.questionnaire
        if one.style is not Style.TICKED:
            return
        for part in one.parts:
            ticked = [one.item(item).text for item in part.items if response.answers.get(item)]
            for text in ticked:
                yield from words_rows(f"{part.name}: {text}", width, lead=("✓ ", "done"))

    def _beside(self, record: Record, response: Response, width: int) -> Iterator[Row]:
        for item in record.questionnaire.items:
            if not item.scored and item.id in response.answers:
                yield from words_rows(
                    f"{item.text} {item.words(response.answers[item.id]).capitalize()}.", width, "hush"
                )

    # What moved

    def _since(self, record: Record, response: Response, width: int) -> Iterator[Row]:
        earlier = record.before(response)
        if earlier is None:
            return
        one = record.questionnaire
        yield Row()
        yield line((f"Since {with_weekday(earlier.day, self._today)}", "bold"))
        yield from words_rows(total_difference_words(one, earlier.answers, response.answers), width)
        was, now = score(one, earlier.answers), score(one, response.answers)
        for words in part_difference_words(one, was, now):
            yield from words_rows(words, width)
        moved = changes(one, earlier.answers, response.answers)
        if not moved:
            yield from words_rows("No answer is another than the time before.", width, "hush")
        for change in moved:
            yield from words_rows(_change_words(change, one.style), width, lead=(_arrow(change), "glow"))

    def _series(self, record: Record, width: int) -> Iterator[Row]:
        plots = [plot for plot in result_plots(record, self._today) if len(plot.totals) > 1]
        if not plots:
            return
        yield Row()
        yield line(("Over time", "bold"))
        for plot in plots:
            yield from words_rows(sentence(plot), width, "hush")
            yield from chart_rows(plot, width, _CHART_ROWS if len(plots) == 1 else _PART_ROWS)

    # What next

    def _next(self, record: Record, width: int) -> Iterator[Row]:
        if not record.questionnaire.next:
            return
        yield Row()
        yield line(("What you might do next", "bold"))
        for step in record.questionnaire.next:
            for n, row in enumerate(words_rows(step.words, width, lead=("· ", "hush"))):
                yield row._replace(key=GO + step.place) if step.place and not n else row

    def _every(self, record: Record, shown: Response, width: int) -> Iterator[Row]:
        yield Row()
        yield line(("Every time", "bold"), (f"   {len(record.responses)}", "hush"))
        one = record.questionnaire
        for response in reversed(record.responses):
            scored = score(one, response.answers)
            band = band_of(one.bands, scored.total)
            said = result_words(one, scored) + (f" · “{band.words}”" if band else "")
            mark = ("● ", "glow") if response is shown else ("  ", "")
            when = (f"{short_day(response.day, self._today):<10}", "hush")
            yield line(mark, when, (fit(said, max(8, width - 18)), ""), key=response.id)


def _sum(one: Questionnaire, part: Part, value: int, width: int) -> Row:
    low, high = one.range_of(part)
    if not one.adds_up:
        return line((fit(part.name, _NAME_WIDTH), "hush"), (f"  {ticked_words(value, high)}", ""))
    ends = f"of {high}" if one.style is Style.TICKED else f"of {low}–{high}"
    return _bar(part.name, value, (low, high), ends, width)


def _bar(name: str, value: int, bounds: tuple[int, int], ends: str, width: int) -> Row:
    low, high = bounds
    # In a narrow place the bar is shorter, for all of them alike, and the numbers stay whole.
    cells = max(0, min(_BAR, width - LEFT - _NAME_WIDTH - _NUMBERS_WIDTH))
    full = round((value - low) / (high - low) * cells) if high > low else 0
    marks: tuple[Words, ...] = (("█" * full, "glow"), ("·" * (cells - full), "faint"))
    return line(
        (fit(name, _NAME_WIDTH), "hush"), (right(str(value), 3) + "  ", "bold"), *marks, (f"  {ends}", "hush")
    )


def _part_words(part: Part, scored: Score, style: Style) -> str:
    """What is said of a part with a result; of one where nothing is ticked there is nothing to say."""
    value = scored.parts[part.id]
    said = value is not None and (value > 0 or style is Style.RATED)
    return f"{part.name}: {part.words}" if part.words and said else ""


def _arrow(change: Change) -> str:
    return f"{'↑' if change.by > 0 else '↓'} "


def _change_words(change: Change, style: Style) -> str:
    item = change.item
    if style is Style.TICKED:
        return f"{item.text}: {'ticked now' if change.after else 'not ticked any more'}"
    return f"{item.text}: {item.words(change.before)} → {item.words(change.after)}"
