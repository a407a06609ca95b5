"""Asking which of two entries of one person stays."""

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tracker.domain.people import Person, Ties, together
from tracker.domain.person_record import noted
from tracker.screens.dialogs.dialog import Dialog


class AskOne(Dialog[tuple[Person, Person]]):
    """Gives the entry that stays and the one that goes; None where both stay, which is what stands first."""

    HELP = """Two entries become one person: all that was noted with either is then with the one who stays. What that
    one says nothing of is taken from the other, and another name stands in the note. u parts them again."""
    KEYS = (("enter", "take it"), ("↑ ↓", "which way"))
    DEFAULT_CSS = """
    AskOne > #sheet { width: 72; }
    AskOne OptionList, AskOne OptionList:focus {
        border: none; height: auto; padding: 0; background: $panel; background-tint: transparent;
    }
    AskOne #said { margin-top: 1; min-height: 2; }
    """

    def __init__(self, first: tuple[Person, Ties], second: tuple[Person, Ties]) -> None:
        super().__init__(f"“{first[0].name}” and “{second[0].name}” are one person. Who stays?")
        self._ways = ((first, second), (second, first))

    def body(self) -> ComposeResult:
        """Offer to leave them, or either of the two ways, and say what the one under the cursor would bring."""
        yield OptionList(*map(Option, self._drawn(0)), markup=False)
        yield Static(id="said", markup=False)

    def _drawn(self, at: int) -> list[Content]:
        ways = (f"“{stays.name}” stays, “{goes.name}” goes into it" for (stays, _), (goes, _) in self._ways)
        rows = ("Leave them as they are", *ways)
        return [Content(("▌ " if place == at else "  ") + words) for place, words in enumerate(rows)]

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Put the mark before the answer that enter takes, and say what comes of it."""
        for place, drawn in enumerate(self._drawn(event.option_index)):
            event.option_list.replace_option_prompt_at_index(place, drawn)
        self.say(outcome(*self._ways[event.option_index - 1]) if event.option_index else "Nothing changes.")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Give the answer that the cursor is on."""
        if not event.option_index:
            self.dismiss(None)
            return
        (stays, _), (goes, _) = self._ways[event.option_index - 1]
        self.dismiss((stays, goes))


def outcome(stays: tuple[Person, Ties], goes: tuple[Person, Ties]) -> str:
    """Say what the one who stays would be, and how much of the other would lead there."""
    one = together(stays[0], goes[0])
    close = "" if one.closeness is None else f"closeness {one.closeness}"
    known = ", ".join(part for part in (one.relation, close, one.safe_words.replace(" · ", ", ")) if part)
    leads = f"{noted(goes[1]).replace(' · ', ', ')} then with them. " if goes[1].any else ""
    return f"{one.name}{f': {known}' if known else ''}. {leads}u parts them again."
