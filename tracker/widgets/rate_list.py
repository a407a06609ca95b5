"""A list of names with a value each, one of them meant."""

from dataclasses import dataclass

from textual import events
from textual.message import Message
from textual.strip import Strip

from tracker.domain.text import clean_line
from tracker.widgets.line_list import fit
from tracker.widgets.line_widget import LineWidget, Part, right

_VALUE = 4


@dataclass(frozen=True, slots=True)
class RateRow:
    """A name and its value as words; `used` where it is an entry of the day, `new` where it would be made."""

    name: str
    value: str = ""
    used: bool = False
    new: bool = False


class RateList(LineWidget):
    """Shows a window of the rows around the one that is meant; it takes no focus, the field above has it."""

    DEFAULT_CSS = "RateList { height: 10; width: 1fr; margin-top: 1; }"

    class Chosen(Message):
        """The row at `place` was clicked."""

        def __init__(self, place: int) -> None:
            self.place = place
            super().__init__()

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[RateRow, ...] = ()
        self._at = 0
        self._top = 0

    def show(self, rows: tuple[RateRow, ...], at: int) -> None:
        """Show these rows with the one at `at` lit."""
        self._rows, self._at = rows, at
        height = max(self.size.height, 1)
        lowest = max(len(rows) - height, 0)
        self._top = min(max(min(self._top, at), at - height + 1, 0), lowest)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The row at `y` of what is seen."""
        place = y + self._top
        if place >= len(self._rows):
            return self.strip_of(())
        row, here = self._rows[place], place == self._at
        mark: Part = ("▌ " if here else "  ", "glow")
        new: Part = ("new: " if row.new else "", "hush")
        room = max(self.size.width - 2 - len(new[0]) - _VALUE - 4, 1)
        bold = "bold" if here or row.used else ""
        name: Part = (fit(clean_line(row.name), room), bold)
        return self.strip_of(
            [mark, new, name, (right(row.value, _VALUE), "bold"), (" ✓" if row.used else "", "done")],
            lit=here,
        )

    def on_click(self, event: events.Click) -> None:
        """Say which row was clicked."""
        if event.y + self._top < len(self._rows):
            self.post_message(self.Chosen(event.y + self._top))
