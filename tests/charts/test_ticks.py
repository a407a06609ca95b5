import re
from datetime import date, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from tracker.charts.ticks import TimeAxis, placed, scale_number, x_ticks, y_ticks
from tracker.domain.series import YES_NO

AXES = st.builds(
    TimeAxis, st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.integers(1, 12000), st.integers(20, 200)
)


@given(AXES)
@example(TimeAxis(date(2000, 1, 1), 46, 26))
def test_labels_never_touch(axis: TimeAxis) -> None:
    ticks = x_ticks(axis)
    line = placed(ticks, axis.columns)
    assert ticks
    assert len(line) == axis.columns
    assert sorted("".join(line.split())) == sorted("".join("".join(label.split()) for _, label in ticks))
    at = 0
    for _, label in ticks:
        # As a word of its own: “1 Jan” is a part of “31 Jan”.
        found = re.compile(rf"(?<!\S){re.escape(label)}(?!\S)").search(line, at)
        assert found
        at = found.end()


@given(AXES, st.integers(0, 12000))
def test_days_stay_on_the_axis_and_in_order(axis: TimeAxis, offset: int) -> None:
    day = axis.start + timedelta(offset % axis.days)
    assert 0 <= axis.column(axis.start) <= axis.column(day) <= axis.column(axis.end) < axis.columns


@given(st.integers(0, 5), st.integers(1, 100), st.integers(1, 60))
def test_both_ends_of_a_scale_are_named(low: int, span: int, rows: int) -> None:
    ticks = y_ticks(low, low + span, "", rows)
    assert ticks[0] == (0, str(low))
    if rows > 1:
        assert ticks[-1] == (rows - 1, str(low + span))
    assert len({row for row, _ in ticks}) == len(ticks)


def test_yes_and_no_are_words() -> None:
    assert y_ticks(0, 1, YES_NO, 9) == ((0, "no"), (8, "yes"))
    assert scale_number(7.5) == "7.5"


def test_a_week_has_days_a_month_dates_a_year_months_and_all_has_years() -> None:
    def labels(days: int) -> list[str]:
        return [label for _, label in x_ticks(TimeAxis(date(2026, 11, 22) - timedelta(days - 1), days, 72))]

    assert labels(7)[0] == "Mon 16"
    assert labels(30) == ["26 Oct", "2 Nov", "9 Nov", "16 Nov"]
    assert labels(91)[2] == "1 Oct"
    assert labels(365)[:3] == ["Dec", "2026", "Feb"]
    assert labels(3650)[-1] == "2026"
