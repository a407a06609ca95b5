"""What Trends looks at, as a value: which view, how much time up to which day, and the day under the cursor."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from tracker.domain.ranges import Range, days_in_words
from tracker.domain.statistics import YEAR_WEEKS, monday_of


class View(StrEnum):
    """The five ways to look; the values are what the file remembers."""

    SERIES = "series"
    MOMENTS = "moments"
    ATTEMPTS = "attempts"
    GUESSES = "guesses"
    YEAR = "year"

    @property
    def words(self) -> str:
        """Its name in the line on top."""
        return "Day by day" if self is View.SERIES else self.value.capitalize()

    @property
    def has_days(self) -> bool:
        """Whether single days can be seen, and so pointed at."""
        return self in {View.SERIES, View.YEAR}

    @property
    def has_ranges(self) -> bool:
        """Whether it shows as much time as is chosen; a year is a year, and guesses need all that there are."""
        return self not in {View.GUESSES, View.YEAR}

    def next(self, by: int) -> View:
        """The view `by` places on, around the ring."""
        ring = list(View)
        return ring[(ring.index(self) + by) % len(ring)]


@dataclass(frozen=True, slots=True)
class Looking:
    """A place to look from. `first` is the first day logged, None while the file is empty or not yet read.

    Every move returns the new place, or an equal one where there is nowhere to go.
    """

    today: date
    end: date
    cursor: date
    view: View = View.SERIES
    range: Range = Range.MONTH
    first: date | None = None

    @classmethod
    def at(cls, today: date) -> Looking:
        """The place to begin: the last thirty days."""
        return cls(today, today, today)

    @property
    def span(self) -> tuple[date, date]:
        """First and last day shown. Weeks are counted whole, so there it begins on a Monday."""
        if self.view is View.YEAR:
            return monday_of(self.end) - timedelta(7 * (YEAR_WEEKS - 1)), self.end
        if self.view is View.GUESSES:
            return Range.ALL.window(self.today, self.first)
        start, end = self.range.window(self.end, self.first)
        return (start if self.view is View.SERIES else monday_of(start)), end

    @property
    def title(self) -> str:
        """The window in words, "16–22 November 2026"."""
        if self.view is View.YEAR:
            words = Range.YEAR.in_words(self.end)
        elif self.view is View.GUESSES:
            return "All asks so far"
        elif self.view is View.SERIES:
            words = self.range.in_words(self.end, self.first)
        else:
            words = days_in_words(*self.span)
        return words[:1].upper() + words[1:]

    @property
    def is_now(self) -> bool:
        """Whether the window ends today."""
        return self.end == self.today

    @property
    def _step(self) -> Range:
        return Range.YEAR if self.view is View.YEAR else self.range

    def earlier(self) -> Looking:
        """The window before, unless nothing at all was logged in it or earlier."""
        end = self._step.earlier(self.end)
        if self.first is None or end < self.first:
            return self
        return replace(self, end=end)._with_cursor_inside()

    def later(self) -> Looking:
        """The window after, which never ends after today."""
        return replace(self, end=self._step.later(self.end, self.today))._with_cursor_inside()

    def wider(self) -> Looking:
        """More time; everything there is always ends today."""
        wider = self.range.wider()
        end = self.today if wider is Range.ALL else self.end
        return replace(self, range=wider, end=end)._with_cursor_inside()

    def narrower(self) -> Looking:
        """Less time, around the same last day."""
        return replace(self, range=self.range.narrower())._with_cursor_inside()

    def now(self) -> Looking:
        """The window that ends today, with the cursor on today."""
        return replace(self, end=self.today, cursor=self.today)

    def seen_as(self, view: View) -> Looking:
        """The same time in another view."""
        return replace(self, view=view)._with_cursor_inside()

    def day(self, by: int) -> Looking:
        """The cursor moved by days, as far as today and the first day logged; the window comes along."""
        start = self.span[0]
        least = start if self.first is None else min(self.first, start)
        moved = replace(self, cursor=min(max(self.cursor + timedelta(by), least), self.today))
        while moved.cursor < moved.span[0] and moved.earlier() != moved:
            moved = replace(moved.earlier(), cursor=moved.cursor)
        while moved.cursor > moved.end:
            moved = replace(moved.later(), cursor=moved.cursor)
        return moved

    def on(self, today: date) -> Looking:
        """The same place on another day: what ended today ends on the new today."""
        if today == self.today:
            return self
        end = today if self.is_now else min(self.end, today)
        return replace(self, today=today, end=end, cursor=today if self.cursor == self.today else self.cursor)

    def _with_cursor_inside(self) -> Looking:
        start, end = self.span
        return self if start <= self.cursor <= end else replace(self, cursor=end)
