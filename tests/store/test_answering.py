"""What opens an answer: the questions of the patterns, cards for them, and the nearest of one's own evidence."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.clock import FixedClock
from tests.support.files import new_file
from tracker.content.reframe import general_questions, pattern
from tracker.domain.attempts import After, Answer, Before
from tracker.domain.evening import Choice
from tracker.domain.people import Person
from tracker.domain.thoughts import Thought
from tracker.store import Store
from tracker.store.answering import MOST_CARDS, MOST_LINES, opening_of

NOW = FixedClock()(4)
READING = pattern("mind-reading")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(new_file(tmp_path / "a.db"))


def thought(*patterns: str, person: Person | None = None) -> Thought:
    return Thought("", NOW.day, "x", patterns=tuple(Choice(one, one) for one in patterns), person=person)


def test_of_one_pattern_all_questions_stand_and_of_two_some_of_each(store: Store) -> None:
    assert READING
    assert opening_of(store, thought("mind-reading")).questions == READING.questions
    two = opening_of(store, thought("mind-reading", "labeling")).questions
    assert two[:2] == READING.questions[:2]
    assert len(two) == 4
    for none in (thought(), thought("own")):
        assert opening_of(store, none).questions == general_questions()


def test_cards_are_those_of_the_patterns_the_newest_first(store: Store) -> None:
    for n in range(MOST_CARDS + 1):
        store.cards.add(f"Card {n}", "labeling", NOW)
    store.cards.add("Another", "", NOW)
    assert [one.text for one in opening_of(store, thought("labeling")).cards] == [
        "Card 3",
        "Card 2",
        "Card 1",
    ]
    assert [one.text for one in opening_of(store, thought()).cards] == ["Another"]


def test_what_the_same_person_did_stands_first(store: Store) -> None:
    for back, name in ((9, "Ines"), (2, "Tom"), (1, "Tom")):
        came = After(Answer.ACCEPTED, did_well=f"{name} came, {back}.")
        day = NOW.day - timedelta(back)
        store.attempts.record("small-favor", Before(Person("", name)), came, day, NOW)
    ines = store.people.named("Ines")
    lines = opening_of(store, thought(person=ines)).lines
    assert [one.text for one in lines] == ["Ines came, 9.", "Tom came, 1."]
    assert len(lines) == MOST_LINES
