"""What opens an answer: questions for its patterns, one's own cards, and one's own evidence. Nothing is made up."""

from typing import NamedTuple

from textual.content import Content

from tracker.content.reframe import general_questions, pattern
from tracker.domain.evidence import Evidence, EvidenceKind
from tracker.domain.thoughts import Card, Thought
from tracker.store import Store
from tracker.widgets.evidence_list import origin

MOST_CARDS, MOST_LINES = 3, 2
_MOST_PATTERNS = 2


class Opening(NamedTuple):
    """Questions, cards of the same patterns, and lines from one's own attempts."""

    questions: tuple[str, ...] = ()
    cards: tuple[Card, ...] = ()
    lines: tuple[Evidence, ...] = ()


def opening_of(store: Store, thought: Thought) -> Opening:
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


def drawn(opening: Opening) -> Content:
    """Return it as lines, what there is of it."""
    lines = [Content(f"· {question}") for question in opening.questions]
    if opening.cards:
        lines += [Content("Your cards for it; ctrl+b takes one:").stylize("italic")]
        lines += [Content(f"“{card.text}”").stylize("$foreground") for card in opening.cards]
    if opening.lines:
        lines += [Content("From your own attempts:").stylize("italic")]
        for line in opening.lines:
            lines += [Content(f"“{line.text}”").stylize("$foreground"), Content(origin(line))]
    return Content("\n").join(lines)
