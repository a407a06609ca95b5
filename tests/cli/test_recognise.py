"""`recognise`: a thought a line in, a guess a line out, for whatever is in the line."""

import json
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cli.support import HOSTILE, Commands
from tests.recogniser.examples import TRAINING, read_examples
from tracker.domain.recogniser import NONE, PATTERNS

FEELS = "I feel like a burden, so I must be one"


def told(run: Commands, typed: str | bytes) -> list[dict[str, object]]:
    return [json.loads(line) for line in run("recognise", "--json", typed=typed).lines]


def test_each_line_becomes_an_object_with_exactly_three_keys(run: Commands) -> None:
    found = told(run, f"{FEELS}\n\nI slept well and made soup.\n")
    assert [set(one) for one in found] == [{"patterns", "shown", "words"}] * 3
    for one in found:
        assert isinstance(one["patterns"], list)
        assert isinstance(one["shown"], list)
        assert isinstance(one["words"], dict)
        assert sorted(one["patterns"]) == sorted(PATTERNS)
        assert len(one["shown"]) <= 2
        assert one["shown"] == one["patterns"][: len(one["shown"])]
        assert list(one["words"]) == one["shown"]
        assert NONE not in one["shown"]


def test_the_names_are_those_that_are_promised() -> None:
    assert " ".join(PATTERNS) == (
        "catastrophizing discounting-the-positive overgeneralization personalization all-or-nothing mental-filter "
        "mind-reading fortune-telling should-statements labeling emotional-reasoning magnification none"
    )


def test_the_words_marked_are_words_of_the_thought(run: Commands) -> None:
    (one,) = told(run, FEELS)
    assert isinstance(one["words"], dict)
    assert "emotional-reasoning" in one["words"]
    for words in one["words"].values():
        assert words
        assert all(word in FEELS for word in words)


def test_in_plain_words_it_is_a_proposal_or_not_sure(run: Commands) -> None:
    ran = run("recognise", typed=f"{FEELS}\n\nIch schaffe das allein.\n")
    first, *others = ran.lines
    assert first.startswith("It may be emotional reasoning (the words: “")
    assert others == ["Not sure: its words speak for no pattern in particular."] * 2
    assert "%" not in ran.out


def test_thoughts_come_from_a_file_too_and_nothing_is_made(run: Commands, tmp_path: Path) -> None:
    path = tmp_path / "thoughts.txt"
    path.write_bytes(b"\xef\xbb\xbf" + FEELS.encode() + b"\r\n" + HOSTILE.encode())
    ran = run("recognise", str(path))
    assert len(ran.lines) == 2
    assert ran.lines == run("recognise", typed=path.read_bytes()).lines
    assert not run.path.exists()


def test_a_file_that_cannot_be_read_is_said_in_a_line(run: Commands, tmp_path: Path) -> None:
    assert run.refused("recognise", str(tmp_path / "gone.txt")).startswith("There is no file at")
    assert run.refused("recognise", str(tmp_path)).endswith("is a folder. Name a file in it.")


@pytest.mark.parametrize(
    "error", [PermissionError(13, "Permission denied"), OSError(5, "Input/output error")]
)
def test_a_file_that_may_not_be_read_is_named(
    run: Commands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    path = tmp_path / "thoughts.txt"
    path.write_text(FEELS, encoding="utf-8")

    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(Path, "open", refuse)
    said = run.refused("recognise", str(path))
    assert said == f"{path} cannot be read: {error.strerror}."


def test_nothing_typed_is_nothing_said(run: Commands) -> None:
    assert run("recognise").out == ""


@settings(max_examples=40, deadline=None)
@given(st.lists(st.one_of(st.text(max_size=80), st.binary(max_size=40)), max_size=6))
def test_every_line_is_answered_whatever_is_in_it(lines: list[str | bytes]) -> None:
    plain = [one.encode("utf-8", "replace") if isinstance(one, str) else one for one in lines]
    typed = b"".join(one.replace(b"\n", b" ") + b"\n" for one in plain)
    run = Commands(Path("nowhere.db"))
    assert len(told(run, typed)) == len(lines)


def test_thousands_of_lines_are_soon_done(run: Commands) -> None:
    thoughts = "".join(f"{one.thought}\n" for one in read_examples(TRAINING)[:1500])
    begun = process_time()
    assert len(told(run, thoughts)) == 1500
    assert process_time() - begun < 1500 * 0.003
