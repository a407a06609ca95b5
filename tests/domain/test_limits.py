"""Whole numbers as they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.errors import Refused
from tracker.domain.evening import read_distress
from tracker.domain.limits import whole_of
from tracker.screens.attempts.after_form import read_minutes

LONG = "9" * 5000
"""More digits than Python reads as a number."""


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("0", 0),
        (" 40 ", 40),
        ("100", 100),
        ("101", None),
        ("-1", None),
        ("", None),
        ("4.0", None),
        (LONG, None),
    ],
)
def test_a_whole_number_within_its_bounds_or_none(typed: str, number: int | None) -> None:
    assert whole_of(typed, 0, 100) == number


@given(st.text(max_size=8))
def test_nothing_that_can_be_typed_is_more_than_refused(typed: str) -> None:
    number = whole_of(typed, 1, 10)
    assert number is None or 1 <= number <= 10


@pytest.mark.parametrize("read", [read_distress, read_minutes])
def test_more_digits_than_can_be_read_are_refused_in_words(read: object) -> None:
    assert callable(read)
    assert read("") is None
    assert read(" 90 ") == 90
    with pytest.raises(Refused, match="whole number from 0"):
        read(LONG)
