"""What could be next, as lines: the step one comes from, then the first few proposals, each with its reason."""

from collections.abc import Iterator, Sequence

from tracker.domain.ladder import Step
from tracker.domain.proposals import Proposal
from tracker.widgets.line_list import LineList, Row, wrap

MOST = 3
"""Proposals shown at a time: a few can be thought about, a whole list is a burden."""

_LEFT = 2
_WORDS_WIDTH = 72
_TRY = "Enter asks what you expect of a try at it."
_HIDDEN = "Not today, you said. They are back tomorrow; h shows them now."
_NOTHING = "Nothing is proposed now. Any step that you like is a good one."


class NextList(LineList):
    """Shows the step one comes from, if there is one, and what is proposed beside it."""

    HELP = (
        "The arrows walk over the steps; below stands why each is where it is. Nothing here has to be done."
    )

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._from: Step | None = None
        self._proposals: tuple[Proposal, ...] = ()
        self._hidden = False

    def show(self, step: Step | None, proposals: Sequence[Proposal], *, hidden: bool) -> None:
        """Show the step one comes from and all proposals, or that they are `hidden` for today."""
        self._from, self._proposals, self._hidden = step, tuple(proposals), hidden
        self.rebuild()

    @property
    def proposal(self) -> Proposal | None:
        """The proposal that the cursor is on."""
        return next((one for one in self._proposals if one.step.id == self.cursor), None)

    def rows_for(self, width: int) -> Iterator[Row]:
        """Return the two parts, with a line between them."""
        room = max(8, min(_WORDS_WIDTH, width - _LEFT - 1))
        if self._from is not None:
            own = [one for one in self._proposals if one.step.id == self._from.id]
            yield _row("This step", "bold")
            yield from self._step(self._from, own[0].words if own else _TRY, room)
            yield Row()
        yield _row("What could be next", "bold")
        yield from self._proposed(room)

    def _proposed(self, room: int) -> Iterator[Row]:
        others = [one for one in self._proposals if self._from is None or one.step.id != self._from.id]
        if not others:
            yield from _words(_HIDDEN if self._hidden else _NOTHING, room)
        for one in few(others):
            yield from self._step(one.step, one.words, room)

    def _step(self, step: Step, words: str, room: int) -> Iterator[Row]:
        for n, line in enumerate(wrap(step.name, room)):
            yield _row(line, "bold" if step.id == self.cursor else "", step.id if n == 0 else "")
        yield from _words(words, room - _LEFT, indent=_LEFT) if words else ()


def few(proposals: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """Return at most `MOST` of them, of those that say the same only the first; the ladder marks the others."""
    first = {one.words: one for one in reversed(proposals)}
    return tuple(one for one in proposals if first[one.words] is one)[:MOST]


def _words(text: str, room: int, *, indent: int = 0) -> Iterator[Row]:
    yield from (_row(" " * indent + line, "hush") for line in wrap(text, max(8, room)))


def _row(text: str, role: str, key: str = "") -> Row:
    # The list itself draws the first cell.
    return Row(((" " * (_LEFT - 1), ""), (text, role)), key)
