"""What stands in words under or beside the plot: this week against the one before, and the day under the cursor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from textual.content import Content

from tracker.charts.drawing import fit, one_line
from tracker.domain.ranges import MONTHS, day_in_words
from tracker.domain.series import Mark, Series
from tracker.screens.trends import words
from tracker.screens.trends.looking import Looking, View
from tracker.screens.trends.reading import Found
from tracker.screens.trends.text import Text

_LIST_ROWS = 12
"""Marks of the window that are named beside the plot; of more, the latest."""
_NAME_CELLS = 26

_GLYPHS = {"attempt": ("✓", "$mark-attempt"), "event": ("▌", "$mark-event")}


class Aside(Text):
    """A few lines under the plot; beside it, where the window is wide, blocks with room to breathe."""

    DEFAULT_CSS = """
    Aside { width: 1fr; height: auto; padding: 0 1; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Found, Looking] | None = None
        self._room: tuple[object, ...] = ()

    def show(self, found: Found, looking: Looking) -> None:
        """Say what there is to say."""
        self._shown = found, looking
        self._room = self._has_room()
        if looking.view is View.YEAR:
            lines = _lines(found, looking, weeks=True)
            self.say(_year(found, lines) if self.screen.has_class("-tall") else lines)
        elif self.screen.has_class("-wide"):
            self.say(_blocks(found, looking, self.size.height))
        else:
            self.say(_lines(found, looking, weeks=not self.screen.has_class("-crowded")))

    def on_resize(self) -> None:
        """Say it anew once there is more room or less."""
        if self._shown is not None and self._room != self._has_room():
            self.show(*self._shown)

    def _has_room(self) -> tuple[object, ...]:
        is_wide = self.screen.has_class("-wide")
        return is_wide, self.screen.has_class("-tall"), self.size.height if is_wide else 0


def _lines(found: Found, looking: Looking, *, weeks: bool) -> Content:
    told = [words.week_sentence(one, looking.end, looking.today) for one in found.series] if weeks else []
    title = Content.styled(words.day_title(looking.cursor), "bold")
    day = [Content.assemble(title, "   ", words.day_values(found.series, looking.cursor))]
    if found.marks:
        # The row is there on every day, so that nothing moves while the cursor does.
        day.append(Content("   ").join([_mark(one) for one in words.day_marks(found.marks, looking.cursor)]))
    return Content("\n").join([*(Content.styled(week, "$hush") for week in told), *day])


def _year(found: Found, lines: Content) -> Content:
    """Under the year there is room for what its weekdays were like."""
    rows = [Content.styled("By day of the week", "bold")]
    for name, bar, mean in words.weekday_lines(found.series[0], *found.looking.span):
        rows.append(Content.assemble((f"{name}  ", "$hush"), (bar, "$chart-1"), f"  {mean}"))
    return Content("\n\n").join([lines, Content("\n").join(rows)])


def _blocks(found: Found, looking: Looking, height: int) -> Content:
    blocks = Content("\n\n").join([_weeks(found.series, looking), _day(found, looking)])
    room = min(height - blocks.plain.count("\n") - 5, _LIST_ROWS)
    if not found.marks or room < 1:
        return blocks
    return Content("\n\n").join([blocks, _marks(found.marks, room)])


def _weeks(series: Iterable[Series], looking: Looking) -> Content:
    week = "This week" if looking.is_now else f"Week to {day_in_words(looking.end)}"
    lines = [Content.styled(f"{week}, and the one before", "bold")]
    for one in series:
        now, before, between = words.week_words(one, looking.end)
        lines += [Content(one_line(one.label)), Content(f"  now     {now}"), Content(f"  before  {before}")]
        if between:
            lines.append(Content.styled(f"  {between}", "$hush"))
    return Content("\n").join(lines)


def _day(found: Found, looking: Looking) -> Content:
    lines = [Content.styled(words.day_title(looking.cursor), "bold")]
    lines += [Content(words.day_values((series,), looking.cursor)) for series in found.series]
    lines += [_mark(mark) for mark in words.day_marks(found.marks, looking.cursor)]
    return Content("\n").join(lines)


def _marks(marks: tuple[Mark, ...], room: int) -> Content:
    lines = [Content.styled("Marked here", "bold")]
    if len(marks) > room:
        lines.append(Content.styled(f"{len(marks) - room} earlier, and", "$hush"))
    for mark in marks[-room:]:
        day = f"{mark.day.day:>2} {MONTHS[mark.day.month - 1][:3]}  "
        short = replace(mark, label=fit(mark.label, _NAME_CELLS))
        lines.append(Content.assemble((day, "$hush"), _mark(short)))
    return Content("\n").join(lines)


def _mark(mark: Mark) -> Content:
    return Content.assemble(_GLYPHS[mark.kind], " ", one_line(mark.label))
