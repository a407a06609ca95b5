"""What an evening asks: each question says what it takes, what stands already, and saves one answer."""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from tracker.cli.command import readable
from tracker.cli.entries import Entry, coped, felt, noted, rated
from tracker.cli.words import answer_words, coped_words, counted, feeling_words
from tracker.domain.errors import Refused
from tracker.domain.evening import Evening
from tracker.domain.scales import Scale, corrects
from tracker.domain.text import clean_line
from tracker.domain.time import Stamp

if TYPE_CHECKING:
    from tracker.domain.evening import Choice
    from tracker.domain.ladder import Step
    from tracker.store.store import Store

_ITEM = re.compile(r"(.*?)(?:\s*[=:]\s*|\s+)([+-]?\d\S*)")
YES, NO = frozenset({"yes", "y"}), frozenset({"no", "n"})


class Answered(NamedTuple):
    """What an answer led to: a line that says so, and questions that follow from it."""

    said: str
    then: "Sequence[Question]" = ()


class Question(ABC):
    """One question about one day."""

    text: str
    more: str = ""
    for_more: bool = False
    """Whether it asks for one more of what is there already."""

    def __init__(self, day: date) -> None:
        self.day = day

    @abstractmethod
    def stands(self, evening: Evening) -> str:
        """Return in words what is answered already, nothing where nothing is."""

    def is_open(self, evening: Evening, now: Stamp) -> bool:
        """Return whether it is still to be asked; an answer that stands settles it."""
        return not self.stands(evening)

    @abstractmethod
    def answer(self, store: "Store", typed: str, now: Stamp) -> Answered:
        """Save what was typed; raise Refused, or StoreError, with nothing saved."""


class ScaleQuestion(Question):
    """An answer on a scale."""

    def __init__(self, day: date, scale: Scale) -> None:
        super().__init__(day)
        self.scale = scale
        # "10 is very good" helps to answer; for an amount the number speaks for itself.
        means = "" if scale.is_amount or not scale.high_means else f"; high is {scale.high_means}"
        self.text = f"{scale.name}: {scale.takes}{means}."

    def stands(self, evening: Evening) -> str:
        """Return the last answer."""
        last = evening.last(self.scale.id)
        return answer_words(self.scale, last.value) if last else ""

    def is_open(self, evening: Evening, now: Stamp) -> bool:
        """Return whether an answer would be a new one: how one is at noon says nothing of the evening."""
        last = evening.last(self.scale.id)
        return last is None or not (self.scale.once or corrects(last, self.day, now))

    def answer(self, store: "Store", typed: str, now: Stamp) -> Answered:
        """Save it; an answer bettered within half an hour takes the place of the last one."""
        return _saved(store, [rated(self.scale, typed, self.day, again=False)], now)


class ListQuestion(Question):
    """Some names, each with a number."""

    def __init__(self, day: date, known: "Sequence[Choice]") -> None:
        super().__init__(day)
        self.more = f"Some names: {', '.join(choice.name for choice in known)}. Your own are as good."

    def answer(self, store: "Store", typed: str, now: Stamp) -> Answered:
        """Save all of them or, when one cannot be taken, none."""
        items = [item.strip() for item in re.split(r"[,;]", typed) if item.strip()]
        return _saved(store, [self.read(*name_and_number(item)) for item in items], now)

    @abstractmethod
    def read(self, name: str, number: str) -> Entry:
        """Return what is to be saved for one name; `number` can be empty. Raise Refused."""


class FeelingsQuestion(ListQuestion):
    """Feelings and how strong they were."""

    text = "Feelings: each with how strong it was, 1 to 10, such as: relieved 6, ashamed 3."

    def stands(self, evening: Evening) -> str:
        """Return the feelings of the day."""
        return ", ".join(map(feeling_words, evening.feelings))

    def read(self, name: str, number: str) -> Entry:
        """Return one feeling."""
        if not number:
            raise Refused(f"“{name}” needs a number from 1 to 10 after it, such as: {name} 6.")
        return felt(name, number, self.day)


class CopingQuestion(ListQuestion):
    """Ways of coping and how well they worked."""

    text = "Coping: what you did that helped, and how well it worked, 0 to 10, such as: walk 7, rest."

    def stands(self, evening: Evening) -> str:
        """Return the ways of coping of the day."""
        return ", ".join(map(coped_words, evening.coped))

    def read(self, name: str, number: str) -> Entry:
        """Return one way of coping."""
        return coped(name, number, self.day)


class NoteQuestion(Question):
    """The day's note."""

    text = "A note: anything, on one line; it is added to what is there."

    def stands(self, evening: Evening) -> str:
        """Return how the note begins."""
        first, *others = evening.note.split("\n")
        return f"{first} (and {counted(len(others), 'line', 'lines')} more)" if others else first

    def answer(self, store: "Store", typed: str, now: Stamp) -> Answered:
        """Add it."""
        return _saved(store, [noted(readable("A note", typed), self.day)], now)


class StepQuestion(Question):
    """A step of the ladder that was planned for the day."""

    def __init__(self, day: date, step: "Step") -> None:
        super().__init__(day)
        self.step = step
        self.text = f"On the ladder, planned for this day: {step.name}. Did you try it? yes or no."
        self.more = "yes ticks it. no leaves it as it is; nothing is lost by that."

    def stands(self, evening: Evening) -> str:
        """Return that it was tried."""
        tried = (one.attempts_today for one in evening.steps if one.step.id == self.step.id)
        times = next(tried, 0)
        return f"tried {counted(times, 'time', 'times')}" if times else ""

    def answer(self, store: "Store", typed: str, now: Stamp) -> Answered:
        """Tick it for a yes."""
        said = clean_line(typed).lower()
        if said in NO:
            return Answered("It stays as it is.")
        if said not in YES:
            raise Refused(f"This takes yes or no, not “{clean_line(typed)}”.")
        store.ladder.tick(self.step.id, self.day, now)
        return Answered(f"Saved: tried, {self.step.name}.")


def name_and_number(item: str) -> tuple[str, str]:
    """Return an item of a list as its name and the number after it, "" where there is none."""
    found = _ITEM.fullmatch(item)
    return (found[1], found[2]) if found else (readable("A name", item), "")


def _saved(store: "Store", entries: Sequence[Entry], now: Stamp) -> Answered:
    words = ", ".join(entry.words for entry in entries)
    if not words:
        raise Refused("There is nothing in that to save.")

    def write_all() -> None:
        for entry in entries:
            entry.write(store, now)

    store.together(words, write_all)
    return Answered(f"Saved: {words}.")


def questions_of(store: "Store", evening: Evening) -> Iterator[Question]:
    """Yield all that an evening asks, in the order of the day's screen, the habits after the rest."""
    from tracker.cli.meetings import interaction_questions, moment_questions

    day = evening.day
    inner = [scale for scale in evening.scales if scale.section != "habits"]
    habits = [scale for scale in evening.scales if scale.section == "habits"]
    yield from (ScaleQuestion(day, scale) for scale in inner)
    yield FeelingsQuestion(day, store.emotions.all())
    yield from moment_questions(evening)
    yield from interaction_questions(evening)
    yield CopingQuestion(day, store.ways.all())
    yield from (ScaleQuestion(day, scale) for scale in habits)
    yield from (StepQuestion(day, planned.step) for planned in evening.steps)
    yield NoteQuestion(day)
