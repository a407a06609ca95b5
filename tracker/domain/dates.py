"""Which days there are, and reading one that a person typed."""

import re
from datetime import date, timedelta

from tracker.domain.errors import Refused
from tracker.domain.ranges import WEEKDAYS, day_in_words
from tracker.domain.text import clean_line
from tracker.domain.time import FIRST_DAY

_NAMES = tuple(name.lower() for name in WEEKDAYS)
_HELP = "Try 2026-11-22, 22 November, yesterday or a weekday."


def check_day(day: date) -> date:
    """Return a day; raise Refused for one before `FIRST_DAY`."""
    if day < FIRST_DAY:
        raise Refused(f"{day} is too long ago; the first day there is here is {FIRST_DAY}.")
    return day


def beside(day: date, by: int) -> date | None:
    """Return the day `by` days later (earlier, if negative); None where there is none, by `FIRST_DAY` or Python."""
    try:
        moved = day + timedelta(by)
    except OverflowError:
        return None
    return moved if moved >= FIRST_DAY else None


def parse_day(text: str, today: date, *, ahead: bool = False) -> date:
    """Read an ISO date, `today`, `yesterday`, `tomorrow`, a weekday or a written date.

    A weekday is today or the last one before it; with `ahead` (planning), the next one after today.
    Raise Refused for anything else, for a day before `FIRST_DAY`, and for a date with two readings (`03/04`),
    naming both.
    """
    return check_day(_read(text, today, ahead=ahead))


def _read(text: str, today: date, *, ahead: bool) -> date:
    typed = clean_line(text).lower()
    near = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
    if typed in near:
        return today + timedelta(days=near[typed])
    weekday = _weekday(typed.removeprefix("last ").removeprefix("next ").strip())
    if weekday is not None:
        back = (today.weekday() - weekday) % 7 or (7 if typed.startswith("last ") else 0)
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1 if ahead else -back)
    year_first = re.fullmatch(r"(\d{4})([-/.]?)(\d{2})\2(\d{2})", typed)
    if year_first:
        return _iso(typed, "-".join(year_first.group(1, 3, 4)))
    return _written(typed, today)


def in_words(day: date) -> str:
    """Write a day as “22 November 2026”, the same on every system."""
    return day_in_words(day)


def with_weekday(day: date, today: date | None = None) -> str:
    """Write a day as “Sunday 22 November”, with the year unless it is that of `today`."""
    return f"{WEEKDAYS[day.weekday()]} {day_in_words(day, today)}"


def short_day(day: date, today: date) -> str:
    """Write a day in at most 8 letters, seen from today: “today”, “tomorrow”, “Tue”, “3 Nov”, “Mar 2025”.

    A weekday is within six days before or after, so that it is never today's own; a month with its year is more
    than half a year off and in another year.
    """
    away = (day - today).days
    if away in {0, 1}:
        return "tomorrow" if away else "today"
    if abs(away) <= 6:
        return f"{day:%a}"
    if day.year == today.year or abs(away) <= 183:
        return f"{day.day} {day:%b}"
    return f"{day:%b} {day.year}"


def _iso(typed: str, iso: str) -> date:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        raise Refused(f"There is no day {typed}. {_HELP}") from None


def _weekday(typed: str) -> int | None:
    found = [n for n, name in enumerate(_NAMES) if len(typed) >= 3 and name.startswith(typed)]
    return found[0] if len(found) == 1 else None


def _written(typed: str, today: date) -> date:
    # A day of the month alone, or a clock time, would be read as something nobody meant.
    if not re.search(r"\d", typed) or ":" in typed or re.fullmatch(r"\d{1,3}", typed):
        raise Refused(f"“{typed}” is not a day I can read. {_HELP}")
    readings = [_dateutil(typed, today, day_first=order) for order in (True, False)]
    days = sorted({day for day in readings if day is not None})
    if not days:
        raise Refused(f"“{typed}” is not a day I can read. {_HELP}")
    if len(days) == 2:
        first, second = days
        raise Refused(
            f"“{typed}” could be {in_words(first)} or {in_words(second)}. Write {first} or {second}."
        )
    return days[0]


def _dateutil(typed: str, today: date, *, day_first: bool) -> date | None:
    from datetime import datetime

    from dateutil import parser

    # Two defaults tell a date whose day or month was filled in by the parser from one that was typed.
    here = datetime(today.year, 1, 1)
    there = datetime(today.year, 2, 2)
    try:
        read = [parser.parse(typed, dayfirst=day_first, default=default).date() for default in (here, there)]
    except (ValueError, OverflowError):
        return None
    return read[0] if read[0] == read[1] else None
