"""What stands in words around the plots of Trends. A person's own words are put in as they are, never as markup."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from tracker.charts.drawing import one_line
from tracker.charts.words import mean_in_words
from tracker.domain.ranges import MONTHS, WEEKDAYS, day_in_words, days_in_words
from tracker.domain.scales import number
from tracker.domain.series import YES_NO, Mark, Series
from tracker.domain.statistics import MEAN_DAYS, Summary, against_before, by_weekday
from tracker.domain.words import counted
from tracker.screens.trends.looking import Looking, View
from tracker.screens.trends.reading import Found

_NEVER = {
    View.SERIES: "Nothing to draw yet. A digit on Day is the first point; after three evenings in a week the "
    "7-day mean joins in.",
    View.MOMENTS: "No moments yet. On Day, h notes a time when help was offered, needed or asked for, and what you "
    "did with it. “Did not ask” is a whole answer too.",
    View.ATTEMPTS: "No attempts yet. On Ladder, space ticks a step: each tick is a mark here, in the week it "
    "belongs to.",
    View.GUESSES: "No guesses yet. On Ladder, f notes before an ask how likely you think a yes is, and o how it "
    "went. Each ask with both is drawn here.",
    View.YEAR: "No year to draw yet. A digit on Day fills the first cell; a day without one stays open, and that "
    "is all it means.",
}
_WEEKDAY_BAR = 30
_OFFERS, _NEEDS = "No help was offered", "No time you needed help was noted"


def empty_words(found: Found, place: int) -> str:
    """What stands where plot number `place` (from 0) would be if it is empty: why, and which key helps."""
    looking, reach = found.looking, found.reaches[place]
    if reach is None and looking.first is not None and found.series:
        return f"{_what_not(found, place)} yet. s draws something else."
    if reach is None:
        return _NEVER[looking.view] if place == 0 else ""
    between = days_in_words(*looking.span)
    return f"{_what_not(found, place)} in {between}. {_where(looking, reach)}".strip()


def _what_not(found: Found, place: int) -> str:
    if found.looking.view is View.MOMENTS:
        return (_OFFERS, _NEEDS)[place]
    if found.looking.view is View.ATTEMPTS:
        return "Nothing was ticked"
    names = [one_line(series.label) for series in found.series]
    return f"Nothing was logged for {_listed(names, 'or')}"


def _where(looking: Looking, reach: tuple[date, date]) -> str:
    first, last = reach
    start, end = looking.span
    if first < start:
        return (
            f"There is something up to {day_in_words(min(last, start))}: ← goes there, + shows more at once."
        )
    return f"It begins on {day_in_words(first)}: → goes there." if first > end else ""


def week_words(series: Series, end: date) -> tuple[str, str, str]:
    """The seven days to `end`, the seven before, and the difference: "mean 4.9 (7 days)", …, "0.1 lower".

    The last is "" where it cannot be said.
    """
    comparison = against_before(series.points, end - timedelta(MEAN_DAYS - 1), end)
    now, before = comparison.now, comparison.before
    between = ""
    if now and before:
        # Of the means as they are written, so that whoever takes one from the other finds what stands there.
        shown = round(now.mean, 1) - round(before.mean, 1)
        between = _difference(None if comparison.difference is None else shown, series.unit)
    return _week(now, series.unit), _week(before, series.unit), between


def week_sentence(series: Series, end: date, today: date) -> str:
    """The same on one line."""
    now, before, between = week_words(series, end)
    week = "this week" if end == today else f"week to {end.day} {MONTHS[end.month - 1][:3]}"
    before = before.removeprefix("mean ")
    return f"{one_line(series.label)}: {week} {now}, week before {before}{between and f', {between}'}."


def weekday_lines(series: Series, start: date, end: date) -> tuple[tuple[str, str, str], ...]:
    """For Monday to Sunday: its name, a bar as long as its mean is high, and the mean with its n."""
    lines = []
    for weekday, found in enumerate(by_weekday(series.within(start, end))):
        share = (found.mean - series.low) / (series.high - series.low) if found else 0.0
        bar = "▇" * round(min(max(share, 0.0), 1.0) * _WEEKDAY_BAR)
        lines.append((WEEKDAYS[weekday][:3], bar.ljust(_WEEKDAY_BAR), _week(found, series.unit)))
    return tuple(lines)


def _week(found: Summary | None, unit: str) -> str:
    if found is None:
        return "nothing logged"
    return f"{mean_in_words(found.mean, unit)} ({counted(found.n, 'day')})"


def _difference(difference: float | None, unit: str) -> str:
    if difference is None:
        return "too few to compare"
    size = f"{abs(difference):.1f}"
    if unit == YES_NO or size == "0.0":
        return "" if unit == YES_NO else "about the same"
    return f"{size} {'higher' if difference > 0 else 'lower'}"


def day_title(day: date) -> str:
    """ "Sunday 22 November 2026"."""
    return f"{WEEKDAYS[day.weekday()]} {day_in_words(day)}"


def day_values(series: Iterable[Series], day: date) -> str:
    """What was logged on a day, "Mood 7 · Sleep 7.5 h"; an open answer is said to be open."""
    return " · ".join(f"{one_line(one.label)} {_on(one, day)}" for one in series)


def day_marks(marks: Iterable[Mark], day: date) -> tuple[Mark, ...]:
    """The marks of a day."""
    return tuple(mark for mark in marks if mark.day == day)


def _on(series: Series, day: date) -> str:
    points = series.within(day, day)
    if not points:
        return "–"
    value = points[0][1]
    if series.unit == YES_NO:
        return "yes" if value == 1 else "no" if value == 0 else mean_in_words(value, YES_NO)
    return f"{number(value)} {series.unit}".rstrip()


def _listed(names: list[str], last: str) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {last} {names[-1]}"
