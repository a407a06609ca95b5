"""Bytes that are no text reach the terminal, as a paste from a broken file brings them: the program goes on."""

import signal
from contextlib import closing
from pathlib import Path

import pytest

from tests.process.test_leaving import day_opened
from tracker.clock import read_clock
from tracker.store import Store


@pytest.mark.parametrize(
    ("sent", "shown", "kept"),
    [
        (b"\xff\xfe abc", "abc", "\ufffd\ufffd abc"),
        (b"\x1b[200~x\xff\xfe abc\x1b[201~", "abc", "x\ufffd\ufffd abc"),
        (b"ab\xe2\x82 cd", "cd", "ab\ufffd cd"),
        ("caf\u00e9 漢字".encode(), "café", "café 漢字"),
    ],
)
def test_what_is_no_text_is_shown_as_such_and_the_rest_is_kept(
    tmp_path: Path, sent: bytes, shown: str, kept: str
) -> None:
    with day_opened(tmp_path) as terminal:
        terminal.send(sent)
        terminal.wait_for(shown)
        assert terminal.end(signal.SIGTERM) == 128 + signal.SIGTERM
    assert note(tmp_path) == kept


def test_a_letter_that_comes_in_two_pieces_is_one(tmp_path: Path) -> None:
    with day_opened(tmp_path) as terminal:
        terminal.send(b"caf\xc3")
        terminal.wait_for("caf")
        terminal.send(b"\xa9!")
        terminal.wait_for("café!")
        assert terminal.end(signal.SIGTERM) == 128 + signal.SIGTERM
    assert note(tmp_path) == "café!"


def note(folder: Path) -> str:
    with closing(Store(folder / "a.db")) as store:
        return store.days.note(read_clock().day)
