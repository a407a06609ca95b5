"""Reading a day that a person typed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.dates import beside, in_words, parse_day, with_weekday
from tracker.domain.errors import Refused
from tracker.domain.time import FIRST_DAY

TODAY = date(2026, 11, 22)
"""A Sunday."""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
days = st.dates(date(1900, 1, 1), date(9000, 12, 31))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("today", "2026-11-22"),
        (" Tonight ", "2026-11-22"),
        ("yesterday", "2026-11-21"),
        ("tomorrow", "2026-11-23"),
        ("2026-11-02", "2026-11-02"),
        ("20261102", "2026-11-02"),
        ("2026/11/02", "2026-11-02"),
        ("2026.11.02", "2026-11-02"),
        ("sunday", "2026-11-22"),
        ("last sunday", "2026-11-15"),
        ("monday", "2026-11-16"),
        ("mon", "2026-11-16"),
        ("last mon", "2026-11-16"),
        ("22 November", "2026-11-22"),
        ("Nov 3", "2026-11-03"),
        ("3rd March 2025", "2025-03-03"),
        ("25/12/2025", "2025-12-25"),
        ("12/25/2025", "2025-12-25"),
        ("5/5/2026", "2026-05-05"),
    ],
)
def test_what_is_read(typed: str, day: str) -> None:
    assert parse_day(typed, TODAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("typed", "readings"),
    [
        ("03/04", ("4 March 2026", "3 April 2026", "2026-03-04", "2026-04-03")),
        ("1.2.2026", ("2 January 2026", "1 February 2026", "2026-01-02", "2026-02-01")),
        ("05-06-2026", ("6 May 2026", "5 June 2026", "2026-05-06", "2026-06-05")),
    ],
)
def test_a_doubtful_day_is_refused_with_both_readings(typed: str, readings: tuple[str, ...]) -> None:
    first, second, one, other = readings
    with pytest.raises(Refused) as refusal:
        parse_day(typed, TODAY)
    assert str(refusal.value) == f"“{typed}” could be {first} or {second}. Write {one} or {other}."


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "someday",
        "12",
        "7",
        "november",
        "2026",
        "10:30",
        "m",
        "t",
        "su",
        "-3",
        "99/99",
        "\x00",
        "½",
        "1e5",
    ],
)
def test_what_is_no_day_is_refused_with_what_would_be(typed: str) -> None:
    with pytest.raises(Refused, match=r"Try 2026-11-22, 22 November, yesterday or a weekday\.$"):
        parse_day(typed, TODAY)


def test_a_day_that_the_calendar_has_not() -> None:
    with pytest.raises(Refused, match=r"^There is no day 2026-02-30\. Try"):
        parse_day("2026-02-30", TODAY)


@given(day=days, today=days)
def test_an_iso_date_is_always_that_day(day: date, today: date) -> None:
    assert parse_day(day.isoformat(), today) == day
    assert parse_day(f" {day:%Y%m%d} ", today) == day


@given(day=days, today=days)
def test_a_day_in_words_is_read_back(day: date, today: date) -> None:
    assert parse_day(in_words(day), today) == day


@given(
    today=st.dates(date(1900, 1, 9), date(9000, 12, 31)),
    name=st.sampled_from(WEEKDAYS),
    length=st.integers(3, 9),
)
def test_a_weekday_is_today_or_within_the_week_before_and_ahead_within_the_week_after(
    today: date, name: str, length: int
) -> None:
    back = parse_day(name[:length], today)
    assert back.weekday() == WEEKDAYS.index(name)
    assert timedelta(0) <= today - back < timedelta(7)
    ahead = parse_day(name[:length], today, ahead=True)
    assert ahead.weekday() == back.weekday()
    assert timedelta(0) < ahead - today <= timedelta(7)
    assert timedelta(0) < today - parse_day(f"last {name}", today) <= timedelta(7)


@given(day=days, today=days, sign=st.sampled_from("/.-"))
def test_numbers_are_read_only_where_they_have_one_reading(day: date, today: date, sign: str) -> None:
    typed = sign.join((f"{day.day:02}", f"{day.month:02}", f"{day.year:04}"))
    if day.day > 12 or day.day == day.month:
        assert parse_day(typed, today) == day
    else:
        with pytest.raises(Refused, match="could be"):
            parse_day(typed, today)


@given(typed=st.text(max_size=30), today=days)
def test_anything_else_is_a_day_or_refused_in_a_sentence(typed: str, today: date) -> None:
    said = ""
    try:
        day = parse_day(typed, today)
    except Refused as refusal:
        day, said = today, str(refusal)
    assert isinstance(day, date)
    assert not said or said.endswith(".")


@pytest.mark.parametrize("typed", ["0001-01-01", "1899-12-31", "0202-11-22", "31 December 1899"])
def test_a_day_that_nobody_lived_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match=r"too long ago; the first day there is here is 1900-01-01\."):
        parse_day(typed, TODAY)


def test_the_first_day_is_read() -> None:
    assert parse_day("1900-01-01", TODAY) == FIRST_DAY


def test_a_day_beside_the_first_or_the_last_one_is_none() -> None:
    assert beside(TODAY, 1) == date(2026, 11, 23)
    assert beside(FIRST_DAY, -1) is None
    assert beside(date.min, -1) is None
    assert beside(date.max, 1) is None


def test_a_day_with_its_weekday_names_another_year() -> None:
    assert with_weekday(TODAY, TODAY) == "Sunday 22 November"
    assert with_weekday(TODAY, date(2027, 1, 1)) == with_weekday(TODAY) == "Sunday 22 November 2026"
