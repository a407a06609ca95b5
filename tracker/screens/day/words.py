"""What the head of Day says: which day it is, and where in time that lies."""

from datetime import date, timedelta

from tracker.domain.dates import with_weekday
from tracker.domain.ranges import WEEKDAYS
from tracker.domain.time import Stamp

FIRST = "Nothing here yet. One digit is enough: how was your mood?"
NOT_YET = "Tomorrow is not here yet. The ladder can plan ahead."


def title(day: date, today: date) -> str:
    """Return "Sunday 22 November", with the year unless it is that of `today`."""
    return with_weekday(day, today)


def near_names(day: date, today: date) -> tuple[str, str, str]:
    """Return the day before, the day itself and the day after as the navigator calls them."""
    before, after = day - timedelta(days=1), day + timedelta(days=1)
    return (
        _short(before),
        "tonight" if day == today else _short(day),
        "tonight" if after == today else _short(after),
    )


def where(day: date, now: Stamp, turns_at: int, *, empty: bool, due: str = "") -> str:
    """Return the sentence under the title; `turns_at` is the local hour at which a day begins.

    Where the day is plainly tonight there is room for what is `due`.
    """
    away = (now.day - day).days
    if away > 0:
        ago = "Yesterday" if away == 1 else f"{away} days ago"
        return f"{ago}. What you enter here belongs to that {WEEKDAYS[day.weekday()]}."
    if now.past_midnight:
        return f"Still {WEEKDAYS[day.weekday()]} evening; the day turns at {turns_at:02}:00."
    return due or (FIRST if empty else "")


def turned(today: date) -> str:
    """Return what is said when a new day has begun while the screen was not looked at."""
    return f"A new day: {WEEKDAYS[today.weekday()]}. The evening before is one [ away."


def turned_here(today: date) -> str:
    """Return what is said when a new day has begun while something is being typed."""
    return f"It is {WEEKDAYS[today.weekday()]} by now. This is still the evening before; . goes on."


def _short(day: date) -> str:
    return WEEKDAYS[day.weekday()][:3]
