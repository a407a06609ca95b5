"""`demo`: years to look around in, without touching one's own."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.cli.support import Commands
from tests.support.terminal import PROGRAM, Terminal


def test_a_file_to_keep_is_written_and_ones_own_is_left_alone(run: Commands, tmp_path: Path) -> None:
    path = tmp_path / "demo.db"
    ran = run("demo", "--days", "30", "--seed", "7", "--to", str(path))
    assert ran.out == f"30 made-up days in {path}. To look around: moodladder --db {path}\n"
    assert not run.path.exists()
    shown = Commands(tmp_path / "demo.db")("show")
    assert shown.status == 0
    assert "Mood" in shown.out


def test_the_same_seed_makes_the_same_file(run: Commands, tmp_path: Path) -> None:
    for name in ("a", "b"):
        run("demo", "--days", "40", "--seed", "3", "--to", str(tmp_path / name))
    one, other = (Commands(tmp_path / name)("export").out for name in ("a", "b"))
    assert one == other


def test_the_years_end_where_they_are_told_to(run: Commands, tmp_path: Path) -> None:
    words = ("demo", "--days", "9", "--end", "5 March 2025", "--to")
    assert run(*words, str(tmp_path / "demo.db")).status == 0
    made = Commands(tmp_path / "demo.db")
    assert made.ask(lambda store: store.days.last()) == date(2025, 3, 5)
    run.clock.local += timedelta(days=100)
    assert run(*words, str(tmp_path / "later.db")).status == 0
    assert made("export").out == Commands(tmp_path / "later.db")("export").out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--days", "0"], "--days takes a whole number from 1 to 20000, not “0”."),
        (["--days", "many"], "--days takes a whole number from 1 to 20000, not “many”."),
        (["--seed", "-1"], "--seed takes a whole number from 0"),
        (["--end", "03/04"], "--end: “03/04” could be"),
        (["--end", "2026-11-23"], "--end takes a day from 1970-01-01 to today, 2026-11-22, not 2026-11-23."),
        (["--end", "0001-01-05"], "--end: 0001-01-05 is too long ago"),
        (["--to", "nowhere/demo.db"], "There is no folder nowhere."),
    ],
)
def test_bad_input_is_refused(run: Commands, words: list[str], told: str) -> None:
    assert told in run.refused("demo", *words)


def test_a_file_that_is_there_is_never_replaced(run: Commands, tmp_path: Path) -> None:
    (tmp_path / "mine.db").write_text("mine")
    assert "is there already" in run.refused("demo", "--days", "5", "--to", str(tmp_path / "mine.db"))
    assert (tmp_path / "mine.db").read_text() == "mine"


def test_a_damaged_file_of_ones_own_does_not_matter(run: Commands, tmp_path: Path) -> None:
    run.path.write_text("damaged")
    assert run("demo", "--days", "5", "--to", str(tmp_path / "demo.db")).status == 0
    assert run.path.read_text() == "damaged"


def test_without_a_name_it_opens_and_leaves_nothing_behind(tmp_path: Path) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    command = ("env", f"TMPDIR={temporary}", *PROGRAM, "demo", "--days", "60")
    with Terminal(command, tmp_path / "home", columns=100, rows=30) as terminal:
        terminal.wait_for("made up")
        (folder,) = temporary.iterdir()
        assert folder.stat().st_mode & 0o777 == 0o700
        assert (folder / "demo.db").stat().st_mode & 0o777 == 0o600
        terminal.wait_for("^ made-up data   ?▪Day")
        terminal.press("l")
        terminal.wait_for("^ made-up data   Day  ?▪Ladder")
        terminal.press("q")
        assert terminal.wait_end() == 0
    assert not list(temporary.iterdir())
    assert not list((tmp_path / "home").rglob("*.db"))
