"""What Check-in shows: which questionnaires there are and how each stands, and one of them with all its responses."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from tracker.domain.questionnaires import (
    Answers,
    Group,
    Part,
    Questionnaire,
    Score,
    Style,
    asks_for_help,
    difference_words,
    score,
)
from tracker.domain.responses import Response
from tracker.domain.words import counted

NOT_MEASURED = "Nobody has measured how much of a difference is more than chance here."


class Standing(NamedTuple):
    """A questionnaire among the others. `wanted` is False for a screener that was not switched on."""

    questionnaire: Questionnaire
    wanted: bool
    last: Response | None
    is_begun: bool
    is_due: bool


class Overview(NamedTuple):
    """Everything on the first page: the questionnaires, and how much is written of the texts beside them."""

    standings: tuple[Standing, ...]
    reflections: int
    plan_parts: int

    def of(self, group: Group) -> tuple[Standing, ...]:
        """Return the questionnaires of a group, in their order."""
        return tuple(one for one in self.standings if one.questionnaire.group is group)


class Record(NamedTuple):
    """A questionnaire with the responses that are done, oldest first, and the one that was begun and left."""

    questionnaire: Questionnaire
    wanted: bool
    responses: tuple[Response, ...]
    begun: Response | None

    @property
    def latest(self) -> Response | None:
        """The last that is done."""
        return self.responses[-1] if self.responses else None

    def one(self, response_id: str) -> Response | None:
        """Return one that is done; the latest where there is none of that id."""
        return next((one for one in self.responses if one.id == response_id), self.latest)

    def before(self, response: Response) -> Response | None:
        """Return the one before it, if there is one."""
        at = self.responses.index(response)
        return self.responses[at - 1] if at else None


def call_words(key: str) -> str:
    """Say that one can talk about a result, and that `key` shows whom one can call."""
    return f"You can talk about it with somebody today; {key} shows whom you can call, at any time."


Totals = tuple[tuple[date, int], ...]
"""Days and sums, oldest first."""


def totals(record: Record) -> Totals:
    """Return the day and total of every response that has one, oldest first; of several on a day the last."""
    return _by_day(record, lambda scored: scored.total)


def part_totals(record: Record, part: Part) -> Totals:
    """Return the day and sum of a part for each response that has one, oldest first; of several on a day the last."""
    return _by_day(record, lambda scored: scored.parts[part.id])


def _by_day(record: Record, value_of: Callable[[Score], int | None]) -> Totals:
    found = {}
    for response in record.responses:
        value = value_of(score(record.questionnaire, response.answers))
        if value is not None:
            found[response.day] = value
    return tuple(found.items())


def total_difference_words(questionnaire: Questionnaire, before: Answers, after: Answers) -> str:
    """Say how far the total moved since the answers before, by `difference_words`; "" where one of them has none.

    "" too beside an answer that asks for help: whatever the sum did, that is not to be called little.
    """
    was, now = score(questionnaire, before).total, score(questionnaire, after).total
    if was is None or now is None or asks_for_help(questionnaire, after):
        return ""
    return difference_words(questionnaire, was, now)


def part_difference_words(questionnaire: Questionnaire, before: Score, after: Score) -> tuple[str, ...]:
    """Say of a profile how far each sum moved since the time before; nothing where there is a total to say it of,
    nor where the sums compare with nothing."""
    if questionnaire.has_total or not questionnaire.adds_up:
        return ()
    both = [(part, before.parts[part.id], after.parts[part.id]) for part in questionnaire.parts]
    said = [
        f"{part.name}: {now}, {_moved(now - was)}."
        for part, was, now in both
        if was is not None and now is not None
    ]
    moved = any(was is not None and now is not None and was != now for _, was, now in both)
    return (*said, NOT_MEASURED) if moved else tuple(said)


def _moved(by: int) -> str:
    return f"{abs(by)} {'higher' if by > 0 else 'lower'} than the time before" if by else "as the time before"


def result_words(questionnaire: Questionnaire, scored: Score) -> str:
    """Return a result in a few cells: “41 of 15–75”, “3 ticked”, the sums of a profile, or what keeps it open."""
    if scored.open:
        return f"{len(scored.open)} open"
    if scored.total is not None:
        return f"{scored.total} of {questionnaire.low}–{questionnaire.high}"
    sums = [scored.parts[part.id] for part in questionnaire.parts]
    if questionnaire.style is Style.TICKED:
        ticked = sum(value or 0 for value in sums)
        return f"{ticked} ticked" if ticked else "nothing ticked"
    return " · ".join("–" if value is None else str(value) for value in sums)


def still_open_words(questionnaire: Questionnaire, number: int) -> str:
    """Say before the end that so many questions (≥ 1) are open, and what that costs."""
    what = "no total" if questionnaire.has_total else "not every sum"
    said = f"{counted(number, 'question')} {'is' if number == 1 else 'are'} still open."
    return f"{said} There is {what} then, and nothing is guessed."


def ticked_words(value: int, high: int) -> str:
    """Say how many of `high` are ticked: “nothing ticked”, “2 of 4 ticked”."""
    return f"{value} of {high} ticked" if value else "nothing ticked"


def open_words(questionnaire: Questionnaire, scored: Score) -> str:
    """Say which questions are open, and that there is no total then; "" where none is."""
    if not scored.open:
        return ""
    numbers = _listed([str(questionnaire.number(item_id)) for item_id in scored.open])
    said = f"Question {numbers} is open" if len(scored.open) == 1 else f"Questions {numbers} are open"
    what = "there is no total" if questionnaire.has_total else "not every sum is there"
    return f"{said}, so {what}. Nothing is guessed in its place."


def _listed(numbers: Sequence[str]) -> str:
    return numbers[0] if len(numbers) == 1 else f"{', '.join(numbers[:-1])} and {numbers[-1]}"
