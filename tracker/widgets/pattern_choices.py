"""The patterns a thought may follow: what is proposed, “none of these”, and all others."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from tracker.domain.text import clean_line
from tracker.domain.thoughts import NONE_WORDS
from tracker.widgets.flowing import flowing
from tracker.widgets.line_list import fit
from tracker.widgets.line_widget import LineWidget, Part

NONE = ""
"""The id of “none of these, or not sure”."""
_KEYS = "1234567890"
_INDENT = 5
_BY_WORDS = "By its words it could be"
_NOTHING = "Its words speak for none of them; you may know better."


class Offered(NamedTuple):
    """A pattern: its id, its name, a sentence about it, and the words of the thought that speak for it."""

    id: str
    name: str
    words: str = ""
    speaking: str = ""


def _number(key: str) -> Binding:
    return Binding(
        key,
        f"mark({_KEYS.index(key)})",
        "mark",
        key_display="1–9, 0",
        show=key == "1",
        id="patterns.mark",
        tooltip="Mark the pattern with this number, or take its mark away.",
    )


class PatternChoices(LineWidget, can_focus=True):
    """While one is here all of them stand open; otherwise a line says what is marked.

    `marked` are ids in the order they were marked; none of them is an answer too. Posts `Marked` with every mark,
    `Moved` when the cursor is on another one, `Wanted` when one's own should be added, `Edited` when the names of
    one's own should be changed.
    """

    HELP = """A pattern is a way in which anybody's thoughts go astray. A digit marks one, again takes the mark away;
    the arrows walk, space marks the one you are on, a adds one of your own, e renames or hides those. What is
    proposed goes by single words and is often wrong: none of these is as good an answer."""
    BINDINGS: ClassVar[list[BindingType]] = [
        *(_number(key) for key in _KEYS),
        Binding(
            "left", "walk(-1)", "left", show=False, id="patterns.before", tooltip="Go to the one before."
        ),
        Binding("right", "walk(1)", "right", show=False, id="patterns.next", tooltip="Go to the next one."),
        Binding("up", "line(-1)", "up", show=False, id="patterns.up", tooltip="Go a line up."),
        Binding("down", "line(1)", "down", show=False, id="patterns.down", tooltip="Go a line down."),
        Binding(
            "space,enter",
            "mark_here",
            "mark",
            show=False,
            id="patterns.here",
            tooltip="Mark the one you are on, or take its mark away.",
        ),
        Binding("a", "want", "your own", id="patterns.add", tooltip="Add a pattern of your own."),
        Binding(
            "e", "edit", "the list", id="patterns.names", tooltip="Rename, hide or show your own patterns."
        ),
    ]
    DEFAULT_CSS = "PatternChoices { height: auto; width: 1fr; &:focus { background: $lit; } }"

    class Marked(Message):
        """What is marked has changed."""

        def __init__(self, marked: tuple[str, ...], *, answered: bool) -> None:
            """Where none is marked, `answered` says whether that is the answer."""
            self.marked, self.answered = marked, answered
            super().__init__()

    class Moved(Message):
        """The cursor is on another one."""

    class Edited(Message):
        """The names of one's own should be changed."""

    class Wanted(Message):
        """One that is not on the list should be added."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._proposed: tuple[Offered, ...] | None = None
        self._others: tuple[Offered, ...] = ()
        self._marked: tuple[str, ...] = ()
        self._answered = False
        self._at = 0
        self._waiting = False
        self._typed: list[int] = []

    # What is offered

    def offer(
        self, patterns: Sequence[Offered], proposed: Sequence[Offered] | None, *, waiting: bool = False
    ) -> None:
        """Offer these, of which some are proposed; None where nothing was guessed.

        While it is `waiting` for what will be proposed, nothing has a number yet: what is typed counts once it has.
        """
        lead = {one.id for one in proposed or ()}
        was = self._here.id if self._every else NONE
        self._proposed = None if proposed is None else tuple(proposed)
        self._others = tuple(one for one in patterns if one.id not in lead)
        at = [one.id for one in self._every].index(was) if was in {one.id for one in self._every} else 0
        self._at = at if self.has_focus and was != NONE else 0
        self._waiting = waiting
        self.refresh(layout=True)
        if not waiting:
            typed, self._typed = self._typed, []
            for place in typed:
                self.action_mark(place)

    def show(self, marked: Sequence[str], *, answered: bool) -> None:
        """Show these as marked; where none is, `answered` says whether that was the answer."""
        if (tuple(marked), answered) != (self._marked, self._answered):
            self._marked, self._answered = tuple(marked), answered
            self.refresh(layout=True)

    @property
    def proposed(self) -> tuple[Offered, ...]:
        """What is proposed."""
        return self._proposed or ()

    @property
    def here(self) -> str:
        """The id of the one the cursor is on, while one is here at all."""
        return self._here.id if self.has_focus else NONE

    @property
    def _every(self) -> tuple[Offered, ...]:
        return (*self.proposed, Offered(NONE, NONE_WORDS), *self._others)

    @property
    def _here(self) -> Offered:
        return self._every[min(self._at, len(self._every) - 1)]

    # Acts

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only numbers of what is there mark."""
        place = parameters[0] if action == "mark" else 0
        return self._waiting or (isinstance(place, int) and place < len(self._every))

    def action_mark(self, place: int) -> None:
        """Mark the one with a number, or take its mark away."""
        if self._waiting:
            self._typed.append(place)
        elif place < len(self._every):
            self._mark(place)

    def _mark(self, place: int) -> None:
        """Mark one, or take its mark away; none of these takes all others away. Without a mark nothing is said."""
        self._at = place
        wanted, marked = self._here.id, self._marked
        if wanted == NONE:
            self._marked, self._answered = (), bool(marked) or not self._answered
        else:
            others = tuple(one for one in marked if one != wanted)
            self._marked = others if wanted in marked else (*marked, wanted)
            self._answered = bool(self._marked)
        self.refresh()
        self.post_message(self.Marked(self._marked, answered=self._answered))
        self.post_message(self.Moved())

    def action_mark_here(self) -> None:
        """Mark the one under the cursor."""
        self._mark(self._at)

    def action_walk(self, by: int) -> None:
        """Go on or back; the ends hold."""
        self._at = min(max(self._at + by, 0), len(self._every) - 1)
        self.refresh()
        self.post_message(self.Moved())

    def action_line(self, way: int) -> None:
        """Go a line up or down, to what stands nearest there; the ends hold."""
        spots = self._spots(self.size.width)
        line, left = spots[min(self._at, len(spots) - 1)]
        beyond = [at for at, _ in spots if (at - line) * way > 0]
        if beyond:
            there = min(beyond, key=lambda at: abs(at - line))
            row = [place for place, (at, _) in enumerate(spots) if at == there]
            self.action_walk(min(row, key=lambda place: abs(spots[place][1] - left)) - self._at)

    def action_want(self) -> None:
        """Ask for one's own."""
        self.post_message(self.Wanted())

    def action_edit(self) -> None:
        """Ask for the names of one's own to be changed."""
        self.post_message(self.Edited())

    def on_focus(self) -> None:
        """Open the list at its beginning."""
        self._at = 0
        self.refresh(layout=True)
        self.post_message(self.Moved())

    def on_blur(self) -> None:
        """Close it to a line."""
        self.refresh(layout=True)
        self.post_message(self.Moved())

    def on_click(self, event: events.Click) -> None:
        """Mark what was clicked."""
        for place, (line, left) in enumerate(self._spots(self.size.width)):
            if line == event.y and left <= event.x < left + cell_len(self._label(place)) + 2:
                self._mark(place)

    # Drawing

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """One line, or as many as the open list needs."""
        return len(self._lines(width)) if self.has_focus else 1

    def _label(self, place: int) -> str:
        name = clean_line(self._every[place].name)
        return f"{self._key_of(place)}{name}"

    def _key_of(self, place: int) -> str:
        """Return the number of one with the gap behind it, "" beyond the last key."""
        number = " " if self._waiting else _KEYS[place : place + 1]
        return f"{number} " if place < len(_KEYS) else ""

    def _spots(self, width: int) -> list[tuple[int, int]]:
        """Return the line and the cell of each: the proposed ones above each other, the others in columns."""
        first = len(self.proposed) + 1
        above = [(1 + 2 * place, 1) for place in range(len(self.proposed))]
        none = 1 + 2 * len(self.proposed)
        widths = [2 + cell_len(self._label(place)) for place in range(first, len(self._every))]
        rest = flowing([max(widths, default=0)] * len(widths), width)
        return [*above, (none, 1), *((none + 1 + spot.line, spot.left) for spot in rest)]

    def _lines(self, width: int) -> list[list[Part]]:
        spots = self._spots(width)
        lines: list[list[Part]] = [[] for _ in range(max(line for line, _ in spots) + 1)]
        lead = "" if self._proposed is None else _BY_WORDS if self._proposed else _NOTHING
        lines[0] = [(f" {lead}", "hush")]
        for place, one in enumerate(self._every):
            line, left = spots[place]
            taken = sum(cell_len(text) for text, _role in lines[line])
            lines[line] += [(" " * (left - taken), ""), *self._drawn(place, one)]
            if place < len(self.proposed):
                said = f"“{one.speaking}” · {one.words}" if one.speaking else one.words
                lines[line + 1] = [(" " * _INDENT + fit(said, max(width - _INDENT, 1)), "hush")]
        return lines

    def _drawn(self, place: int, one: Offered) -> Iterator[Part]:
        marked = one.id in self._marked or (one.id == NONE and self._answered and not self._marked)
        yield ("● " if marked else "○ ", "glow" if marked else "faint")
        yield (self._key_of(place), "faint")
        yield (clean_line(one.name), "bold glow" if place == self._at else "")

    def render_line(self, y: int) -> Strip:
        """The line at `y` of the open list, or what is marked."""
        if self.has_focus:
            lines = self._lines(self.size.width)
            return self.strip_of(lines[y] if y < len(lines) else ())
        names = {one.id: one.name for one in self._every}
        said = " · ".join(clean_line(names[one]) for one in self._marked if one in names)
        empty = NONE_WORDS if self._answered else ""
        room = max(self.size.width - 2, 1)
        return self.strip_of([(" ", ""), (fit(said or empty, room), "" if said else "hush")])
