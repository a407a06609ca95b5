"""A file of the first version, with something in every table, becomes one of today and loses nothing."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.clock import FixedClock
from tests.support.files import new_file
from tracker.content.defaults import defaults
from tracker.domain.attempts import After, Answer, Before, State
from tracker.domain.ladder import in_order
from tracker.store import Store
from tracker.store.schema import VERSION
from tracker.store.seed import SEEDED_AT

pytestmark = pytest.mark.usefixtures("thorough")
NOW = FixedClock()(4)
FIRST_VERSION = Path(__file__).parent / "files" / "version_1.sql"
NEW_TABLES = {"behaviours", "attempt_behaviours", "exchanges", "asks"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "first.db"
    conn = sqlite3.connect(path)
    conn.executescript(FIRST_VERSION.read_text(encoding="utf-8"))
    conn.close()
    path.chmod(0o600)
    return path


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    opened = Store(path)
    yield opened
    opened.close()


def rows_in(path: Path) -> dict[str, list[dict[str, Any]]]:
    conn = sqlite3.connect(path)
    conn.row_factory = sqlite3.Row
    sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '_*'"
    names = [row["name"] for row in conn.execute(sql)]
    found = {
        name: [dict(row) for row in conn.execute(f"SELECT * FROM {name} ORDER BY rowid")] for name in names
    }
    conn.close()
    return found


def shape_of(path: Path) -> dict[str, Any]:
    """Return every table's columns, references and indexes, and every view, whatever their SQL is laid out like."""
    conn = sqlite3.connect(path)
    shape: dict[str, Any] = {}
    for kind, name, sql in conn.execute("SELECT type, name, sql FROM sqlite_master").fetchall():
        if kind == "table" and not name.startswith(("_", "sqlite_")):
            shape[name] = [
                conn.execute(f"PRAGMA {of}({name})").fetchall() for of in ("table_info", "foreign_key_list")
            ]
        elif kind in {"view", "index"} and sql:
            shape[name] = " ".join(sql.split())
    conn.close()
    return shape


def test_the_fixture_is_of_the_first_version_and_has_something_in_every_table(path: Path) -> None:
    conn = sqlite3.connect(path)
    assert conn.execute("PRAGMA user_version").fetchone() == (1,)
    conn.close()
    before = rows_in(path)
    assert not NEW_TABLES & before.keys()
    assert all(before.values()), [name for name, rows in before.items() if not rows]


def test_every_row_and_every_value_is_still_there(path: Path) -> None:
    before = rows_in(path)
    Store(path).close()
    after = rows_in(path)
    for table, rows in before.items():
        now = {row.get("id") or row.get("day") or row.get("key"): row for row in after[table]}
        for row in rows:
            there = now[row.get("id") or row.get("day") or row.get("key")]
            assert {name: there[name] for name in row} == row, table
    added = {table: len(rows) - len(before.get(table, ())) for table, rows in after.items()}
    grown = {"behaviours": 10, "steps": 6, "patterns": 12, "cards": 4}
    assert {table: n for table, n in added.items() if n} == grown


def test_it_is_built_like_a_new_file(path: Path, tmp_path: Path) -> None:
    Store(path).close()
    assert shape_of(path) == shape_of(new_file(tmp_path / "new.db"))


def test_every_attempt_is_a_done_one_that_says_nothing_else(store: Store) -> None:
    attempts = [one for rung in store.ladder.rungs(NOW.day) for one in store.attempts.of_step(rung.step.id)]
    assert len(attempts) == 4
    assert all(one.state is State.DONE and one.is_bare and one.is_try for one in attempts)
    assert {one.step_id: one for one in attempts}["mutual-support"]


def test_the_new_sub_steps_stand_where_their_step_was_moved_to_and_after_ones_own(store: Store) -> None:
    below = [rung.step for rung in store.ladder.rungs(NOW.day) if rung.step.parent_id == "mutual-support"]
    assert {step.level for step in below} == {2}
    assert not below[0].built_in
    assert [step.id for step in below[1:]] == [step.id for step in defaults().steps if step.parent_id]
    rungs = store.ladder.rungs(NOW.day)
    assert in_order(rungs) == rungs


def test_what_ships_is_seeded_like_in_a_new_file(store: Store) -> None:
    assert {one.name for one in store.behaviours.all()} == {one.name for one in defaults().behaviours}
    seeded = store.file.rows("SELECT DISTINCT created_at, updated_at FROM behaviours")
    assert [tuple(row) for row in seeded] == [(SEEDED_AT, SEEDED_AT)]
    numbers = [row["seq"] for row in store.file.rows("SELECT seq FROM steps ORDER BY seq")]
    assert len(numbers) == len(set(numbers))


def test_it_can_be_written_to_and_opened_again(path: Path) -> None:
    store = Store(path)
    store.attempts.record("ask-advice", Before(place="home"), After(outcome=Answer.ACCEPTED), NOW.day, NOW)
    store.close()
    again = Store(path)
    assert [one.before.place for one in again.attempts.of_step("ask-advice", 1)] == ["home"]
    assert again.file.rows("PRAGMA user_version")[0][0] == VERSION
    assert not again.file.rows("PRAGMA foreign_key_check")
    again.close()


def test_a_migration_that_stops_half_way_leaves_the_file_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = rows_in(path)

    def stop(conn: sqlite3.Connection) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("tracker.store.seed.seed_practice", stop)
        with pytest.raises(KeyboardInterrupt):
            Store(path)
    assert rows_in(path) == before
    Store(path).close()
    assert rows_in(path).keys() >= NEW_TABLES
