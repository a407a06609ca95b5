"""`export` and `import` as commands: what is printed, what is in the file."""

import json
from functools import partial
from pathlib import Path

import pytest

from tests.cli.support import HOSTILE, KEPT, Commands
from tests.support.clock import FixedClock
from tracker.domain.people import Person
from tracker.store.store import Store

NOW = FixedClock()(4)


def put(name: str, store: Store) -> None:
    store.settings.put("welcomed", name, NOW)


@pytest.fixture
def other(tmp_path: Path) -> Commands:
    return Commands(tmp_path / "other.db")


def test_what_is_exported_can_be_brought_in_elsewhere(run: Commands, other: Commands, tmp_path: Path) -> None:
    run("log", "--mood", "7", "--note", HOSTILE)
    run("moment", "offered", "--person", "Noa", "--did", "accepted")
    out = tmp_path / "evenings.json"
    ran = run("export", "--out", str(out))
    assert ran.out == f"Everything is in {out} now. Only you can read it; it is not encrypted.\n"
    assert out.stat().st_mode & 0o777 == 0o600
    ran = other("import", str(out))
    assert ran.status == 0
    assert ran.lines[0] == "Added: 1 in days, 1 in ratings, 1 in people, 1 in moments."
    assert ran.lines[1].startswith("There already: ")
    assert other.ask(lambda store: store.days.note(NOW.day)) == KEPT
    assert other("export").out == run("export").out
    assert other("import", str(out)).lines[0] == "There was nothing new in it."


def test_it_goes_through_a_pipe_as_well(run: Commands, other: Commands) -> None:
    run("log", "--note", "שלום 漢字 😀")
    text = run("export").out
    assert json.loads(text)["tables"]["days"][0]["note"] == "שלום 漢字 😀"
    assert other("import", "-", typed=text.encode()).status == 0
    assert other("export", "--out", "-").out == text


def test_what_was_kept_and_joined_is_told(run: Commands, other: Commands, tmp_path: Path) -> None:
    for who, name in ((run, "Heart"), (other, "Spirits")):
        who.change(partial(put, name))
        who("log", "--note", name)
    other.change(lambda store: store.people.add(Person("", "Noa"), NOW))
    other("export", "--out", str(tmp_path / "theirs.json"))
    lines = run("import", str(tmp_path / "theirs.json")).lines
    assert lines[0] == "Added: 1 in people."
    assert lines[1] == "1 day has both notes now, yours first: 2026-11-22."
    assert "Different there, and left as you have it: 1 row." in lines
    assert "  settings: welcomed" in lines


def test_what_was_taken_over_is_told(run: Commands, other: Commands, tmp_path: Path) -> None:
    other.change(lambda store: store.scales.hide("alcohol", NOW))
    other("export", "--out", str(tmp_path / "theirs.json"))
    lines = run("import", str(tmp_path / "theirs.json")).lines
    assert "Taken over, as you had not touched yours: 1 in scales." in lines


def test_a_file_that_is_there_is_replaced_only_when_told_to(run: Commands, tmp_path: Path) -> None:
    run("log", "--mood", "7")
    out = tmp_path / "there.json"
    out.write_text("mine")
    assert "is there already" in run.refused("export", "--out", str(out))
    assert out.read_text() == "mine"
    assert run("export", "--out", str(out), "--force").status == 0
    assert json.loads(out.read_text())["format"] == "moodladder"


def test_the_live_file_is_never_written_over_and_never_read_as_an_export(run: Commands) -> None:
    run("log", "--mood", "7")
    assert "the file that Moodladder keeps" in run.refused("export", "--out", str(run.path), "--force")
    assert "the file that Moodladder keeps" in run.refused("import", str(run.path))


def test_nothing_to_export_is_told_and_no_file_is_made(run: Commands, tmp_path: Path) -> None:
    assert "no file at" in run.refused("export", "--out", str(tmp_path / "out.json"))
    assert not list(tmp_path.glob("*.json"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (b"\xff\xfe", "not text in UTF-8"),
        (b"Dear diary", "cannot be read as JSON"),
        (b'{"format": "moodladder", "version": 99}', "newer Moodladder"),
    ],
)
def test_a_refused_import_makes_no_file(run: Commands, text: bytes, words: str) -> None:
    assert words in run.refused("import", "-", typed=text)
    assert not run.path.exists()


def test_a_wrong_row_is_named_and_nothing_is_brought_in(run: Commands) -> None:
    run("log", "--mood", "7")
    text = run("export").out.replace('"value": 7.0', '"value": 70.0')
    told = run.refused("import", "-", typed=text)
    assert told == "ratings, row 1: Mood takes a whole number from 1 to 10, not 70."
