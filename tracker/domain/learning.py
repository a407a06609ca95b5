"""What a step's attempts say together, learning first: belief, guess against answer, surprise; then distress.

Expectancy before habituation: what was expected and did not come about teaches, whether or not the distress fell
(Craske et al. 2014, Behaviour Research and Therapy 58:10–23).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.domain.ladder import Attempt, StepKind
from tracker.domain.people import Person
from tracker.domain.prediction import Answered, Predictions, predictions
from tracker.domain.scales import number
from tracker.domain.text import folded
from tracker.domain.words import times


@dataclass(frozen=True, slots=True)
class Distress:
    """SUDS 0–100 of one try: expected, at its peak, at its end; None where it is not said."""

    day: date
    expected: int | None
    peak: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class Learning:
    """All of it for one step (or any attempts), oldest first. Only tries are in it.

    `beliefs` is every one said, 0–100, before and after; `surprise` every surprise, 0–10.
    """

    tries: int
    beliefs: tuple[int, ...]
    predictions: Predictions
    surprise: tuple[int, ...]
    distress: tuple[Distress, ...]
    places: tuple[str, ...]
    people: tuple[Person, ...]
    learned: tuple[tuple[date, str], ...]
    did_well: tuple[tuple[date, str], ...]

    @property
    def belief(self) -> tuple[int, int] | None:
        """The first and the latest belief, None until it is said twice."""
        return (self.beliefs[0], self.beliefs[-1]) if len(self.beliefs) > 1 else None

    @property
    def sentences(self) -> tuple[str, ...]:
        """What was learned in words and numbers, each with its n; nothing about what was never said."""
        said: list[str] = []
        if self.belief:
            first, now = self.belief
            often = times(len(self.beliefs))
            said.append(f"How sure you were of what you expected: {first} at first, {now} now; said {often}.")
        if self.predictions.n:
            said.append(self.predictions.sentence)
        if self.surprise:
            mean = number(round(sum(self.surprise) / len(self.surprise), 1))
            said.append(f"Surprise: {mean} of 10 on average, said {times(len(self.surprise))}.")
        return tuple(said)


def learning(attempts: Iterable[Attempt], kind: StepKind = StepKind.PLANNED) -> Learning:
    """Put together what attempts at steps of one kind say; they may come in any order."""
    tries = sorted((a for a in attempts if a.is_try), key=lambda a: (a.stamp.day, a.stamp.at))
    return Learning(
        len(tries),
        tuple(b for a in tries for b in (a.before.sure, a.after.belief) if b is not None),
        predictions(_answered(tries) if kind is StepKind.PLANNED else ()),
        tuple(a.after.surprise for a in tries if a.after.surprise is not None),
        tuple(d for d in map(_distress, tries) if (d.expected, d.peak, d.end) != (None, None, None)),
        tuple({folded(a.before.place): a.before.place for a in tries if folded(a.before.place)}.values()),
        tuple({a.before.person.id: a.before.person for a in tries if a.before.person}.values()),
        tuple((a.stamp.day, a.after.learned) for a in tries if a.after.learned),
        tuple((a.stamp.day, a.after.did_well) for a in tries if a.after.did_well),
    )


def _answered(tries: Sequence[Attempt]) -> Iterable[Answered]:
    for one in tries:
        likely, outcome, person = one.before.yes_likely, one.after.outcome, one.before.person
        if likely is not None and outcome is not None:
            yield Answered(likely, outcome, person.id if person else None)


def _distress(one: Attempt) -> Distress:
    return Distress(one.stamp.day, one.before.expected_suds, one.after.suds_peak, one.after.suds_end)
