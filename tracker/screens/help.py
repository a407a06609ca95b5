"""The help panel: what this is, in a few sentences, and every key that does something here."""

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from tracker.screens.keys import KeyGroup, key_groups

_KEY_WIDTH = 14


class HelpScreen(ModalScreen[None]):
    """Help on what is focused in `screen`; its keys are read from the bindings, so that it cannot be wrong."""

    BINDINGS = [
        Binding("escape,question_mark,f1,q", "dismiss", "back", id="dialog.close", tooltip="Close the help."),
    ]
    DEFAULT_CSS = """
    HelpScreen { align: center middle; background: $background 70%; }
    HelpScreen > VerticalScroll {
        width: 100%; max-width: 74; height: auto; max-height: 100%;
        background: $panel; padding: 1 3;
    }
    HelpScreen .group { color: $hush; margin-top: 1; }
    """

    def __init__(self, screen: Screen[object]) -> None:
        super().__init__()
        self._about = screen

    def compose(self) -> ComposeResult:
        """Lay out sentences, then keys."""
        with VerticalScroll():
            title = Content.styled(self._about.title or "Moodladder", "bold $glow")
            yield Static(Content("\n\n").join([title, *self._sentences()]))
            for group in key_groups(self._about):
                yield Static(group.title, classes="group", markup=False)
                yield Static(_table(group))
            yield Static(Content.assemble(("esc", "bold $glow"), " close this"), classes="group")

    def _sentences(self) -> list[Content]:
        """Return what the focused thing says of itself, then what the screen says."""
        near = self._about.focused.ancestors_with_self if self._about.focused else [self._about]
        written = dict.fromkeys(node.HELP for node in near if getattr(node, "HELP", None))
        return [Content(" ".join(words.split())) for words in written if words]


def _table(group: KeyGroup) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=_KEY_WIDTH)
    table.add_column()
    for row in group.rows:
        table.add_row(Text(row.keys, "bold"), Text(row.words))
    return table
