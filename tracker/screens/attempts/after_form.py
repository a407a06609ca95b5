"""How an attempt went.

You expected: he sighs and says he has no time (70 sure; a yes 30)
What came      ○ 1 they said yes  ● 2 a yes in part  …
What happened  …
My fear came   ○ 1 yes  ○ 2 in part  ● 3 no
Surprise       ▪ ▪ ▪ ▪ ▪ ▪ ▪ · · ·   7
Distress       start  40  peak  60  end  20  minutes 10
…
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tracker.domain.answers import FEARED, answers_for
from tracker.domain.attempts import After, Before, Feared, State, check_peak
from tracker.domain.changes import Changed
from tracker.domain.dates import in_words, parse_day
from tracker.domain.errors import Refused
from tracker.domain.ladder import Attempt, Step
from tracker.domain.limits import check_whole
from tracker.domain.text import clean_line
from tracker.screens.attempts.form import AttemptForm, number_field, text_field
from tracker.screens.day.form import labelled, line_of, value_of
from tracker.store import Store
from tracker.widgets.choice_row import ChoiceRow
from tracker.widgets.level_row import LevelRow
from tracker.widgets.line_input import LineInput
from tracker.widgets.line_list import fit
from tracker.widgets.number_field import NumberField
from tracker.widgets.person_input import PersonInput

TOLD_CELLS = 130
"""How much of each thing said before stands above the answers: two lines. All of it is on the page of the step."""


class AfterForm(AttemptForm):
    """Only what came has to be said. Without `attempt` a whole one is noted at once, with whom and where too."""

    HELP = """What came, in as few or as many words as you like. Every answer is a whole one; a no is an attempt made.
    A digit that answers a row goes on to the next one. On 0–100 it gives the tens (7 is 70), a second one makes
    it exact (75), and tab goes on. Enter saves from anywhere."""
    AUTO_FOCUS = "#outcome"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+n",
            "other",
            "another one",
            priority=True,
            id="dialog.other",
            tooltip="Leave this one waiting, and tell of another one.",
        )
    ]

    def __init__(
        self, step: Step, today: date, attempt: Attempt | None = None, day: date | None = None
    ) -> None:
        """`day` is the day it was made, if it is not `today`; a made one has its own."""
        self._step = step
        self._today = today
        self._attempt = attempt
        self._before = attempt.before if attempt else Before()
        self._after = attempt.after if attempt else After()
        done = attempt is not None and attempt.state is State.DONE
        self._day = attempt.stamp.day if attempt and done else day or today
        self.other = False
        """Whether another attempt is to be told of, while this one goes on waiting."""
        self.attempt_id = attempt.id if attempt else ""
        """The attempt that was answered, once it is on disk."""
        if self._waits:
            self.KEYS = (*self.KEYS[:2], ("^n", "another one"))
        super().__init__(f"{step.name} · how it went", self._after.used, self._before.left_out)
        self._answers = answers_for(step.kind, self._after.outcome)

    def fields(self) -> ComposeResult:
        """What was expected, what came, how it was, what stays of it."""
        after = self._after
        begun = begun_words(self._attempt) if self._attempt else ""
        if told := "\n".join(words for words in (begun, expected_words(self._before)) if words):
            brief = (fit(" ".join(line.split()), TOLD_CELLS).rstrip() for line in told.split("\n"))
            yield Static(Content("\n".join(brief)), classes="told")
        yield labelled("What came", self._answer_row())
        if self._attempt is None:
            yield labelled("With", PersonInput(None, id="who"))
            yield text_field("Where", "", "place")
        yield text_field("What happened", after.happened, "happened")
        feared = list(Feared).index(after.feared) if after.feared else None
        yield labelled("My fear came", ChoiceRow(tuple(FEARED.values()), feared, id="feared"))
        yield labelled("Surprise", LevelRow(10, after.surprise, id="surprise"))
        yield self._distress()
        was = "" if self._before.sure is None else f"{self._before.sure} before"
        yield number_field("Sure of it now", after.belief, "belief", was or "that it goes as feared")
        yield text_field("I learned", after.learned, "learned", "one line to keep")
        yield text_field("They did well", after.did_well, "well")
        yield self.marks("I did use")
        day = "today" if self._day == self._today else self._day.isoformat()
        yield text_field("On", day, "day")

    @property
    def _waits(self) -> bool:
        return self._attempt is not None and self._attempt.state is State.BEGUN

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only beside one that waits is there another one to tell of."""
        return self._waits if action == "other" else super().check_action(action, parameters)

    def action_other(self) -> None:
        """Leave this one waiting, for another one."""
        self.other = True
        super().action_leave()

    def action_leave(self) -> None:
        """Leave it."""
        self.other = False
        super().action_leave()

    def _answer_row(self) -> ChoiceRow:
        outcome = self._after.outcome
        here = list(self._answers).index(outcome) if outcome else None
        return ChoiceRow(tuple(self._answers.values()), here, optional=False, id="outcome")

    def _distress(self) -> Widget:
        after = self._after
        minutes = "" if after.minutes is None else str(after.minutes)
        return labelled(
            "Distress",
            Static(Content("start"), classes="after"),
            NumberField(after.suds_start, brief=True, id="start"),
            Static(Content("peak"), classes="after"),
            NumberField(after.suds_peak, brief=True, id="peak"),
            Static(Content("end"), classes="after"),
            NumberField(after.suds_end, brief=True, id="end"),
            Static(Content("min"), classes="after"),
            LineInput(minutes, id="minutes", classes="number"),
        )

    def written(self) -> Callable[[Store], Changed]:
        """Return what brings it to the file; raise Refused without an answer or for what cannot be taken."""
        after, day = self._said(), self._made_on()
        step_id, now, attempt = self._step.id, self.host.now(), self._attempt
        if attempt is None:
            before = Before(self.query_one(PersonInput).person, clean_line(value_of(self, "place")))
            return lambda store: store.attempts.record(step_id, before, after, day, now)
        if attempt.state is not State.DONE:
            return lambda store: store.attempts.answer(attempt.id, after, day, now)
        # Only what was changed here is written: the rest may have been said in another window meanwhile.
        changed = replace(attempt, after=after, stamp=replace(attempt.stamp, day=day))
        return lambda store: store.attempts.change(changed, now, attempt)

    def _said(self) -> After:
        chosen = self.query_one("#outcome", ChoiceRow).chosen
        if chosen is None:
            self.query_one("#outcome").focus()
            raise Refused(f"Say what came, with a digit from 1 to {len(self._answers)}.")
        feared = self.query_one("#feared", ChoiceRow).chosen
        after = After(
            list(self._answers)[chosen],
            line_of(self, "happened", self._after.happened),
            None if feared is None else list(Feared)[feared],
            self.query_one("#surprise", LevelRow).value,
            self.number("start"),
            self.number("peak"),
            self.number("end"),
            self._minutes(),
            self.number("belief"),
            self.behaviours,
            line_of(self, "learned", self._after.learned),
            line_of(self, "well", self._after.did_well),
            self._after.for_therapist,
        )
        self._check_peak(after)
        return after

    def _check_peak(self, after: After) -> None:
        try:
            check_peak(after, self._after)
        except Refused:
            self.query_one("#peak").focus()
            raise

    def _minutes(self) -> int | None:
        try:
            return read_minutes(value_of(self, "minutes"))
        except Refused:
            self.query_one("#minutes").focus()
            raise

    def _made_on(self) -> date:
        try:
            return parse_day(value_of(self, "day"), self._today)
        except Refused:
            self.query_one("#day").focus()
            raise

    def saved(self, changed: Changed) -> None:
        """Remember which attempt it is, and close."""
        new = (edit.key for edit in changed.edits if edit.table == "attempts")
        self.attempt_id = self.attempt_id or next(new, "")
        super().saved(changed)


def begun_words(attempt: Attempt) -> str:
    """Return with whom, where and when an attempt was begun, so that one knows which it is."""
    before = attempt.before
    day = f"{'begun ' if attempt.state is State.BEGUN else ''}{attempt.stamp.day:%A} {in_words(attempt.stamp.day)}"
    who = f"with {before.person.name}" if before.person else ""
    return " · ".join(part for part in (who, before.place, day) if part)


def read_minutes(text: str) -> int | None:
    """Read how long it took; nothing typed is None. Raise Refused for anything but a whole number, 0–1440."""
    typed = text.strip()
    # Python refuses to read more than some thousand digits.
    if typed and not (typed.isascii() and typed.isdigit() and len(typed) < 10):
        raise Refused(f"Minutes takes a whole number from 0 to 1440, not “{typed}”.")
    minutes = int(typed) if typed else None
    check_whole("Minutes", minutes, 0, 1440)
    return minutes


def expected_words(before: Before) -> str:
    """Return what was expected, in a sentence to hold what came against; empty where nothing was said."""
    guesses = (("a yes", before.yes_likely), ("sure", before.sure), ("distress", before.expected_suds))
    numbers = ", ".join(f"{words} {value}" for words, value in guesses if value is not None)
    asked = f"You meant to ask: {before.ask}" if before.ask else ""
    expected = " · ".join(part for part in (before.prediction, numbers) if part)
    left_out = ", ".join(choice.name for choice in before.left_out)
    told = (
        asked,
        f"You expected: {expected}" if expected else "",
        f"You meant to leave out: {left_out}" if left_out else "",
    )
    return "\n".join(part for part in told if part)
