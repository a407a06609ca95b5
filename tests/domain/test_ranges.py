from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.ranges import Range, day_in_words, days_in_words

SUNDAY = date(2026, 11, 22)
FIRST = date(2024, 5, 3)


@pytest.mark.parametrize(
    ("shown", "start"),
    [
        (Range.WEEK, date(2026, 11, 16)),
        (Range.MONTH, date(2026, 10, 24)),
        (Range.QUARTER, date(2026, 8, 24)),
        (Range.YEAR, date(2025, 11, 23)),
        (Range.ALL, FIRST),
    ],
)
def test_a_window_ends_with_its_last_day(shown: Range, start: date) -> None:
    assert shown.window(SUNDAY, FIRST) == (start, SUNDAY)


@pytest.mark.parametrize("first", [None, SUNDAY + timedelta(1)])
def test_all_of_nothing_is_a_week(first: date | None) -> None:
    assert Range.ALL.window(SUNDAY, first) == Range.WEEK.window(SUNDAY)


def test_all_begins_with_the_first_day_there_is_whatever_a_file_holds() -> None:
    assert Range.ALL.window(SUNDAY, date.min) == (date(1900, 1, 1), SUNDAY)


@given(st.sampled_from(Range), st.dates(date(2000, 1, 1), SUNDAY))
def test_earlier_windows_join_and_later_goes_back(shown: Range, end: date) -> None:
    before = shown.earlier(end)
    if shown is Range.ALL:
        assert before == end
        assert shown.later(end, SUNDAY) == SUNDAY
    else:
        assert shown.window(before)[1] + timedelta(1) == shown.window(end)[0]
        assert shown.later(before, SUNDAY) == end


@given(st.sampled_from(Range), st.dates(date(2026, 1, 1), SUNDAY))
def test_nothing_lies_later_than_today(shown: Range, end: date) -> None:
    assert end <= shown.later(end, SUNDAY) <= SUNDAY


def test_earlier_than_the_calendar_stays() -> None:
    assert Range.YEAR.earlier(date(1, 3, 1)) == date(1, 3, 1)


def test_wider_and_narrower_stop_at_the_ends() -> None:
    assert Range.WEEK.wider() is Range.MONTH
    assert Range.ALL.wider() is Range.ALL
    assert Range.ALL.narrower() is Range.YEAR
    assert Range.WEEK.narrower() is Range.WEEK


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (Range.WEEK, "16–22 November"),
        (Range.MONTH, "24 October – 22 November"),
        (Range.QUARTER, "13 weeks to 22 November"),
        (Range.YEAR, "the year to 22 November"),
        (Range.ALL, "everything, 3 May 2024 – 22 November 2026"),
    ],
)
def test_windows_have_plain_names(shown: Range, words: str) -> None:
    assert shown.in_words(SUNDAY, FIRST, today=SUNDAY) == words


def test_another_year_is_named() -> None:
    assert day_in_words(SUNDAY, date(2027, 1, 1)) == "22 November 2026"
    assert days_in_words(SUNDAY, SUNDAY, SUNDAY) == "22 November"
    assert days_in_words(date(2025, 12, 29), date(2026, 1, 4), SUNDAY) == "29 December 2025 – 4 January 2026"
