"""Thoughts as processes of their own: a line in and a line out, on a terminal, broken off."""

import json
import signal
from pathlib import Path

import pytest

from tests.cli.test_process import MODULE, command, run
from tests.support.terminal import Terminal
from tracker.store.store import Store

FEELS = "I feel like a burden, so I must be one"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "moodladder.db"


def test_each_line_is_answered_before_the_next_is_written(file: Path) -> None:
    process = command(file, "recognise", "--json")
    assert process.stdin
    assert process.stdout
    for thought in (FEELS, "", "x" * 200_000, FEELS):
        process.stdin.write(thought.encode() + b"\n")
        process.stdin.flush()
        assert set(json.loads(process.stdout.readline())) == {"patterns", "shown", "words"}
    out, err = process.communicate(timeout=30)
    assert (out, err, process.returncode) == (b"", b"", 0)


def test_it_needs_no_file_of_ones_own_not_even_a_sound_one(file: Path) -> None:
    file.write_bytes(b"nothing of ours")
    out, err, status = run(file, "recognise", typed=FEELS.encode())
    assert (err, status) == ("", 0)
    assert out.startswith("It may be emotional reasoning")
    assert file.read_bytes() == b"nothing of ours"


def test_what_is_no_text_is_answered_too_in_a_plain_locale(file: Path) -> None:
    typed = b"\xff\xfe\x00caf\xe9\n" + "שלום “x”\n".encode()
    out, err, status = run(
        file, "recognise", "--json", typed=typed, environment={"LC_ALL": "C", "PYTHONUTF8": "0"}
    )
    assert (err, status) == ("", 0)
    assert [json.loads(line)["shown"] for line in out.splitlines()] == [[], []]


def test_a_reader_that_has_seen_enough_ends_it_quietly(file: Path) -> None:
    process = command(file, "recognise")
    assert process.stdin
    assert process.stdout
    process.stdin.write(f"{FEELS}\n".encode())
    process.stdin.flush()
    assert process.stdout.readline()
    process.stdout.close()
    process.stdout = None
    _, err = process.communicate(f"{FEELS}\n".encode() * 500, timeout=30)
    assert err == b""


@pytest.mark.parametrize(
    ("words", "question", "typed", "next_question"),
    [
        (("thought",), r"1 of 12\. The thought", "They will sigh", r"2 of 12\. What happened"),
        (("parts", "visit", "The clerk"), r"1 of 7\. Where in your body", "my jaw", r"2 of 7\. Rest your"),
    ],
    ids=["thought", "parts"],
)
def test_questions_on_a_terminal_are_broken_off_with_ctrl_c_and_what_was_said_is_kept(
    file: Path, tmp_path: Path, words: tuple[str, ...], question: str, typed: str, next_question: str
) -> None:
    with Terminal([*MODULE, *words, "--db", str(file)], tmp_path) as terminal:
        terminal.wait_for(question)
        terminal.press(*typed, "enter")
        terminal.wait_for(next_question)
        assert terminal.end(signal.SIGINT) == 130
        assert b"\x1b" not in terminal.raw
        assert "What you said is kept." in " ".join(terminal.text.split())
    store = Store(file)
    said = [one.thought for one in store.thoughts.all()] + [one.body for one in store.parts.visits()]
    store.close()
    assert said == [typed]
