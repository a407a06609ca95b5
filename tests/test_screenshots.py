"""The pictures in screenshots/ show the program as it is, and fetch nothing when they are looked at."""

from pathlib import Path

import pytest

from tests.screenshots import FOLDER, PICTURES, differing, draw_all


def test_they_are_as_the_program_looks_now(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    draw_all(fresh)
    assert differing(FOLDER, fresh) == [], "python -m tests.screenshots draws them anew"


@pytest.mark.parametrize("name", PICTURES)
def test_looking_at_one_asks_no_other_machine(name: str) -> None:
    text = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    assert "<svg " in text
    assert not any(words in text for words in ("url(http", "src:", "href="))
