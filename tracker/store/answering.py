"""What opens an answer to a thought: questions of its patterns, one's own cards and evidence. Nothing is made up."""

from typing import TYPE_CHECKING, NamedTuple

from tracker.content.reframe import general_questions, pattern
from tracker.domain.evidence import Evidence
from tracker.domain.thoughts import Card, Thought

if TYPE_CHECKING:
    from tracker.store.store import Store

MOST_CARDS, MOST_LINES = 3, 2
_MOST_PATTERNS = 2


class Opening(NamedTuple):
    """Questions, cards of the same patterns, and lines from one's own attempts."""

    questions: tuple[str, ...] = ()
    cards: tuple[Card, ...] = ()
    lines: tuple[Evidence, ...] = ()


def opening_of(store: "Store", thought: Thought) -> Opening:
    """Read what opens the answer to a thought; lines with the same person, or of the same step, stand first."""
    chosen = [one.id for one in thought.patterns]
    cards = [one for one in store.cards.all() if one.pattern_id in (chosen or [""])]
    person = thought.person.id if thought.person else None
    lines = store.evidence.nearest(person, thought.step_id, MOST_LINES)
    return Opening(_questions(chosen), tuple(cards[:MOST_CARDS]), lines)


def _questions(chosen: list[str]) -> tuple[str, ...]:
    known = [found for one in chosen if (found := pattern(one))][:_MOST_PATTERNS]
    if len(known) == 1:
        return known[0].questions
    return tuple(question for one in known for question in one.questions[:2]) or general_questions()
