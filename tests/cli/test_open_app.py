"""Opening the application where it cannot be shown."""

from pathlib import Path

import pytest

from tracker.cli.open_app import run_app


def test_without_a_terminal_one_sentence_names_the_commands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_app(tmp_path / "a.db") == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "needs a terminal" in said.err
    assert "evening" in said.err
    assert not (tmp_path / "a.db").exists()
