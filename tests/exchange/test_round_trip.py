"""Exported, brought into a new file and exported again: the same but for its time."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.store.test_undo import REHEARSED
from tests.support.acts import ACTS, HOSTILE, Act, Doer
from tests.support.clock import FixedClock
from tests.support.files import new_store
from tracker.content.defaults import defaults
from tracker.domain.time import Stamp
from tracker.exchange.demo.file import write_years
from tracker.exchange.own import bring_in, export
from tracker.store import Store
from tracker.store.schema import VERSION

NOW = FixedClock()(4)
LATER = Stamp.of(FixedClock().local + timedelta(days=3), zone="UTC")
NOW_AT, LATER_AT = "2026-11-22T20:15:00.000000Z", "2026-11-25T20:15:00.000000Z"


def without_time(text: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(text)
    assert read.pop("exported_at")
    return read


def assert_comes_back(store: Store) -> None:
    first = export(store, NOW)
    with new_store() as other:
        outcome = bring_in(other, first, LATER)
        second = export(other, LATER)
        assert second.replace(LATER_AT, NOW_AT, 1) == first
        assert outcome.count("kept") == outcome.count("joined") == 0
        again = bring_in(other, first, LATER)
        assert again.count("same") == sum(len(rows) for rows in without_time(first)["tables"].values())
        assert export(other, LATER) == second, "a second time changes nothing"


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ACTS, max_size=40))
@example(REHEARSED)
def test_whatever_a_person_did_comes_back(acts: list[Act]) -> None:
    with new_store() as store:
        doer = Doer(store)
        for act in acts:
            doer.do(act)
        assert_comes_back(store)


def test_made_up_years_come_back(tmp_path: Path) -> None:
    write_years(tmp_path / "demo.db", NOW.day, 500, seed=4)
    store = Store(tmp_path / "demo.db")
    assert_comes_back(store)
    store.close()


def test_what_shipped_comes_back_renamed_hidden_moved_and_moved_back() -> None:
    with new_store() as store:
        store.scales.hide("alcohol", NOW)
        store.scales.move("mood", 2, NOW)
        store.scales.move("mood", -2, LATER)
        store.ladder.rest("ask-directions", NOW)
        store.ladder.move("small-favor", 1, NOW)
        store.emotions.hide("numb", NOW)
        assert_comes_back(store)


def test_a_new_file_is_exported_with_every_table_and_column() -> None:
    with new_store() as store:
        tables = without_time(export(store, NOW))["tables"]
        shapes = store.tables.shapes()
    assert list(tables) == list(shapes)
    for table, rows in tables.items():
        for row in rows:
            assert list(row) == [column.name for column in shapes[table].columns]
    assert len(tables["steps"]) == len(defaults().steps)


def test_text_is_written_as_it_is_one_row_a_line() -> None:
    with new_store() as store:
        store.days.write_note(NOW.day, HOSTILE, NOW)
        text = export(store, NOW)
    (line,) = [line for line in text.split("\n") if "שלום" in line]
    assert "[/b] [@click=app.quit]x[/] ]52;c;aGk= 😀 שלום 漢字" in line
    assert without_time(text)["tables"]["days"][0]["note"] in line
    assert text.startswith(
        f'{{"format": "moodladder",\n"version": {VERSION},\n"exported_at": "2026-11-22T20:15:00'
    )
