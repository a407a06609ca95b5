"""What is proposed next, and how an attempt that was hard is met. Proposals can be left, and hidden for a day.

Sources: small first steps and a graded ladder, the convention of exposure worksheets; another place or person after
repeats (variability), and looking at the expectation rather than waiting for calm: Craske et al. 2014, Behaviour
Research and Therapy 58:10–23.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.domain.attempts import Feared
from tracker.domain.dates import in_words
from tracker.domain.ladder import NAME_LENGTH, Attempt, Rung, Standing, Step, StepKind, awake
from tracker.domain.people import Caution, Person
from tracker.domain.readiness import Looked, Readiness, Rules, Try


class ProposalKind(StrEnum):
    """Why something is proposed."""

    MOVE_ON = "move on"
    ELSEWHERE = "elsewhere"
    BEGIN = "begin"
    RATE = "rate"
    SMALLER = "smaller"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing that could be next, in a sentence that carries its reason."""

    kind: ProposalKind
    step: Step
    words: str


def proposals(
    rungs: Sequence[Rung],
    looked: Mapping[str, Looked],
    tries: Mapping[str, Sequence[Try]],
    rules: Rules,
    *,
    hidden: bool = False,
) -> tuple[Proposal, ...]:
    """Return what could be next, in the order of the ladder: at most one a step, none while they are `hidden`.

    `rungs` is the whole ladder in its order, `looked` and `tries` are by step. What is under way comes first. Then
    planned steps never begun that are expected to bring at most `rules.first_suds`, the smallest first. Where none is
    known to be that small: to give a number to those of the lowest level that have none, each level once something of
    the one below was tried. Where all have one, the smallest of all: to be begun, or, before anything was ever tried,
    to be made smaller.
    """
    if hidden:
        return ()
    here = awake(rungs)
    found = [_next(rung, looked[rung.step.id], tries.get(rung.step.id, ()), rules) for rung in here]
    return (*(one for one in found if one), *_new(here, looked, rules))


def _next(rung: Rung, looked: Looked, tries: Sequence[Try], rules: Rules) -> Proposal | None:
    if looked.suggested and not looked.said.met:
        return Proposal(ProposalKind.MOVE_ON, rung.step, looked.words)
    if looked.state is not Readiness.PRACTISING:
        return None
    words = elsewhere(tries, rules)
    return Proposal(ProposalKind.ELSEWHERE, rung.step, words) if words else None


def elsewhere(tries: Sequence[Try], rules: Rules) -> str:
    """Return the proposal of another context, or nothing: after `rules.repeats` tries in a row in one place, or,
    where places are not said, with one person. Two people in one place are two contexts already."""
    last = tries[-rules.repeats :]
    if len(last) < rules.repeats:
        return ""
    places, people = {one.context for one in last}, {one.person_id for one in last}
    number = f"the last {rules.repeats} times"
    if len(places) == 1 and places != {""} and len(people - {None}) <= 1:
        return f"{number.capitalize()} were in one place ({last[-1].place}). Somewhere else, or with someone else?"
    if places == {""} and len(people) == 1 and people != {None}:
        return f"{number.capitalize()} were with one person. With someone else, or somewhere else?"
    return ""


def _new(here: Sequence[Rung], looked: Mapping[str, Looked], rules: Rules) -> tuple[Proposal, ...]:
    """Propose what was never begun, out of the rungs that are awake."""
    planned = [rung for rung in here if rung.step.kind is StepKind.PLANNED]
    new = [rung for rung in planned if looked[rung.step.id].state is Readiness.NOT_STARTED]
    known = [(rung.expected_suds, rung.step) for rung in new if rung.expected_suds is not None]
    known.sort(key=lambda pair: pair[0])
    small = [pair for pair in known if pair[0] <= rules.first_suds]
    tried = {rung.step.level for rung in here if looked[rung.step.id].state not in _NOT_TRIED}
    open_to = _open_to({rung.step.level for rung in planned}, tried, new)
    unknown = [one.step for one in new if one.expected_suds is None and one.step.level == open_to]
    if small:
        return tuple(_begin(step, expected) for expected, step in small)
    if unknown or not known:
        return tuple(map(_rate, unknown))
    expected, least = known[0]
    return (_begin_large(least, expected) if tried else _smaller(least, expected),)


_NOT_TRIED = (Readiness.NOT_STARTED, Readiness.PLANNED)


def _open_to(levels: Collection[int], tried: Collection[int], new: Sequence[Rung]) -> int:
    """Return the level whose steps are to be given a number now: the lowest that has one without; 0 for none."""
    unrated = {rung.step.level for rung in new if rung.expected_suds is None}
    for level in sorted(levels):
        if level in unrated:
            return level
        if level not in tried:
            return 0
    return 0


def _begin(step: Step, expected: int) -> Proposal:
    return Proposal(ProposalKind.BEGIN, step, f"A place to begin: you expect {expected} of 100 here.")


def _begin_large(step: Step, expected: int) -> Proposal:
    words = f"Of what is new, you expect the least here: {expected} of 100."
    return Proposal(ProposalKind.BEGIN, step, words)


def _smaller(step: Step, expected: int) -> Proposal:
    words = f"You expect {expected} of 100 here, the least of all. Something smaller inside it is a place to begin."
    return Proposal(ProposalKind.SMALLER, step, words)


def _rate(step: Step) -> Proposal:
    words = "How much distress do you expect here, 0 to 100? What is small is proposed first."
    return Proposal(ProposalKind.RATE, step, words)


def was_hard(attempt: Attempt) -> bool:
    """Whether a try deserves the care of `after_hard`, by the person's own sign alone: what was feared came about, or
    distress went above what was expected. A no is an attempt like any other."""
    if not attempt.is_try:
        return False
    expected, peak = attempt.before.expected_suds, attempt.after.suds_peak
    above = expected is not None and peak is not None and peak > expected
    return attempt.after.feared is Feared.YES or above


_VARIATIONS = ("less time", "someone closer", "a lighter need")
"""How any ask is made smaller."""


@dataclass(frozen=True, slots=True)
class Aftercare:
    """How a hard try is met: a question, smaller variations, and a note for the therapist to keep or change."""

    question: str
    compared: str
    """What was expected beside what came, in numbers; empty where one of them is not said."""
    smaller: tuple[Step, ...]
    """The step's own smaller ones or, where there are none, some to be made (their id is "")."""
    smaller_words: str
    note: str


def after_hard(attempt: Attempt, step: Step, below: Sequence[Rung]) -> Aftercare:
    """Return how a hard try is met. `below` are the step's own smaller ones; the least expected come first."""
    ranked = sorted((rung for rung in below if not rung.step.resting), key=_expected)
    smaller = tuple(rung.step for rung in ranked) or tuple(_variation(step, words) for words in _VARIATIONS)
    words = (
        "One of its smaller steps is enough for next time."
        if ranked
        else "A smaller size of the same is enough for next time. One key makes it a step of its own:"
    )
    question = "Was it as bad as you expected? What did you do?"
    return Aftercare(question, _compared(attempt), smaller, words, _note(attempt, step))


def _variation(step: Step, words: str) -> Step:
    return Step("", step.level, f"{step.name[: NAME_LENGTH - len(words) - 2]}: {words}", parent_id=step.id)


def _compared(attempt: Attempt) -> str:
    expected, peak = attempt.before.expected_suds, attempt.after.suds_peak
    if expected is None or peak is None:
        return ""
    return f"You expected {expected} of 100, and it reached {peak}."


def _note(attempt: Attempt, step: Step) -> str:
    before, after = attempt.before, attempt.after
    lines = [f"{in_words(attempt.stamp.day)}: {step.name}."]
    lines += [f"I asked: {before.ask}"] if before.ask else []
    lines += [f"I expected: {before.prediction}"] if before.prediction else []
    lines += [f"What happened: {after.happened}"] if after.happened else []
    lines += [_compared(attempt)] if _compared(attempt) else []
    return "\n".join(lines)


def smaller_than(step: Step, rungs: Sequence[Rung]) -> tuple[Step, ...]:
    """Return what is smaller than a step and awake: its own smaller ones, then planned ones of lower levels.

    What is not mastered yet comes first, of lower levels the nearest, then what is least expected. `rungs` is the
    whole ladder.
    """
    here = awake(rungs)
    own = [rung for rung in here if rung.step.parent_id == step.id]
    lower = [rung for rung in here if rung.step.level < step.level and rung.step.kind is StepKind.PLANNED]
    return tuple(rung.step for part in (own, lower) for rung in sorted(part, key=_nearness))


def _nearness(rung: Rung) -> tuple[bool, int, int]:
    return rung.step.standing is Standing.MASTERED, -rung.step.level, _expected(rung)


def _expected(rung: Rung) -> int:
    return 101 if rung.expected_suds is None else rung.expected_suds


def before_asking(step: Step, person: Person | None) -> str:
    """Return the one kind question before a level-3 ask of someone marked volatile; empty for every other ask."""
    if step.level != 3 or person is None or Caution.VOLATILE not in person.cautions:
        return ""
    return f"You noted that {person.name} can be volatile. Is this the right person, and the right day, for this?"


def hides(not_today: str, today: date) -> bool:
    """Whether “Not today” was said today; `not_today` is the day it was last said (ISO), or empty."""
    return not_today == today.isoformat()
