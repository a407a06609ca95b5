"""All that is known of one person, as lines."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from tracker.charts.giving import draw_giving
from tracker.domain.dates import in_words, short_day
from tracker.domain.people import CAUTION_WORDS, SIGN_WORDS, Caution, Person, Sign
from tracker.domain.person_record import PersonRecord, Shared, day_of, id_of, noted
from tracker.widgets.line_list import LineList, Row, fit, wrap
from tracker.widgets.line_widget import Part, right
from tracker.widgets.shared_words import words_of

_LEFT = 2
_MARGIN = 1
_BEFORE: Part = (" " * (_LEFT - 1), "")
"""What stands left of every line; the list itself draws the first cell."""
_DAY_WIDTH = 8
_WORDS_WIDTH = 72
_LABEL_WIDTH = 10
_FEW = 5
"""How many lines of what they did well stand on the page; all of them are in the evidence."""
_ROLES = {"axis": "hush", "rule": "faint", "series-1": "glow", "series-2": "done", "text": "bold"}
"""What the parts of a picture look like in a list of lines."""
WHO = "who"
"""The key of the row with the name, where the cursor begins, so that a long page is read from its top."""
DID_WELL = "did-well "
"""What the key of a row with something they did well begins with; the id of its attempt follows."""


class PersonView(LineList):
    """Shows a `PersonRecord`; the cursor walks over what was noted with them, and the keys are the ids of those.

    With `hints` it says which keys begin what is not there yet; without, less of what they did well is shown.
    """

    def __init__(self, depth: tuple[str, ...], *, hints: bool = False, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._depth = depth
        self._hints = hints
        self._record: PersonRecord | None = None
        self._gone = False
        self._today = date.min

    def show(self, record: PersonRecord | None, today: date) -> None:
        """Show a person as seen from `today`, or say that they are gone."""
        self._record, self._today, self._gone = record, today, record is None
        self.rebuild()

    def rows_for(self, width: int) -> Iterator[Row]:
        """Return the parts that there is something to say of, with a line between them."""
        record = self._record
        if record is None:
            yield from self._words("This person is not here any more." if self._gone else "", width, "hush")
            return
        above = [
            *self._who(record.person, width),
            *self._giving(record, width),
            *self._did_well(record, width),
        ]
        yield from above
        yield from self._together(record, width, None if self._hints else self.size.height - len(above))

    # Who they are

    def _who(self, person: Person, width: int) -> Iterator[Row]:
        for n, row in enumerate(self._words(person.name, width, "bold glow")):
            yield row if n else row._replace(key=WHO)
        close = "" if person.closeness is None else f"closeness {person.closeness} of 10"
        known = (person.relation, close, "archived" if person.archived else "")
        yield from self._words(" · ".join(part for part in known if part), width, "hush")
        signs = " · ".join(SIGN_WORDS[sign] for sign in Sign if sign in person.signs)
        cautions = " · ".join(CAUTION_WORDS[one] for one in Caution if one in person.cautions)
        yield from self._labelled("Safe", signs, width)
        yield from self._labelled("With care", cautions, width)
        yield from self._shared(person, width)
        for line in person.note.split("\n"):
            yield from self._words(line, width, "hush")
        if self._hints and not (signs or cautions or person.note or person.relation):
            yield from self._words("e says what they are to you, and how safe.", width, "hush")

    def _shared(self, person: Person, width: int) -> Iterator[Row]:
        if person.shared is None:
            return
        deepest = len(self._depth) - 1
        rungs = "▪ " * person.shared + "· " * (deepest - person.shared)
        words = self._depth[person.shared]
        yield from self._labelled("Shared", f"{rungs}{person.shared} of {deepest}", width)
        yield from self._labelled("", words, width)

    def _labelled(self, label: str, words: str, width: int) -> Iterator[Row]:
        room = max(8, min(_WORDS_WIDTH, width - _LEFT - _MARGIN) - _LABEL_WIDTH)
        for n, line in enumerate(wrap(words, room) if words else ()):
            yield _line((fit(label if n == 0 else "", _LABEL_WIDTH), "hush"), (line, ""))

    # What went between us

    def _giving(self, record: PersonRecord, width: int) -> Iterator[Row]:
        yield Row()
        hint = "   + and - change the time" if self._hints else ""
        yield _line(("Give and receive", "bold"), (hint, "hush"))
        room = width - _LEFT - _MARGIN
        drawing = draw_giving(record.balance, room) if record.balance.any else None
        for line in drawing.lines if drawing else ():
            yield _line(*((text, _ROLES.get(role, "")) for text, role in line))
        yield from self._words(record.balance.sentence, width, "hush")

    def _did_well(self, record: PersonRecord, width: int) -> Iterator[Row]:
        lines = record.did_well[: _FEW if self._hints else 2]
        if not lines:
            return
        yield Row()
        yield _line(("What they did well", "bold"))
        for one in lines:
            for n, row in enumerate(self._dated(one.day, one.text, width)):
                yield row if n else row._replace(key=DID_WELL + one.attempt_id)
        more = len(record.did_well) - len(lines)
        yield from self._words(f"and {more} more" if more else "", width, "hush")

    def _dated(self, day: date, text: str, width: int) -> Iterator[Row]:
        room = max(8, min(_WORDS_WIDTH, width - _LEFT - _MARGIN) - _DAY_WIDTH - 2)
        for n, line in enumerate(wrap(" ".join(text.split()), room)):
            when = short_day(day, self._today) if n == 0 else ""
            yield _line((right(when, _DAY_WIDTH), "hush"), ("  ", ""), (line, ""))

    def _together(self, record: PersonRecord, width: int, lines: int | None) -> Iterator[Row]:
        """Return what was noted with them, in so many lines if a number is given, so that nothing need scroll."""
        yield Row()
        if record.last is None:
            hint = " g notes what went between you." if self._hints else ""
            yield from self._words(f"Nothing is noted with them yet.{hint}", width, "hush")
            return
        yield _line(("With them", "bold"), (f"   last {self._long(record.last)}", "hush"))
        counts = list(self._words(noted(record.ties), width, "hush"))
        yield from counts
        shown = record.shared[: None if lines is None else max(0, lines - len(counts) - 3)]
        for shared in shown:
            yield Row(partial(self._shared_line, shared, width), id_of(shared))
        more = record.ties.shared - len(shown)
        yield from self._words(f"and {more} more on their page" if more > 0 else "", width, "hush")

    def _shared_line(self, shared: Shared, width: int) -> tuple[Part, ...]:
        when = right(short_day(day_of(shared), self._today), _DAY_WIDTH)
        words = fit(words_of(shared), width - _LEFT - _MARGIN - _DAY_WIDTH - 2)
        return (_BEFORE, (when, "hush"), ("  ", ""), (words, ""))

    def _long(self, day: date) -> str:
        near = short_day(day, self._today)
        return near if near == "today" else f"{day:%A} {in_words(day)}"

    def _words(self, text: str, width: int, role: str) -> Iterator[Row]:
        room = max(8, min(_WORDS_WIDTH, width - _LEFT - _MARGIN))
        yield from (_line((line, role)) for line in wrap(text, room) if text)


def _line(*parts: Part, key: str = "") -> Row:
    return Row((_BEFORE, *parts), key)
