"""Exercises of one's own: whatever lies in the folder, the program goes on at once and says what is wrong."""

import os
import sys
from pathlib import Path
from time import thread_time

import pytest

from tests.content.test_exercises import GOOD
from tracker.content.exercises import MOST_OWN, exercises, shipped
from tracker.content.small_file import LONGEST
from tracker.domain.exercises import MOST_PHASES

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="a kind of file that Windows does not have")


def told(folder: Path, most_seconds: float = 2.0) -> str:
    """Return what is said of the one thing in the folder that cannot be used, once that took no time."""
    begun = thread_time()
    found = exercises(folder)
    assert thread_time() - begun < most_seconds
    assert found.every == shipped()
    (problem,) = found.problems
    assert problem.startswith("x.toml in exercises is left out: ")
    assert problem.endswith(".")
    assert len(problem) < 300
    return problem


def many_phases() -> str:
    phase = '[[phases]]\nwords="a"\nseconds=1\n'
    return 'name="x"\nkind="body"\nparts=[' + '"a",' * 1000 + "]\n" + phase * 150


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("x = " + "[" * 600 + "]" * 600, "not written as TOML", id="brackets"),
        pytest.param("x = " + "{a=" * 2000 + "1" + "}" * 2000, "not written as TOML", id="tables"),
        pytest.param("a." * 4900 + "a = 1", "there is no “a”", id="a dotted key"),
        pytest.param(
            GOOD.replace("rounds = 4", "rounds = " + "9" * 5000), "not written as TOML", id="digits"
        ),
        pytest.param(GOOD.replace("= 3", "= " + "9" * 400), "0.5 to 1200", id="seconds beyond a float"),
        pytest.param(GOOD.replace("= 3", "= 1e400"), "0.5 to 1200", id="seconds without end"),
        pytest.param(GOOD.replace("= 4", "= 1000").replace("= 3", "= 900"), "60 minutes", id="rounds"),
        pytest.param(many_phases(), f"more than {MOST_PHASES} phases", id="parts times phases"),
        pytest.param(
            GOOD.replace("rounds = 4", f'parts = ["{"p" * 41}"]'), "a name of 1 to 40", id="a long part"
        ),
        pytest.param(
            GOOD.replace("rounds = 4", f'parts = ["{"p" * 40}"]').replace('"In"', '"{part}{part}{part}"'),
            "more than 100 characters",
            id="long words",
        ),
        pytest.param("#" * (LONGEST + 1), "longer than 10 kB", id="a long file"),
        pytest.param(f'"{"k" * 5000}" = 1', "there is no “kkkk", id="a long name of nothing"),
        pytest.param(f'name = "x"\nkind = "{"k" * 5000}"', "kind takes a text", id="a long kind"),
        pytest.param("x" * 5000 + " = = 1", "not written as TOML", id="a long mistake"),
        pytest.param("", "kind takes a text", id="nothing"),
        pytest.param(GOOD.replace("Mine", "\u200b"), "nothing of its name can be seen", id="an unseen name"),
        pytest.param(GOOD.replace('"in"', '["in"]'), "way is one of", id="a list for a word"),
    ],
)
def test_what_a_file_says_cannot_hold_the_program_up(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "x.toml").write_text(text, encoding="utf-8")
    assert said in told(tmp_path)


@POSIX
def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.symlink_to("/dev/zero")
    assert "it is not a file of text" in told(tmp_path)
    path.unlink()
    os.mkfifo(path)
    assert "it is not a file of text" in told(tmp_path)
    path.unlink()
    path.mkdir()
    assert "it is not a file of text" in told(tmp_path)
    path.rmdir()
    path.symlink_to(path)
    assert "it cannot be read" in told(tmp_path)
    path.unlink()
    path.symlink_to(tmp_path / "gone")
    assert "it cannot be read" in told(tmp_path)


@POSIX
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is closed to root")
def test_a_file_and_a_folder_that_are_closed_to_one(tmp_path: Path) -> None:
    folder = tmp_path / "exercises"
    folder.mkdir()
    path = folder / "x.toml"
    path.write_text(GOOD, encoding="utf-8")
    path.chmod(0)
    assert "it cannot be read." in told(folder)
    folder.chmod(0)
    try:
        assert exercises(folder).problems == ("The folder exercises beside config.toml cannot be read.",)
    finally:
        folder.chmod(0o700)


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "exercises").write_text("x", encoding="utf-8")
    found = exercises(tmp_path / "exercises")
    assert found.every == shipped()
    assert found.problems == ("The folder exercises beside config.toml cannot be read.",)


def test_it_is_read_as_far_as_is_needed_whatever_it_says_of_its_length(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "x.toml").write_bytes(b"#" * 1_000_000)
    asked: list[int] = []
    fdopen = os.fdopen

    class Watched:
        def __init__(self, number: int, mode: str) -> None:
            self.file = fdopen(number, mode)

        def __enter__(self) -> "Watched":
            return self

        def __exit__(self, *_error: object) -> None:
            self.file.close()

        def read(self, length: int) -> bytes:
            asked.append(length)
            data = self.file.read(length)
            assert isinstance(data, bytes)
            return data

    monkeypatch.setattr(os, "fdopen", Watched)
    assert "longer than 10 kB" in told(tmp_path)
    assert asked == [LONGEST + 1]


@POSIX
def test_what_a_terminal_would_obey_in_the_name_of_a_file_is_left_out_of_the_sentence(tmp_path: Path) -> None:
    (tmp_path / "a\x1b]52;c;aGk=\x07\u202e.toml").write_text("x", encoding="utf-8")
    (problem,) = exercises(tmp_path).problems
    assert problem.startswith("a]52;c;aGk=.toml in exercises is left out")


def test_two_files_are_never_one_exercise(tmp_path: Path) -> None:
    (tmp_path / f"{'x' * 76}.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / f"{'x' * 76}y.toml").write_text(GOOD.replace("Mine", "Other"), encoding="utf-8")
    found = exercises(tmp_path)
    assert [one.name for one in found.every if one.own] == ["Mine"]
    assert "the name of the file takes 1 to 76 characters" in found.problems[0]


@POSIX
def test_nor_where_their_names_look_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "a\x1b.toml").write_text(GOOD.replace("Mine", "Other"), encoding="utf-8")
    found = exercises(tmp_path)
    assert len([one for one in found.every if one.own]) == 1
    assert "another file has the same name" in found.problems[0]


@pytest.mark.parametrize("text", [f"\ufeff{GOOD}", GOOD.replace("\n", "\r\n"), GOOD.replace("\n", "\r")])
@pytest.mark.parametrize("name", ["a.toml", "A.TOML"])
def test_any_editor_on_any_system_may_have_written_it(tmp_path: Path, text: str, name: str) -> None:
    (tmp_path / name).write_bytes(text.encode())
    found = exercises(tmp_path)
    assert [one.name for one in found.every if one.own] == ["Mine"]
    assert found.problems == ()


def test_so_many_files_are_read_and_no_more(tmp_path: Path) -> None:
    for n in range(MOST_OWN + 1):
        (tmp_path / f"{n:03}.toml").write_text(GOOD.replace("Mine", f"Mine {n}"), encoding="utf-8")
    found = exercises(tmp_path)
    assert len([one for one in found.every if one.own]) == MOST_OWN
    assert found.problems == (f"Of the files in exercises the first {MOST_OWN} are read, and no more.",)
