"""A time with someone."""

from collections.abc import Callable
from datetime import date

from textual.app import ComposeResult

from tracker.domain.changes import Changed
from tracker.domain.evening import Interaction, Outcome
from tracker.domain.text import clean_line
from tracker.screens.day.form import Form, labelled, line_of
from tracker.store import Store
from tracker.widgets.choice_row import ChoiceRow
from tracker.widgets.line_input import LineInput
from tracker.widgets.person_input import PersonInput


class InteractionDialog(Form):
    """With whom or what it was must be said; how it left things may stay open."""

    HELP = "Who you were with, what it was, and whether it left you closer, the same or strained."

    def __init__(self, day: date, interaction: Interaction | None) -> None:
        super().__init__("A time with someone")
        self._day = day
        self._before = interaction

    def fields(self) -> ComposeResult:
        """Who, what, how it left things."""
        before = self._before
        yield labelled("With", PersonInput(before.person if before else None, id="who"))
        yield labelled(
            "What it was",
            LineInput(clean_line(before.about) if before else "", select_on_focus=False, id="about"),
        )
        words = tuple(outcome.value for outcome in Outcome)
        chosen = list(Outcome).index(before.outcome) if before and before.outcome else None
        yield labelled("It left us", ChoiceRow(words, chosen, id="outcome"))

    def written(self) -> Callable[[Store], Changed]:
        """Return what adds or changes it; raise Refused when it says neither who nor what."""
        chosen = self.query_one(ChoiceRow).chosen
        time = Interaction(
            self._before.id if self._before else "",
            self._before.day if self._before else self._day,
            self.query_one(PersonInput).person,
            self._about(),
            None if chosen is None else list(Outcome)[chosen],
        )
        now = self.host.now()
        before = self._before
        if before is None:
            return lambda store: store.interactions.add(time, now)
        return lambda store: store.interactions.change(time, now, before)

    def _about(self) -> str:
        return line_of(self, "about", self._before.about if self._before else "")
