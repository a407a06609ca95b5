"""The names in their dialog."""

from collections.abc import Iterable

from textual.geometry import Size

from tracker.domain.evening import Choice
from tracker.domain.text import clean_line
from tracker.widgets.line_list import LineList, Row, fit


class NameList(LineList):
    """● can be picked, ○ is hidden. The words say so too."""

    DEFAULT_CSS = "NameList { height: auto; max-height: 12; }"

    def __init__(self) -> None:
        super().__init__()
        self._choices: tuple[Choice, ...] = ()

    def show(self, choices: tuple[Choice, ...]) -> None:
        """Show these names."""
        self._choices = choices
        self.rebuild()
        self.refresh(layout=True)

    @property
    def choice(self) -> Choice | None:
        """The one that the cursor is on."""
        return next((one for one in self._choices if one.id == self.cursor), None)

    def rows_for(self, width: int) -> Iterable[Row]:
        """A line a name."""
        room = max(width - 3 - 8, 8)
        for one in self._choices:
            yield Row(
                (
                    (" ○ " if one.hidden else " ● ", "faint" if one.hidden else "glow"),
                    (fit(clean_line(one.name), room), "hush" if one.hidden else ""),
                    ("hidden" if one.hidden else "", "hush"),
                ),
                key=one.id,
            )

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """A line a name."""
        return max(len(self._choices), 1)
