"""Asking what becomes of what was noted with somebody who is deleted."""

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static

from tracker.domain.people import LEAVING_WORDS, Leaving, Person, Ties, initials
from tracker.domain.person_record import noted
from tracker.screens.dialogs.dialog import Dialog
from tracker.widgets.marked_list import MarkedList

_ORDER = (Leaving.INITIALS, Leaving.UNLINK)


class AskLeaving(Dialog[Leaving]):
    """Whichever answer is given, everything that was noted stays; esc deletes nobody."""

    HELP = "Nothing that you noted is deleted with a person. Choose whether their initials stay with it, or no name."
    KEYS = (("enter", "take it"), ("↑ ↓", "choose"))
    DEFAULT_CSS = """
    AskLeaving #said { margin-bottom: 1; }
    """

    def __init__(self, person: Person, ties: Ties) -> None:
        super().__init__(f"“{person.name}” goes. What becomes of what you noted with them?")
        self._person = person
        self._ties = ties

    def body(self) -> ComposeResult:
        """Say how much it is, and offer the ways."""
        yield Static(
            Content(f"{noted(self._ties)}. All of it stays, and u brings everything back."), id="said"
        )
        yield MarkedList(Content(self._words(one)) for one in _ORDER)

    def _words(self, leaving: Leaving) -> str:
        words = LEAVING_WORDS[leaving]
        if leaving is Leaving.INITIALS:
            words = words.replace("as initials", f"as “{initials(self._person.name)}”")
        return words[0].upper() + words[1:]

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Give the answer that the cursor is on."""
        self.dismiss(_ORDER[event.option_index])
