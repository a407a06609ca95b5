"""Instants and the day they belong to."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.time import Stamp, iso_instant, lasting_words, logical_day, read_instant

BERLIN = timezone(timedelta(hours=1))
instants = st.datetimes(datetime(1000, 1, 2), datetime(9000, 1, 1), timezones=st.just(UTC))
offsets = st.integers(-14 * 60, 14 * 60)
hours = st.integers(0, 12)


@pytest.mark.parametrize(
    ("local", "hour", "day"),
    [
        ("2026-11-22T21:15", 4, "2026-11-22"),
        ("2026-11-23T00:00", 4, "2026-11-22"),
        ("2026-11-23T03:59", 4, "2026-11-22"),
        ("2026-11-23T04:00", 4, "2026-11-23"),
        ("2026-11-23T00:00", 0, "2026-11-23"),
        ("2027-01-01T02:00", 4, "2026-12-31"),
    ],
)
def test_the_evening_after_midnight_belongs_to_the_day_before(local: str, hour: int, day: str) -> None:
    at = datetime.fromisoformat(local)
    assert logical_day(at, hour) == date.fromisoformat(day)
    stamp = Stamp.of(at.replace(tzinfo=BERLIN), hour)
    assert stamp.day == date.fromisoformat(day)
    assert stamp.local == at
    assert stamp.past_midnight is (at.date() != stamp.day)


def test_a_time_without_its_offset_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="knows its offset"):
        Stamp.of(datetime(2026, 11, 22, 21, 15))


@given(at=instants, offset=offsets, hour=hours)
def test_a_stamp_keeps_the_instant_and_the_clock_on_the_wall(at: datetime, offset: int, hour: int) -> None:
    local = at.astimezone(timezone(timedelta(minutes=offset)))
    stamp = Stamp.of(local, hour, "Somewhere")
    assert (stamp.at, stamp.offset_minutes, stamp.zone) == (at, offset, "Somewhere")
    assert stamp.local == local.replace(tzinfo=None)
    assert (
        timedelta(0)
        <= local.replace(tzinfo=None)
        - datetime.combine(stamp.day, datetime.min.time())
        - timedelta(hours=hour)
        < timedelta(1)
    )


@given(at=instants)
def test_an_instant_is_read_back_as_written(at: datetime) -> None:
    assert read_instant(iso_instant(at)) == at
    assert len(iso_instant(at)) == len("2026-11-22T20:15:00.000000Z")


@given(one=instants, other=instants)
def test_instants_sort_as_text(one: datetime, other: datetime) -> None:
    assert (iso_instant(one) < iso_instant(other)) == (one < other)


@pytest.mark.parametrize(
    "text", ["", "2026-11-22", "2026-11-22T20:15:00Z", "2026-11-22T20:15:00.000000+01:00"]
)
def test_other_text_is_no_instant(text: str) -> None:
    with pytest.raises(ValueError, match="does not match"):
        read_instant(text)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0 s"), (13.4, "13 s"), (59.6, "1 min"), (180, "3 min"), (260, "4 min 20 s"), (3600, "60 min")],
)
def test_how_long_something_lasts_looks_like_no_time_of_day(seconds: float, words: str) -> None:
    assert lasting_words(seconds) == words
