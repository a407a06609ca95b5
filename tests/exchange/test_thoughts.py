"""Thoughts, cards and parts of two files become one without a loss and without a double."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from typing import Any

import pytest

from tests.support.acts import HOSTILE
from tests.support.clock import FixedClock
from tests.support.files import new_store
from tracker.domain.errors import Refused
from tracker.domain.evening import Choice, Moment, MomentKind
from tracker.domain.parts import InnerPart, Visit
from tracker.domain.people import Person
from tracker.domain.thoughts import BeganFrom, Felt, Thought, ThoughtState
from tracker.exchange.merging import Outcome
from tracker.exchange.own import bring_in, export
from tracker.store import Store

NOW = FixedClock()(4)
DAY = NOW.day


@pytest.fixture
def pair() -> Iterator[tuple[Store, Store]]:
    with ExitStack() as stack:
        yield stack.enter_context(new_store()), stack.enter_context(new_store())


def merge(ours: Store, theirs: Store) -> Outcome:
    return bring_in(ours, export(theirs, NOW), NOW)


def caught(store: Store, **said: Any) -> Thought:
    store.thoughts.add(Thought("", DAY, **{"thought": "They think I'm weak", **said}), NOW)
    return store.thoughts.all()[0]


def tables(store: Store) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(export(store, NOW))
    return read


def test_a_record_comes_over_with_all_that_is_in_it(pair: tuple[Store, Store]) -> None:
    ours, theirs = pair
    moment = theirs.moments.add(Moment("", DAY, MomentKind.OFFERED), NOW).ids[0]
    was = caught(
        theirs,
        situation=HOSTILE,
        feelings=(Felt(Choice("", "ashamed"), 70, 20), Felt(Choice("", "my own"), None, 5)),
        belief_before=0,
        belief_after=100,
        patterns=(Choice("", "comparing"), Choice("labeling", "labeling")),
        proposed=("labeling", "mind-reading"),
        answer="two\nlines",
        person=Person("", "Ines"),
        step_id="small-favor",
        began_from=BeganFrom.MOMENT,
        began_from_id=moment,
        state=ThoughtState.DONE,
    )
    merge(ours, theirs)
    assert ours.thoughts.all() == (was,)
    assert ours.thoughts.all()[0].began_from_id == ours.moments.of(DAY)[0].id
    again = merge(ours, theirs)
    assert (again.count("added"), again.count("kept")) == (0, 0)


def test_soft_links_to_what_is_gone_survive(pair: tuple[Store, Store]) -> None:
    ours, theirs = pair
    was = caught(theirs, began_from=BeganFrom.NOTE, began_from_id=DAY.isoformat(), step_id="gone-long-ago")
    merge(ours, theirs)
    assert ours.thoughts.all() == (was,)


def test_a_pattern_named_in_both_is_one_with_the_thoughts_of_both(pair: tuple[Store, Store]) -> None:
    for store, name in zip(pair, ("comparing", "Comparing"), strict=True):
        caught(store, patterns=(Choice("", name),))
    ours, theirs = pair
    outcome = merge(ours, theirs)
    (comparing,) = [one for one in ours.patterns.all(hidden=True) if not one.built_in]
    assert comparing.name == "comparing"
    assert [one.patterns for one in ours.thoughts.all()] == [(comparing,)] * 2
    assert "patterns" not in outcome.added


def test_one_record_is_joined_to_a_pattern_and_a_feeling_once(pair: tuple[Store, Store]) -> None:
    ours, theirs = pair
    caught(theirs)
    merge(ours, theirs)
    for store, before in zip(pair, (70, 60), strict=True):
        (was,) = store.thoughts.all()
        felt = (Felt(Choice("", "my own"), before),)
        store.thoughts.change(replace(was, patterns=(Choice("", "comparing"),), feelings=felt), NOW, was)
    outcome = merge(ours, theirs)
    (now,) = ours.thoughts.all()
    assert [one.name for one in now.patterns] == ["comparing"]
    assert [(one.emotion.name, one.before) for one in now.feelings] == [("my own", 70)], "what is here stays"
    assert [*outcome.kept] == ["thought_feelings"]


def test_the_same_card_is_one_and_one_for_another_pattern_is_another(pair: tuple[Store, Store]) -> None:
    ours, theirs = pair
    for store, name in ((ours, "comparing"), (theirs, "COMPARING")):
        caught(store, patterns=(Choice("", name),))
        comparing = next(one for one in store.patterns.all() if not one.built_in)
        store.cards.add("I am not in a race", comparing.id, NOW)
        store.cards.add("I can ask", "", NOW)
    theirs.cards.add("I can ask", "labeling", NOW)
    merge(ours, theirs)
    own = [(one.text, one.pattern_id) for one in ours.cards.all() if not one.built_in]
    assert sorted(text for text, _ in own) == ["I am not in a race", "I can ask", "I can ask"]
    assert ("I can ask", "labeling") in own
    assert len(ours.cards.all()) == 4 + 3


def test_a_card_of_ours_put_away_there_is_put_away_here_if_untouched(pair: tuple[Store, Store]) -> None:
    ours, theirs = pair
    theirs.cards.hide("mind-reading", NOW)
    assert merge(ours, theirs).taken == {"cards": ["mind-reading"]}
    assert "mind-reading" not in {one.id for one in ours.cards.all()}


def test_a_part_named_in_both_is_one_with_both_visits(pair: tuple[Store, Store]) -> None:
    for store, name in zip(pair, ("The clerk", "the Clerk"), strict=True):
        store.parts.begin(Visit("", DAY, InnerPart("", name), body=name, need="a\nb"), NOW)
    ours, theirs = pair
    merge(ours, theirs)
    (clerk,) = ours.parts.all()
    assert clerk.name == "The clerk"
    assert sorted(one.body for one in ours.parts.visits(clerk.id)) == ["The clerk", "the Clerk"]
    assert {one.need for one in ours.parts.visits()} == {"a\nb"}


def test_the_need_of_an_ask_is_still_one_line(pair: tuple[Store, Store]) -> None:
    from tracker.domain.wording import Ask

    ours, theirs = pair
    theirs.asks.add(Ask("", "x", "y", need="the form"), NOW)
    read = tables(theirs)
    read["tables"]["asks"][0]["need"] = "two\nlines"
    bring_in(ours, json.dumps(read), NOW)
    assert [one.need for one in ours.asks.all()] == ["two lines"]


def put(table: str, **values: object) -> Callable[[dict[str, Any]], None]:
    def spoil(read: dict[str, Any]) -> None:
        read[table][-1].update(values)

    return spoil


WRONG: list[tuple[Callable[[dict[str, Any]], None], str]] = [
    (put("thoughts", state="let-go"), "thoughts, row 1: state is one of begun, done, not “let-go”"),
    (put("thoughts", began_from="dream"), "thoughts, row 1: began_from is one of moment, attempt, note"),
    (put("thoughts", belief_before=101), "thoughts, row 1: belief_before goes from 0 to 100"),
    (put("thoughts", belief_after=-1), "thoughts, row 1: belief_after goes from 0 to 100"),
    (put("thoughts", thought="x" * 4001), "thoughts, row 1: thought takes up to 4000 characters"),
    (put("thoughts", next_step="x" * 4001), "thoughts, row 1: next_step takes up to 4000 characters"),
    (put("thoughts", proposed="a\nb"), "thoughts, row 1: proposed cannot be"),
    (put("thoughts", person_id="nobody"), "thoughts, row 1: person_id leads to a row of people"),
    (put("thought_patterns", pattern_id="gone"), "pattern_id leads to a row of patterns that is not there"),
    (put("thought_feelings", before=101), "thought_feelings, row 1: before goes from 0 to 100"),
    (put("thought_feelings", emotion_id="gone"), "emotion_id leads to a row of emotions that is not there"),
    (put("patterns", name="x" * 41), "name takes up to 40 characters"),
    (put("patterns", name=" "), "name is empty"),
    (put("cards", text=" \n"), "it says nothing"),
    (put("cards", text="x" * 4001), "text takes up to 4000 characters"),
    (put("cards", pattern_id="gone"), "pattern_id leads to a row of patterns that is not there"),
    (put("parts", name="x" * 81), "parts, row 1: name takes up to 80 characters"),
    (put("part_visits", state="let-go"), "part_visits, row 1: state is one of begun, done"),
    (put("part_visits", need="x" * 4001), "part_visits, row 1: need takes up to 4000 characters"),
    (put("part_visits", part_id="gone"), "part_visits, row 1: part_id leads to a row of parts"),
]


@pytest.mark.parametrize(("spoil", "words"), WRONG, ids=[words for _, words in WRONG])
def test_one_wrong_thing_is_named_and_nothing_is_written(
    pair: tuple[Store, Store], spoil: Callable[[dict[str, Any]], None], words: str
) -> None:
    ours, theirs = pair
    caught(theirs, patterns=(Choice("", "comparing"),), feelings=(Felt(Choice("", "ashamed"), 5),))
    theirs.cards.add("Mine", "", NOW)
    theirs.parts.begin(Visit("", DAY, InnerPart("", "The clerk")), NOW)
    read = tables(theirs)
    spoil(read["tables"])
    before = ours.tables.snapshot()
    with pytest.raises(Refused) as told:
        bring_in(ours, json.dumps(read), NOW)
    assert words in str(told.value)
    assert ours.tables.snapshot() == before
