"""How an attempt that was hard is met: a question, something smaller, a note for whoever helps."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static, TextArea

from tracker.domain.changes import Changed
from tracker.domain.ladder import Attempt
from tracker.domain.proposals import Aftercare
from tracker.domain.text import clean, clean_line
from tracker.screens.attempts.form import text_field
from tracker.screens.day.form import Form, labelled, value_of
from tracker.store import Store
from tracker.widgets.choice_row import ChoiceRow
from tracker.widgets.note_field import NoteField

_MOST = 3
"""Smaller steps that are offered at once; the least expected stand first."""


class AftercareForm(Form):
    """Everything in it can be left: esc writes nothing."""

    HELP = """A hard one teaches too. Say what you did, plan something smaller, keep a note for your therapist:
    any of it, or none. Esc leaves it all."""
    AUTO_FOCUS = "#happened"
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
        yield text_field("What I did", self._attempt.after.happened, "happened")
        yield Static(Content(self._care.smaller_words), classes="after-words")
        if self._smaller:
            names = tuple(step.name for step in self._smaller)
            yield labelled("For tomorrow", ChoiceRow(names, None, id="smaller"))
        yield Static(
            Content("A note to take to your therapist, if you have one. Emptied, none is kept."),
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

    def written(self) -> Callable[[Store], Changed]:
        """Return what keeps it all as one change; raise Refused for a text that is too long."""
        after = replace(
            self._attempt.after,
            happened=clean_line(value_of(self, "happened")),
            for_therapist=clean(self.query_one(NoteField).text).strip(),
        )
        rows = self.query(ChoiceRow)
        chosen = rows.first().chosen if rows else None
        smaller = None if chosen is None else self._smaller[chosen]
        now, attempt_id = self.host.now(), self._attempt.id

        def act(store: Store) -> None:
            there = store.attempts.one(attempt_id)
            fuller = replace(there.after, happened=after.happened, for_therapist=after.for_therapist)
            store.attempts.change(replace(there, after=fuller), now)
            if smaller is not None:
                store.ladder.plan(smaller.id, now.day + timedelta(days=1), now)

        return lambda store: store.together("After a hard one", lambda: act(store))
