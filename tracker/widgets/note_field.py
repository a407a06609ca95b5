"""A field of several lines that lets no control characters in and is left by going beyond its ends."""

from typing import ClassVar, cast

from textual import events
from textual.binding import Binding, BindingType
from textual.document._document import Document, EditResult
from textual.document._edit import Edit
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widgets import TextArea

from tracker.domain.text import clean


class NoteField(TextArea):
    """Free text. Posts `Left` when the cursor goes up from its first line."""

    HELP = """Several lines of your own words. Up from the first line goes to what stands above."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+j,shift+enter",
            "new_line",
            "new line",
            show=False,
            id="note.new_line",
            tooltip="Begin a new line, also where enter saves.",
        ),
    ]
    DEFAULT_CSS = """
    NoteField, NoteField:focus {
        border: none; padding: 0; width: 1fr; height: auto; min-height: 1; max-height: 12;
        background: $background; color: $foreground; scrollbar-size-vertical: 1;
        & .text-area--cursor-line { background: transparent; }
        & .text-area--placeholder { color: $faint; }
    }
    NoteField:focus { background: $lit; }
    """

    _coloured: object = None
    """The look that has the colours of the field as it is styled now."""

    class Left(Message):
        """The cursor went up from the first line."""

    class Full(Message):
        """There was no room for all that was to be put in."""

        def __init__(self, most: int) -> None:
            self.most = most
            super().__init__()

    def __init__(self, placeholder: str = "", *, most: int | None = None, id: str | None = None) -> None:  # noqa: A002
        """`most` is how many characters are taken in from a person; what the file has is shown whole."""
        super().__init__(id=id, placeholder=placeholder, highlight_cursor_line=False, soft_wrap=True)

        self._most = most

    def on_resize(self) -> None:
        """Draw what is wrapped anew for another width, also where it takes as many lines as before."""
        self.refresh()

    def notify_style_update(self) -> None:
        """Take the colours anew."""
        super().notify_style_update()
        self._coloured = None

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines in `crop`; Textual works out the colours for it each time, however often it is drawn."""
        if self._coloured is self._theme:
            return super(TextArea, self).render_lines(crop)
        self._coloured = self._theme
        return super().render_lines(crop)

    def edit(self, edit: Edit) -> EditResult:
        """Put in what there is room for."""
        if self._most is not None:
            replaced = len(self._document.get_text_range(edit.top, edit.bottom))
            room = max(self._most - len(self.text) + replaced, 0)
            if len(edit.text) > room:
                edit.text = edit.text[:room]
                self.post_message(self.Full(self._most))
        return super().edit(edit)

    def replace_text(self, text: str) -> None:
        """Put another text in, with the cursor as far from the end as it was."""
        left = len(self.text) - self._document.get_index_from_location(self.cursor_location)
        self.load_text(text)
        self.move_cursor(self._document.get_location_from_index(max(len(text) - left, 0)))

    @property
    def answer(self) -> str:
        """The text as it stands there."""
        return self.text

    @property
    def _document(self) -> Document:
        # Without a language to highlight, every document of a TextArea is a plain one.
        return cast("Document", self.document)

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        await super()._on_paste(events.Paste(clean(event.text)))

    def action_new_line(self) -> None:
        """Begin a new line."""
        self.insert("\n")

    def action_cursor_up(self, select: bool = False) -> None:
        """Go a line up, or out of the field."""
        if not select and self.navigator.is_first_wrapped_line(self.cursor_location):
            self.post_message(self.Left())
        else:
            super().action_cursor_up(select)
