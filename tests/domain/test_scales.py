"""Scales: what they take, how they say no, and which answer betters another."""

import math
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.errors import Refused
from tracker.domain.scales import CORRECTION, RANGES, UNITS, Rating, Scale, ScaleKind, corrects, number
from tracker.domain.time import Stamp

KINDS = list(ScaleKind)
WHOLE = [kind for kind in KINDS if kind is not ScaleKind.HOURS]


def scale(kind: ScaleKind) -> Scale:
    return Scale("x", "Mood", kind)


@pytest.mark.parametrize(
    ("kind", "typed", "value"),
    [
        (ScaleKind.ONE_TO_TEN, "7", 7),
        (ScaleKind.ONE_TO_TEN, " 7.0 ", 7),
        (ScaleKind.ZERO_TO_TEN, "0", 0),
        (ScaleKind.YES_NO, "Yes", 1),
        (ScaleKind.YES_NO, "n", 0),
        (ScaleKind.HOURS, "7.5", 7.5),
        (ScaleKind.HOURS, "7,5 h", 7.5),
        (ScaleKind.HOURS, "7:30", 7.5),
        (ScaleKind.HOURS, "0:05", 5 / 60),
        (ScaleKind.HOURS, "24", 24),
        (ScaleKind.MINUTES, "30 min", 30),
        (ScaleKind.MINUTES, "1440", 1440),
        (ScaleKind.COUNT, "50", 50),
    ],
)
def test_what_is_read(kind: ScaleKind, typed: str, value: float) -> None:
    assert scale(kind).parse(typed) == value


@pytest.mark.parametrize(
    ("kind", "typed", "said"),
    [
        (ScaleKind.ONE_TO_TEN, "0", "Mood takes a whole number from 1 to 10, not 0."),
        (ScaleKind.ONE_TO_TEN, "11", "Mood takes a whole number from 1 to 10, not 11."),
        (ScaleKind.ZERO_TO_TEN, "-1", "Mood takes a whole number from 0 to 10, not -1."),
        (ScaleKind.ZERO_TO_TEN, "4.5", "Mood takes a whole number from 0 to 10, not “4.5”."),
        (ScaleKind.ONE_TO_FIVE, "good", "Mood takes a whole number from 1 to 5, not “good”."),
        (ScaleKind.YES_NO, "2", "Mood takes yes or no, not “2”."),
        (ScaleKind.HOURS, "24:01", "Mood takes hours from 0 to 24, such as 7.5 or 7:30, not 24.02."),
        (ScaleKind.HOURS, "7:60", "Mood takes hours from 0 to 24, such as 7.5 or 7:30, not “7:60”."),
        (ScaleKind.HOURS, "", "Mood takes hours from 0 to 24, such as 7.5 or 7:30, not “”."),
        (ScaleKind.MINUTES, "1441", "Mood takes a whole number from 0 to 1440, not 1441."),
        (ScaleKind.COUNT, "nan", "Mood takes a whole number from 0 to 50, not “nan”."),
        (ScaleKind.HOURS, "nan", "Mood takes hours from 0 to 24, such as 7.5 or 7:30, not “nan”."),
        (ScaleKind.COUNT, "1_0", "Mood takes a whole number from 0 to 50, not “1_0”."),
        (ScaleKind.COUNT, "1e1", "Mood takes a whole number from 0 to 50, not “1e1”."),
        (ScaleKind.COUNT, "9999999999", "Mood takes a whole number from 0 to 50, not “9999999999”."),
        (ScaleKind.HOURS, "-1:30", "Mood takes hours from 0 to 24, such as 7.5 or 7:30, not “-1:30”."),
        (ScaleKind.COUNT, "inf", "Mood takes a whole number from 0 to 50, not “inf”."),
    ],
)
def test_what_is_refused_and_how(kind: ScaleKind, typed: str, said: str) -> None:
    with pytest.raises(Refused) as refusal:
        scale(kind).parse(typed)
    assert str(refusal.value) == said


@given(kind=st.sampled_from(WHOLE), data=st.data())
def test_every_whole_value_is_read_back_as_it_is_shown(kind: ScaleKind, data: st.DataObject) -> None:
    low, high = RANGES[kind]
    value = data.draw(st.integers(int(low), int(high)))
    assert scale(kind).parse(scale(kind).show(value)) == value


@given(quarters=st.integers(0, 96))
def test_hours_are_read_back_as_they_are_shown(quarters: int) -> None:
    hours = scale(ScaleKind.HOURS)
    assert hours.parse(hours.show(quarters / 4)) == quarters / 4
    assert hours.parse(f"{quarters // 4}:{quarters % 4 * 15:02}") == quarters / 4


@given(kind=st.sampled_from(KINDS), typed=st.text(max_size=12))
def test_whatever_is_typed_lies_on_the_scale_or_is_refused(kind: ScaleKind, typed: str) -> None:
    low, high = RANGES[kind]
    said = ""
    try:
        value = scale(kind).parse(typed)
    except Refused as refusal:
        said = str(refusal)
        value = low
    assert low <= value <= high
    assert not said or said.startswith(f"Mood takes {scale(kind).takes}, not ")


@given(kind=st.sampled_from(KINDS), value=st.floats())
def test_a_number_off_the_scale_is_refused(kind: ScaleKind, value: float) -> None:
    low, high = RANGES[kind]
    whole = kind is ScaleKind.HOURS or (math.isfinite(value) and value == int(value))
    if math.isfinite(value) and low <= value <= high and whole:
        assert scale(kind).check(value) == value
    else:
        with pytest.raises(Refused):
            scale(kind).check(value)


def test_numbers_as_a_person_writes_them() -> None:
    assert [number(value) for value in (7, 7.5, 0, 10, 100, 7.25)] == ["7", "7.5", "0", "10", "100", "7.25"]


def test_only_amounts_have_units() -> None:
    assert {kind for kind in KINDS if scale(kind).unit} == set(UNITS)
    assert all(scale(kind).is_amount for kind in UNITS)


@pytest.mark.parametrize("name", ["", "x" * 41])
def test_a_scale_needs_a_name(name: str) -> None:
    with pytest.raises(Refused, match="^A scale needs a name of 1 to 40 characters.$"):
        Scale("x", name, ScaleKind.YES_NO)


NOW = Stamp.of(datetime(2026, 11, 22, 21, 0, tzinfo=timezone(timedelta(hours=1))))


@pytest.mark.parametrize(
    ("minutes_ago", "is_today", "expected"),
    [(0, True, True), (29, True, True), (30, True, False), (600, True, False), (600, False, True)],
)
def test_when_an_answer_betters_the_last(minutes_ago: int, is_today: bool, expected: bool) -> None:
    given_at = Stamp(NOW.at - timedelta(minutes=minutes_ago), 60, "", NOW.day)
    last = Rating("1", "mood", 5, given_at)
    day = NOW.day if is_today else NOW.day - timedelta(1)
    assert corrects(last, day, NOW) is expected
    assert timedelta(minutes=30) == CORRECTION
    assert not corrects(None, day, NOW)
