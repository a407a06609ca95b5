"""Instants, and the logical day they belong to."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

DAY_START_HOUR = 4
"""Local hour at which a new day begins, unless the person sets another (0–12)."""


def logical_day(local: datetime, day_start_hour: int) -> date:
    """Return the evening `local` belongs to: before `day_start_hour` (0–12) it is still the day before."""
    return (local - timedelta(hours=day_start_hour)).date()


@dataclass(frozen=True, slots=True)
class Stamp:
    """One instant and the logical day fixed when it was written; that day is never computed again.

    `at` is UTC, `offset_minutes` what the local clock added to it, `zone` the IANA name ("" if unknown).
    """

    at: datetime
    offset_minutes: int
    zone: str
    day: date

    @classmethod
    def of(cls, local: datetime, day_start_hour: int = DAY_START_HOUR, zone: str = "") -> "Stamp":
        """Build the stamp of an aware local time; raise ValueError for a naive one."""
        offset = local.utcoffset()
        if offset is None:
            raise ValueError("A stamp needs a time that knows its offset from UTC.")
        minutes = int(offset.total_seconds() // 60)
        return cls(local.astimezone(UTC), minutes, zone, logical_day(local, day_start_hour))

    @property
    def local(self) -> datetime:
        """The wall clock at that instant, where it was written (naive)."""
        return (self.at + timedelta(minutes=self.offset_minutes)).replace(tzinfo=None)

    @property
    def past_midnight(self) -> bool:
        """Whether the calendar has moved on but the evening has not."""
        return self.local.date() != self.day


def iso_instant(at: datetime) -> str:
    """Return a UTC instant as fixed-width text that sorts by time: `2026-11-22T20:15:00.000000Z`."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


_LENGTH = len("2026-11-22T20:00:00.000000Z")


def read_instant(text: str) -> datetime:
    """Return the UTC instant written by `iso_instant`; raise ValueError for other text."""
    # Thousands are read for one look at the ladder, and strptime takes ten times as long.
    if len(text) == _LENGTH and (text[10], text[19], text[-1]) == ("T", ".", "Z"):
        return datetime.fromisoformat(text)
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)
