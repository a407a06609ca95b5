"""All that is known of one step, as lines."""

from collections.abc import Iterator
from datetime import date

from tracker.domain.answers import answer_words
from tracker.domain.attempts import NOT_TRIED, State
from tracker.domain.dates import in_words, short_day
from tracker.domain.ladder import KIND_WORDS, LEVELS, Attempt, Rung, StepKind, StepRecord, counted
from tracker.domain.learning import Learning
from tracker.domain.text import clean_line
from tracker.widgets.drawn_rows import LEFT, WORDS_WIDTH, line, words_rows
from tracker.widgets.learning_rows import is_heading, learning_rows
from tracker.widgets.line_list import LineList, Row, fit
from tracker.widgets.line_widget import Part, right
from tracker.widgets.step_list import box

_MARGIN = 1
_TIMES_WIDTH = 5
_DAY_WIDTH = 8
_DATE_WIDTH = 15
_COLUMNS_FROM = 56
"""A narrower page leaves all its room to the names of sub-steps."""


class StepRecordView(LineList):
    """Shows a `StepRecord` from its name to its first attempt; the cursor walks over the attempts.

    With `hints` it says which keys begin what is not there yet; what was learned stands above everything that is
    merely counted.
    """

    def __init__(self, *, hints: bool = False, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._hints = hints
        self._record: StepRecord | None = None
        self._learning: Learning | None = None
        self._gone = False
        self._today = date.min

    def show(self, record: StepRecord | None, today: date, learning: Learning | None = None) -> None:
        """Show a step as it is seen from `today`, with what was learned at it, or say that it is gone."""
        self._record, self._today, self._gone = record, today, record is None
        self._learning = learning
        self.rebuild()

    def rows_for(self, width: int) -> Iterator[Row]:
        """Return the parts that there is something to say of, with a line between them."""
        if self._record is None:
            yield from words_rows("This step is not there any more." if self._gone else "", width, "hush")
            return
        rung = self._record.rung
        yield from words_rows(rung.step.name, width, "bold glow")
        yield from self._standing(self._record, width)
        yield from self._plan(rung, width)
        learned = self._learned(width)
        yield from learned
        yield from self._below(width, apart=bool(learned))
        yield from self._attempts(width)

    def _learned(self, width: int) -> tuple[Row, ...]:
        return tuple(learning_rows(self._learning, self._today, width)) if self._learning else ()

    def _show_cursor(self) -> None:
        # What stands under a heading is to be seen with it; the first one has the step itself above it.
        if is_heading(self.cursor) and any(row.key for row in self._rows[: self._at]):
            self.scroll_to(y=self._at - 1, animate=False, immediate=True, force=True)
        else:
            super()._show_cursor()

    def _standing(self, record: StepRecord, width: int) -> Iterator[Row]:
        step = record.rung.step
        yield from words_rows(f"Level {step.level} · {LEVELS[step.level]}", width, "hush")
        if record.above is not None:
            yield from words_rows(f"Below “{record.above.name}”", width, "hush")
        yield from words_rows(_sentence(KIND_WORDS[step.kind]), width, "hush")
        if step.resting:
            yield from words_rows("Rests for now; what was tried stays.", width, "hush")

    def _plan(self, rung: Rung, width: int) -> Iterator[Row]:
        comes = rung.step.kind is StepKind.OPPORTUNITY
        if rung.planned_for is not None:
            lead = "To look out for:" if comes else "Planned for"
            yield Row()
            yield from words_rows(f"{lead} {_long(rung.planned_for, self._today)}", width, "glow")
        elif self._hints:
            hint = "n keeps it in mind for a day." if comes else "Planned for no day; n plans it."
            yield Row()
            yield from words_rows(hint, width, "hush")

    def _below(self, width: int, *, apart: bool) -> Iterator[Row]:
        below = self._record.below if self._record else ()
        if below:
            yield Row()
            yield line(("Below this step", "bold"))
            yield from (self._sub_step(rung, min(width, WORDS_WIDTH)) for rung in below)
        elif self._hints:
            yield from (Row(),) * apart
            yield from words_rows("Nothing stands below it; a adds a smaller step.", width, "hush")

    def _sub_step(self, rung: Rung, width: int) -> Row:
        taken = LEFT + _MARGIN + 2
        role = "hush" if rung.step.resting else ""
        if width < _COLUMNS_FROM:
            return line(box(rung), (" ", ""), (fit(rung.step.name, width - taken), role))
        room = width - taken - _TIMES_WIDTH - 2 - _DAY_WIDTH
        times = str(rung.times) if rung.times else ""
        last = short_day(rung.last, self._today) if rung.last else ""
        name = (fit(rung.step.name, room), role)
        return line(box(rung), (" ", ""), name, (right(times, _TIMES_WIDTH), ""), (f"  {last}", "hush"))

    def _attempts(self, width: int) -> Iterator[Row]:
        yield Row()
        record = self._record
        if record is None or not record.rung.times:
            hint = " space ticks it, f says before it what you expect, o how it went." if self._hints else ""
            yield from words_rows("Not tried yet." + hint, width, "hush")
        else:
            yield line((counted(record.rung.times, "attempt").capitalize(), "bold"))
        if record is None:
            return
        yield from (self._attempt(attempt, width) for attempt in record.attempts)
        more = record.rung.times - sum(one.is_try for one in record.attempts)
        yield from words_rows(f"and {more} more on its page" if more > 0 else "", width, "hush")

    def _attempt(self, attempt: Attempt, width: int) -> Row:
        day = attempt.stamp.day
        mark: Part = (
            ("✓", "done") if attempt.is_try else ("○" if attempt.state is State.BEGUN else "·", "hush")
        )
        when = f"{day:%a} {day.day:>2} {day:%b} {day.year}"
        told = self._words_of(attempt, brief=width < _COLUMNS_FROM)
        room = min(WORDS_WIDTH, width - LEFT - _MARGIN) - _DATE_WIDTH - 6
        ends = _distress(attempt) if width >= _COLUMNS_FROM else ""
        words = fit(told, max(room - len(ends), 4)) if told else f"{_noted(attempt)}"
        role = "hush" if not told or attempt.after.outcome in NOT_TRIED else ""
        return line(
            mark, (f" {when:<{_DATE_WIDTH}}", ""), (f"   {words}", role), (ends, "hush"), key=attempt.id
        )

    def _words_of(self, attempt: Attempt, *, brief: bool) -> str:
        if self._record is None or attempt.is_bare:
            return ""
        states = {State.BEGUN: "waits: how did it go?", State.LET_GO: "let go", State.DONE: ""}
        before = attempt.before
        parts = (
            states[attempt.state],
            answer_words(self._record.rung.step.kind, attempt.after.outcome),
            before.person.name if before.person else "",
            before.place,
            before.ask or before.prediction,
        )
        said = [part for part in parts if part]
        return clean_line(" · ".join(said[:1] if brief else said)) or "noted"


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."


def _noted(attempt: Attempt) -> str:
    if not attempt.noted_later:
        return f"a tick, {attempt.stamp.local:%H:%M}"
    noted, day = attempt.stamp.local.date(), attempt.stamp.day
    return f"noted {noted.day} {noted:%b}" + (f" {noted.year}" if noted.year != day.year else "")


def _distress(attempt: Attempt) -> str:
    after = attempt.after
    said = [value for value in (after.suds_start, after.suds_peak, after.suds_end) if value is not None]
    return right(" → ".join(map(str, said)), 15) if said else ""


def _long(day: date, today: date) -> str:
    near = short_day(day, today)
    said = f"{day:%A} {in_words(day)}"
    return f"{near}, {said}" if near in {"today", "tomorrow"} else said
