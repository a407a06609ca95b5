"""A question of a record: its label, its field, and what helps while one is in it."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static


class RecordField(Vertical):
    """A field with its label beside it; the hint, and whatever else is given, show while it has the class `-here`."""

    DEFAULT_CSS = """
    RecordField { height: auto; }
    RecordField > Horizontal { height: auto; }
    RecordField .label { width: 17; padding: 0 0 0 2; color: $hush; }
    RecordField.-here .label { color: $glow; outline-left: outer $glow; }
    RecordField .help { display: none; height: auto; padding: 0 2 0 18; color: $hush; }
    RecordField.-here .help { display: block; }
    RecordField NoteField, RecordField NoteField:focus { padding: 0 0 0 1; }
    """

    def __init__(self, label: str, field: Widget, hint: str, *more: Widget, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._label = label
        self.field = field
        self._hint = hint
        self._more = more

    def compose(self) -> ComposeResult:
        """Lay them out."""
        with Horizontal():
            yield Static(Content(self._label), classes="label")
            yield self.field
        yield Static(Content(self._hint), classes="help")
        for one in self._more:
            one.add_class("help")
            yield one

    def on_resize(self) -> None:
        """Stay in sight when what helps comes or grows."""
        self.see()

    def see(self) -> None:
        """Bring the whole of it into sight, if one is here."""
        if self.has_class("-here"):
            # Without force nothing scrolls before the bar for what has just come is laid out.
            self.scroll_visible(animate=False, force=True, immediate=True)
