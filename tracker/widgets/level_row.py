"""How much of something there is: marks, the number, and words for it where there are any."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip

from tracker.widgets.line_list import fit
from tracker.widgets.line_widget import LineWidget, Part

_LEAST_WORDS = 4


class LevelRow(LineWidget, can_focus=True):
    """A whole number from 0 to `most` (≤ 10) or nothing; a digit sets it and goes on, + is ten, left and right walk.

    `words` has a name for each number, or is empty. Posts `Given` when a digit set it.
    """

    HELP = "A digit says how much, + is ten; left and right go by one, backspace leaves it unsaid."
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                str(digit),
                f"give({digit})",
                "how much",
                key_display="0–9",
                show=digit == 1,
                id="level.give",
                tooltip="Say how much it is and go on.",
            )
            for digit in range(10)
        ),
        Binding("plus,equals_sign", "give(10)", "ten", show=False, id="level.ten", tooltip="Say ten."),
        Binding("left", "walk(-1)", "less", show=False, id="level.less", tooltip="One less."),
        Binding("right", "walk(1)", "more", show=False, id="level.more", tooltip="One more."),
        Binding("backspace,delete", "none", "none", show=False, id="level.none", tooltip="Leave it unsaid."),
    ]
    DEFAULT_CSS = "LevelRow { height: 1; width: 1fr; &:focus { background: $lit; } }"

    class Given(Message):
        """A digit or a click said how much."""

        def __init__(self, row: "LevelRow") -> None:
            self.row = row
            super().__init__()

        @property
        def control(self) -> "LevelRow":
            """The row it is about."""
            return self.row

    def __init__(self, most: int, value: int | None, words: tuple[str, ...] = (), *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._most = most
        self._words = words
        self.value = value

    @property
    def answer(self) -> str:
        """What is said, in words; empty while nothing is."""
        return "" if self.value is None else str(self.value)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only numbers of the scale can be given."""
        return action != "give" or (isinstance(parameters[0], int) and parameters[0] <= self._most)

    def action_give(self, value: int) -> None:
        """Say how much, and tell of it."""
        self._set(value)
        self.post_message(self.Given(self))

    def action_walk(self, by: int) -> None:
        """Say one more or less; the ends stop, and what is unsaid begins at its end."""
        start = self.value if self.value is not None else (-1 if by > 0 else self._most + 1)
        self._set(min(max(start + by, 0), self._most))

    def action_none(self) -> None:
        """Leave it unsaid."""
        self._set(None)

    def on_click(self, event: events.Click) -> None:
        """Say as much as the mark that was clicked."""
        place = (event.x + 1) // 2
        if 1 <= place <= self._most:
            self.action_give(place)

    def _set(self, value: int | None) -> None:
        self.value = value
        self.refresh()

    def on_focus(self, event: events.Focus) -> None:
        """Show that this is meant."""
        self.refresh()

    def on_blur(self, event: events.Blur) -> None:
        """Show that something else is."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Marks, number and words; a hint while nothing is said."""
        said = self.value or 0
        parts: list[Part] = [
            ("▌" if self.has_focus else " ", "glow"),
            ("▪ " * said, "glow"),
            ("· " * (self._most - said), "faint"),
            (f"{'' if self.value is None else self.value:>2}  ", "bold"),
        ]
        room = self.size.width - 2 * self._most - 5
        if room >= _LEAST_WORDS:
            parts.append((fit(self._beside, room), "hush"))
        return self.strip_of(parts)

    @property
    def _beside(self) -> str:
        """Words for the number; while nothing is said, which keys say it."""
        if self.value is not None:
            return self._words[self.value] if self._words else ""
        if not self.has_focus:
            return "not said"
        return f"0–{min(self._most, 9)}{', + is 10' if self._most > 9 else ''}, or ← →"
