"""Feelings with how strong each was."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from tracker.domain.text import clean_line
from tracker.widgets.flowing import flowing
from tracker.widgets.line_widget import LineWidget, Part

MOST = 100


class Strength(NamedTuple):
    """A feeling's name and 0–100, None where it is not said."""

    name: str
    value: int | None = None


def _digit(key: str) -> Binding:
    return Binding(
        key,
        f"digit({key!r})",
        "how strong",
        key_display="0–9",
        show=key == "0",
        id="felt.digit",
        tooltip="Say how strong the feeling is by its tens (7 is 70); a second digit makes it exact.",
    )


class FeltField(LineWidget, can_focus=True):
    """A line of feelings; left and right walk, digits weigh the one under the cursor.

    Posts `Weighed` with each number, `Wanted` when a feeling should be added, `Dropped` when one should go. With
    `fixed` none comes or goes.
    """

    HELP = """A digit gives the tens: 7 is 70, then 5 makes it 75; + is 100. Left and right go from one feeling to the
    next, a adds one, backspace takes the number back, and then the feeling."""
    BINDINGS: ClassVar[list[BindingType]] = [
        *(_digit(key) for key in "0123456789"),
        Binding(
            "plus,equals_sign",
            "most",
            "most",
            show=False,
            key_display="+",
            id="felt.most",
            tooltip="Say 100.",
        ),
        Binding("left", "walk(-1)", "before", show=False, id="felt.before", tooltip="Go to the one before."),
        Binding("right", "walk(1)", "next", show=False, id="felt.next", tooltip="Go to the next feeling."),
        Binding("a,enter", "want", "add a feeling", id="felt.add", tooltip="Add a feeling."),
        Binding(
            "backspace,delete",
            "drop",
            "take back",
            show=False,
            id="felt.drop",
            tooltip="Take the number back, or the feeling where it has none.",
        ),
    ]
    DEFAULT_CSS = "FeltField { height: auto; width: 1fr; &:focus { background: $lit; } }"

    class Weighed(Message):
        """The feeling at `place` has another strength."""

        def __init__(self, field: "FeltField", place: int, value: int | None) -> None:
            self.field, self.place, self.value = field, place, value
            super().__init__()

    class Wanted(Message):
        """A feeling should be added."""

    class Dropped(Message):
        """The feeling at `place` should go."""

        def __init__(self, place: int) -> None:
            self.place = place
            super().__init__()

    def __init__(self, none: str, *, fixed: bool = False, id: str) -> None:  # noqa: A002
        """`none` stands there while there is no feeling."""
        super().__init__(id=id)
        self._none = none
        self._fixed = fixed
        self._items: tuple[Strength, ...] = ()
        self._at = 0
        self._typed = ""

    def show(self, items: Sequence[Strength]) -> None:
        """Show these; one that has come since is gone to."""
        if tuple(items) == self._items:
            return
        names = {one.name for one in self._items}
        new = [n for n, one in enumerate(items) if one.name not in names]
        self._items = tuple(items)
        self._go(new[-1] if new and self.has_focus else min(self._at, max(len(items) - 1, 0)))
        self.refresh(layout=True)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where there is no feeling none is weighed."""
        if action == "want":
            return not self._fixed
        return action not in {"digit", "most", "drop"} or bool(self._items)

    def action_digit(self, digit: str) -> None:
        """Take a digit; one that can no longer belong to the number begins it anew."""
        longer = self._typed + digit
        self._typed = longer if self._typed and (len(longer) <= 2 or longer == "100") else digit
        self._say(int(self._typed) * (10 if len(self._typed) == 1 else 1))

    def action_most(self) -> None:
        """Say the end of the scale."""
        self._typed = ""
        self._say(MOST)

    def action_walk(self, by: int) -> None:
        """Go on or back; the ends hold."""
        self._go(min(max(self._at + by, 0), max(len(self._items) - 1, 0)))
        self.refresh()

    def action_want(self) -> None:
        """Ask for another."""
        self.post_message(self.Wanted())

    def action_drop(self) -> None:
        """Take the number back, or drop what has none."""
        self._typed = ""
        if self._items[self._at].value is not None:
            self._say(None)
        elif not self._fixed:
            self.post_message(self.Dropped(self._at))

    def on_focus(self) -> None:
        """Begin with the first that has no number."""
        self._go(next((n for n, one in enumerate(self._items) if one.value is None), 0))

    def _go(self, place: int) -> None:
        if place != self._at:
            self._typed = ""
        self._at = place

    def _say(self, value: int | None) -> None:
        changed = self._items[self._at]._replace(value=value)
        self._items = (*self._items[: self._at], changed, *self._items[self._at + 1 :])
        self.refresh(layout=True)
        self.post_message(self.Weighed(self, self._at, value))

    # Drawing

    @staticmethod
    def _words(one: Strength) -> tuple[str, str]:
        return clean_line(one.name), " ·" if one.value is None else f" {one.value}"

    def _spots(self, width: int) -> tuple[tuple[int, int], ...]:
        return flowing([cell_len("".join(self._words(one))) for one in self._items], width, gap=3)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the feelings need."""
        return max((line for line, _left in self._spots(width)), default=0) + 1

    def render_line(self, y: int) -> Strip:
        """The feelings of line `y`."""
        if not self._items:
            return self.strip_of([(" ", ""), (self._none, "faint")])
        parts: list[Part] = [(" ", "")]
        for place, (line, _left) in enumerate(self._spots(self.size.width)):
            if line == y:
                name, value = self._words(self._items[place])
                here = "bold glow" if self.has_focus and place == self._at else ""
                parts += [(name, here), (value, here or "bold"), ("   ", "")]
        return self.strip_of(parts)
