"""All that one attempt says, to be read; its keys change it."""

from collections.abc import Iterator
from datetime import date
from enum import Enum

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tracker.domain.answers import answer_words
from tracker.domain.attempts import FEARED_WORDS, State
from tracker.domain.dates import in_words
from tracker.domain.ladder import Attempt, Step
from tracker.screens.dialogs.dialog import Dialog

_STATES = {State.BEGUN: "waits to be answered", State.LET_GO: "let go", State.DONE: ""}


class Wish(Enum):
    """What should be done with the attempt."""

    BEFORE = "before"
    AFTER = "after"
    LET_GO = "let go"
    DELETE = "delete"
    THOUGHT = "thought"


class AttemptCard(Dialog[Wish]):
    """Shows both sides of an attempt; gives what should be done with it."""

    HELP = "What you expected and what came of it. f and o change the two sides; nothing here is final."
    BINDINGS = [
        Binding("f", "wish('BEFORE')", "before", id="card.before", tooltip="Change what you expected."),
        Binding("o,enter", "wish('AFTER')", "after", id="card.after", tooltip="Say or change how it went."),
        Binding("g", "wish('LET_GO')", "let go", id="card.let_go", tooltip="Let a waiting attempt go."),
        Binding(
            "ctrl+t", "wish('THOUGHT')", "thought", id="card.thought", tooltip="Catch a thought about it."
        ),
        Binding("x", "wish('DELETE')", "delete", id="card.delete", tooltip="Delete it; u brings it back."),
    ]
    DEFAULT_CSS = """
    AttemptCard > #sheet { width: 76; }
    AttemptCard #lines { height: auto; max-height: 1fr; scrollbar-size-vertical: 1; }
    AttemptCard #lines > Horizontal { height: auto; }
    AttemptCard #lines Static { width: 1fr; height: auto; }
    AttemptCard #lines .label { width: 16; }
    """

    def __init__(self, step: Step, attempt: Attempt) -> None:
        self._attempt = attempt
        self._step = step
        self._waits = attempt.state is State.BEGUN
        go = (("g", "let it go"),) if self._waits else ()
        self.KEYS = (("f", "before"), ("o", "after"), *go, ("x", "delete"), ("ctrl+t", "a thought"))
        super().__init__(step.name)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what waits can be let go."""
        return action != "wish" or parameters != ("LET_GO",) or self._waits

    def body(self) -> ComposeResult:
        """Lay out a line for everything that is said."""
        with VerticalScroll(id="lines"):
            for label, words in said(self._attempt, self._step):
                yield Horizontal(
                    Static(Content.styled(label, "$hush"), classes="label"), Static(Content(words))
                )

    def action_wish(self, name: str) -> None:
        """Give what should be done."""
        self.dismiss(Wish[name])


def said(attempt: Attempt, step: Step) -> Iterator[tuple[str, str]]:
    """Yield everything an attempt says, with what it is called; nothing for what was not said."""
    yield "On", _when(attempt.stamp.day, attempt.state)
    for label, value in (*_before(attempt), *_after(attempt, step)):
        if value not in {None, ""}:
            yield label, str(value)
    if attempt.is_bare:
        yield "", "A tick, and nothing more. o says how it went, f what you had expected."


def _when(day: date, state: State) -> str:
    return " · ".join(part for part in (f"{day:%A} {in_words(day)}", _STATES[state]) if part)


def _before(attempt: Attempt) -> Iterator[tuple[str, str | int | None]]:
    before = attempt.before
    yield "With", before.person.name if before.person else None
    yield "Where", before.place
    yield "I meant to ask", before.ask
    yield "I expected", before.prediction
    yield "How sure", _of_hundred(before.sure, attempt.after.belief)
    yield "Chance of yes", before.yes_likely
    yield "A burden", before.burden
    yield "To leave out", ", ".join(choice.name for choice in before.left_out)


def _after(attempt: Attempt, step: Step) -> Iterator[tuple[str, str | int | None]]:
    after = attempt.after
    yield "What came", answer_words(step.kind, after.outcome)
    yield "What happened", after.happened
    yield "My fear", FEARED_WORDS[after.feared] if after.feared else None
    yield "Surprise", None if after.surprise is None else f"{after.surprise} of 10"
    yield "Distress", distress_words(attempt)
    yield "Minutes", after.minutes
    yield "I learned", after.learned
    yield "They did well", after.did_well
    yield "I did use", ", ".join(choice.name for choice in after.used)
    yield "For a therapist", after.for_therapist


def _of_hundred(before: int | None, now: int | None) -> str:
    if now is None:
        return "" if before is None else str(before)
    return f"{now} afterwards" if before is None else f"{before} before, {now} afterwards"


def distress_words(attempt: Attempt) -> str:
    """Return every number of distress that is said: “expected 60 · start 40 · peak 55 · end 20”."""
    after = attempt.after
    numbers = (
        ("expected", attempt.before.expected_suds),
        ("start", after.suds_start),
        ("peak", after.suds_peak),
        ("end", after.suds_end),
    )
    return " · ".join(f"{word} {value}" for word, value in numbers if value is not None)
