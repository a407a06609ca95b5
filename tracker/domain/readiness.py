"""When a step may be ready to be left for the next one: suggested with its reasons, decided by the person alone.

Sources. That one calm time is not learning, that what was learned holds where it was learned and has to be met in
other places and with other people, and that the fall of the expectation matters more than that of the fear:
inhibitory learning, Craske et al. 2014, Behaviour Research and Therapy 58:10–23. That the peak of distress at half
of the first one is a sign to go on: the convention of exposure worksheets. The numbers are settings (`Rules`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from enum import StrEnum

from tracker.domain.errors import Refused
from tracker.domain.ladder import Attempt, Rung, Standing, Step, counted
from tracker.domain.text import folded
from tracker.domain.time import DAY_START_HOUR, logical_day
from tracker.domain.words import times


class Readiness(StrEnum):
    """How far a step is, in the words of the screen."""

    NOT_STARTED = "not started"
    PLANNED = "planned"
    PRACTISING = "practising"
    READY = "ready to move on"
    MASTERED = "mastered"
    RESTING = "resting"


@dataclass(frozen=True, slots=True)
class Rules:
    """The numbers of the rules; each can be set between the bounds in `BOUNDS`.

    `tries` at least, in `contexts` places or with `people` people; belief at the last try at most `belief_share`
    percent of the first, or the peaks of the last two tries at most `peak_share` percent of the first. After
    `repeats` in one context another is proposed. What is proposed first is expected to bring at most `first_suds`
    (0–100).
    """

    tries: int = 3
    contexts: int = 2
    people: int = 2
    belief_share: int = 50
    peak_share: int = 50
    repeats: int = 2
    first_suds: int = 40

    def __post_init__(self) -> None:
        """Raise Refused for a number outside its bounds."""
        for each in fields(self):
            low, high = BOUNDS[each.name]
            if not low <= getattr(self, each.name) <= high:
                raise Refused(f"This rule takes a whole number from {low} to {high}.")


BOUNDS = {
    "tries": (1, 50),
    "contexts": (1, 20),
    "people": (1, 20),
    "belief_share": (0, 100),
    "peak_share": (0, 100),
    "repeats": (2, 20),
    "first_suds": (0, 100),
}
"""The least and the most each rule can be set to."""

LAST_PEAKS = 2
"""How many of the latest peaks have to be low; one low one may be a lucky day."""


@dataclass(frozen=True, slots=True)
class Try:
    """What the rules look at in one try; None or empty where it is not said.

    `at` is when it was written (UTC), `offset_minutes` what the local clock added to it, `day` the day it was made.
    """

    at: datetime
    place: str = ""
    person_id: str | None = None
    sure: int | None = None
    belief: int | None = None
    peak: int | None = None
    day: date | None = None
    offset_minutes: int = 0

    @property
    def context(self) -> str:
        """The place, however it is written; empty where it is not said."""
        return folded(self.place)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the suggestion: whether it is met, and how far it is, in words with their numbers."""

    met: bool
    words: str


@dataclass(frozen=True, slots=True)
class Looked:
    """What the rules see in a step. `suggested` is theirs alone; `state` follows the person's own word first.

    `tries`, `spread`, and one of `belief`, `peak`, `said`: these are what a suggestion needs.
    """

    state: Readiness
    suggested: bool
    tries: Part
    spread: Part
    belief: Part
    peak: Part
    said: Part

    @property
    def parts(self) -> tuple[Part, ...]:
        """All parts in the order in which they are shown."""
        return (self.tries, self.spread, self.belief, self.peak, self.said)

    @property
    def unsuggested(self) -> Readiness:
        """The state without what the rules suggest, for a day on which nothing is to be proposed."""
        by_rules = self.state is Readiness.READY and not self.said.met
        return Readiness.PRACTISING if by_rules else self.state

    @property
    def words(self) -> str:
        """One sentence: where the step stands, and whose word that is."""
        if self.state is Readiness.MASTERED:
            return "You said that this one is yours now. It can go back to practising at any time."
        if self.state is Readiness.READY and self.said.met:
            return "You said that you are ready to move on."
        return "You may be ready to move on. That is for you to say." if self.suggested else ""


def try_of(attempt: Attempt) -> Try | None:
    """Return what the rules look at in an attempt; None if it is no try."""
    if not attempt.is_try:
        return None
    before, after = attempt.before, attempt.after
    person_id = before.person.id if before.person else None
    said = (before.sure, after.belief, after.suds_peak)
    return Try(
        attempt.stamp.at, before.place, person_id, *said, attempt.stamp.day, attempt.stamp.offset_minutes
    )


def look(rung: Rung, tries: Sequence[Try], rules: Rules) -> Looked:
    """Return how far a step is. `tries` are all of its tries, in any order."""
    step = rung.step
    tries = sorted(tries, key=lambda one: (one.day or one.at.date(), one.at))
    made = Part(len(tries) >= rules.tries, f"tried {times(len(tries))} (at least {rules.tries})")
    spread, belief, peak = _spread(tries, rules), _belief(tries, rules), _peak(tries, rules)
    said = _said(step)
    met = made.met and spread.met and (belief.met or peak.met or said.met)
    suggested = met and not step.resting and not _muted(step, tries)
    return Looked(_state(rung, tries, suggested), suggested, made, spread, belief, peak, said)


def _state(rung: Rung, tries: Sequence[Try], suggested: bool) -> Readiness:
    if rung.step.resting:
        return Readiness.RESTING
    if rung.step.standing is Standing.MASTERED:
        return Readiness.MASTERED
    if rung.step.standing is Standing.READY or suggested:
        return Readiness.READY
    if tries or rung.step.standing is Standing.PRACTISING:
        return Readiness.PRACTISING
    return Readiness.PLANNED if rung.planned_for or rung.waits else Readiness.NOT_STARTED


def _muted(step: Step, tries: Sequence[Try]) -> bool:
    """Whether the person took the step back to practising (or has it behind them), and has not tried it since."""
    if step.standing is Standing.MASTERED:
        return True
    if step.standing is not Standing.PRACTISING or step.standing_at is None:
        return step.standing is Standing.PRACTISING
    return not any(_since(one, step.standing_at) for one in tries)


def _since(one: Try, said_at: datetime) -> bool:
    """Whether a try was made after something was said, and not only written down after it."""
    evening = logical_day(said_at + timedelta(minutes=one.offset_minutes), DAY_START_HOUR)
    return one.at > said_at and (one.day is None or one.day >= evening)


def _spread(tries: Iterable[Try], rules: Rules) -> Part:
    known = tuple(tries)
    places = len({one.context for one in known if one.context})
    people = len({one.person_id for one in known if one.person_id})
    here = f"in {counted(places, 'place')} (at least {rules.contexts})"
    words = f"{here}, or with {counted(people, 'person', 'people')} (at least {rules.people})"
    return Part(places >= rules.contexts or people >= rules.people, words)


def _belief(tries: Sequence[Try], rules: Rules) -> Part:
    lead = "how sure you were of what you expected"
    said = [value for one in tries for value in (one.sure, one.belief) if value is not None]
    if len(said) < 2:
        return Part(False, f"{lead}: not noted twice yet")
    first, now = said[0], said[-1]
    if tries[-1].sure is None and tries[-1].belief is None:
        # What a later try leaves open may have come back by then.
        return Part(False, f"{lead}: {first} at first, {now} when last noted; the last try does not say")
    met = first > 0 and 100 * now <= rules.belief_share * first
    return Part(met, f"{lead}: {first} at first, {now} now, noted {counted(len(said), 'time')}")


def _peak(tries: Sequence[Try], rules: Rules) -> Part:
    lead = "distress at its peak"
    said = [one.peak for one in tries if one.peak is not None]
    if len(said) <= LAST_PEAKS:
        return Part(False, f"{lead}: noted {times(len(said))} (at least {LAST_PEAKS + 1})")
    first, last = said[0], [one.peak for one in tries[-LAST_PEAKS:] if one.peak is not None]
    if len(last) < LAST_PEAKS:
        return Part(False, f"{lead}: {first} at first; not noted at both of the last two tries")
    met = first > 0 and all(100 * peak <= rules.peak_share * first for peak in last)
    return Part(met, f"{lead}: {first} at first, {' and '.join(map(str, last))} the last two times")


def _said(step: Step) -> Part:
    said = step.standing in {Standing.READY, Standing.MASTERED}
    return Part(
        said, "you said so" if said else "you have not said so; beside the first two, your word is enough"
    )
