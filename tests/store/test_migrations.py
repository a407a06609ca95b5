"""A file of an older version is brought up whole, or stays as it was."""

import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from tests.support.clock import FixedClock
from tests.support.files import contents, new_file
from tracker.store import Store, errors
from tracker.store.schema import VERSION, migrations

pytestmark = pytest.mark.usefixtures("thorough")
NOW = FixedClock()(4)


def next_version(monkeypatch: pytest.MonkeyPatch, *, broken: bool) -> None:
    """Let the program have one more migration than the file."""

    def one_more() -> Migrations:
        ordered = migrations()

        @ordered()
        def m999_later(db: Database) -> None:
            db.execute("CREATE TABLE later (id TEXT PRIMARY KEY) STRICT")
            db.execute("UPDATE days SET note = note || ' and later'")
            if broken:
                raise RuntimeError("a fault of ours")

        return ordered

    monkeypatch.setattr("tracker.store.schema.migrations", one_more)
    monkeypatch.setattr("tracker.store.opening.VERSION", VERSION + 1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = new_file(tmp_path / "evening.db")
    store = Store(path)
    store.days.write_note(NOW.day, "before", NOW)
    store.close()
    return path


def test_an_older_file_is_brought_up_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    next_version(monkeypatch, broken=False)
    for _ in range(2):
        store = Store(path)
        assert store.days.note(NOW.day) == "before and later"
        assert store.file.rows("PRAGMA user_version")[0][0] == VERSION + 1
        store.close()


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _everything(path)
    with monkeypatch.context() as patched:
        next_version(patched, broken=True)
        with pytest.raises(RuntimeError, match="a fault of ours"):
            Store(path)
    assert _everything(path) == before
    assert set(contents(path.parent)) == {path.name, f"evening.v{VERSION}-before-v{VERSION + 1}.db"}
    Store(path).close()


def test_the_program_before_it_refuses_the_file_then(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        next_version(patched, broken=False)
        Store(path).close()
    with pytest.raises(errors.NewerFile):
        Store(path)


def _everything(path: Path) -> list[str]:
    conn = sqlite3.connect(path)
    try:
        return [*conn.iterdump(), str(conn.execute("PRAGMA user_version").fetchone())]
    finally:
        conn.close()
