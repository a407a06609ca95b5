"""All that a record says, to be read."""

from collections.abc import Iterator
from datetime import date

from tracker.domain.dates import with_weekday
from tracker.domain.thoughts import NONE_WORDS, Thought, ThoughtState
from tracker.widgets.drawn_rows import line, words_rows
from tracker.widgets.line_list import LineList, Row
from tracker.widgets.thought_list import belief_arrow


class ThoughtView(LineList):
    """Shows one record; nothing in it is chosen."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._thought: Thought | None = None
        self._today = date.min

    def show(self, thought: Thought | None, today: date) -> None:
        """Show a record as seen from `today`."""
        self._thought, self._today = thought, today
        self.rebuild()

    def rows_for(self, width: int) -> Iterator[Row]:
        """Return what there is to say of it, a line between the parts."""
        thought = self._thought
        if thought is None:
            return
        yield from _lines(thought.thought, width, "bold glow")
        waits = "waits" if thought.state is ThoughtState.BEGUN else ""
        who = f"with {thought.person.name}" if thought.person else ""
        about = (with_weekday(thought.day, self._today), who, waits)
        yield from words_rows(" · ".join(filter(None, about)), width, "hush")
        for label, words in _said(thought):
            if words.strip():
                yield Row()
                yield line((label, "hush"))
                yield from _lines(words, width)


def _lines(text: str, width: int, role: str = "") -> Iterator[Row]:
    for one in text.replace("\t", " ").split("\n"):
        yield from words_rows(one, width, role)


def _said(thought: Thought) -> Iterator[tuple[str, str]]:
    yield "What happened", thought.situation
    yield "Feelings", _feelings(thought)
    yield "Believed", belief_arrow(thought)
    yield "Pattern", NONE_WORDS if thought.says_none else " · ".join(one.name for one in thought.patterns)
    yield "Speaks for it", thought.evidence_for
    yield "Against it", thought.evidence_against
    yield "An answer", thought.answer
    yield "A small thing", thought.next_step


def _feelings(thought: Thought) -> str:
    return " · ".join(
        f"{felt.emotion.name} {'·' if felt.before is None else felt.before}"
        + ("" if felt.after is None else f" → {felt.after}")
        for felt in thought.feelings
    )
