"""A file that is opened while something else is done."""

from pathlib import Path

import pytest

from tracker.store import errors
from tracker.store.ahead import Ahead
from tracker.store.store import Store


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
