"""Picking one thing from a list, or adding a new one to it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Input, OptionList, Static

from tracker.domain.finding import bare
from tracker.domain.text import clean_line, folded
from tracker.screens.dialogs.dialog import Dialog
from tracker.widgets.line_input import LineInput
from tracker.widgets.marked_list import MarkedList

_USUAL = 24
"""Lines of a window from which a long list has its full height."""


class Choice(NamedTuple):
    """One thing to pick: what identifies it, what the person reads, and other words by which it is found."""

    id: str
    label: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Picked:
    """What was picked: the id of a choice, or None and the text of the new one."""

    id: str | None
    new_text: str = ""


class Pick(Dialog[Picked]):
    """Type a few letters to narrow the list; up and down choose; enter takes. With `allow_new` the last row adds.

    While no letter is typed, the cursor begins on the choice with the id `chosen`, so that enter keeps it.
    """

    HELP = "A few letters are enough: the list narrows to what fits, and enter takes the row that is lit."
    BINDINGS = [
        Binding("up", "move(-1)", "up", priority=True, id="dialog.up", tooltip="Go up in the list."),
        Binding("down", "move(1)", "down", priority=True, id="dialog.down", tooltip="Go down in the list."),
    ]
    KEYS: tuple[tuple[str, str], ...] = (("enter", "take it"), ("↑ ↓", "choose"))
    VERTICAL_BREAKPOINTS = [(0, "-low"), (_USUAL, "-usual")]
    DEFAULT_CSS = """
    Pick MarkedList { max-height: 12; margin-top: 1; }
    Pick.-low MarkedList { max-height: 9; }
    Pick OptionList > .option-list--option-highlighted { background: $block-cursor-background; text-style: bold; }
    """

    def __init__(
        self,
        question: str,
        choices: Iterable[Choice | tuple[str, str]],
        *,
        allow_new: bool = False,
        initial: str = "",
        chosen: str | None = None,
    ) -> None:
        super().__init__(question)
        self._choices = tuple(choice if isinstance(choice, Choice) else Choice(*choice) for choice in choices)
        self._allow_new = allow_new
        self._initial = initial
        self._chosen = chosen
        self._offered: tuple[Picked, ...] = ()

    def body(self) -> ComposeResult:
        """Lay out the field and the list."""
        yield LineInput(self._initial, select_on_focus=False)
        listed = MarkedList()
        listed.can_focus = False
        yield listed
        yield Static(id="said", markup=False)

    def on_mount(self) -> None:
        """Show the whole list."""
        self._narrow(self._initial)

    @property
    def here(self) -> Picked | None:
        """What enter would take."""
        row = self.query_one(OptionList).highlighted
        return None if row is None else self._offered[row]

    def offer(self, choices: Iterable[Choice]) -> None:
        """Offer other things from now on."""
        self._choices = tuple(choices)
        self._narrow(self.query_one(Input).value)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what fits the letters typed."""
        self._narrow(event.value)

    def on_input_submitted(self) -> None:
        """Take the row that the cursor is on."""
        row = self.query_one(OptionList).highlighted
        if row is None:
            self.say("Nothing on the list fits these letters.", wrong=True)
        else:
            self.dismiss(self._offered[row])

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the row that was clicked."""
        self.dismiss(self._offered[event.option_index])

    def action_move(self, rows: int) -> None:
        """Move the cursor of the list, which stops at the ends."""
        listed = self.query_one(OptionList)
        if listed.option_count:
            wanted = (listed.highlighted or 0) + rows
            listed.highlighted = min(max(wanted, 0), listed.option_count - 1)

    def _narrow(self, typed: str) -> None:
        rows = fitting(self._choices, typed)
        offered = [(Picked(choice.id), Content(choice.label)) for choice in rows]
        text = clean_line(typed)
        if self._allow_new and text and text.casefold() not in {row.label.casefold() for row in rows}:
            offered.append((Picked(None, text), Content.assemble(("Add ", "$hush"), f"“{text}”")))
        self._offered = tuple(picked for picked, _label in offered)
        listed = self.query_one(MarkedList)
        listed.offer(label for _picked, label in offered)
        if not text and Picked(self._chosen) in self._offered:
            listed.highlighted = self._offered.index(Picked(self._chosen))
        self.say("" if offered else "Nothing on the list fits these letters.")


def fitting(choices: Iterable[Choice], typed: str) -> list[Choice]:
    """Return the choices with each typed word in them, however it is written.

    What is called exactly that comes first, then what begins with it.
    """
    start = bare(clean_line(typed))
    words = start.split()
    fit = [choice for choice in choices if all(word in _words(choice) for word in words)]

    def place(choice: Choice) -> tuple[bool, bool, bool]:
        called = folded(typed) == folded(choice.label) or start in map(bare, choice.also)
        return not called, bare(choice.label) != start, not bare(choice.label).startswith(start)

    return sorted(fit, key=place)


def _words(choice: Choice) -> str:
    return bare(" ".join((choice.label, *choice.also)))
