"""Some words with a number before each, of which any can be on."""

from collections.abc import Iterable
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.strip import Strip

from tracker.widgets.choice_row import ChoiceRow
from tracker.widgets.line_widget import Part


class ToggleRow(ChoiceRow):
    """Left and right walk, space says or unsays; a number or a first letter does it at once.

    `on` are the places, counted from 0, of the words that are said; `chosen` is where the mark stands.
    """

    HELP = "Left and right walk, space says it or takes it back. A number does both at once."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "space", "turn", "say it", id="choice.turn", tooltip="Say the word that is lit, or unsay it."
        ),
    ]

    def __init__(self, words: tuple[str, ...], on: Iterable[int] = (), *, id: str) -> None:  # noqa: A002
        super().__init__(words, 0, id=id)
        self.on = frozenset(on)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is said is taken back word by word."""
        return action != "none" and super().check_action(action, parameters)

    def action_pick(self, place: int) -> None:
        """Go to a word and turn it."""
        self.chosen = place
        self.action_turn()

    def action_turn(self) -> None:
        """Say the lit word, or unsay it."""
        self.on ^= {self.chosen or 0}
        self.refresh()

    def on_focus(self, event: events.Focus) -> None:
        """Show where the mark stands."""
        self.refresh()

    def on_blur(self, event: events.Blur) -> None:
        """Show no mark while something else is meant."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The words that stand on line `y`."""
        parts: list[Part] = []
        for place, (line, _left) in enumerate(self._laid(self.size.width)):
            if line == y:
                said, lit = place in self.on, place == self.chosen and self.has_focus
                parts += [
                    ("▌" if lit else " ", "glow"),
                    ("✓ " if said else "○ ", "done" if said else "faint"),
                    (f"{place + 1} ", "faint"),
                    (self.answers[place], "bold" if said or lit else ""),
                    (" ", ""),
                ]
        return self.strip_of(parts)
