"""Thought records: a thought that forbids help, caught, weighed and answered.

The order of the long form follows the usual seven-column record (Greenberger and Padesky 1995): situation, thought,
feelings, evidence for and against, a balanced thought, feelings again.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from tracker.domain.errors import Refused
from tracker.domain.evening import Choice
from tracker.domain.limits import check_whole
from tracker.domain.people import Person
from tracker.domain.recogniser import NONE

NONE_WORDS = "none of these, or not sure"
"""The answer that no pattern is meant; it is as good as any."""
LONGEST = 4000
"""Characters that each text of a record takes at most."""


class ThoughtState(StrEnum):
    """A record that was begun and left waits; one that is done can still be changed."""

    BEGUN = "begun"
    DONE = "done"


class BeganFrom(StrEnum):
    """What a record was opened from."""

    MOMENT = "moment"
    ATTEMPT = "attempt"
    NOTE = "note"


class Felt(NamedTuple):
    """A feeling with a thought, 0–100, when it came and after it was answered; None where that is not said."""

    emotion: Choice
    before: int | None = None
    after: int | None = None


@dataclass(frozen=True, slots=True)
class Thought:
    """A record. `belief_before` and `belief_after` (0–100) are how much the thought was believed; None: not said.

    `patterns` are what the person chose, in that order, `proposed` the ids that were shown to them as proposed; both
    are kept. Where nothing was looked for, `proposed` is empty; not sure is `recogniser.NONE`. `patterns_said` is
    whether it is said what it follows, which can be none of them; None where that was never asked.
    `began_from` and `began_from_id` say what it was opened from, `step_id` which step of the ladder it is about.
    """

    id: str
    day: date
    thought: str = ""
    situation: str = ""
    feelings: tuple[Felt, ...] = ()
    belief_before: int | None = None
    patterns: tuple[Choice, ...] = ()
    proposed: tuple[str, ...] = ()
    evidence_for: str = ""
    evidence_against: str = ""
    answer: str = ""
    belief_after: int | None = None
    next_step: str = ""
    person: Person | None = None
    step_id: str = ""
    began_from: BeganFrom | None = None
    began_from_id: str = ""
    state: ThoughtState = ThoughtState.BEGUN
    patterns_said: bool | None = None

    def __post_init__(self) -> None:
        """Raise Refused for a text that is too long or a number off its scale."""
        for name in ("thought", "situation", "evidence_for", "evidence_against", "answer", "next_step"):
            if len(getattr(self, name)) > LONGEST:
                raise Refused(f"Up to {LONGEST} characters fit into each place of a record; this has more.")
        check_whole("How much you believed it", self.belief_before, 0, 100)
        check_whole("How much you believe it now", self.belief_after, 0, 100)
        for felt in self.feelings:
            check_whole("How strong it was", felt.before, 0, 100)
            check_whole("How strong it is now", felt.after, 0, 100)

    @property
    def says_none(self) -> bool:
        """Whether `NONE_WORDS` is what was said of its patterns."""
        return bool(self.patterns_said) and not self.patterns

    def follows(self, pattern_id: str) -> bool:
        """Return whether a pattern was chosen; of NONE, whether it was said that it is none of them."""
        return self.says_none if pattern_id == NONE else any(one.id == pattern_id for one in self.patterns)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said in it yet."""
        texts = (
            self.thought,
            self.situation,
            self.evidence_for,
            self.evidence_against,
            self.answer,
            self.next_step,
        )
        numbers = (self.belief_before, self.belief_after)
        said = self.feelings or self.patterns or any(number is not None for number in numbers)
        return not (said or any(text.strip() for text in texts))


class Card(NamedTuple):
    """A balanced thought to be shown again when its pattern comes; `pattern_id` is "" for one of no pattern."""

    id: str
    text: str
    pattern_id: str = ""
    built_in: bool = False
    hidden: bool = False


class Returning(NamedTuple):
    """A pattern and in how many records it was chosen."""

    pattern: Choice
    n: int


def returning(thoughts: Iterable[Thought]) -> tuple[Returning, ...]:
    """Return the patterns that were chosen, the most frequent first, then as they were first met."""
    counts = Counter(one for thought in thoughts for one in thought.patterns)
    return tuple(Returning(one, n) for one, n in sorted(counts.items(), key=lambda item: -item[1]))


class Shift(NamedTuple):
    """How belief moved over records in which it was said before and after: their number, and both means (0–100)."""

    n: int
    before: float
    after: float


def shift(thoughts: Iterable[Thought]) -> Shift | None:
    """Return how belief moved; None where no record says it both times."""
    said = [
        (one.belief_before, one.belief_after)
        for one in thoughts
        if one.belief_before is not None and one.belief_after is not None
    ]
    if not said:
        return None
    n = len(said)
    return Shift(n, sum(before for before, _ in said) / n, sum(after for _, after in said) / n)
