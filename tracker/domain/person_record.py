"""All that is known of one person and of what was with them."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from tracker.domain.evening import Interaction, Moment
from tracker.domain.evidence import Evidence
from tracker.domain.giving import Balance, Exchange
from tracker.domain.ladder import Attempt, counted
from tracker.domain.people import Person, Ties


class Tried(NamedTuple):
    """An attempt with a person, and the name of its step."""

    attempt: Attempt
    step: str


Shared = Tried | Moment | Interaction | Exchange
"""Anything that was noted with a person."""


def day_of(shared: Shared) -> date:
    """Return the day that something belongs to."""
    return shared.attempt.stamp.day if isinstance(shared, Tried) else shared.day


def id_of(shared: Shared) -> str:
    """Return the id of its row."""
    return shared.attempt.id if isinstance(shared, Tried) else shared.id


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """One person; `shared` is the latest day first, and may be only the latest of all that `ties` counts."""

    person: Person
    ties: Ties
    first: date | None
    last: date | None
    shared: tuple[Shared, ...]
    did_well: tuple[Evidence, ...]
    balance: Balance


def noted(ties: Ties) -> str:
    """Say how much leads to a person, by family: “3 attempts · 1 moment”; empty where nothing does."""
    numbers = (
        (ties.attempts, "attempt", ""),
        (ties.moments, "moment", ""),
        (ties.interactions, "time together", "times together"),
        (ties.exchanges, "exchange", ""),
        (ties.asks, "saved wording", ""),
        (ties.thoughts, "thought", ""),
    )
    return " · ".join(counted(number, one, many) for number, one, many in numbers if number)
