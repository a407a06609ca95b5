"""The entries of a day in one widget: sections with a label on the left, what belongs to them on the right."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from tracker.widgets.entry_lines import Line, Place, Section, laid, near
from tracker.widgets.line_widget import LineWidget, Part


class EntryList(LineWidget, can_focus=True):
    """Sections of entries with one cursor over all of them; an empty section is a stop that begins its first entry.

    The cursor belongs to an entry, so that it stays with it when others come and go.
    """

    HELP = """Arrows go from entry to entry, tab from section to section. Enter changes an entry, x deletes it,
    and u brings it back. Space ticks a step of the ladder. An attempt that waits (▪) is told of with enter,
    and let go with x."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "change", id="day.open", tooltip="Change the entry, or begin one."),
        Binding("x", "remove", "delete", id="day.delete", tooltip="Delete the entry; u brings it back."),
        Binding(
            "enter", "tell", "how it went", id="day.tell", tooltip="Say how the attempt that waits went."
        ),
        Binding(
            "x", "let_go", "let go", id="day.let_go", tooltip="Let the attempt go; u lets it wait again."
        ),
        Binding("space", "tick", "tick", id="day.tick", tooltip="Tick the step: one attempt on this day."),
        Binding(
            "backspace",
            "untick",
            "untick",
            id="day.untick",
            tooltip="Take the step's last tick of the day back.",
        ),
        Binding("up", "line(-1)", "up", show=False, id="day.up", tooltip="Go a line up."),
        Binding("down", "line(1)", "down", show=False, id="day.down", tooltip="Go a line down."),
        Binding("left", "along(-1)", "left", show=False, id="day.left", tooltip="Go to the entry before."),
        Binding("right", "along(1)", "right", show=False, id="day.right", tooltip="Go to the next entry."),
        Binding("tab", "section(1)", "next", show=False, id="day.forth", tooltip="Go to the next section."),
        Binding("shift+tab", "section(-1)", "back", show=False, id="day.back", tooltip="Go a section back."),
    ]
    DEFAULT_CSS = "EntryList { height: auto; width: 1fr; }"

    class Chosen(Message):
        """`act` (open, remove, let_go, tick or untick) should be done with an entry; `entry` "" is a new one."""

        def __init__(self, act: str, section: str, entry: str) -> None:
            self.act = act
            self.section = section
            self.entry = entry
            super().__init__()

    class Left(Message):
        """The person went beyond the last entry (1) or before the first (-1)."""

        def __init__(self, way: int) -> None:
            self.way = way
            super().__init__()

    class Moved(Message):
        """Line `y` of the list is the one to be seen now."""

        def __init__(self, y: int) -> None:
            self.y = y
            super().__init__()

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._sections: tuple[Section, ...] = ()
        self._label = 0
        self._gap = 0
        self._lines: tuple[Line, ...] = ()
        self._places: tuple[Place, ...] = ()
        self._at = 0

    # What comes down

    def show(self, sections: tuple[Section, ...], label: int, gap: int = 0) -> None:
        """Show these sections, with `label` cells for the words on the left and `gap` lines between them."""
        here, height = self._here, len(self._lines)
        self._sections, self._label, self._gap = sections, label, gap
        self._lay(self.size.width)
        if here is not None:
            self._at = self._found(here.section, here.entry)
        self.refresh(layout=len(self._lines) != height)
        if self.has_focus:
            self.refresh_bindings()

    def go_to(self, section: str, entry: str = "") -> None:
        """Put the cursor on an entry, or on the first of its section."""
        self._move(self._found(section, entry))

    @property
    def waits(self) -> tuple[int, ...]:
        """Where the entries stand that wait for something, if there are any."""
        return tuple(n for n, place in enumerate(self._places) if place.waits)

    def go_to_waiting(self) -> None:
        """Put the cursor on the first entry that waits or, from one of them, on the next."""
        if self.waits:
            self._move(next((at for at in self.waits if self.has_focus and at > self._at), self.waits[0]))

    def go_to_start(self) -> None:
        """Put the cursor on the first entry."""
        self._move(0)

    def go_to_end(self) -> None:
        """Put the cursor on the last entry."""
        self._move(len(self._places) - 1)

    @property
    def here(self) -> tuple[str, str]:
        """The section and the entry under the cursor while one is here, else twice nothing."""
        place = self._here if self.has_focus else None
        return (place.section, place.entry) if place else ("", "")

    @property
    def _here(self) -> Place | None:
        return self._places[self._at] if self._at < len(self._places) else None

    def _found(self, section: str, entry: str) -> int:
        same = [n for n, place in enumerate(self._places) if place.section == section]
        exact = next((n for n in same if self._places[n].entry == entry), None)
        if exact is not None:
            return exact
        # What was there is gone: stay where it was, within its section.
        return min(max(self._at, same[0]), same[-1]) if same else 0

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done with the entry under the cursor."""
        here = self._here
        if action in {"tick", "untick"}:
            return here is not None and here.ticks and bool(here.entry)
        if action in {"tell", "let_go"}:
            return here is not None and here.waits
        if action == "remove":
            return here is not None and not here.ticks and not here.waits and bool(here.entry)
        # A step is opened on the ladder.
        return action != "open" or here is None or not (here.ticks or here.waits)

    def action_open(self) -> None:
        """Change the entry, or begin one."""
        self._choose("open")

    def action_remove(self) -> None:
        """Delete the entry."""
        self._choose("remove")

    def action_tell(self) -> None:
        """Say how what waits went."""
        self._choose("open")

    def action_let_go(self) -> None:
        """Let what waits go."""
        self._choose("let_go")

    def action_tick(self) -> None:
        """Tick the step."""
        self._choose("tick")

    def action_untick(self) -> None:
        """Take a tick back."""
        self._choose("untick")

    def _choose(self, act: str) -> None:
        if here := self._here:
            self.post_message(self.Chosen(act, here.section, here.entry))

    def action_line(self, way: int) -> None:
        """Go a line up or down, to the entry nearest to where the cursor is."""
        self._move(near(self._places, self._at, way))

    def action_along(self, way: int) -> None:
        """Go to the entry before or after; the ends hold."""
        self._move(min(max(self._at + way, 0), len(self._places) - 1))

    def action_section(self, way: int) -> None:
        """Go to the first entry of the next section, or of the one before."""
        order = list(dict.fromkeys(place.section for place in self._places))
        here = order.index(self._here.section) if self._here else 0
        if 0 <= here + way < len(order):
            self.go_to(order[here + way], self._first(order[here + way]))
        else:
            self.post_message(self.Left(way))

    def _first(self, section: str) -> str:
        return next(place.entry for place in self._places if place.section == section)

    def _move(self, to: int) -> None:
        if not 0 <= to < len(self._places):
            self.post_message(self.Left(1 if to > 0 else -1))
            return
        self._at = to
        self.refresh()
        self.refresh_bindings()
        self.post_message(self.Moved(self._places[to].line))

    # Drawing

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the entries need at `width`."""
        self._lay(width)
        return len(self._lines)

    def on_resize(self) -> None:
        """Lay the entries at the width there is; Textual does not ask again for the height at one it knows."""
        self._lay(self.size.width)
        self.refresh()

    def _lay(self, width: int) -> None:
        self._lines, self._places = laid(self._sections, self._label, width, self._gap)
        self._at = min(self._at, max(len(self._places) - 1, 0))

    def render_line(self, y: int) -> Strip:
        """The line at `y`."""
        if y >= len(self._lines):
            return self.strip_of(())
        at = self._at if self.has_focus else None
        lit = self._lines[y].whole is not None and self._lines[y].whole == at
        parts = [self._lead(y, at), *(self._part(part, at) for part in self._lines[y].parts)]
        return self.strip_of(parts, lit=lit)

    def _lead(self, y: int, at: int | None) -> Part:
        return (" ▌ " if at is not None and self._places[at].line == y else "   ", "glow")

    @staticmethod
    def _part(part: tuple[str, str, int | None], at: int | None) -> Part:
        text, roles, place = part
        return (text, f"{roles} bold lit".strip() if at is not None and place == at else roles)

    def on_focus(self) -> None:
        """Light the entry up."""
        self.refresh()

    def on_blur(self) -> None:
        """Put the light out."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Go to the entry that was clicked; a second click there opens it."""
        if event.y < len(self._lines):
            found = self._lines[event.y].place_at(event.x)
            if found is not None:
                again = found == self._at and event.chain > 1
                self._move(found)
                if again and not self._places[found].ticks:
                    self.action_open()
