"""The one place that reads the clock."""

from datetime import datetime
from functools import cache

from tracker.domain.time import DAY_START_HOUR, Stamp


@cache
def _zone() -> str:
    from tzlocal import get_localzone_name

    try:
        return get_localzone_name() or ""
    except (LookupError, OSError, ValueError):
        return ""  # A machine with an odd time zone still knows its offset.


def read_clock(day_start_hour: int = DAY_START_HOUR) -> Stamp:
    """Return this instant with the day it belongs to, given the local hour at which a day begins."""
    return Stamp.of(datetime.now().astimezone(), day_start_hour, _zone())
