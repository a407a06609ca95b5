"""Give and receive, and what counts as received."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.giving import Direction, Passed, What, balance, received

DAY = date(2026, 11, 22)
HELP = st.lists(st.tuples(st.dates(DAY, DAY + timedelta(2)), st.none() | st.sampled_from("ab")), max_size=12)


def test_one_event_noted_as_moment_and_as_try_counts_once() -> None:
    assert len(received([(DAY, "a")], [(DAY, "a")])) == 1
    assert len(received([(DAY, "a"), (DAY, "a")], [(DAY, "a")])) == 2
    assert len(received([(DAY, "a")], [(DAY, "b"), (DAY + timedelta(1), "a")])) == 3


@given(HELP, HELP)
def test_never_more_than_all_and_never_less_than_either(moments: list, tries: list) -> None:  # type: ignore[type-arg]
    count = len(received(moments, tries))
    assert max(len(moments), len(tries)) <= count <= len(moments) + len(tries)


def test_both_sides_are_said_with_their_days() -> None:
    passed = [
        Passed(DAY, "a", What.FAVOUR, Direction.RECEIVED),
        Passed(DAY, "a", What.FAVOUR, Direction.RECEIVED),
        Passed(DAY, "a", What.OPENNESS, Direction.GAVE),
        Passed(DAY - timedelta(7), "a", What.SUPPORT, Direction.GAVE),
    ]
    week = balance(passed, DAY - timedelta(6), DAY)
    assert (week.total(Direction.GAVE), week.count(What.FAVOUR, Direction.RECEIVED)) == (1, 2)
    assert week.sentence == (
        "16–22 November 2026: you received 2 favours, and gave openness once. Help you took counts as a favour."
    )
    assert balance([], DAY, DAY).sentence == "22 November 2026: nothing noted, in either direction."
