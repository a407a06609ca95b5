"""Thought records as lines of plain text and as JSON."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from tracker.cli.words import counted, day_words
from tracker.domain.recogniser import NONE
from tracker.domain.text import clean_line
from tracker.domain.thoughts import NONE_WORDS, Felt, Thought, ThoughtState, returning, shift

if TYPE_CHECKING:
    from tracker.domain.changes import Changed

_QUOTED = 80
"""Characters of a thought that a line of a list shows."""


def quoted(text: str, most: int = _QUOTED) -> str:
    """Return the beginning of a text in quotation marks."""
    line = clean_line(text)
    return f"“{line}”" if len(line) <= most else f"“{line[:most].rstrip()}…”"


def short_line(thought: Thought, today: date) -> str:
    """A record as one line that can be understood alone."""
    said = quoted(thought.thought) if thought.thought.strip() else "no thought said yet"
    parts = [said, pattern_words(thought), belief_words(thought)]
    waits = "; waits" if thought.state is ThoughtState.BEGUN else ""
    return f"{day_words(thought.day, today)}: {', '.join(part for part in parts if part)}{waits}"


def pattern_words(thought: Thought) -> str:
    """Return the patterns that were chosen, "" for none."""
    return " and ".join(one.name for one in thought.patterns)


def pattern_answer(thought: Thought) -> str:
    """Return the patterns that were chosen, or that it is none of them; "" where nothing is said."""
    return NONE_WORDS if thought.says_none else pattern_words(thought)


def belief_words(thought: Thought) -> str:
    """Return how much it was believed, as far as it was said."""
    before, after = thought.belief_before, thought.belief_after
    if before is not None and after is not None:
        return f"believed {before}, then {after}"
    if before is not None:
        return f"believed {before}"
    return "" if after is None else f"believed {after} afterwards"


def felt_words(felt: Felt) -> str:
    """ "ashamed 70, then 30", the name alone where no number was said."""
    before = f" {felt.before}" if felt.before is not None else ""
    return f"{felt.emotion.name}{before}" + (f", then {felt.after}" if felt.after is not None else "")


def full_lines(thought: Thought, today: date, step: str, names: Mapping[str, str]) -> Iterator[str]:
    """A record with all that is said in it; `names` are the patterns by id."""
    waits = ", waits" if thought.state is ThoughtState.BEGUN else ""
    yield f"{day_words(thought.day, today)}{waits}"
    told = (
        ("Situation", thought.situation),
        ("Thought", thought.thought),
        ("Feelings", "; ".join(map(felt_words, thought.feelings))),
        ("Belief", belief_words(thought)),
        ("Pattern", pattern_answer(thought)),
        ("Proposed", _proposed_words(thought, names)),
        ("For it", thought.evidence_for),
        ("Against it", thought.evidence_against),
        ("Answer", thought.answer),
        ("Next", thought.next_step),
        ("With", thought.person.name if thought.person else ""),
        ("Step", step),
    )
    for label, text in told:
        if text.strip():
            yield from labelled(label, text)


def _proposed_words(thought: Thought, names: Mapping[str, str]) -> str:
    if thought.proposed == (NONE,):
        return "nothing; its words spoke for no pattern in particular"
    return " and ".join(names.get(one, one) for one in thought.proposed)


def labelled(label: str, text: str) -> Iterator[str]:
    """Yield a text below its label, further lines of it deeper."""
    first, *others = text.split("\n")
    yield f"  {label}: {first}"
    yield from (f"    {line}" for line in others)


def summary_lines(thoughts: Sequence[Thought]) -> Iterator[str]:
    """Say which patterns return most and how belief moved, each with its number of records."""
    most = [one for one in returning(thoughts) if one.n > 1][:3]
    if most:
        said = "; ".join(f"{one.pattern.name}, {one.n} times" for one in most)
        yield f"What returns most in {counted(len(thoughts), 'thought')}: {said}."
    moved = shift(thoughts)
    if moved:
        numbers = f"{moved.before:.0f} at first, {moved.after:.0f} after the answer"
        over = f"on average over {moved.n} thoughts" if moved.n > 1 else "in 1 thought"
        yield f"Belief, 0 to 100: {numbers}, {over}."


def added(changed: "Changed") -> str:
    """Return the id of the record that a change wrote."""
    return next(edit.key for edit in changed.edits if edit.table == "thoughts")


def thought_json(thought: Thought, step: str) -> dict[str, object]:
    """A record as plain values under stable keys; what is not said is null."""
    return {
        "id": thought.id,
        "day": thought.day.isoformat(),
        "state": thought.state.value,
        "thought": thought.thought or None,
        "situation": thought.situation or None,
        "feelings": [
            {"name": one.emotion.name, "before": one.before, "after": one.after} for one in thought.feelings
        ],
        "belief_before": thought.belief_before,
        "patterns": [{"id": one.id, "name": one.name} for one in thought.patterns],
        "patterns_said": thought.patterns_said,
        "proposed": list(thought.proposed),
        "evidence_for": thought.evidence_for or None,
        "evidence_against": thought.evidence_against or None,
        "answer": thought.answer or None,
        "belief_after": thought.belief_after,
        "next_step": thought.next_step or None,
        "person": thought.person.name if thought.person else None,
        "step_id": thought.step_id or None,
        "step": step or None,
        "began_from": thought.began_from.value if thought.began_from else None,
        "began_from_id": thought.began_from_id or None,
    }


def list_json(thoughts: Sequence[Thought], shown: Sequence[dict[str, object]]) -> dict[str, object]:
    """Records with what returns most and how belief moved over all of them."""
    moved = shift(thoughts)
    return {
        "total": len(thoughts),
        "thoughts": list(shown),
        "returning": [
            {"id": one.pattern.id, "name": one.pattern.name, "n": one.n} for one in returning(thoughts)
        ],
        "belief": {
            "n": moved.n if moved else 0,
            "before": round(moved.before, 2) if moved else None,
            "after": round(moved.after, 2) if moved else None,
        },
    }
