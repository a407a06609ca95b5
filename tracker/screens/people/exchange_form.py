"""Something that was given or received."""

from collections.abc import Callable
from datetime import date

from textual.app import ComposeResult

from tracker.domain.changes import Changed
from tracker.domain.dates import in_words, parse_day
from tracker.domain.errors import Refused
from tracker.domain.giving import Direction, Exchange, What
from tracker.domain.people import Person
from tracker.domain.text import clean_line
from tracker.screens.day.form import Form, labelled, line_of, value_of
from tracker.store import Store
from tracker.widgets.choice_row import ChoiceRow
from tracker.widgets.line_input import LineInput

_WAYS = (Direction.RECEIVED, Direction.GAVE)
_WHAT = tuple(What)


class ExchangeForm(Form):
    """Two keys and enter: which way it went, and what it was."""

    HELP = """A favour, support, or openness: something of oneself that was told. The picture shows what is noted
    here, in both directions alike. Help in moments and attempts is told below it, and need not be noted again."""
    AUTO_FOCUS = "#way"

    def __init__(self, person: Person, today: date, exchange: Exchange | None = None) -> None:
        super().__init__(f"Between you and {person.name}")
        self._person = person
        self._today = today
        self._exchange = exchange

    def fields(self) -> ComposeResult:
        """Which way, what, what about, which day."""
        there = self._exchange
        way = _WAYS.index(there.direction) if there else None
        yield labelled("I", ChoiceRow(("received", "gave"), way, optional=False, id="way"))
        what = _WHAT.index(there.what) if there else None
        yield labelled("What", ChoiceRow(tuple(_WHAT), what, optional=False, id="what"))
        about = there.about if there else ""
        yield labelled("What it was", LineInput(clean_line(about), select_on_focus=False, id="about"))
        day = there.day if there else self._today
        yield labelled("Day", LineInput("today" if day == self._today else day.isoformat(), id="day"))

    def written(self) -> Callable[[Store], Changed]:
        """Return what adds or changes it; raise Refused without a way or a kind, or for a day still to come."""
        exchange = Exchange(
            self._exchange.id if self._exchange else "",
            self._day(),
            self._person,
            _WHAT[self._chosen("what", "Say what it was: 1 favour, 2 support or 3 openness.")],
            _WAYS[self._chosen("way", "Say which way it went: 1 received or 2 gave.")],
            line_of(self, "about", self._exchange.about if self._exchange else ""),
        )
        now = self.host.now()
        if self._exchange is None:
            return lambda store: store.exchanges.add(exchange, now)
        return lambda store: store.exchanges.change(exchange, now)

    def _chosen(self, row_id: str, otherwise: str) -> int:
        row = self.query_one(f"#{row_id}", ChoiceRow)
        if row.chosen is None:
            row.focus()
            raise Refused(otherwise)
        return row.chosen

    def _day(self) -> date:
        try:
            return _past(value_of(self, "day"), self._today)
        except Refused:
            self.query_one("#day").focus()
            raise


def _past(text: str, today: date) -> date:
    day = parse_day(text, today)
    if day > today:
        raise Refused(f"{in_words(day)} is still to come. Note it once it was.")
    return day
