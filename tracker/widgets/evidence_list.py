"""Lines to reread: what people did well, and what was learned, each with whom, where it was and when."""

from collections.abc import Iterator, Sequence

from tracker.domain.dates import in_words
from tracker.domain.evidence import Evidence, EvidenceKind
from tracker.widgets.line_list import LineList, Row, wrap

WORDS_WIDTH = 72
"""Lines longer than this are hard to read."""

_LEFT = 2
_KIND_WORDS = {EvidenceKind.DID_WELL: "did well", EvidenceKind.LEARNED: "learned"}


def key_of(line: Evidence) -> str:
    """Return what tells a line from every other."""
    return f"{line.kind.value} {line.attempt_id}"


class EvidenceList(LineList):
    """Shows lines in the order given, or a sentence where there is none."""

    HELP = "Each line is your own, from an attempt. The arrows walk over them."

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._lines: tuple[Evidence, ...] = ()
        self._nothing = ""

    def show(self, lines: Sequence[Evidence], nothing: str) -> None:
        """Show these lines; `nothing` stands there instead where they are none."""
        self._lines, self._nothing = tuple(lines), nothing
        self.rebuild()

    @property
    def line(self) -> Evidence | None:
        """The line that the cursor is on."""
        return next((one for one in self._lines if key_of(one) == self.cursor), None)

    def rows_for(self, width: int) -> Iterator[Row]:
        """Return each line with where it is from below it, and an empty line between two."""
        room = max(8, min(WORDS_WIDTH, width - _LEFT - 1))
        if not self._lines:
            yield from (_row(text, "hush") for text in wrap(self._nothing, room) if text)
        for number, line in enumerate(self._lines):
            if number:
                yield Row()
            yield from self._one(line, room, width)

    def _one(self, line: Evidence, room: int, width: int) -> Iterator[Row]:
        texts = [text for part in line.text.split("\n") for text in wrap(part, room)]
        for n, text in enumerate(texts):
            yield _row(text, "", key_of(line) if n == 0 else "")
        yield from (_row(text, "hush") for text in wrap(origin(line), max(8, width - _LEFT)))


def origin(line: Evidence) -> str:
    """Say where a line is from: “Ines, did well · Ask for advice on a decision · 3 March 2026”."""
    who = line.person.name if line.person else ""
    if line.kind is EvidenceKind.DID_WELL:
        lead = f"{who}, {_KIND_WORDS[line.kind]}" if who else "someone, did well"
    else:
        lead = f"you {_KIND_WORDS[line.kind]}, with {who}" if who else "you learned"
    return f"{lead} · {line.step} · {in_words(line.day)}"


def _row(text: str, role: str, key: str = "") -> Row:
    # The list itself draws the first cell.
    return Row(((" " * (_LEFT - 1), ""), (text.replace("\t", " "), role)), key)
