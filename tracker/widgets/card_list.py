"""Cards by their pattern."""

from collections.abc import Iterator, Mapping, Sequence

from tracker.domain.thoughts import Card
from tracker.widgets.line_list import LineList, Row, wrap

_EMPTY = "No card is here. a writes one; ctrl+g keeps the answer of a record as one."
_NO_PATTERN = "of no pattern"
_WIDEST = 76


class CardList(LineList):
    """Headings and cards; the cursor walks over the cards."""

    HELP = """Cards are balanced thoughts to come back to. Four came with the program, the others are your own
    answers. When a thought follows the same pattern, its cards stand below the answer."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._cards: tuple[Card, ...] | None = None
        self._names: Mapping[str, str] = {}

    def show(self, cards: Sequence[Card], names: Mapping[str, str]) -> None:
        """Show these; `names` are those of the patterns by their ids."""
        self._cards, self._names = tuple(cards), names
        self.rebuild()

    @property
    def card(self) -> Card | None:
        """The one the cursor is on."""
        return next((one for one in self._cards or () if one.id == self.cursor), None)

    def rows_for(self, width: int) -> Iterator[Row]:
        """Return the cards under the names of their patterns."""
        if self._cards is None:
            return
        room = max(8, min(_WIDEST, width - 6))
        if not self._cards:
            yield from (Row(((" ", ""), (words, "hush"))) for words in wrap(_EMPTY, room))
        for n, pattern_id in enumerate(dict.fromkeys(one.pattern_id for one in self._cards)):
            if n:
                yield Row()
            yield Row(((" ", ""), (self._names.get(pattern_id, _NO_PATTERN), "hush")))
            for card in self._cards:
                if card.pattern_id == pattern_id:
                    yield from _rows_of(card, room)


def _rows_of(card: Card, room: int) -> Iterator[Row]:
    note = "  put away" if card.hidden else "" if card.built_in else "  yours"
    lines = [words for text in card.text.split("\n") for words in wrap(text.replace("\t", " "), room - 10)]
    for n, words in enumerate(lines):
        last = note if n == len(lines) - 1 else ""
        parts = (("   ", ""), (words, "hush" if card.hidden else ""), (last, "faint"))
        yield Row(parts, card.id if n == 0 else "")
