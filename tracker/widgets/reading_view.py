"""A page to read, as lines that scroll."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tracker.widgets.drawn_rows import line, words_rows
from tracker.widgets.line_list import LineList, Row


class Paragraph(NamedTuple):
    """Words of a page under a heading of their own, if they have one; line ends in them are kept."""

    text: str
    heading: str = ""
    role: str = ""


class ReadingView(LineList):
    """Shows a title and paragraphs; nothing in it is chosen."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._title = ""
        self._paragraphs: tuple[Paragraph, ...] = ()

    def show(self, title: str, paragraphs: Sequence[Paragraph]) -> None:
        """Show this text."""
        self._title, self._paragraphs = title, tuple(paragraphs)
        self.rebuild()

    def rows_for(self, width: int) -> Iterator[Row]:
        """Return the text in lines, a paragraph apart from the next."""
        yield from words_rows(self._title, width, "bold glow")
        for paragraph in self._paragraphs:
            yield Row()
            if paragraph.heading:
                yield line((paragraph.heading, "bold"))
            for text in paragraph.text.split("\n"):
                yield from words_rows(text, width, paragraph.role)
