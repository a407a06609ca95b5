"""Some answers with a number before each, of which one can be chosen, or none."""

from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from tracker.widgets.line_widget import LineWidget, Part

_GAP = 2


def _number(key: str) -> Binding:
    return Binding(
        key,
        f"pick({int(key) - 1})",
        "choose",
        key_display="1–9",
        show=key == "1",
        id="choice.pick",
        tooltip="Choose the answer with this number and go on.",
    )


class ChoiceRow(LineWidget, can_focus=True):
    """A number or the first letter (where it is the only one) chooses and goes on; left and right walk.

    `chosen` is the place of the answer, counted from 0, or None. Posts `Picked` when an answer was chosen by its key,
    and before that, or where it was chosen in another way, `Changed`.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *(_number(key) for key in "123456789"),
        Binding(
            "left", "walk(-1)", "before", show=False, id="choice.before", tooltip="Choose the one before."
        ),
        Binding("right", "walk(1)", "next", show=False, id="choice.next", tooltip="Choose the next one."),
        Binding("backspace,delete", "none", "none", show=False, id="choice.none", tooltip="Leave it unsaid."),
    ]
    DEFAULT_CSS = "ChoiceRow { height: auto; width: 1fr; &:focus { background: $lit; } }"

    class Changed(Message):
        """Another answer is chosen, or none."""

        def __init__(self, row: "ChoiceRow") -> None:
            self.row = row
            super().__init__()

        @property
        def control(self) -> "ChoiceRow":
            """The row it is about."""
            return self.row

    class Picked(Changed):
        """An answer was chosen by its number, letter or by a click."""

    def __init__(
        self,
        answers: tuple[str, ...],
        chosen: int | None,
        *,
        optional: bool = True,
        id: str,  # noqa: A002
    ) -> None:
        super().__init__(id=id)
        self.answers = answers
        self.chosen = chosen
        self._optional = optional

    def offer(self, answers: tuple[str, ...], chosen: int | None) -> None:
        """Offer other answers."""
        self.answers, self.chosen = answers, chosen
        self.refresh(layout=True)

    @property
    def answer(self) -> str:
        """What is said, in words; empty while nothing is."""
        return "" if self.chosen is None else self.answers[self.chosen]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only numbers of answers choose, and only what may stay unsaid can be cleared."""
        if action == "pick":
            return isinstance(parameters[0], int) and parameters[0] < len(self.answers)
        return action != "none" or self._optional

    def action_pick(self, place: int) -> None:
        """Choose an answer and say so."""
        self._choose(place)
        self.post_message(self.Picked(self))

    def action_walk(self, by: int) -> None:
        """Choose a neighbour; the ends stop."""
        start = self.chosen if self.chosen is not None else (-1 if by > 0 else len(self.answers))
        self._choose(min(max(start + by, 0), len(self.answers) - 1))

    def action_none(self) -> None:
        """Leave it unsaid."""
        self._choose(None)

    def _choose(self, place: int | None) -> None:
        self.chosen = place
        self.refresh()
        self.post_message(self.Changed(self))

    def on_key(self, event: events.Key) -> None:
        """Choose by the first letter, where only one answer begins with it."""
        if event.character and event.character.isalpha():
            letter = event.character.casefold()
            found = [n for n, words in enumerate(self.answers) if words.casefold().startswith(letter)]
            event.stop()
            if len(found) == 1:
                self.action_pick(found[0])

    def on_click(self, event: events.Click) -> None:
        """Choose the answer that was clicked."""
        for n, (line, left) in enumerate(self._laid(self.size.width)):
            if line == event.y and left <= event.x < left + cell_len(self._words(n)):
                self.action_pick(n)

    # Drawing

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the answers need."""
        return max((line for line, _left in self._laid(width)), default=0) + 1

    def _words(self, place: int) -> str:
        return f"{place + 1} {self.answers[place]}"

    def _laid(self, width: int) -> list[tuple[int, int]]:
        line, left, laid = 0, 1, []
        for place in range(len(self.answers)):
            wide = 2 + cell_len(self._words(place))
            if left > 1 and left + wide > width:
                line, left = line + 1, 1
            laid.append((line, left))
            left += wide + _GAP
        return laid

    def render_line(self, y: int) -> Strip:
        """The answers that stand on line `y`."""
        parts: list[Part] = [("▌", "glow") if self.has_focus else (" ", "")]
        for place, (line, _left) in enumerate(self._laid(self.size.width)):
            if line == y:
                chosen = place == self.chosen
                parts += [
                    ("● " if chosen else "○ ", "glow" if chosen else "faint"),
                    (f"{place + 1} ", "faint"),
                    (self.answers[place], "bold" if chosen else ""),
                    (" " * _GAP, ""),
                ]
        return self.strip_of(parts)
