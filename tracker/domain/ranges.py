"""The stretches of time a chart can show, how they move, and what they are called in plain words."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from tracker.domain.time import FIRST_DAY

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Range(StrEnum):
    """How much time is shown. Each but `ALL` is a fixed number of days up to and with the last day shown.

    Trailing days, not calendar weeks or months: on a Monday evening the week is as full as on a Sunday, and
    every window can be set against the equally long one before it.
    """

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    ALL = "all"

    @property
    def days(self) -> int | None:
        """Length in days: 7, 30, 91 (thirteen weeks), 365; None for all."""
        return {"week": 7, "month": 30, "quarter": 91, "year": 365}.get(self.value)

    def window(self, end: date, first: date | None = None) -> tuple[date, date]:
        """First and last day shown when `end` is the last. `first` is the first day ever logged, which only
        `ALL` asks for; nothing logged, or logged only after `end`, makes it the week up to `end`. What a file
        holds of days before `FIRST_DAY` is not shown."""
        if self.days is not None:
            return end - timedelta(self.days - 1), end
        if first is None or first > end:
            return Range.WEEK.window(end)
        return min(max(first, FIRST_DAY), end), end

    def earlier(self, end: date) -> date:
        """The last day of the window before; `ALL` stays where it is."""
        try:
            return end - timedelta(self.days or 0)
        except OverflowError:
            return end

    def later(self, end: date, today: date) -> date:
        """The last day of the window after, never beyond `today`; for `ALL` always `today`."""
        if self.days is None or today - end < timedelta(self.days):
            return today
        return end + timedelta(self.days)

    def wider(self) -> Range:
        """The next longer range; `ALL` has none and returns itself."""
        order = list(Range)
        return order[min(order.index(self) + 1, len(order) - 1)]

    def narrower(self) -> Range:
        """The next shorter range; `WEEK` has none and returns itself."""
        order = list(Range)
        return order[max(order.index(self) - 1, 0)]

    def in_words(self, end: date, first: date | None = None, today: date | None = None) -> str:
        """The window in plain words: "16–22 November", "the year to 22 November". The year is named unless all
        of it lies in the year of `today`."""
        start, end = self.window(end, first)
        if self is Range.WEEK or self is Range.MONTH:
            return days_in_words(start, end, today)
        if self is Range.ALL:
            return f"everything, {days_in_words(start, end, None)}"
        lead = "13 weeks" if self is Range.QUARTER else "the year"
        return f"{lead} to {day_in_words(end, today)}"


def day_in_words(day: date, today: date | None = None) -> str:
    """ "22 November", with the year unless it is that of `today`."""
    words = f"{day.day} {MONTHS[day.month - 1]}"
    return words if today is not None and day.year == today.year else f"{words} {day.year}"


def days_in_words(start: date, end: date, today: date | None = None) -> str:
    """ "16–22 November", "24 October – 22 November 2025": what both ends share is said once."""
    last = day_in_words(end, today)
    if start == end:
        return last
    if start.year != end.year:
        return f"{day_in_words(start)} – {day_in_words(end)}"
    if start.month != end.month:
        return f"{day_in_words(start, end)} – {last}"
    return f"{start.day}–{last}"
