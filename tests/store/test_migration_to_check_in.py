"""Files of the first two versions take questionnaires, reflections and a plan, and lose nothing."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.test_migration import rows_in, shape_of
from tests.support.clock import FixedClock
from tests.support.files import new_file
from tracker.content.questionnaires import questionnaire
from tracker.store import Store
from tracker.store.schema import KEYS, VERSION

NOW = FixedClock()(4)
FILES = Path(__file__).parent / "files"
NEW_TABLES = {"responses", "answers", "reflections", "crisis_plan"}


def earlier(version: int, path: Path) -> Path:
    conn = sqlite3.connect(path)
    conn.executescript((FILES / f"version_{version}.sql").read_text(encoding="utf-8"))
    conn.close()
    path.chmod(0o600)
    return path


@pytest.fixture(params=[1, 2], ids=["first", "second"])
def path(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    return earlier(request.param, tmp_path / "earlier.db")


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    opened = Store(path)
    yield opened
    opened.close()


def test_the_second_versions_file_has_something_in_every_table(tmp_path: Path) -> None:
    before = rows_in(earlier(2, tmp_path / "second.db"))
    assert not NEW_TABLES & before.keys()
    assert all(before.values()), [name for name, rows in before.items() if not rows]
    conn = sqlite3.connect(tmp_path / "second.db")
    assert conn.execute("PRAGMA user_version").fetchone() == (2,)
    assert conn.execute("PRAGMA foreign_key_check").fetchall() == []
    conn.close()


def test_every_row_and_every_value_of_the_second_version_is_still_there(tmp_path: Path) -> None:
    path = earlier(2, tmp_path / "second.db")
    before = rows_in(path)
    Store(path).close()
    after = rows_in(path)
    assert after.keys() - before.keys() >= NEW_TABLES
    for table, rows in before.items():
        assert after[table] == rows, table
    assert not any(after[table] for table in NEW_TABLES)


def test_it_is_built_like_a_new_file(path: Path, tmp_path: Path) -> None:
    Store(path).close()
    assert shape_of(path) == shape_of(new_file(tmp_path / "new.db"))


def test_it_takes_answers_and_texts_and_can_be_opened_again(path: Path) -> None:
    store = Store(path)
    hiq = questionnaire("hiq")
    store.responses.record(hiq, {item.id: 3 for item in hiq.items}, NOW.day, NOW)
    store.reflections.write("care", "they were", NOW)
    store.crisis_plan.write("signs", "no sleep", NOW)
    store.close()
    again = Store(path)
    assert [len(one.answers) for one in again.responses.of("hiq")] == [15]
    assert again.reflections.texts() == {"care": "they were"}
    assert again.crisis_plan.texts() == {"signs": "no sleep"}
    assert again.file.rows("PRAGMA user_version")[0][0] == VERSION
    assert not again.file.rows("PRAGMA foreign_key_check")
    again.close()


def test_no_screener_is_on_and_nobody_is_asked_for_their_past(store: Store) -> None:
    overview = store.check_in.overview(NOW.day)
    assert all(one.last is None and not one.is_begun for one in overview.standings)
    assert (overview.reflections, overview.plan_parts) == (0, 0)
    assert not {"phq-4", "phq-9", "gad-7"} & store.check_in.wanted()


def test_a_migration_that_stops_half_way_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = earlier(2, tmp_path / "second.db")
    before = rows_in(path)
    with monkeypatch.context() as patched:
        from tracker.store import schema

        patched.setattr(schema, "THIRD", (*schema.THIRD[:2], "CREATE TABLE broken ("))
        with pytest.raises(sqlite3.OperationalError):
            Store(path)
    assert rows_in(path) == before
    Store(path).close()
    assert rows_in(path).keys() >= NEW_TABLES


def test_the_keys_that_are_no_ids_are_those_of_the_tables(store: Store) -> None:
    shapes = store.tables.shapes()
    assert KEYS.keys() < shapes.keys()
    assert {shapes[table].key for table in NEW_TABLES} == {"id", "prompt", "part"}
