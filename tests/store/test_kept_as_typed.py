"""The texts of a record and of a visit are written while they are typed, under an id that is known before."""

from dataclasses import replace

import pytest

from tests.support.clock import FixedClock
from tests.support.files import new_store
from tracker.domain.errors import Refused
from tracker.domain.parts import InnerPart, Visit
from tracker.domain.thoughts import LONGEST, BeganFrom, Thought
from tracker.store import Store

NOW = FixedClock()(4)
KNOWN = Thought(
    "a-record", NOW.day, situation="the form", began_from=BeganFrom.NOTE, began_from_id="2026-11-22"
)


def typed(store: Store, *texts: str) -> None:
    base = ""
    for text in texts:
        store.thoughts.keep(KNOWN, "thought", base, text, NOW)
        base = text


def test_the_first_letters_bring_the_record_with_what_is_known_of_it() -> None:
    with new_store() as store:
        typed(store, "I", "I must")
        (one,) = store.thoughts.all()
    assert (one.id, one.thought, one.situation, one.began_from) == (
        "a-record",
        "I must",
        "the form",
        BeganFrom.NOTE,
    )


def test_what_another_window_wrote_in_the_same_place_is_kept_as_well() -> None:
    with new_store() as store:
        typed(store, "I must")
        store.thoughts.keep(KNOWN, "thought", "I must", "I must alone", NOW)
        store.thoughts.keep(KNOWN, "thought", "I must", "I must now", NOW)
        assert store.thoughts.one("a-record").thought == "I must alone\n now"


def test_a_record_that_was_deleted_meanwhile_comes_again_with_what_is_typed() -> None:
    with new_store() as store:
        typed(store, "I")
        store.thoughts.delete("a-record")
        store.thoughts.put(replace(KNOWN, belief_before=80), NOW, KNOWN)
        store.thoughts.keep(KNOWN, "thought", "I", "I must", NOW)
        assert (store.thoughts.one("a-record").thought, store.thoughts.one("a-record").belief_before) == (
            "I must",
            80,
        )


def test_only_what_differs_is_put() -> None:
    with new_store() as store:
        typed(store, "I must")
        store.thoughts.put(replace(KNOWN, belief_before=80), NOW, KNOWN)
        one = store.thoughts.one("a-record")
    assert (one.thought, one.belief_before) == ("I must", 80)


def test_too_long_a_text_is_refused_and_what_stood_there_stays() -> None:
    with new_store() as store:
        typed(store, "I must")
        with pytest.raises(Refused):
            store.thoughts.keep(KNOWN, "thought", "I must", "x" * (LONGEST + 1), NOW)
        assert store.thoughts.one("a-record").thought == "I must"


def test_a_visit_finds_its_part_by_name_whatever_the_case() -> None:
    with new_store() as store:
        for visit_id in ("one", "two"):
            visit = Visit(visit_id, NOW.day, InnerPart("", "The Guard" if visit_id == "one" else "the guard"))
            store.parts.keep(visit, "body", "", "jaw", NOW)
        assert [part.name for part in store.parts.all()] == ["The Guard"]
        assert [visit.body for visit in store.parts.visits()] == ["jaw", "jaw"]
