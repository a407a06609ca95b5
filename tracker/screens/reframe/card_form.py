"""Other words for a card, in as many lines as they take."""

from collections.abc import Callable

from textual.app import ComposeResult

from tracker.domain.changes import Changed
from tracker.domain.thoughts import LONGEST, Card
from tracker.screens.day.form import Form
from tracker.store import Store
from tracker.widgets.note_field import NoteField


class CardForm(Form):
    """Enter saves, so that a card of one line is as quick as ever; ctrl+j begins a new line."""

    HELP = "Change the words as you like. Enter saves, ctrl+j begins a new line, and esc leaves the card as it is."
    KEYS = (("enter", "save"), ("ctrl+j", "new line"))

    def __init__(self, card: Card) -> None:
        super().__init__("Other words for this card?")
        self._card = card

    def fields(self) -> ComposeResult:
        """The words of the card, with the cursor behind the last."""
        field = NoteField(most=LONGEST, id="words")
        field.load_text(self._card.text)
        field.move_cursor(field.document.end)
        yield field

    def action_go(self, by: int) -> None:
        """Go to the next line or to the one before: there is no other field."""
        field = self.query_one(NoteField)
        if by > 0:
            field.action_cursor_down()
        else:
            field.action_cursor_up()

    def on_note_field_full(self, event: NoteField.Full) -> None:
        """Say that there was no room for all of it."""
        event.stop()
        self.say(f"Up to {event.most} characters fit here.", wrong=True)

    def written(self) -> Callable[[Store], Changed]:
        """Return what changes the card; the store refuses words that are none."""
        card, text, now = self._card, self.query_one(NoteField).text, self.host.now()
        return lambda store: store.cards.change(card, text, now)
