"""All there is to say of one exercise: what it is, where it is from, what distress did, and each time it was done."""

from collections.abc import Iterator, Sequence
from datetime import date

from tracker.domain.calm import WAS_FOR_WORDS, Session, State, WasFor
from tracker.domain.dates import short_day
from tracker.domain.effects import (
    NO_CAUSE,
    Effect,
    before_words,
    effect_words,
    effects,
    interval_words,
    time_words,
)
from tracker.domain.exercises import KIND_WORDS, Exercise
from tracker.domain.playing import laid_out
from tracker.domain.time import lasting_words
from tracker.widgets.drawn_rows import LEFT, line, words_rows
from tracker.widgets.exercise_list import minutes
from tracker.widgets.line_list import LineList, Row, fit

_DAY_WIDTH = 12
TITLE = "title"
"""The key of the row with the name, where the cursor begins, so that a long page is read from its top."""
_TIME_WIDTH = 12


class ExerciseView(LineList):
    """Shows an exercise; the cursor walks over the times it was done, the keys of which are their ids."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._exercise: Exercise | None = None
        self._sessions: tuple[Session, ...] = ()
        self._today = date.min

    def show(self, exercise: Exercise, sessions: Sequence[Session], today: date) -> None:
        """Show an exercise and the times it was done, as seen from `today`."""
        self._exercise, self._sessions, self._today = exercise, tuple(sessions), today
        self.rebuild()

    def rows_for(self, width: int) -> Iterator[Row]:
        """Return the parts with a line between them."""
        one = self._exercise
        if one is None:
            return
        for n, row in enumerate(words_rows(one.name, width, "bold glow")):
            yield row if n else row._replace(key=TITLE)
        own = " · your own" if one.own else ""
        yield from words_rows(f"{KIND_WORDS[one.kind]} · {minutes(one)}{own}", width, "hush")
        if one.about:
            yield Row()
            yield from words_rows(one.about, width)
        if one.care:
            yield from words_rows(one.care, width, "bold")
        if one.source:
            yield from words_rows(one.source, width, "hush")
        yield from self._effect(effects(self._sessions).get(one.id), width)
        yield from self._times(width)

    def _effect(self, effect: Effect | None, width: int) -> Iterator[Row]:
        if effect is None or effect.change is None:
            return
        yield Row()
        yield line(("Distress afterwards", "bold"))
        said = (f"{effect_words(effect)}.", before_words(effect), interval_words(effect.change))
        yield from words_rows(" ".join(filter(None, said)), width)
        if len(effect.by_time) > 1:
            for part, change in effect.by_time:
                yield line((fit(part.value, _TIME_WIDTH), "hush"), (time_words(change), ""))
        yield from words_rows(NO_CAUSE, width, "hush")

    def _times(self, width: int) -> Iterator[Row]:
        if (exercise := self._exercise) is None or not self._sessions:
            return
        yield Row()
        yield line(("Each time, and distress", "bold"))
        for one in self._sessions:
            day = (fit(_day_words(one.day, self._today), _DAY_WIDTH), "hush")
            said = fit(session_words(exercise, one), max(width - LEFT - _DAY_WIDTH, 1))
            yield line(day, (said, ""), key=one.id)


def _day_words(day: date, today: date) -> str:
    said = short_day(day, today)
    return f"{day.day} {said}" if said.endswith(f" {day.year}") else said


def session_words(exercise: Exercise, session: Session) -> str:
    """Return a time in a line: “4 min · 60 → 40 · for a moment of help: a form at the office”."""
    parts = [lasted] if (lasted := lasted_words(exercise, session)) else []
    if session.before is not None or session.after is not None:
        before, after = (("?" if one is None else str(one)) for one in (session.before, session.after))
        parts.append(f"{before} → {after}")
    if session.was_for and session.was_for is not WasFor.NOTHING:
        which = f": {session.about}" if session.about else ""
        parts.append(f"{WAS_FOR_WORDS[session.was_for]}{which}")
    return " · ".join(parts) or "done"


def lasted_words(exercise: Exercise, session: Session) -> str:
    """Return how long it was done, "" where that is not known; of what was not finished, how much of it."""
    if session.state is State.DONE:
        return lasting_words(session.seconds) if session.seconds else ""
    came, whole = session.reached or session.seconds, laid_out(exercise, session).seconds
    return lasting_words(came) if came >= whole else f"{lasting_words(came)} of {lasting_words(whole)}"
