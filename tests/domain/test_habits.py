"""Habits against one's own usual: words with n, and a cell a day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.habits import USUAL, WEEK, Habit
from tracker.domain.series import Series

TODAY = date(2026, 11, 22)


def habit(
    *values: float | None, unit: str = "h", key: str = "sleep", low: float = 0, high: float = 12
) -> Habit:
    """The last values, today's at the end; None is a day that was not noted."""
    first = TODAY - timedelta(len(values) - 1)
    points = tuple((first + timedelta(n), value) for n, value in enumerate(values) if value is not None)
    return Habit(Series(key, key, low, high, unit, points=points), TODAY)


def test_more_less_and_like_ones_usual() -> None:
    assert "1 h more than your usual 7 h, n = 28." in habit(*[7] * USUAL, *[8] * WEEK).words
    assert "1 less than your usual 8, n = 28." in habit(*[8] * USUAL, *[7] * WEEK, unit="").words
    assert habit(*[7] * 35).words == "7 h on average, n = 7; like your usual 7 h, n = 28."


def test_what_is_older_than_five_weeks_does_not_count() -> None:
    assert "usual 7 h, n = 28" in habit(*[1] * 50, *[7] * 35).words


def test_with_too_little_nothing_is_compared_and_the_usual_is_said_where_there_is_one() -> None:
    assert habit(7, 7).words == "7 h on average, n = 2. No usual yet."
    assert habit(2).words == "2 h, n = 1. No usual yet."
    few = "8 h, n = 1; your usual is 7 h, n = 28. Fewer than 3 evenings say little."
    assert habit(*[7] * USUAL, *[None] * 6, 8).words == few
    few = "8 h on average, n = 7; your usual is 7 h, n = 2. Fewer than 3 evenings say little."
    assert habit(7, 7, *[8] * WEEK).words == few
    nothing = "Nothing noted in the last 7 days"
    assert habit(*[7] * USUAL, *[None] * WEEK).words == f"{nothing}; your usual is 7 h, n = 28."
    assert habit(*[None] * WEEK).words == f"{nothing}."


def test_what_single_evenings_make_by_chance_is_called_no_change() -> None:
    assert habit(*[7] * USUAL, *[None] * 4, 8, 1, 9).words == (
        "6 h on average, n = 3; not far from your usual 7 h, n = 28."
    )
    assert "not far from" in habit(*[6, 8] * 14, *[7, 8, 8, 7, 7, 8, 6]).words
    assert "1 h more than" in habit(*[7, 7.5] * 14, *[8, 8.5, 8, 8.5, 8, 8.5, 8]).words


def test_a_quality_is_higher_or_lower_and_never_more() -> None:
    better = habit(*[2] * USUAL, *[3] * WEEK, unit="", key="meals", low=1, high=5).words
    assert better == "3 on average, n = 7; 1 higher than your usual 2, n = 28."
    worse = habit(*[3] * USUAL, *[2] * WEEK, unit="", key="sleep-quality", low=1, high=5).words
    assert "1 lower than your usual 3" in worse
    assert "1 more than your usual 2" in habit(*[2] * USUAL, *[3] * WEEK, unit="", key="caffeine").words


def test_none_and_one_never_look_alike() -> None:
    drinks = habit(0, 1, 2, 3, 10, unit="", key="alcohol", high=10)
    assert drinks.cells(5) == "▁▂▃▄█"


def test_a_cell_a_day_and_a_gap_is_a_dot() -> None:
    assert habit(0, None, 6, 12).cells(6) == "··▁·▅█"


@given(st.lists(st.one_of(st.none(), st.floats(0, 40)), max_size=60), st.integers(1, 40))
def test_there_are_as_many_cells_as_days(values: list[float | None], days: int) -> None:
    assert len(habit(*values).cells(days)) == days
