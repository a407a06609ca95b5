"""Where a record begins: empty, or from what happened."""

from datetime import date
from uuid import uuid4

from tracker.domain.answers import answer_words
from tracker.domain.dates import in_words
from tracker.domain.evening import DID_WORDS, Moment
from tracker.domain.ladder import Attempt, Step
from tracker.domain.thoughts import LONGEST, BeganFrom, Thought


def new_thought(day: date, **known: object) -> Thought:
    """Return a record that is not in the file yet, under the id it will have there."""
    return Thought(str(uuid4()), day, **known)  # type: ignore[arg-type]


def from_moment(moment: Moment, today: date) -> Thought:
    """Begin with a moment of help."""
    who = f" · {moment.person.name}" if moment.person else ""
    did = f" · {DID_WORDS[moment.did]}" if moment.did else ""
    said = f"Help was {moment.kind.value}{who}{did}" + (f": {moment.about}" if moment.about else "")
    return new_thought(
        today,
        situation=said[:LONGEST],
        person=moment.person,
        began_from=BeganFrom.MOMENT,
        began_from_id=moment.id,
    )


def from_attempt(attempt: Attempt, step: Step, today: date) -> Thought:
    """Begin with an attempt at a step."""
    person = attempt.before.person
    before, after = attempt.before, attempt.after
    parts = (
        step.name,
        f"with {person.name}" if person else "",
        before.place,
        f"asked: {before.ask}" if before.ask else "",
        f"expected: {before.prediction}" if before.prediction else "",
        answer_words(step.kind, after.outcome),
        after.happened,
    )
    return new_thought(
        today,
        situation=" · ".join(filter(None, parts))[:LONGEST],
        person=person,
        step_id=step.id,
        began_from=BeganFrom.ATTEMPT,
        began_from_id=attempt.id,
    )


def from_note(day: date, note: str, today: date) -> Thought:
    """Begin with the note of a day."""
    return new_thought(
        today, situation=note[:LONGEST], began_from=BeganFrom.NOTE, began_from_id=day.isoformat()
    )


def origin_words(thought: Thought) -> str:
    """Say what a record was opened from, "" for nothing."""
    if thought.began_from is BeganFrom.NOTE:
        return f"from the note of {in_words(date.fromisoformat(thought.began_from_id))}"
    return (
        f"from {'an' if thought.began_from is BeganFrom.ATTEMPT else 'a'} {thought.began_from.value}"
        if (thought.began_from)
        else ""
    )
