"""Weeks as rows of marks, one mark for each thing that happened, with the count in words beside it."""

from __future__ import annotations

from math import ceil

from tracker.charts.drawing import Drawing, Line, Piece, clip, fit, one_line
from tracker.charts.spec import Category, WeekBars
from tracker.domain.ranges import MONTHS
from tracker.domain.series import WeekCount

_STEPS = (1, 2, 4, 8, 13, 26, 52, 104, 260, 520)
_LEAST = (30, 4)


def draw_bars(spec: WeekBars, columns: int, rows: int) -> Drawing | None:
    """One line of marks a week, the newest last; weeks are added up (two, four, thirteen …) when they are more
    than the rows. None when there is no room for that."""
    if not spec.weeks or columns < _LEAST[0] or rows < _LEAST[1]:
        return None
    each = weeks_a_row(len(spec.weeks), rows - 2)
    groups = grouped(spec.weeks, each)
    dates, words = _dates(groups), [_words(spec, group) for group in groups]
    if len(spec.weeks) % each:
        words[0] += f" ({_weeks(len(spec.weeks) % each)})"
    left, most = max(map(len, dates)) + 3, max(group.total for group in groups)
    room = columns - left - max(map(len, words)) - 3
    if room < 1:
        return None
    worth = max(1, ceil(most / room))
    # Marks stand apart where there is room for that: so they can be counted.
    between = " " if 2 * most <= room else ""
    lines: list[Line] = [_title(spec, each, columns), _legend(spec, worth, columns)]
    lines += [((" ", ""),)] * (len(lines) + len(groups) < rows)
    across = min(most * (1 + len(between)), room) + 3
    for group, day, said in zip(groups, dates, words, strict=True):
        marks = _marks(spec.categories, group, worth, between)
        gap = across - sum(len(text) for text, _ in marks)
        lines.append(((day.ljust(left), "axis"), *marks, (" " * gap, ""), (said, "text")))
    return Drawing(tuple(lines))


def weeks_a_row(weeks: int, rows: int) -> int:
    """How many weeks one line stands for when `weeks` have to fit into `rows` lines."""
    return next((step for step in _STEPS if ceil(weeks / step) <= rows), ceil(weeks / max(rows, 1)))


def grouped(weeks: tuple[WeekCount, ...], each: int) -> tuple[WeekCount, ...]:
    """Every `each` weeks added up, counted back from the newest so that only the oldest can be short."""
    first = len(weeks) % each
    starts = ([0] if first else []) + list(range(first, len(weeks), each))
    ends = [*starts[1:], len(weeks)]
    return tuple(_sum(weeks[start:end]) for start, end in zip(starts, ends, strict=True))


def _sum(weeks: tuple[WeekCount, ...]) -> WeekCount:
    keys = [key for key, _ in weeks[0].counts]
    return WeekCount(
        weeks[0].week_start, tuple((key, sum(week.count(key) for week in weeks)) for key in keys)
    )


def _marks(categories: tuple[Category, ...], week: WeekCount, worth: int, between: str) -> list[Piece]:
    """A mark for every `worth` things or part of them; the whole never gets more marks than it is worth."""
    marks: list[Piece] = []
    passed = drawn = 0
    for category, role in zip(categories, _roles(categories), strict=True):
        passed += week.count(category.key)
        many = ceil(passed / worth) - drawn
        drawn += many
        if many:
            marks.append(((category.glyph + between) * many, role))
    return marks


def _roles(categories: tuple[Category, ...]) -> list[str]:
    """What belongs to the part is lit and the rest is quiet; kinds of equal standing have a colour each."""
    if any(category.is_part for category in categories):
        return ["series-1" if category.is_part else "axis" for category in categories]
    return [f"series-{index % 3 + 1}" for index in range(len(categories))]


def _words(spec: WeekBars, week: WeekCount) -> str:
    if week.total == 0:
        return "–"
    if not spec.part:
        return str(week.total)
    part = sum(week.count(kind.key) for kind in spec.categories if kind.is_part)
    # What was not said belongs to neither side.
    said = sum(week.count(kind.key) for kind in spec.categories if kind.is_said)
    return f"{spec.part} {part} of {said}" if said else "not said"


def _title(spec: WeekBars, each: int, columns: int) -> Line:
    span = f"a line is {_weeks(each) if each > 1 else 'a week'}"
    return clip(((fit(spec.title, columns), "label"), ("   ", ""), (span, "axis")), columns)


def _legend(spec: WeekBars, worth: int, columns: int) -> Line:
    pieces: list[Piece] = []
    for category, role in zip(spec.categories, _roles(spec.categories), strict=True):
        pieces += [(f"{category.glyph} ", role), (f"{one_line(category.label)}   ", "axis")]
    if worth > 1:
        pieces.append((f"a mark stands for up to {worth}", "axis"))
    return clip(pieces, columns)


def _weeks(number: int) -> str:
    return f"{number} {'week' if number == 1 else 'weeks'}"


def _dates(groups: tuple[WeekCount, ...]) -> list[str]:
    """The Mondays the lines begin with, with their year only when there are several."""
    days = [group.week_start for group in groups]
    year = len({day.year for day in days}) > 1
    return [f"{day.day:>2} {MONTHS[day.month - 1][:3]}{f' {day.year}' if year else ''}" for day in days]
