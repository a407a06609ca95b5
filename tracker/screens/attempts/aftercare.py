"""How an attempt that was hard is met: a question, something smaller, a note for whoever helps."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static, TextArea

from tracker.domain.changes import Changed
from tracker.domain.ladder import Attempt, Step
from tracker.domain.proposals import Aftercare
from tracker.domain.text import clean, clean_line
from tracker.domain.time import Stamp
from tracker.screens.attempts.form import text_field
from tracker.screens.day.form import Form, labelled, value_of
from tracker.store import Store
from tracker.widgets.choice_row import ChoiceRow
from tracker.widgets.note_field import NoteField

_COMPARED = ("less bad than expected", "as bad as expected", "worse")
_MOST = 3
"""Smaller steps that are offered at once; the least expected stand first."""


class AftercareForm(Form):
    """Everything in it can be left: esc writes nothing."""

    HELP = """A hard one teaches too. Say what you did, plan something smaller, keep a note for your therapist:
    any of it, or none. Esc leaves it all."""
    AUTO_FOCUS = "#compared"
    KEYS = (("enter", "keep it"), ("tab", "next"))
    DEFAULT_CSS = """
    AftercareForm > #sheet { overflow-y: auto; scrollbar-size-vertical: 1; }
    AftercareForm .told { width: 100%; height: auto; color: $hush; margin-bottom: 1; }
    AftercareForm .after-words { width: 100%; height: auto; color: $hush; margin-top: 1; }
    AftercareForm NoteField { max-height: 6; padding: 0 1; }
    """

    def __init__(self, attempt: Attempt, care: Aftercare) -> None:
        super().__init__(care.question)
        self._attempt = attempt
        self._care = care
        self._smaller = care.smaller[:_MOST]

    def fields(self) -> ComposeResult:
        """What was expected beside what came, what was done, something smaller, the note."""
        if self._care.compared:
            yield Static(Content(self._care.compared), classes="told")
        yield labelled("It was", ChoiceRow(_COMPARED, None, id="compared"))
        yield text_field("What I did", "", "did", "it is kept with what happened")
        yield Static(Content(self._care.smaller_words), classes="after-words")
        names = tuple(one.name if one.id else one.name.rpartition(": ")[2] for one in self._smaller)
        yield labelled("For tomorrow", ChoiceRow(names, None, id="smaller"))
        yield Static(
            Content("A note to take to your therapist, if you have one. Empty it to keep none."),
            classes="after-words",
        )
        note = NoteField(id="note")
        note.replace_text(self._attempt.after.for_therapist or self._care.note)
        yield note

    def on_text_area_changed(self, _event: TextArea.Changed) -> None:
        """Take the reason away once the person goes on typing."""
        self.say("")

    def on_note_field_left(self) -> None:
        """Go to the field above."""
        self.focus_previous()

    def _told(self) -> list[str]:
        """Return what was answered, in lines to stand below what happened."""
        compared = self.query_one("#compared", ChoiceRow).answer
        did = clean_line(value_of(self, "did"))
        return [*([f"It was {compared}."] if compared else []), *([f"What I did: {did}"] if did else [])]

    def written(self) -> Callable[[Store], Changed]:
        """Return what keeps it all as one change; raise Refused for a text that is too long."""
        note, lines = clean(self.query_one(NoteField).text).strip(), self._told()
        # What is too long is refused here, while it still stands typed.
        replace(self._attempt.after, happened=_with(self._attempt.after.happened, lines), for_therapist=note)
        chosen = self.query_one("#smaller", ChoiceRow).chosen
        smaller = None if chosen is None else self._smaller[chosen]
        now, attempt_id = self.host.now(), self._attempt.id

        def act(store: Store) -> None:
            there = store.attempts.one(attempt_id)
            fuller = replace(there.after, happened=_with(there.after.happened, lines), for_therapist=note)
            store.attempts.change(replace(there, after=fuller), now, there)
            if smaller is not None:
                step_id, tomorrow = smaller.id or _made(store, smaller, now), now.day + timedelta(days=1)
                store.ladder.plan(step_id, tomorrow, now, beside=True)

        return lambda store: store.together("After a hard one", lambda: act(store))


def _with(happened: str, lines: list[str]) -> str:
    return "\n".join(text for text in (happened, *lines) if text)


def _made(store: Store, step: Step, now: Stamp) -> str:
    added = store.ladder.add(step, now)
    return next(edit.key for edit in added.edits if edit.table == "steps")
