"""Thought records as lines, the newest first."""

from collections.abc import Iterator, Sequence
from datetime import date

from tracker.domain.dates import short_day
from tracker.domain.text import clean_line
from tracker.domain.thoughts import Thought, ThoughtState
from tracker.widgets.line_list import LineList, Row, fit, wrap
from tracker.widgets.line_widget import right

_LEFT = 2
_GAP = "  "
_BELIEF_WIDTH = 10
_DAY_WIDTH = 8
WAITS = "waits"
_EMPTY = (
    "No thought here yet. n catches one: the sentence that says “do it alone”, its pattern if it has one, and an "
    "answer.",
    "",
    "A thought is not a fact about you. Written down, it can be looked at: what speaks for it, what against it, and "
    "what you would say to a friend.",
    "",
    "o begins a whole record, with all of that. k shows your cards, i the parts of you that have a say.",
    "",
    "ctrl+t begins one where the thought came: on a moment of help, in Day's note, on an attempt.",
)
_NOTHING_FITS = "No thought fits what is searched for. esc shows all of them."


def belief_arrow(thought: Thought) -> str:
    """Return how belief moved: “80 → 35”, with a dot for what was not said; "" where neither was."""
    before, after = thought.belief_before, thought.belief_after
    if before is None and after is None:
        return ""
    return f"{'·' if before is None else before} → {'·' if after is None else after}"


class ThoughtList(LineList):
    """Two lines for each record; the cursor walks from one to the next."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._thoughts: tuple[Thought, ...] | None = None
        self._today = date.min
        self._narrow = False

    def show(self, thoughts: Sequence[Thought], today: date, *, narrow: bool) -> None:
        """Show these, as seen from `today`; `narrow` says that others may be left out."""
        self._thoughts, self._today, self._narrow = tuple(thoughts), today, narrow
        self.rebuild()

    @property
    def thought(self) -> Thought | None:
        """The one the cursor is on."""
        return next((one for one in self._thoughts or () if one.id == self.cursor), None)

    def rows_for(self, width: int) -> Iterator[Row]:
        """Return each record, or how to begin."""
        if self._thoughts is None:
            return
        if not self._thoughts:
            yield from _words((_NOTHING_FITS,) if self._narrow else _EMPTY, width)
        for thought in self._thoughts:
            yield from self._rows_of(thought, width)

    def _rows_of(self, thought: Thought, width: int) -> Iterator[Row]:
        waits = thought.state is ThoughtState.BEGUN
        taken = _LEFT + 2 + 2 * len(_GAP) + _BELIEF_WIDTH + _DAY_WIDTH + 1
        said = clean_line(thought.thought) or clean_line(thought.situation) or "…"
        yield Row(
            (
                (" ", ""),
                ("○ " if waits else "  ", "glow"),
                (fit(said, max(8, width - taken)), "bold" if thought.thought.strip() else "hush"),
                (_GAP + right(belief_arrow(thought), _BELIEF_WIDTH), ""),
                (_GAP + right(short_day(thought.day, self._today), _DAY_WIDTH), "hush"),
            ),
            thought.id,
        )
        names = [one.name for one in thought.patterns] or (["no pattern"] if thought.says_none else [])
        who = [f"with {thought.person.name}"] if thought.person else []
        below = " · ".join([*([WAITS] if waits else []), *names, *who])
        yield Row((("   ", ""), (fit(below, max(8, width - 5)), "hush")))


def _words(sentences: Sequence[str], width: int) -> Iterator[Row]:
    yield Row()
    for sentence in sentences:
        for words in wrap(sentence, max(8, min(72, width - _LEFT - 2))):
            yield Row(((" ", ""), (words, "hush")))
