"""The line on top: what the program is called, its modes, and which one this is."""

from typing import NamedTuple

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive

from tracker.widgets.heard import NamesKeys

NAME = "moodladder"
MADE_UP = "made-up data"


class Tab(NamedTuple):
    """A mode as the bar shows it: its id, its title, and the key that leads to it."""

    mode: str
    title: str
    key: str


class ModeBar(NamesKeys):
    """Shows the modes in one line that draws itself; the present one has a mark beside it and is bold.

    The letter that leads to a mode is underlined in its title. A click on a title posts `Chosen`.
    """

    DEFAULT_CSS = """
    ModeBar {
        dock: top;
        width: 1fr;
        height: 1;
        color: $hush;
    }
    """
    ALLOW_SELECT = False

    hovered: reactive[str] = reactive("")

    class Chosen(Message):
        """A mode was clicked."""

        def __init__(self, mode: str) -> None:
            self.mode = mode
            super().__init__()

    def __init__(self, tabs: tuple[Tab, ...], current: str, name: str = NAME) -> None:
        """`name` stands at the left end."""
        super().__init__()
        self._name = name
        self._tabs = tabs
        self._current = current

    def render(self) -> Content:
        """Draw ` moodladder  ▪Day  Ladder  Trends `."""
        lead, gap = self._laid_out()
        return Content.assemble((lead, "$faint"), " ", *(self._drawn(tab, gap) for tab in self._tabs))

    def _laid_out(self) -> tuple[str, str]:
        """Return what stands at the left end and what parts the titles; where there is little room, less of both."""
        titles = sum(cell_len(tab.title) + 1 for tab in self._tabs)
        short = "" if self._name == NAME else " made up"
        leads = (f" {self._name} ", short)
        ways = [(lead, gap) for lead in leads for gap in (" ", "")]
        width = self.size.width or cell_len(leads[0]) + 2 * titles
        fitting = (
            way for way in ways if cell_len(way[0]) + 1 + titles + len(way[1]) * len(self._tabs) <= width
        )
        return next(fitting, ways[-1])

    def _drawn(self, tab: Tab, gap: str) -> Content:
        is_current = tab.mode == self._current
        lead, title = ("▪" if is_current else " "), Content(tab.title)
        if not is_current and (at := tab.title.lower().find(tab.key)) >= 0 and tab.key:
            title = title.stylize("underline", at, at + 1)
        whole = Content.assemble(lead, title, gap)
        if is_current:
            return whole.stylize("bold $glow")
        whole = self.turned(tab.mode, whole)
        return whole.stylize("$foreground") if tab.mode == self.hovered else whole

    def entry_for(self, key: str, action: str) -> str:
        """Return the mode that it leads to."""
        return next((tab.mode for tab in self._tabs if action == f"mode({tab.mode!r})"), "")

    def mode_at(self, x: int) -> str:
        """Return the mode whose title is drawn at column `x`, or "" between them."""
        lead, gap = self._laid_out()
        left = cell_len(lead) + 1
        for tab in self._tabs:
            right = left + cell_len(tab.title) + 1 + len(gap)
            if left <= x < right:
                return tab.mode
            left = right
        return ""

    def on_click(self, event: events.Click) -> None:
        """Say which mode was clicked."""
        if mode := self.mode_at(event.x):
            self.post_message(self.Chosen(mode))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Light up what a click would choose."""
        self.hovered = self.mode_at(event.x)

    def on_leave(self) -> None:
        """Put the light out."""
        self.hovered = ""
