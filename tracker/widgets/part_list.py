"""Parts, and the visits to one of them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from tracker.domain.dates import short_day, with_weekday
from tracker.domain.parts import STEPS, InnerPart, Visit
from tracker.domain.text import clean_line
from tracker.domain.thoughts import ThoughtState
from tracker.domain.words import counted
from tracker.widgets.drawn_rows import line, words_rows
from tracker.widgets.line_list import LineList, Row, fit, wrap
from tracker.widgets.line_widget import right

_EMPTY = (
    "No part is here yet. n visits one: the one who would rather do it alone, for instance.",
    "",
    "The one in you who refuses help is a protector with a job, and had its reasons. A visit asks seven quiet "
    "questions: where it sits in the body, what it is like, what it does for you, what it fears, what it needs. It "
    "can be left at each of them.",
    "",
    "If it gets too much: esc leaves, f8 is Calm, f9 is help now. This is no therapy, and it can be stronger than it "
    "looks; with old wounds it is kinder to do it with somebody trained.",
)
_WIDEST = 72


class PartLine(NamedTuple):
    """A part with its visits, newest first."""

    part: InnerPart
    visits: tuple[Visit, ...] = ()


class PartList(LineList):
    """Two lines for each part: its name and last visit, and what it does for one."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._lines: tuple[PartLine, ...] | None = None
        self._today = date.min

    def show(self, lines: Sequence[PartLine], today: date) -> None:
        """Show these, as seen from `today`."""
        self._lines, self._today = tuple(lines), today
        self.rebuild()

    @property
    def part(self) -> InnerPart | None:
        """The one the cursor is on."""
        return next((one.part for one in self._lines or () if one.part.id == self.cursor), None)

    def rows_for(self, width: int) -> Iterator[Row]:
        """Return each part, or what a visit is."""
        if self._lines is None:
            return
        if not self._lines:
            yield from _sentences(width)
        for one in self._lines:
            number = counted(len(one.visits), "visit")
            last = short_day(one.visits[0].day, self._today) if one.visits else ""
            name = one.part.name + (" · put away" if one.part.archived else "")
            yield Row(
                (
                    (" ", ""),
                    (fit(name, max(8, min(_WIDEST, width) - 24)), "hush" if one.part.archived else "bold"),
                    (right(number, 10), "hush"),
                    (right(last, 10), "hush"),
                ),
                one.part.id,
            )
            job = next((clean_line(visit.job) for visit in one.visits if visit.job.strip()), "")
            yield Row((("   ", ""), (fit(job, max(8, min(_WIDEST, width) - 4)), "hush")))


def _sentences(width: int) -> Iterator[Row]:
    yield Row()
    for sentence in _EMPTY:
        for words in wrap(sentence, max(8, min(_WIDEST, width - 4))):
            yield Row(((" ", ""), (words, "hush")))


class PartView(LineList):
    """One part and every visit to it, the newest first; the cursor walks over the visits."""

    def __init__(self, labels: Mapping[str, str], *, id: str | None = None) -> None:  # noqa: A002
        """`labels` are the names of the steps of a visit."""
        super().__init__(id=id)
        self._labels = labels
        self._line: PartLine | None = None
        self._today = date.min

    def show(self, part: PartLine | None, today: date) -> None:
        """Show a part as seen from `today`."""
        self._line, self._today = part, today
        self.rebuild()

    @property
    def visit(self) -> Visit | None:
        """The one the cursor is on."""
        every = self._line.visits if self._line else ()
        return next((one for one in every if one.id == self.cursor), None)

    def rows_for(self, width: int) -> Iterator[Row]:
        """Return the name, then each visit with what was said in it."""
        if self._line is None:
            return
        yield from words_rows(self._line.part.name, width, "bold glow")
        for visit in self._line.visits:
            yield Row()
            waits = " · waits" if visit.state is ThoughtState.BEGUN else ""
            yield line((with_weekday(visit.day, self._today), "bold"), (waits, "hush"), key=visit.id)
            for step in STEPS:
                for n, text in enumerate(getattr(visit, step).replace("\t", " ").split("\n")):
                    lead = self._labels[step] if n == 0 else ""
                    yield from words_rows(text, width, "", (f"{lead:<16}", "hush"))
