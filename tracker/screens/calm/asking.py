"""What is asked around an exercise: distress, and what it is for."""

from textual.app import ComposeResult

from tracker.domain.calm import WasFor
from tracker.widgets.choice_row import ChoiceRow
from tracker.widgets.labelled import Labelled
from tracker.widgets.number_field import NumberField

FOR = (WasFor.NOTHING, WasFor.MOMENT, WasFor.ATTEMPT)
_FOR_WORDS = ("nothing in particular", "a moment of help", "an attempt")
MEANS = "0 calm, 100 the most"


def number(label: str, value: int | None, name: str) -> ComposeResult:
    """Yield a labelled field for distress, 0–100."""
    yield Labelled(label, NumberField(value, means=MEANS, id=name))


def what_for(value: WasFor | None) -> ComposeResult:
    """Yield a labelled row for what it is for."""
    yield Labelled("For", ChoiceRow(_FOR_WORDS, None if value is None else FOR.index(value), id="was-for"))


def which() -> ComposeResult:
    """Yield a labelled row for which one it was for; it is not there until there are several to choose from."""
    row = Labelled("Which one", ChoiceRow((), None, id="which"))
    row.id = "which-row"
    row.add_class("-none")
    yield row


def chosen(row: ChoiceRow) -> WasFor | None:
    """Return what was chosen, None where it was left open."""
    return None if row.chosen is None else FOR[row.chosen]
