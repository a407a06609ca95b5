"""What opens an answer to a thought: questions of its patterns, one's own cards and evidence. Nothing is made up."""

from typing import TYPE_CHECKING, NamedTuple

from tracker.content.reframe import general_questions, pattern
from tracker.domain.evidence import Evidence, EvidenceKind
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
    lines = sorted(store.evidence.lines(), key=lambda one: (-_near(one, thought), -one.day.toordinal()))
    return Opening(_questions(chosen), tuple(cards[:MOST_CARDS]), tuple(lines[:MOST_LINES]))


def _questions(chosen: list[str]) -> tuple[str, ...]:
    known = [found for one in chosen if (found := pattern(one))][:_MOST_PATTERNS]
    if len(known) == 1:
        return known[0].questions
    return tuple(question for one in known for question in one.questions[:2]) or general_questions()


def _near(line: Evidence, thought: Thought) -> int:
    same_person = (
        thought.person is not None and line.person is not None and line.person.id == thought.person.id
    )
    same_step = bool(thought.step_id) and line.step_id == thought.step_id
    return 2 * same_person + same_step + (line.kind is EvidenceKind.DID_WELL)
