"""The one place that reads the clock."""

import os
from datetime import datetime
from functools import cache
from pathlib import Path

from tracker.domain.time import DAY_START_HOUR, Stamp

_LINK = Path("/etc/localtime")
_ZONES = "zoneinfo/"


@cache
def _zone() -> str:
    return _linked_zone() or _looked_up_zone()


def _linked_zone() -> str:
    # Nearly every Unix says its zone in this link; reading it is a hundred times cheaper than tzlocal's imports.
    if "TZ" in os.environ:
        return ""
    try:
        return str(_LINK.readlink()).partition(_ZONES)[2]
    except OSError:
        return ""


def _looked_up_zone() -> str:
    from tzlocal import get_localzone_name

    try:
        return get_localzone_name() or ""
    except (LookupError, OSError, ValueError):
        return ""  # A machine with an odd time zone still knows its offset.


def read_clock(day_start_hour: int = DAY_START_HOUR) -> Stamp:
    """Return this instant with the day it belongs to, given the local hour at which a day begins."""
    return Stamp.of(datetime.now().astimezone(), day_start_hour, _zone())
