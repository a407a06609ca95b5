"""The help panel: what this is, in a few sentences, and every key that does something here."""

from collections.abc import Iterator
from textwrap import wrap

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from tracker.screens.drawn_once import DrawnOnce
from tracker.screens.keys import KeyGroup, KeyRow, key_groups

_KEY_WIDTH = 16
_MOST_WIDTH = 74
_FRAME = 8
"""Cells at both sides, and the scroll bar's."""


class HelpScreen(DrawnOnce, ModalScreen[None]):
    """Help on what is focused in `screen`; its keys are read from the bindings, so that it cannot be wrong."""

    BINDINGS = [
        Binding("escape,question_mark,f1,q", "dismiss", "back", id="dialog.close", tooltip="Close the help."),
    ]
    DEFAULT_CSS = """
    HelpScreen { align: center middle; background: $background; }
    HelpScreen > VerticalScroll {
        width: 100%; max-width: 74; height: auto; max-height: 100%;
        background: $panel; padding: 1 3;
    }
    """

    def __init__(self, screen: Screen[object]) -> None:
        super().__init__()
        self._about = screen

    def compose(self) -> ComposeResult:
        """Lay out sentences, then keys."""
        title = Content.styled(self._about.title or "Moodladder", "bold $glow")
        beside = min(_MOST_WIDTH, self.app.size.width) - _FRAME - _KEY_WIDTH - 2
        groups = [_group(group, beside) for group in key_groups(self._about, pressed=True)]
        leave = Content.assemble(("esc", "bold $glow"), " close this")
        title = Content.assemble(title, "   ", leave)
        with VerticalScroll():
            # One piece of text: a table or a widget for each group would take longer to open than to read.
            yield Static(Content("\n\n").join([title, *self._sentences(), *groups, leave]))

    def _sentences(self) -> list[Content]:
        """Return what the focused thing says of itself, then what the screen says."""
        near = self._about.focused.ancestors_with_self if self._about.focused else [self._about]
        written = dict.fromkeys(node.HELP for node in near if getattr(node, "HELP", None))
        return [Content(" ".join(words.split())) for words in written if words]


def _group(group: KeyGroup, beside: int) -> Content:
    lines = [line for row in group.rows for line in _lines(row, beside)]
    return Content("\n").join([Content.styled(group.title, "$hush"), *lines])


def _lines(row: KeyRow, beside: int) -> Iterator[Content]:
    """Yield a key and its sentence in `beside` cells next to it; long keys stand on a line of their own."""
    words = wrap(row.words, max(beside, 16)) or [""]
    if len(row.keys) > _KEY_WIDTH:
        yield Content.styled(row.keys, "bold")
        keys = ""
    else:
        keys = row.keys
    yield Content.assemble((keys.ljust(_KEY_WIDTH), "bold"), "  ", words[0])
    yield from (Content(" " * (_KEY_WIDTH + 2) + more) for more in words[1:])
