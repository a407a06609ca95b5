"""The first page of Check-in as lines: the questionnaires by group, the texts beside them, and how each stands."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from tracker.domain.check_in import Overview, Standing, result_words
from tracker.domain.dates import short_day
from tracker.domain.questionnaires import Group, score
from tracker.domain.words import counted
from tracker.widgets.line_list import LineList, Row, fit, wrap
from tracker.widgets.line_widget import right

ORIGINS, SPECTRUM, HELP, HISTORY, PLAN = "origins", "spectrum", "help", "history", "plan"
"""The keys of the rows that are no questionnaire; those have their ids."""

_GROUPS = {
    Group.CHECK_IN: "Questionnaire: from an article, not tested, not a diagnosis",
    Group.SCREENER: "Symptom screeners, if you want them: not a diagnosis either",
    Group.MIRROR: "Mirrors: lists to look at yourself with",
}
_RESULT_WIDTH = 14
_DAY_WIDTH = 8
_STATE_WIDTH = 8
_GAP = "  "
_LONGEST_TITLE = 36
_LEAST_TITLE = 25
"""Where there would be less room for the title, how it stands takes the place of when it was taken."""


class TextLine(NamedTuple):
    """A row that opens a text: its key, its title, and how much of it is written."""

    key: str
    title: str
    said: str = ""


class CheckInList(LineList):
    """Headings and rows; the cursor walks over the rows, whose keys are ids of questionnaires or names above."""

    def __init__(self, prompts: int, parts: int, *, id: str | None = None) -> None:  # noqa: A002
        """`prompts` and `parts` are how many there are to be written of history and of the crisis plan."""
        super().__init__(id=id)
        self._prompts = prompts
        self._parts = parts
        self._overview: Overview | None = None
        self._today = date.min

    def show(self, overview: Overview, today: date) -> None:
        """Show how everything stands, as seen from `today`."""
        self._overview, self._today = overview, today
        self.rebuild()

    @property
    def standing(self) -> Standing | None:
        """The questionnaire that the cursor is on."""
        standings = self._overview.standings if self._overview else ()
        return next((one for one in standings if one.questionnaire.id == self.cursor), None)

    def rows_for(self, width: int) -> Iterator[Row]:
        """Return the groups with a line between them."""
        overview = self._overview
        if overview is None:
            return
        for group, heading in _GROUPS.items():
            if group is not Group.CHECK_IN:
                yield Row()
            yield from _words(heading, width)
            yield from (self._standing(one, width) for one in overview.of(group))
        yield self._text(
            TextLine(HISTORY, "Looking back, privately", _of(overview.reflections, self._prompts)), width
        )
        yield self._text(TextLine(SPECTRUM, "The spectrum, and your last four weeks"), width)
        yield Row()
        yield _heading("To read")
        yield self._text(TextLine(ORIGINS, "Where might this come from?"), width)
        yield self._text(TextLine(HELP, "Kinds of help"), width)
        yield Row()
        yield _heading("For a hard hour")
        yield self._text(TextLine(PLAN, "My plan", _of(overview.plan_parts, self._parts)), width)
        if all(one.last is None for one in overview.standings):
            yield Row()
            yield from _words(
                "Nothing is taken yet. n begins the one under the cursor; enter says what it is.", width
            )

    def _standing(self, one: Standing, width: int) -> Row:
        questionnaire = one.questionnaire
        last = one.last
        result = result_words(questionnaire, score(questionnaire, last.answers)) if last else ""
        when = short_day(last.day, self._today) if last else ""
        state = "go on: n" if one.is_begun else "due" if one.is_due else "" if one.wanted else "off"
        state_role = "glow" if one.is_begun or one.is_due else "faint"
        has_both = _has_both(width)
        day = (when, "hush") if has_both or not state else (state, state_role)
        return Row(
            (
                (" ", ""),
                (fit(questionnaire.label, _title_width(width)), "" if one.wanted or last else "hush"),
                (_GAP + right(result, _RESULT_WIDTH), "bold" if last else ""),
                (_GAP + right(day[0], _DAY_WIDTH), day[1]),
                (_GAP + state if has_both else "", state_role),
            ),
            questionnaire.id,
        )

    def _text(self, one: TextLine, width: int) -> Row:
        title = fit(one.title, _title_width(width)) if one.said else one.title
        return Row(((" ", ""), (title, ""), (_GAP + right(one.said, _RESULT_WIDTH), "hush")), one.key)


def _has_both(width: int) -> bool:
    """Return whether there is room to say when it was taken last and how it stands, each in its column."""
    return width - _taken(_STATE_WIDTH + len(_GAP)) >= _LEAST_TITLE


def _taken(by_state: int) -> int:
    return 2 + 2 * len(_GAP) + _RESULT_WIDTH + _DAY_WIDTH + by_state


def _title_width(width: int) -> int:
    # Without words for how it stands at its end, the line would touch the bar that scrolls it.
    taken = _taken(_STATE_WIDTH + len(_GAP) if _has_both(width) else 1)
    return max(10, min(_LONGEST_TITLE, width - taken))


def _heading(text: str) -> Row:
    return Row(((" ", ""), (text, "hush")))


def _of(number: int, whole: int) -> str:
    return f"{number} of {counted(whole, 'part')}" if number else ""


def _words(text: str, width: int) -> Iterator[Row]:
    yield from (Row(((" ", ""), (line, "hush"))) for line in wrap(text, max(8, width - 4)))
