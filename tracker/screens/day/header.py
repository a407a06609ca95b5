"""The head of Day: the date, the days beside it, and a sentence about where in time this is."""

from datetime import date

from rich.cells import cell_len
from textual import events
from textual.strip import Strip

from tracker.screens.day.words import near_names, title
from tracker.widgets.line_list import fit
from tracker.widgets.line_widget import LineWidget, Part

BESIDE_WORDS = 4
"""Cells that the sentence leaves free on its line."""


class DayHeader(LineWidget):
    """Two lines. A click on a name in the navigator goes there."""

    DEFAULT_CSS = "DayHeader { height: 2; width: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self._day: date | None = None
        self._today: date | None = None
        self._words = ""

    def show(self, day: date, today: date, words: str) -> None:
        """Show `day` with `words` under it."""
        self._day, self._today, self._words = day, today, words
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The date and the navigator, then the sentence."""
        if self._day is None or self._today is None:
            return self.strip_of(())
        if y:
            return self.strip_of([("   " + fit(self._words, max(self.size.width - BESIDE_WORDS, 1)), "hush")])
        name, ways = title(self._day, self._today), self._ways(self._day, self._today)
        taken = 3 + cell_len(name) + sum(cell_len(text) for text, _role in ways)
        past = self._day != self._today
        gap = " " * max(self.size.width - taken - 2, 1)
        return self.strip_of([("   ", ""), (name, "bold glow" if past else "bold"), (gap, ""), *ways])

    def _ways(self, day: date, today: date) -> list[Part]:
        before, here, after = near_names(day, today)
        past = day != today
        home: list[Part] = [(".", "glow"), (" tonight   ", "hush")] if past else []
        return [
            *home,
            ("[", "glow"),
            (f" {before}  ", "hush"),
            (here, "bold"),
            (f"  {after} ", "hush" if past else "faint"),
            ("]", "glow" if past else "faint"),
        ]

    async def on_click(self, event: events.Click) -> None:
        """Go where the navigator was clicked: its left half is back, its right half on."""
        if event.y or self._day is None or self._today is None:
            return
        before, here, after = near_names(self._day, self._today)
        wide = len(before) + len(here) + len(after) + 8
        left = self.size.width - 2 - wide
        if left <= event.x < left + len(before) + 3:
            await self.run_action("screen.day(-1)")
        elif event.x >= left + wide - len(after) - 3:
            await self.run_action("screen.day(1)")
