"""Things of a list, any number of which can be marked."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from tracker.domain.text import clean_line
from tracker.widgets.line_list import fit
from tracker.widgets.line_widget import LineWidget, Part

_GAP = 2
_KEYS = "1234567890"


def _number(key: str) -> Binding:
    return Binding(
        key,
        f"mark({_KEYS.index(key)})",
        "mark",
        key_display="1–9, 0",
        show=key == "1",
        id="marks.mark",
        tooltip="Mark the one with this number, or take its mark away.",
    )


class MarkChoices(LineWidget, can_focus=True):
    """While one is here all of the list stands open; otherwise a line says what is marked.

    Digits mark the first ten; left and right walk and space marks. Posts `Wanted` when one's own should be added,
    `Edited` when the names on the list should be changed.
    """

    HELP = """A digit marks one, again takes the mark away. Left and right walk, space marks the one you are on,
    a adds one of your own, e renames and hides. Any number of them, or none."""
    BINDINGS: ClassVar[list[BindingType]] = [
        *(_number(key) for key in _KEYS),
        Binding("left", "walk(-1)", "before", show=False, id="marks.before", tooltip="Go to the one before."),
        Binding("right", "walk(1)", "next", show=False, id="marks.next", tooltip="Go to the next one."),
        Binding(
            "space", "mark_here", "mark", show=False, id="marks.here", tooltip="Mark the one you are on."
        ),
        Binding("a", "want", "add your own", id="marks.add", tooltip="Add one of your own to the list."),
        Binding("e", "edit", "the list", id="marks.names", tooltip="Rename, hide or show names on the list."),
    ]
    DEFAULT_CSS = "MarkChoices { height: auto; width: 1fr; &:focus { background: $lit; } }"

    class Edited(Message):
        """The names on the list should be changed."""

    class Wanted(Message):
        """One that is not on the list should be added."""

        def __init__(self, widget: "MarkChoices") -> None:
            self.widget = widget
            super().__init__()

        @property
        def control(self) -> "MarkChoices":
            """The list it is about."""
            return self.widget

    def __init__(self, none: str, *, id: str) -> None:  # noqa: A002
        """`none` is what stands there while nothing is marked."""
        super().__init__(id=id)
        self._none = none
        self._names: tuple[str, ...] = ()
        self._marked: frozenset[int] = frozenset()
        self._at = 0

    def offer(self, names: Sequence[str], marked: Iterable[int]) -> None:
        """Offer these, of which those at `marked` (counted from 0) are marked."""
        self._names, self._marked = tuple(map(clean_line, names)), frozenset(marked)
        self.refresh(layout=True)

    @property
    def marked(self) -> tuple[int, ...]:
        """The places of what is marked, in order."""
        return tuple(sorted(self._marked))

    @property
    def answer(self) -> str:
        """What is marked, in words; empty while nothing is."""
        return " · ".join(self._names[place] for place in self.marked)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only numbers of what is there mark."""
        return action != "mark" or (isinstance(parameters[0], int) and parameters[0] < len(self._names))

    def action_mark(self, place: int) -> None:
        """Mark one, or take its mark away."""
        self._at = place
        self._marked ^= {place}
        self.refresh()

    def action_mark_here(self) -> None:
        """Mark the one under the cursor."""
        if self._names:
            self.action_mark(self._at)

    def action_walk(self, by: int) -> None:
        """Go on or back; the ends hold."""
        self._at = min(max(self._at + by, 0), max(len(self._names) - 1, 0))
        self.refresh()

    def action_want(self) -> None:
        """Ask for one's own."""
        self.post_message(self.Wanted(self))

    def action_edit(self) -> None:
        """Ask for the names on the list to be changed."""
        self.post_message(self.Edited())

    def on_focus(self) -> None:
        """Open the list."""
        self.refresh(layout=True)

    def on_blur(self) -> None:
        """Close it to a line."""
        self.refresh(layout=True)

    def on_click(self, event: events.Click) -> None:
        """Mark what was clicked."""
        for place, (line, left) in enumerate(self._laid(self.size.width)):
            if line == event.y and left <= event.x < left + cell_len(self._words(place)) + 2:
                self.action_mark(place)

    # Drawing

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """One line, or as many as the open list needs."""
        return max((line for line, _left in self._laid(width)), default=0) + 1 if self.has_focus else 1

    def _words(self, place: int) -> str:
        return f"{_KEYS[place]} {self._names[place]}" if place < len(_KEYS) else self._names[place]

    def _laid(self, width: int) -> list[tuple[int, int]]:
        line, left, laid = 0, 1, []
        for place in range(len(self._names)):
            wide = 2 + cell_len(self._words(place))
            if left > 1 and left + wide > width:
                line, left = line + 1, 1
            laid.append((line, left))
            left += wide + _GAP
        return laid

    def render_line(self, y: int) -> Strip:
        """The line at `y` of the open list, or what is marked."""
        if not self.has_focus:
            said = self.answer
            room = max(self.size.width - 2, 1)
            return self.strip_of([(" ", ""), (fit(said or self._none, room), "" if said else "faint")])
        parts: list[Part] = []
        for place, (line, _left) in enumerate(self._laid(self.size.width)):
            if line == y:
                parts += [("▌" if place == self._at else " ", "glow"), *self._drawn(place)]
        return self.strip_of(parts)

    def _drawn(self, place: int) -> list[Part]:
        marked, here = place in self._marked, "bold" if place == self._at else ""
        key = f"{_KEYS[place]} " if place < len(_KEYS) else ""
        return [
            ("● " if marked else "○ ", "glow" if marked else "faint"),
            (key, "faint"),
            (self._names[place], here),
            (" ", ""),
        ]
