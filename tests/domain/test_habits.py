"""Habits against one's own usual: words with n, and a cell a day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.habits import USUAL, WEEK, Habit
from tracker.domain.series import Series

TODAY = date(2026, 11, 22)


def habit(*values: float | None, unit: str = "h") -> Habit:
    """The last values, today's at the end; None is a day that was not noted."""
    first = TODAY - timedelta(len(values) - 1)
    points = tuple((first + timedelta(n), value) for n, value in enumerate(values) if value is not None)
    return Habit(Series("sleep", "Sleep", 0, 12, unit, points=points), TODAY)


def test_more_less_and_like_ones_usual() -> None:
    assert "1 h more than your usual 7 h, n = 28." in habit(*[7] * USUAL, *[8] * WEEK).words
    assert "1 less than your usual 8, n = 28." in habit(*[8] * USUAL, *[7] * WEEK, unit="").words
    assert habit(*[7] * 35).words == "7 h on average, n = 7; like your usual 7 h, n = 28."


def test_what_is_older_than_five_weeks_does_not_count() -> None:
    assert "usual 7 h, n = 28" in habit(*[1] * 50, *[7] * 35).words


def test_with_too_little_nothing_is_compared() -> None:
    assert "no usual yet" in habit(7, 7).words
    assert habit(*[7] * USUAL, *[None] * WEEK).words == "Nothing noted in the last 7 days."


def test_a_cell_a_day_and_a_gap_is_a_dot() -> None:
    assert habit(0, None, 6, 12).cells(6) == "··▁·▅█"


@given(st.lists(st.one_of(st.none(), st.floats(0, 40)), max_size=60), st.integers(1, 40))
def test_there_are_as_many_cells_as_days(values: list[float | None], days: int) -> None:
    assert len(habit(*values).cells(days)) == days
