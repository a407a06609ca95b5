"""A question of a record: its label, its field, and what helps while one is in it."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

LABEL_CELLS = 17
"""How much of the row is left to the label."""


class RecordField(Vertical):
    """A field with its label beside it; the hint, and whatever else is given, show while one is here.

    It draws the label itself and makes the hint when it is first wanted: a page of many questions has half the
    widgets so, and opens sooner.
    """

    DEFAULT_CSS = """
    RecordField { height: auto; }
    RecordField .help { display: none; height: auto; padding: 0 2 0 18; color: $hush; }
    RecordField.-here .help { display: block; }
    RecordField NoteField, RecordField NoteField:focus { padding: 0 0 0 1; }
    """

    here: reactive[bool] = reactive(False, toggle_class="-here")
    """Whether one is in it."""

    def __init__(
        self,
        label: str,
        field: Widget,
        hint: str,
        *more: Widget,
        id: str,  # noqa: A002
        classes: str | None = None,
    ) -> None:
        """`label` is plain text of at most LABEL_CELLS - 2 cells."""
        super().__init__(id=id, classes=classes)
        self._label = label
        self.field = field
        self._hint = hint
        self._more = more
        field.styles.margin = (0, 0, 0, LABEL_CELLS)

    def begin_here(self) -> None:
        """Be the one that one is in when the page opens, with all that helps from its first frame on."""
        self.set_reactive(RecordField.here, True)
        self.add_class("-here")

    def compose(self) -> ComposeResult:
        """Lay them out."""
        yield self.field
        if self.here:
            yield from self._made_hint()
        for one in self._more:
            one.add_class("help")
            yield one

    def render(self) -> Content:
        """Draw the label; the field stands over what is to the right of it."""
        mark, colour = ("▌ ", "$glow") if self.here else ("  ", "$hush")
        return Content.styled(f"{mark}{self._label}", colour)

    def watch_here(self, here: bool) -> None:
        """Make the hint when it is first wanted."""
        if here:
            self.mount(*self._made_hint(), after=self.field)

    def _made_hint(self) -> list[Widget]:
        hint, self._hint = self._hint, ""
        return [Static(Content(hint), classes="help")] if hint else []

    def on_resize(self) -> None:
        """Stay in sight when what helps comes or grows."""
        self.see()

    def see(self) -> None:
        """Bring the whole of it into sight, if one is here."""
        if self.here:
            # Without force nothing scrolls before the bar for what has just come is laid out.
            self.scroll_visible(animate=False, force=True, immediate=True)
