"""Exported files: whole or not there, for nobody else to read, and never in the place of something."""

import errno
import os
from pathlib import Path

import pytest

from tests.support.files import contents
from tracker.domain.errors import Refused
from tracker.exchange.files import read_file, text_of, write_file


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "evening.db"
    path.write_text("the live file")
    return path


def test_a_new_file_is_for_nobody_else_to_read(tmp_path: Path, database: Path) -> None:
    old = os.umask(0)
    try:
        write_file("שלום\n", tmp_path / "out.json", database=database)
    finally:
        os.umask(old)
    assert (tmp_path / "out.json").read_bytes() == "שלום\n".encode()
    assert (tmp_path / "out.json").stat().st_mode & 0o777 == 0o600
    assert sorted(contents(tmp_path)) == ["evening.db", "out.json"]


def test_what_is_there_stays_unless_it_may_be_replaced(tmp_path: Path, database: Path) -> None:
    (tmp_path / "out.json").write_text("before")
    with pytest.raises(Refused, match="there already"):
        write_file("after", tmp_path / "out.json", database=database)
    assert (tmp_path / "out.json").read_text() == "before"
    write_file("after", tmp_path / "out.json", database=database, over=True)
    assert (tmp_path / "out.json").read_text() == "after"
    assert (tmp_path / "out.json").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("over", [False, True])
@pytest.mark.parametrize("name", ["evening.db", "./evening.db", "link.db", "hard.db"])
def test_the_live_file_is_neither_written_nor_read(
    tmp_path: Path, database: Path, name: str, over: bool
) -> None:
    (tmp_path / "link.db").symlink_to(database)
    (tmp_path / "hard.db").hardlink_to(database)
    with pytest.raises(Refused, match="the file that Moodladder keeps"):
        write_file("x", tmp_path / name, database=database, over=over)
    with pytest.raises(Refused, match="the file that Moodladder keeps"):
        read_file(tmp_path / name, database=database)
    assert database.read_text() == "the live file"


def test_a_disk_that_fills_up_leaves_what_was_there_and_no_rest(
    tmp_path: Path, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "out.json").write_text("before")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(Refused, match="No space left"):
        write_file("after", tmp_path / "out.json", database=database, over=True)
    assert contents(tmp_path) == {"evening.db": b"the live file", "out.json": b"before"}


def test_where_there_are_no_hard_links_it_works_as_well(
    tmp_path: Path, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr("os.link", never)
    write_file("x", tmp_path / "out.json", database=database)
    assert sorted(contents(tmp_path)) == ["evening.db", "out.json"]


@pytest.mark.parametrize(
    ("name", "words"),
    [("folder", "is a folder"), ("nowhere/out.json", "could not be written"), ("a\0b", "a NUL")],
)
def test_a_place_that_cannot_be_written_is_told(
    tmp_path: Path, database: Path, name: str, words: str
) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(Refused, match=words):
        write_file("x", tmp_path / name, database=database)


@pytest.mark.parametrize(
    ("name", "words"), [("folder", "is a folder"), ("nowhere.json", "no file at"), ("a\0b", "a NUL")]
)
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, database: Path, name: str, words: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(Refused, match=words):
        read_file(tmp_path / name, database=database)


def test_text_in_another_coding_is_told_and_a_mark_at_its_head_is_left_out() -> None:
    assert text_of(b"\xef\xbb\xbf{}") == "{}"
    with pytest.raises(Refused, match="not text in UTF-8"):
        text_of(b"\xff\xfe{\x00")
