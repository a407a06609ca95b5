"""Files of earlier versions get a table for exercises, and lose nothing of their ways of coping."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.clock import FixedClock
from tracker.domain.calm import Session, State
from tracker.store import Store
from tracker.store.schema import VERSION

pytestmark = pytest.mark.usefixtures("thorough")
FILES = Path(__file__).parent / "files"
NOW = FixedClock()(4)


@pytest.mark.parametrize("version", [1, 2, 3])
def test_a_file_from_before_can_take_an_exercise(tmp_path: Path, version: int) -> None:
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path)) as conn:
        conn.executescript((FILES / f"version_{version}.sql").read_text(encoding="utf-8"))
        before = conn.execute("SELECT * FROM coped ORDER BY id").fetchall()
        names = conn.execute("SELECT name FROM copings ORDER BY id").fetchall()
    path.chmod(0o600)
    with closing(Store(path)) as store:
        assert store.file.rows("PRAGMA user_version")[0][0] == VERSION
        assert store.calm.sessions() == ()
        assert [tuple(row) for row in store.file.rows("SELECT * FROM coped ORDER BY id")] == before
        assert [tuple(row) for row in store.file.rows("SELECT name FROM copings ORDER BY id")] == names
        store.calm.begin(Session("", NOW.day, "box", 60), NOW)
        begun = store.calm.begun("box", NOW)
        assert begun is not None
        store.calm.finish(replace(begun, after=30), "Box breathing", NOW)
        assert [one.state for one in store.calm.sessions()] == [State.DONE]
        assert "Box breathing" in [one.coping.name for one in store.copings.of(NOW.day)]
