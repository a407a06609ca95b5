"""Reflections and the crisis plan: one text a prompt, kept as typed, and gone without a trace when emptied."""

from collections.abc import Iterator
from pathlib import Path
from sqlite3 import IntegrityError

import pytest
from hypothesis import HealthCheck, given, settings

from tests.support.acts import HOSTILE, TEXTS
from tests.support.clock import FixedClock
from tests.support.files import new_file, new_store
from tracker.content.reading import crisis_plan, history
from tracker.domain.text import clean
from tracker.store import Store
from tracker.store.errors import ChangedSince, NotThere

NOW = FixedClock()(4)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(new_file(tmp_path / "evening.db"))
    yield opened
    opened.close()


def test_every_prompt_and_every_part_takes_a_text(store: Store) -> None:
    for prompt in history().prompts:
        store.reflections.write(prompt.id, f"of {prompt.id}", NOW)
    for part in crisis_plan().parts:
        store.crisis_plan.write(part.id, f"of {part.id}", NOW)
    assert store.reflections.texts() == {one.id: f"of {one.id}" for one in history().prompts}
    assert store.crisis_plan.texts() == {one.id: f"of {one.id}" for one in crisis_plan().parts}


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, TEXTS)
def test_a_text_is_kept_cleaned_and_written_over(first: str, second: str) -> None:
    with new_store() as store:
        for kept in (store.reflections, store.crisis_plan):
            key = "care" if kept is store.reflections else "signs"
            for text in (first, second):
                kept.write(key, text, NOW)
                expected = {key: clean(text)} if clean(text).strip() else {}
                assert kept.texts() == expected


def test_an_emptied_text_is_nowhere_in_the_file(store: Store) -> None:
    for text in ("a word nobody else writes", "  \n "):
        store.reflections.write("care", text, NOW)
        store.crisis_plan.write("signs", text, NOW)
    assert store.reflections.texts() == store.crisis_plan.texts() == {}
    store.close()
    assert b"nobody else writes" not in store.path.read_bytes()


def test_hostile_text_comes_back_harmless(store: Store) -> None:
    store.crisis_plan.write("people", HOSTILE, NOW)
    said = store.crisis_plan.texts()["people"]
    assert "[/b]" in said
    assert not {"\x1b", "\x07"} & set(said)


def test_nothing_is_in_a_report_until_it_is_ticked_and_no_longer_when_it_was_emptied(store: Store) -> None:
    store.reflections.write("care", "they were", NOW)
    assert store.reflections.in_report() == frozenset()
    store.reflections.let_in_report("care", True, NOW)
    assert store.reflections.in_report() == {"care"}
    store.reflections.write("care", "they were, mostly", NOW)
    assert store.reflections.in_report() == {"care"}
    store.reflections.write("care", "", NOW)
    store.reflections.write("care", "written anew", NOW)
    assert store.reflections.in_report() == frozenset()
    with pytest.raises(NotThere):
        store.reflections.let_in_report("home", True, NOW)


def test_the_tables_take_no_part_that_there_is_not(store: Store) -> None:
    before = store.tables.snapshot()
    with pytest.raises(IntegrityError):
        store.crisis_plan.write("wishes", "x", NOW)
    assert store.tables.snapshot() == before


def test_undo_leaves_alone_what_another_window_wrote_since(store: Store) -> None:
    mine = store.crisis_plan.write("signs", "mine", NOW)
    other = Store(store.path)
    other.crisis_plan.write("signs", "theirs", NOW)
    other.close()
    with pytest.raises(ChangedSince):
        store.undo(mine)
    assert store.crisis_plan.texts() == {"signs": "theirs"}
