"""All that is known of one step, as lines."""

from collections.abc import Iterator
from datetime import date

from tracker.domain.dates import in_words, short_day
from tracker.domain.ladder import KIND_WORDS, LEVELS, Attempt, Rung, StepKind, StepRecord, counted
from tracker.widgets.line_list import LineList, Row, fit, wrap
from tracker.widgets.line_widget import Part, right
from tracker.widgets.step_list import box

_LEFT = 2
_MARGIN = 1
_TIMES_WIDTH = 5
_DAY_WIDTH = 8
_WORDS_WIDTH = 72
_COLUMNS_FROM = 56
"""A narrower page leaves all its room to the names of sub-steps."""


class StepRecordView(LineList):
    """Shows a `StepRecord` from its name to its first attempt; the cursor walks over the attempts.

    With `hints` it says which keys begin what is not there yet.
    """

    def __init__(self, *, hints: bool = False, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._hints = hints
        self._record: StepRecord | None = None
        self._gone = False
        self._today = date.min

    def show(self, record: StepRecord | None, today: date) -> None:
        """Show a step as it is seen from `today`, or say that it is gone."""
        self._record, self._today, self._gone = record, today, record is None
        self.rebuild()

    def rows_for(self, width: int) -> Iterator[Row]:
        """Return the parts that there is something to say of, with a line between them."""
        if self._record is None:
            yield from self._words("This step is not there any more." if self._gone else "", width, "hush")
            return
        rung = self._record.rung
        yield from self._words(rung.step.name, width, "bold glow")
        yield from self._standing(self._record, width)
        yield from self._plan(rung, width)
        yield from self._below(width)
        yield from self._attempts(width)

    def _standing(self, record: StepRecord, width: int) -> Iterator[Row]:
        step = record.rung.step
        yield from self._words(f"Level {step.level} · {LEVELS[step.level]}", width, "hush")
        if record.above is not None:
            yield from self._words(f"Below “{record.above.name}”", width, "hush")
        yield from self._words(f"{step.kind.value.capitalize()}: {KIND_WORDS[step.kind]}", width, "hush")
        if step.resting:
            yield from self._words("Rests for now; what was tried stays.", width, "hush")

    def _plan(self, rung: Rung, width: int) -> Iterator[Row]:
        comes = rung.step.kind is StepKind.OPPORTUNITY
        if rung.planned_for is not None:
            lead = "To look out for:" if comes else "Planned for"
            yield Row()
            yield from self._words(f"{lead} {_long(rung.planned_for, self._today)}", width, "glow")
        elif self._hints:
            hint = "n keeps it in mind for a day." if comes else "Planned for no day; n plans it."
            yield Row()
            yield from self._words(hint, width, "hush")

    def _below(self, width: int) -> Iterator[Row]:
        below = self._record.below if self._record else ()
        if below:
            yield Row()
            yield _line(("Below this step", "bold"))
            yield from (self._sub_step(rung, min(width, _WORDS_WIDTH)) for rung in below)
        elif self._hints:
            yield from self._words("Nothing stands below it; a adds a smaller step.", width, "hush")

    def _sub_step(self, rung: Rung, width: int) -> Row:
        taken = _LEFT + _MARGIN + 2
        role = "hush" if rung.step.resting else ""
        if width < _COLUMNS_FROM:
            return _line(box(rung), (" ", ""), (fit(rung.step.name, width - taken), role))
        room = width - taken - _TIMES_WIDTH - 2 - _DAY_WIDTH
        times = str(rung.times) if rung.times else ""
        last = short_day(rung.last, self._today) if rung.last else ""
        name = (fit(rung.step.name, room), role)
        return _line(box(rung), (" ", ""), name, (right(times, _TIMES_WIDTH), ""), (f"  {last}", "hush"))

    def _attempts(self, width: int) -> Iterator[Row]:
        yield Row()
        record = self._record
        if record is None or not record.rung.times:
            yield from self._words(
                "Not tried yet." + (" space ticks it." if self._hints else ""), width, "hush"
            )
            return
        yield _line((counted(record.rung.times, "attempt").capitalize(), "bold"))
        yield from (self._attempt(attempt) for attempt in record.attempts)
        more = record.rung.times - len(record.attempts)
        yield from self._words(f"and {more} more on its page" if more > 0 else "", width, "hush")

    def _attempt(self, attempt: Attempt) -> Row:
        day = attempt.stamp.day
        when = f"{day:%a} {day.day:>2} {day:%b} {day.year}"
        if attempt.noted_later:
            noted = attempt.stamp.local.date()
            said = f"noted {noted.day} {noted:%b}" + (f" {noted.year}" if noted.year != day.year else "")
        else:
            said = f"{attempt.stamp.local:%H:%M}"
        return _line(("✓", "done"), (f" {when}", ""), (f"   {said}", "hush"), key=attempt.id)

    def _words(self, text: str, width: int, role: str) -> Iterator[Row]:
        room = max(8, min(_WORDS_WIDTH, width - _LEFT - _MARGIN))
        yield from (_line((line, role)) for line in wrap(text, room) if text)


def _line(*parts: Part, key: str = "") -> Row:
    # The list itself draws the first cell.
    return Row(((" " * (_LEFT - 1), ""), *parts), key)


def _long(day: date, today: date) -> str:
    near = short_day(day, today)
    said = f"{day:%A} {in_words(day)}"
    return f"{near}, {said}" if near in {"today", "tomorrow"} else said
