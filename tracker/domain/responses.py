"""Responses: one sitting with a questionnaire each, and when the next one is due."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from tracker.domain.dates import with_weekday
from tracker.domain.questionnaires import Answers, Group, Questionnaire

EVENINGS_FIRST = 5
"""How many evenings are logged before a first check-in is proposed."""


class Sitting(StrEnum):
    """How far a response has come."""

    BEGUN = "begun"
    DONE = "done"


class Response(NamedTuple):
    """One sitting: which questionnaire, the day it speaks of, and an answer by item."""

    id: str
    questionnaire: str
    day: date
    sitting: Sitting
    answers: Answers

    @property
    def is_done(self) -> bool:
        """Whether it was said to be finished; items may be open all the same."""
        return self.sitting is Sitting.DONE


def is_due(questionnaire: Questionnaire, last: date | None, today: date, *, logged_days: int) -> bool:
    """Return whether it is time for a questionnaire that is wanted.

    One never taken is due when a few evenings are logged (the first ones have enough that is new), and only of the
    group of check-ins: a screener was chosen, and is begun where it was chosen.
    """
    if not questionnaire.interval_days:
        return False
    if last is None:
        return questionnaire.group is Group.CHECK_IN and logged_days >= EVENINGS_FIRST
    return today >= last + timedelta(days=questionnaire.interval_days)


def nearest(responses: Sequence[Response], day: date) -> Response | None:
    """Return the one whose day is nearest to `day`; of two the later one."""
    return min(responses, key=lambda one: (abs(one.day - day), day - one.day), default=None)


def soon_words(questionnaire: Questionnaire, last: date | None, today: date) -> str:
    """Say that a sitting of `today` tells little beside the one of `last`; "" where there is time between them."""
    least = timedelta(days=questionnaire.soonest_days)
    if last is None or not least or abs(today - last) >= least:
        return ""
    when = with_weekday(last, today)
    if last > today:
        return f"You took it on {when}. Within {_weeks(questionnaire.soonest_days)} it tells little; you can."
    return f"You took it last on {when}. Sooner than {_weeks(questionnaire.soonest_days)} it tells little; you can."


def _weeks(days: int) -> str:
    said = {7: "a week", 14: "two weeks", 21: "three weeks", 28: "four weeks"}
    return said.get(days, f"{days} days")
