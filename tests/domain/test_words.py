"""Numbers with their words."""

import pytest

from tracker.domain.words import counted


@pytest.mark.parametrize(
    ("number", "words", "said"),
    [
        (0, ("day",), "0 days"),
        (1, ("day",), "1 day"),
        (2, ("day",), "2 days"),
        (1, ("try", "tries"), "1 try"),
        (3, ("try", "tries"), "3 tries"),
    ],
)
def test_a_number_has_its_word(number: int, words: tuple[str, ...], said: str) -> None:
    assert counted(number, *words) == said
