"""A clock that stands still, or is moved by hand."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from tracker.domain.time import Stamp

ZONE = timezone(timedelta(hours=1))
EVENING = datetime(2026, 11, 22, 21, 15, tzinfo=ZONE)
"""A Sunday evening."""


@dataclass
class FixedClock:
    """Shows `local` until it is set to another time."""

    local: datetime = EVENING

    def __call__(self, day_start_hour: int) -> Stamp:
        """Return the instant, as the application asks for it."""
        return Stamp.of(self.local, day_start_hour, "Europe/Berlin")
