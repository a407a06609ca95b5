"""Instants, and the logical day they belong to."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from tracker.domain.errors import Refused

DAY_START_HOUR = 4
"""Local hour at which a new day begins, unless the person sets another (0–12)."""
LATEST_DAY_START_HOUR = 12
_HOUR = re.compile(r"(\d{1,2})(?::00)?", re.ASCII)

FIRST_DAY = date(1900, 1, 1)
"""No day before it can be logged or looked at: a year such as 0202 is a slip of the finger."""


def logical_day(local: datetime, day_start_hour: int) -> date:
    """Return the evening `local` belongs to: before `day_start_hour` (0–12) it is still the day before."""
    return (local - timedelta(hours=day_start_hour)).date()


def parse_day_start(text: str) -> int:
    """Read the hour at which a day is to begin, such as 4 or 04:00; raise Refused off 0–12."""
    found = _HOUR.fullmatch(text.strip())
    if found is None or int(found[1]) > LATEST_DAY_START_HOUR:
        raise Refused(f"A day can turn at a full hour from 0 to 12, such as 4 or 04:00, not “{text}”.")
    return int(found[1])


def hour_in_words(hour: int) -> str:
    """Write a full hour (0–23) as a clock shows it: 04:00."""
    return f"{hour:02d}:00"


def lasting_words(seconds: float) -> str:
    """Write how long something lasts (0 or more) so that it is no time of day: “13 s”, “3 min”, “4 min 20 s”."""
    minutes, rest = divmod(round(seconds), 60)
    parts = ([f"{minutes} min"] if minutes else []) + ([f"{rest} s"] if rest or not minutes else [])
    return " ".join(parts)


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
