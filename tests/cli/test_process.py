"""Commands as processes of their own: pipes, locales, signals, and two at once."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli.support import HOSTILE, KEPT
from tests.support.terminal import Terminal
from tracker.store.store import Store

MODULE = [sys.executable, "-m", "tracker"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "moodladder.db"


def command(file: Path, *words: str, environment: dict[str, str] | None = None) -> "subprocess.Popen[bytes]":
    """Start a command."""
    return subprocess.Popen(
        [*MODULE, *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "MOODLADDER_DB": str(file), **(environment or {})},
    )


def run(
    file: Path, *words: str, typed: bytes = b"", environment: dict[str, str] | None = None
) -> tuple[str, str, int]:
    """Run a command to its end."""
    process = command(file, *words, environment=environment)
    out, err = process.communicate(typed, timeout=30)
    return out.decode(), err.decode(), process.returncode


def interrupted(process: "subprocess.Popen[bytes]") -> tuple[bytes, bytes, int]:
    """Press Ctrl+C, again if it came just before the program began to wait, and return how it ended."""
    for _ in range(10):
        process.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=3)
            break
    # Its input ends only now: an end of input is another way out.
    out, err = process.communicate(timeout=30)
    return out, err, process.returncode


def test_an_evening_from_nothing(file: Path) -> None:
    out, err, status = run(file, "log", "--mood", "7", "--note", "-", typed=HOSTILE.encode())
    assert (err, status) == ("", 0)
    assert out.endswith(": Mood 7, a note.\n")
    out, _, _ = run(file, "show")
    assert out.splitlines()[-1] == f"  {KEPT}"


def test_the_console_script_is_the_same_program(file: Path) -> None:
    script = Path(sys.executable).with_name("moodladder")
    if not script.exists():
        pytest.skip("the package is not installed with its script")
    done = subprocess.run([script, "--db", file, "log", "--mood", "7"], capture_output=True, check=True)
    assert done.stdout.endswith(b": Mood 7.\n")


def test_a_refusal_is_one_line_and_status_2(file: Path) -> None:
    assert run(file, "log", "--mood", "70") == (
        "",
        "--mood: Mood takes a whole number from 1 to 10, not 70.\n",
        2,
    )
    assert not file.exists()


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1"},
    ],
    ids=["C", "ASCII", "latin-1"],
)
def test_letters_that_the_terminal_has_no_code_for(file: Path, environment: dict[str, str]) -> None:
    assert run(file, "log", "--note", HOSTILE, "--mood", "5", environment=environment)[2] == 0
    store = Store(file)
    assert store.evening(store.days.last()).note == KEPT  # type: ignore[arg-type]
    store.close()
    for words in (["show"], ["trends"], ["ladder"], ["show", "--json"], ["--help"], ["log", "--mood", "“"]):
        process = command(file, *words, environment=environment)
        out, err = process.communicate(timeout=30)
        assert process.returncode == (2 if words[0] == "log" else 0), err
        assert b"Traceback" not in err
        assert b"\x1b" not in out


def test_json_is_whole_where_its_letters_cannot_be_written(file: Path) -> None:
    import json

    run(file, "log", "--note", "שלום 😀")
    out, _, _ = run(file, "show", "--json", environment={"PYTHONIOENCODING": "ascii"})
    assert out.isascii()
    assert json.loads(out)["note"] == "שלום 😀"


@pytest.mark.parametrize("words", [["show"], ["ladder", "--json"], ["trends"], ["--help"], ["log", "--help"]])
def test_a_reader_that_leaves_early_is_no_error_to_tell_of(file: Path, words: list[str]) -> None:
    run(file, "log", "--mood", "7")
    reading, writing = os.pipe()
    os.close(reading)
    environment = {**os.environ, "MOODLADDER_DB": str(file)}
    done = subprocess.run(
        [*MODULE, *words], stdout=writing, stderr=subprocess.PIPE, env=environment, check=False
    )
    os.close(writing)
    assert (done.stderr, done.returncode) == (b"", 1)


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_under_the_output_is_told(file: Path, unbuffered: str) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    run(file, "log", "--mood", "7")
    environment = {**os.environ, "MOODLADDER_DB": str(file), "PYTHONUNBUFFERED": unbuffered}
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*MODULE, "show"], stdout=full, stderr=subprocess.PIPE, env=environment, check=False
        )
    assert done.stderr == b"That could not be read or written: No space left on device.\n"
    assert done.returncode == 2


def test_what_was_answered_before_the_line_went_dead_is_there(file: Path) -> None:
    process = command(file, "evening")
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b"7\n")
    process.stdin.flush()
    while b"Saved: Mood 7." not in (line := process.stdout.readline()):
        assert line, "it ended before it had saved"
    process.kill()
    process.communicate(timeout=30)
    out, _, status = run(file, "show")
    assert status == 0
    assert "Mood: 7 of 10" in out.splitlines()


def test_ctrl_c_leaves_an_evening_with_what_was_answered(file: Path) -> None:
    process = command(file, "evening")
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b"7\n")
    process.stdin.flush()
    while b"2 of 16." not in (line := process.stdout.readline()):
        assert line, "it ended before it asked"
    out, err, status = interrupted(process)
    assert out.endswith(b"What you answered is saved. moodladder evening goes on with what is open.\n")
    assert (err, status) == (b"", 130)


def test_ctrl_c_leaves_a_questionnaire_with_what_was_answered(file: Path) -> None:
    process = command(file, "hiq")
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b"3\n")
    process.stdin.flush()
    while b"2 of 15." not in (line := process.stdout.readline()):
        assert line, "it ended before it asked"
    out, err, status = interrupted(process)
    assert out.endswith(b"What you answered is saved. moodladder check-in hiq goes on with it.\n")
    assert (err, status) == (b"", 130)
    said, _, _ = run(file, "check-in", "hiq")
    assert "You go on where you left, with 1 answer." in said.splitlines()


def test_two_first_commands_at_once_are_both_kept(file: Path) -> None:
    both = [command(file, "log", "--mood", "7"), command(file, "log", "--stress", "3")]
    ended = [(*process.communicate(timeout=30), process.returncode) for process in both]
    assert [(err, status) for _, err, status in ended] == [(b"", 0)] * 2
    out, _, _ = run(file, "show")
    assert {"Mood: 7 of 10", "Stress: 3 of 10"} <= set(out.splitlines())


@pytest.mark.parametrize("before", [(), ("NO_COLOR=1",), ("TERM=dumb",)], ids=["colour", "NO_COLOR", "dumb"])
def test_a_plot_on_a_terminal_has_colours_unless_they_are_not_wanted(
    file: Path, tmp_path: Path, before: tuple[str, ...]
) -> None:
    run(file, "log", "--mood", "7")
    words = ["env", *before, *MODULE, "trends", "--db", str(file)]
    with Terminal(words, tmp_path, columns=60) as terminal:
        assert terminal.wait_end() == 0
        assert (b"\x1b[38;2;" in terminal.raw) is not bool(before)
        assert (b"\x1b" in terminal.raw) is not bool(before)
        assert "mean 7.0; the\n30 days before: nothing logged." in terminal.text


def test_a_questionnaire_on_a_terminal_moves_no_cursor_and_uses_no_colour(file: Path, tmp_path: Path) -> None:
    with Terminal([*MODULE, "hiq", "--db", str(file)], tmp_path) as terminal:
        terminal.wait_for(r"1 of 15\. I feel anxious")
        terminal.press("3", "enter")
        terminal.wait_for(r"2 of 15\. I would rather")
        terminal.press("q", "enter")
        assert terminal.wait_end() == 0
        assert b"\x1b" not in terminal.raw
        assert "Saved: 3, sometimes." in terminal.text


def test_the_evening_on_a_terminal_moves_no_cursor_and_uses_no_colour(file: Path, tmp_path: Path) -> None:
    with Terminal([*MODULE, "evening", "--db", str(file)], tmp_path) as terminal:
        terminal.wait_for(r"1 of 16\. Mood")
        terminal.press("7", "enter")
        terminal.wait_for(r"2 of 16\. Stress")
        terminal.press("q", "enter")
        assert terminal.wait_end() == 0
        assert b"\x1b" not in terminal.raw
        assert "Saved: Mood 7." in terminal.text
