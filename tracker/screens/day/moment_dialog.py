"""A moment when help came up."""

from collections.abc import Callable
from datetime import date

from textual.app import ComposeResult
from textual.widgets import Static

from tracker.domain.changes import Changed
from tracker.domain.errors import Refused
from tracker.domain.evening import DID_WORDS, Did, Moment, MomentKind, answers_for, read_distress
from tracker.domain.text import clean_line
from tracker.screens.day.form import Form, labelled, line_of, value_of
from tracker.store import Store
from tracker.widgets.choice_row import ChoiceRow
from tracker.widgets.labelled import Labelled
from tracker.widgets.line_input import LineInput
from tracker.widgets.person_input import PersonInput

_WHO = {MomentKind.OFFERED: "By whom", MomentKind.NEEDED: "From whom", MomentKind.ASKED: "Of whom"}


class MomentDialog(Form):
    """Only how help came up must be said; with a new moment one key does, and enter saves."""

    HELP = """Help was offered to you, you needed it, or you asked. What you did with it is up to you: every answer
    is a complete one. Distress is 0 (none) to 100 (the most there can be), then and now."""
    AUTO_FOCUS = "#kind"

    def __init__(self, day: date, moment: Moment | None) -> None:
        super().__init__("A moment when help came up" if moment is None else "This moment")
        self._moment = moment or Moment("", day, MomentKind.OFFERED)
        self._new = moment is None

    def fields(self) -> ComposeResult:
        """Kind, who, what I did, distress, about."""
        moment = self._moment
        kinds = tuple(kind.value for kind in MomentKind)
        here = None if self._new else list(MomentKind).index(moment.kind)
        yield labelled("Help was", ChoiceRow(kinds, here, optional=False, id="kind"))
        yield labelled(_WHO[moment.kind], PersonInput(moment.person, id="who"))
        words, chosen = self._answers(moment.kind, moment.did)
        yield labelled("What I did", ChoiceRow(words, chosen, id="did"))
        then, after = (_typed(value) for value in (moment.distress, moment.distress_after))
        yield labelled(
            "Distress",
            LineInput(then, id="then", classes="number"),
            Static("then, 0–100", classes="after"),
            LineInput(after, id="after", classes="number"),
            Static("now", classes="after"),
        )
        yield labelled("About", LineInput(clean_line(moment.about), select_on_focus=False, id="about"))

    @staticmethod
    def _answers(kind: MomentKind, did: Did | None) -> tuple[tuple[str, ...], int | None]:
        order = answers_for(kind)
        return tuple(DID_WORDS[one] for one in order), order.index(did) if did else None

    @property
    def _kind(self) -> MomentKind | None:
        chosen = self.query_one("#kind", ChoiceRow).chosen
        return None if chosen is None else list(MomentKind)[chosen]

    @property
    def _did(self) -> Did | None:
        row = self.query_one("#did", ChoiceRow)
        by_words = {words: did for did, words in DID_WORDS.items()}
        return None if row.chosen is None else by_words[row.answers[row.chosen]]

    def picked(self, row: ChoiceRow) -> None:
        """Put the answers that fit the kind first."""
        if row.id == "kind" and self._kind:
            self.query_one("#did", ChoiceRow).offer(*self._answers(self._kind, self._did))
            self.query_one(PersonInput).query_ancestor(Labelled).label = _WHO[self._kind]

    def written(self) -> Callable[[Store], Changed]:
        """Return what adds or changes the moment; raise Refused without a kind or for distress off the scale."""
        kind = self._kind
        if kind is None:
            self.query_one("#kind").focus()
            raise Refused("Say how help came up: 1 offered, 2 needed or 3 asked.")
        moment = Moment(
            self._moment.id,
            self._moment.day,
            kind,
            self.query_one(PersonInput).person,
            self._did,
            self._distress("then"),
            self._distress("after"),
            line_of(self, "about", self._moment.about),
        )
        now = self.host.now()
        if self._new:
            return lambda store: store.moments.add(moment, now)
        return lambda store: store.moments.change(moment, now, self._moment)

    def _distress(self, field: str) -> int | None:
        try:
            return read_distress(value_of(self, field))
        except Refused:
            self.query_one(f"#{field}").focus()
            raise


def _typed(value: int | None) -> str:
    return "" if value is None else str(value)
