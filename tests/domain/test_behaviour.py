"""What was done when help came up: counts with their n, and sentences that say both."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.behaviour import FEW, Behaviour, behaviour, span
from tracker.domain.evening import Did, MomentKind

TODAY = date(2026, 11, 22)
START, END = span(TODAY)
MOMENTS = st.lists(
    st.tuples(
        st.integers(-5, 40).map(lambda back: TODAY - timedelta(back)),
        st.sampled_from([kind.value for kind in MomentKind]),
        st.sampled_from(["", *(did.value for did in Did)]),
    ),
    max_size=30,
)


def test_four_weeks_are_28_days_and_today_is_the_last() -> None:
    assert ((END - START).days + 1, END) == (28, TODAY)


@given(MOMENTS)
def test_no_more_is_taken_than_offered_and_no_more_asked_than_needed(
    moments: list[tuple[date, str, str]],
) -> None:
    found = behaviour(moments, START, END)
    assert 0 <= found.taken <= found.offered
    assert 0 <= found.asked <= found.needed
    within = [one for one in moments if START <= one[0] <= END]
    assert found == behaviour(within, START, END)
    assert found.offered + found.needed <= len(within)


@given(MOMENTS, MOMENTS)
def test_counts_add_up(one: list[tuple[date, str, str]], other: list[tuple[date, str, str]]) -> None:
    first, second, both = (behaviour(moments, START, END) for moments in (one, other, one + other))
    assert both[2:] == tuple(a + b for a, b in zip(first[2:], second[2:], strict=True))


@pytest.mark.parametrize(
    ("counts", "sentences"),
    [
        (
            (0, 0, 0, 0),
            (
                "No offer of help is noted with what you did.",
                "No time when you needed help is noted with what you did.",
            ),
        ),
        (
            (1, 1, 0, 0),
            (
                "Help was offered 1 time; you took it, or a part of it, once.",
                "No time when you needed help is noted with what you did.",
                "That is too little to see anything in.",
            ),
        ),
        (
            (FEW, 0, 7, 2),
            (
                "Help was offered 3 times; you took it, or a part of it, not once.",
                "You needed help 7 times; you asked twice.",
            ),
        ),
    ],
)
def test_both_counts_are_said_with_their_n(
    counts: tuple[int, int, int, int], sentences: tuple[str, ...]
) -> None:
    assert Behaviour(START, END, *counts).sentences == sentences
