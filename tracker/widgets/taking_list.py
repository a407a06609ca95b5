"""A questionnaire while it is taken: one question at a time, or all of them below each other."""

from collections.abc import Iterator, Mapping

from tracker.domain.questionnaires import Item, Questionnaire, Style, score
from tracker.domain.words import counted
from tracker.widgets.drawn_rows import LEFT, WORDS_WIDTH, line, words_rows
from tracker.widgets.line_list import LineList, Row, fit, wrap

FINISH = "finish"
"""The key of the row that ends it."""
HOW = "A digit answers and goes on. ← → go back and forth, esc leaves; nothing is lost."
_ANSWER_WIDTH = 24
_NUMBER_WIDTH = 4


class TakingList(LineList):
    """Shows questions with the answers given so far; knows no store. `at` is the question one is on (0 …), in the
    place after the last one the end stands.

    One at a time, the cursor walks over the options, whose keys are their values; as a list, over the questions,
    whose keys are their ids.
    """

    def __init__(self, questionnaire: Questionnaire, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._one = questionnaire
        self._answers: Mapping[str, int] = {}
        self._note = ""
        self.at = 0
        self.whole = questionnaire.style is Style.TICKED

    def show(self, answers: Mapping[str, int], note: str) -> None:
        """Show these answers; `note` is a sentence above them."""
        self._answers, self._note = dict(answers), note
        self.rebuild()

    def go(self, at: int) -> None:
        """Go to a question, or to the end after the last one."""
        self.at = max(0, min(at, len(self._one.items)))
        if self.whole:
            self.select(FINISH if self.is_at_end else self._one.items[self.at].id)
        else:
            self.scroll_home(animate=False)
            self._put_cursor()
            self.rebuild()

    def lay_out(self, *, whole: bool) -> None:
        """Show all questions, or one at a time; the question one is on stays."""
        at = self.at if not self.whole else self._at_cursor()
        self.whole = whole
        self.rebuild()
        self.go(at)

    @property
    def is_at_end(self) -> bool:
        """Whether the end stands there instead of a question."""
        return self.at >= len(self._one.items)

    @property
    def item(self) -> Item | None:
        """The question one is on."""
        at = self._at_cursor() if self.whole else self.at
        return self._one.items[at] if at < len(self._one.items) else None

    def _at_cursor(self) -> int:
        ids = [item.id for item in self._one.items]
        return ids.index(self.cursor) if self.cursor in ids else len(ids)

    def _put_cursor(self) -> None:
        item = None if self.is_at_end else self._one.items[self.at]
        given = self._answers.get(item.id) if item else None
        self.select(FINISH if item is None else str(item.low if given is None else given))

    def rows_for(self, width: int) -> Iterator[Row]:
        """Return the question one is on with its options, or every question with its answer."""
        yield from words_rows(self._note, width, "hush")
        if self._note:
            yield Row()
        if self.whole:
            yield from self._all(width)
        elif self.is_at_end:
            yield from self._end(width)
        else:
            yield from self._question(self._one.items[self.at], width)

    # One at a time

    def _question(self, item: Item, width: int) -> Iterator[Row]:
        whole = len(self._one.items)
        marks = "".join("▪" if one.id in self._answers else "·" for one in self._one.items)
        yield line((f"{self.at + 1} of {whole}", "bold"), (f"   {marks}", "hush"))
        yield Row()
        yield from words_rows(self._one.stem, width, "hush")
        yield Row()
        yield from words_rows(item.text, width, "bold")
        yield Row()
        given = self._answers.get(item.id)
        for option in item.options:
            chosen = option.value == given
            mark = ("● ", "glow") if chosen else ("○ ", "faint")
            words = (option.words, "bold" if chosen else "")
            yield line(mark, (f"{option.key}  ", "glow"), words, key=str(option.value))
        yield Row()
        yield from words_rows(HOW, width, "faint")

    def _end(self, width: int) -> Iterator[Row]:
        yield from self._left_open(width)
        yield Row()
        yield line(("That is it", "bold glow"), key=FINISH)
        yield from words_rows("enter ends it and shows the result. ← goes back.", width, "hush")

    def _left_open(self, width: int) -> Iterator[Row]:
        scored = score(self._one, self._answers)
        if not scored.open:
            yield from words_rows(f"All {counted(len(self._one.items), 'question')} are answered.", width)
            return
        what = "no total" if self._one.has_total else "not every sum"
        numbers = ", ".join(str(self._one.number(item)) for item in scored.open)
        said = f"Still open: {numbers}. You can leave them; there is {what} then."
        yield from words_rows(said, width)

    # All of them

    def _all(self, width: int) -> Iterator[Row]:
        yield from words_rows(self._one.stem, width, "hush")
        headings = {part.items[0]: part.name for part in self._one.parts if part.words}
        ticked = self._one.style is Style.TICKED
        for number, item in enumerate(self._one.items, 1):
            if ticked and item.id in headings:
                yield Row()
                yield line((headings[item.id], "hush"))
            yield from self._tick(item, width) if ticked else self._rated(number, item, width)
        yield Row()
        yield line(("That is it", "bold glow"), ("   enter ends it and shows the result", "hush"), key=FINISH)

    def _tick(self, item: Item, width: int) -> Iterator[Row]:
        on = bool(self._answers.get(item.id))
        box = ("✓ ", "done") if on else ("○ ", "faint")
        for n, row in enumerate(words_rows(item.text, width, "bold" if on else "", lead=box)):
            yield row if n else row._replace(key=item.id)

    def _rated(self, number: int, item: Item, width: int) -> Iterator[Row]:
        given = self._answers.get(item.id)
        said = "·" if given is None else f"{given} {item.words(given)}"
        room = max(12, min(WORDS_WIDTH + _ANSWER_WIDTH, width - LEFT - 1) - _ANSWER_WIDTH - _NUMBER_WIDTH - 2)
        for n, words in enumerate(wrap(item.text, room)):
            lead = f"{number:>2}  " if n == 0 else " " * _NUMBER_WIDTH
            answer = fit(said, _ANSWER_WIDTH) if n == 0 else ""
            role = "hush" if given is None else "glow"
            yield line(
                (lead, "hush"), (fit(words, room) + "  ", ""), (answer, role), key="" if n else item.id
            )
