"""Files of every earlier version take thoughts, cards and parts, and lose nothing."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.test_migration import rows_in, shape_of
from tests.support.clock import FixedClock
from tests.support.files import new_file
from tracker.content.reframe import patterns
from tracker.domain.evening import Choice
from tracker.domain.parts import InnerPart, Visit
from tracker.domain.thoughts import Felt, Thought
from tracker.store import Store
from tracker.store.schema import VERSION
from tracker.store.seed import SEEDED_AT

pytestmark = pytest.mark.usefixtures("thorough")
NOW = FixedClock()(4)
FILES = Path(__file__).parent / "files"
NEW_TABLES = {
    *("patterns", "thoughts", "thought_patterns", "thought_feelings", "cards", "parts", "part_visits"),
}


def earlier(version: int, path: Path) -> Path:
    conn = sqlite3.connect(path)
    conn.executescript((FILES / f"version_{version}.sql").read_text(encoding="utf-8"))
    conn.close()
    path.chmod(0o600)
    return path


@pytest.fixture(params=[1, 2, 3], ids=["first", "second", "third"])
def path(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    return earlier(request.param, tmp_path / "earlier.db")


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    opened = Store(path)
    yield opened
    opened.close()


@pytest.mark.parametrize("version", [2, 3])
def test_the_files_have_something_in_every_table(tmp_path: Path, version: int) -> None:
    path = earlier(version, tmp_path / "earlier.db")
    before = rows_in(path)
    assert not NEW_TABLES & before.keys()
    assert all(before.values()), [name for name, rows in before.items() if not rows]
    conn = sqlite3.connect(path)
    assert conn.execute("PRAGMA user_version").fetchone() == (version,)
    assert conn.execute("PRAGMA foreign_key_check").fetchall() == []
    conn.close()


@pytest.mark.parametrize("version", [2, 3])
def test_every_row_and_every_value_is_still_there(tmp_path: Path, version: int) -> None:
    path = earlier(version, tmp_path / "earlier.db")
    before = rows_in(path)
    Store(path).close()
    after = rows_in(path)
    assert after.keys() - before.keys() >= NEW_TABLES
    for table, rows in before.items():
        assert after[table] == rows, table
    filled = {table: len(after[table]) for table in NEW_TABLES if after[table]}
    assert filled == {"patterns": len(patterns()), "cards": 4}


def test_it_is_built_like_a_new_file(path: Path, tmp_path: Path) -> None:
    Store(path).close()
    assert shape_of(path) == shape_of(new_file(tmp_path / "new.db"))


def test_patterns_and_cards_are_seeded_like_in_a_new_file(store: Store, tmp_path: Path) -> None:
    new = Store(new_file(tmp_path / "new.db"))
    for table in ("patterns", "cards"):
        assert store.tables.read(table) == new.tables.read(table)
        assert {row["updated_at"] for row in store.tables.read(table)} == {SEEDED_AT}
    new.close()


def test_it_takes_thoughts_and_visits_and_can_be_opened_again(path: Path) -> None:
    store = Store(path)
    felt = (Felt(Choice("", "ashamed"), 60),)
    store.thoughts.add(Thought("", NOW.day, "x", feelings=felt, patterns=(Choice("", "labeling"),)), NOW)
    store.parts.begin(Visit("", NOW.day, InnerPart("", "The clerk")), NOW)
    store.cards.add("Mine", "labeling", NOW)
    store.close()
    again = Store(path)
    assert [one.patterns[0].id for one in again.thoughts.all()] == ["labeling"]
    assert [one.part.name for one in again.parts.visits()] == ["The clerk"]
    assert again.cards.all()[0].text == "Mine"
    assert again.file.rows("PRAGMA user_version")[0][0] == VERSION
    assert not again.file.rows("PRAGMA foreign_key_check")
    again.close()


def test_a_migration_that_stops_half_way_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = earlier(3, tmp_path / "third.db")
    before = rows_in(path)

    def stop(conn: sqlite3.Connection) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("tracker.store.seed.seed_thoughts", stop)
        with pytest.raises(KeyboardInterrupt):
            Store(path)
    assert rows_in(path) == before
    Store(path).close()
    assert rows_in(path).keys() >= NEW_TABLES
