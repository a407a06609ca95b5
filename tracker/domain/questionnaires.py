"""Questionnaires as values: what is asked, how answers are scored, and what the scores are called.

An instrument is data (`content/questionnaires/`); nothing here knows one by name. Sums follow the usual manual
scoring: an item is worth its answer, a reversed one the mirror of it on the item's own scale; a sum with an answer
missing is no sum. Nothing is imputed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from tracker.domain.errors import Refused
from tracker.domain.words import counted

Answers = Mapping[str, int]
"""An answer by the id of its item; an item that is not in it has not been answered."""


class Group(StrEnum):
    """Where an instrument stands among the others."""

    CHECK_IN = "check-in"
    SCREENER = "screener"
    MIRROR = "mirror"


class Style(StrEnum):
    """How an instrument is answered: each item by one of several options, or by ticking what fits."""

    RATED = "rated"
    TICKED = "ticked"


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that can be given; `key` is the digit that gives it, `value` what it is worth."""

    value: int
    words: str

    @property
    def key(self) -> str:
        """The digit that gives it."""
        return str(self.value)


@dataclass(frozen=True, slots=True)
class Item:
    """One question. `scored` is False for one that stands beside the sum; `opens_help` for one where any answer above
    the lowest opens the page of help, once.
    """

    id: str
    text: str
    options: tuple[Option, ...]
    reverse: bool = False
    scored: bool = True
    opens_help: bool = False

    @property
    def low(self) -> int:
        """The smallest value of its options."""
        return min(option.value for option in self.options)

    @property
    def high(self) -> int:
        """The largest value of its options."""
        return max(option.value for option in self.options)

    def worth(self, value: int) -> int:
        """Return what an answer adds to a sum."""
        return self.low + self.high - value if self.reverse else value

    def words(self, value: int) -> str:
        """Return an answer in words."""
        return next(option.words for option in self.options if option.value == value)

    def checked(self, value: int) -> int:
        """Return an answer that can be given; raise Refused, naming the item, for another."""
        if all(option.value != value for option in self.options):
            takes = ", ".join(option.key for option in self.options)
            raise Refused(f"Item {self.id} takes {takes}, not {value}.")
        return value


@dataclass(frozen=True, slots=True)
class Band:
    """What the instrument's author calls the sums from `low` to `high`, both included; quoted, never our verdict."""

    low: int
    high: int
    words: str

    @property
    def sentence(self) -> str:
        """The band as a quotation: “The list calls 0 to 2 “normal”.”."""
        return f"The list calls {self.low} to {self.high} “{self.words}”."


@dataclass(frozen=True, slots=True)
class Part:
    """A sub-scale: some of the items, summed by themselves."""

    id: str
    name: str
    items: tuple[str, ...]
    words: str = ""
    bands: tuple[Band, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """What one might do after a result: a sentence, and where it leads ("" where it leads nowhere)."""

    words: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """An instrument as it ships.

    `has_total` is False for a profile, where only the parts are summed. `adds_up` is False where each tick speaks for
    itself: how many there are is said, but neither drawn nor compared. `interval_days` is how often it is meant to
    be taken (0: whenever one likes), `soonest_days` below which another answer tells little. `change` is the
    published number of points from which a difference of totals counts as more than chance, with `change_source`.
    """

    id: str
    name: str
    title: str
    group: Group
    style: Style
    about: str
    recall: str
    stem: str
    items: tuple[Item, ...]
    parts: tuple[Part, ...]
    bands: tuple[Band, ...]
    caveat: str
    source: str
    licence: str
    has_total: bool = True
    adds_up: bool = True
    interval_days: int = 0
    soonest_days: int = 0
    minutes: int = 2
    change: int | None = None
    change_source: str = ""
    next: tuple[Step, ...] = ()
    _by_id: dict[str, Item] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the items."""
        self._by_id.update({item.id: item for item in self.items})

    @property
    def label(self) -> str:
        """Its title with the name it is known by: “Low mood · PHQ-9”."""
        return self.title if self.name in self.title else f"{self.title} · {self.name}"

    @property
    def where_from(self) -> str:
        """Who it is by, and on which terms it may be shown; it goes wherever a result is shown whole."""
        return f"{self.source} {self.licence}"

    def item(self, item_id: str) -> Item:
        """Return the item of an id; raise Refused where there is none."""
        if item_id not in self._by_id:
            raise Refused(f"{self.name} has no item {item_id}.")
        return self._by_id[item_id]

    def number(self, item_id: str) -> int:
        """Return the number that an item is asked under, from 1 on."""
        return self.items.index(self.item(item_id)) + 1

    def has(self, item_id: str) -> bool:
        """Return whether there is an item of that id; a file may hold answers of an older wording."""
        return item_id in self._by_id

    @property
    def scored(self) -> tuple[Item, ...]:
        """The items that are summed."""
        return tuple(item for item in self.items if item.scored)

    @property
    def low(self) -> int:
        """The smallest total there can be."""
        return sum(item.low for item in self.scored)

    @property
    def high(self) -> int:
        """The largest total there can be."""
        return sum(item.high for item in self.scored)

    def range_of(self, part: Part) -> tuple[int, int]:
        """Return the smallest and the largest sum of a part."""
        items = [self.item(item_id) for item_id in part.items]
        return sum(item.low for item in items), sum(item.high for item in items)


@dataclass(frozen=True, slots=True)
class Score:
    """What a set of answers comes to; a sum is None where one of its items is open or the instrument has no total.

    `parts` has the sum of each part by its id. `open` are the ids of the scored items without an answer.
    """

    total: int | None
    band: Band | None
    parts: Mapping[str, int | None]
    open: tuple[str, ...]


def asks_for_help(questionnaire: Questionnaire, answers: Answers) -> bool:
    """Return whether an answer is one beside which it is said whom one can call."""
    return any(item.opens_help and answers.get(item.id, item.low) > item.low for item in questionnaire.items)


def band_of(bands: tuple[Band, ...], value: int | None) -> Band | None:
    """Return the one band that a sum falls in."""
    return None if value is None else next((band for band in bands if band.low <= value <= band.high), None)


def score(questionnaire: Questionnaire, answers: Answers) -> Score:
    """Sum what was answered. What is not ticked counts as 0; what is not rated leaves its sums open."""
    worth = {
        item.id: item.worth(
            answers.get(item.id, 0) if questionnaire.style is Style.TICKED else answers[item.id]
        )
        for item in questionnaire.scored
        if questionnaire.style is Style.TICKED or item.id in answers
    }
    missing = tuple(item.id for item in questionnaire.scored if item.id not in worth)
    total = sum(worth.values()) if questionnaire.has_total and not missing else None
    parts = {
        part.id: None
        if any(one not in worth for one in part.items)
        else sum(worth[one] for one in part.items)
        for part in questionnaire.parts
    }
    return Score(total, band_of(questionnaire.bands, total), parts, missing)


@dataclass(frozen=True, slots=True)
class Change:
    """An item that was answered otherwise the time before."""

    item: Item
    before: int
    after: int

    @property
    def by(self) -> int:
        """How far the answer moved, in steps of its options; above 0 means higher."""
        return self.after - self.before


def changes(questionnaire: Questionnaire, before: Answers, after: Answers) -> tuple[Change, ...]:
    """Return the items whose answer moved, the furthest first and otherwise in the order they are asked.

    Of a list of ticks, what is not ticked is 0; of a rated one only items answered both times can have moved.
    """
    ticked = questionnaire.style is Style.TICKED
    moved = [
        Change(item, before.get(item.id, 0), after.get(item.id, 0))
        for item in questionnaire.items
        if ticked or (item.id in before and item.id in after)
    ]
    return tuple(sorted((one for one in moved if one.by), key=lambda one: -abs(one.by)))


def difference_words(questionnaire: Questionnaire, before: int, after: int) -> str:
    """Say how far the total moved, and whether that is more than chance by the published number, if there is one."""
    by = after - before
    if not by:
        return "The total is the same as the time before."
    said = f"The total is {counted(abs(by), 'point')} {'higher' if by > 0 else 'lower'} than the time before."
    if questionnaire.change is None:
        # The screeners are well studied; that we have no number does not say that there is none.
        studied = questionnaire.group is Group.SCREENER
        who = "We know of no number for" if studied else "Nobody has measured"
        return f"{said} {who} how much of a difference is more than chance here."
    enough = "That is a change" if abs(by) >= questionnaire.change else "That is less than a change"
    return f"{said} {enough} by the published rule ({questionnaire.change} or more: {questionnaire.change_source})."
