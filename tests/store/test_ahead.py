"""A file that is opened while something else is done."""

import sqlite3
from pathlib import Path
from random import Random

import pytest

from tracker.store import errors
from tracker.store.ahead import Ahead
from tracker.store.store import Store

pytestmark = pytest.mark.usefixtures("thorough")


def test_the_file_is_handed_over_to_who_asks(tmp_path: Path) -> None:
    path = tmp_path / "moodladder.db"
    Store(path, create=True).close()
    ahead = Ahead(path)
    assert not ahead.is_missing
    store = Store(path, ahead=ahead)
    assert store.scales.find("mood")
    store.close()


def test_a_missing_file_is_said_and_not_made(tmp_path: Path) -> None:
    path = tmp_path / "moodladder.db"
    ahead = Ahead(path)
    assert ahead.is_missing
    with pytest.raises(errors.MissingFile):
        ahead.connection()
    assert not path.exists()


def test_what_is_wrong_is_told_where_it_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear sister, " * 20)
    ahead = Ahead(path)
    assert not ahead.is_missing
    with pytest.raises(errors.NotADatabase):
        Store(path, ahead=ahead)


def test_it_can_be_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "moodladder.db"
    Store(path, create=True).close()
    ahead = Ahead(path)
    ahead.close()
    ahead.close()
    with pytest.raises(RuntimeError):
        ahead.connection()


def test_of_the_pages_alone_none_can_be_spoiled_either(tmp_path: Path) -> None:
    path = tmp_path / "moodladder.db"
    Store(path, create=True).close()
    whole = path.read_bytes()
    for page in range(1, len(whole) // 4096):
        spoiled = whole[: page * 4096] + Random(page).randbytes(4096) + whole[(page + 1) * 4096 :]
        path.write_bytes(spoiled)
        with pytest.raises(errors.DamagedFile):
            Store(path, ahead=Ahead(path, only_pages=True))
        assert path.read_bytes() == spoiled


def test_rules_hold_for_what_is_written_after_looking_at_the_pages_alone(tmp_path: Path) -> None:
    path = tmp_path / "moodladder.db"
    Store(path, create=True).close()
    conn = Ahead(path, only_pages=True).connection()
    with pytest.raises(sqlite3.IntegrityError, match="CHECK constraint failed"):
        conn.execute("UPDATE steps SET level = 9")
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY constraint failed"):
        conn.execute("INSERT INTO plans VALUES ('p', 1, 'x', 'x', '2026-11-22', 'no such step')")
    conn.close()
