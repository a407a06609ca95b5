"""Settings of the file, not of the machine: when a day turns, the country of the help page and others."""

from tracker.domain.changes import Changed
from tracker.domain.countries import names
from tracker.domain.errors import Refused
from tracker.domain.text import clean
from tracker.domain.time import DAY_START_HOUR, Stamp, iso_instant
from tracker.store.file import OpenFile, touched
from tracker.store.transaction import Transaction

_DAY_START = "day_start_hour"
_COUNTRY = "country"
_MOTION = "motion"
_STILL = "off"
_BELL = "bell"
_RINGS = "on"


class Settings:
    """Values by name."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file

    def get(self, key: str, default: str = "") -> str:
        """Return a setting as text."""
        rows = self._file.rows("SELECT value FROM settings WHERE key = ?", (key,))
        return str(rows[0]["value"]) if rows else default

    def put(self, key: str, value: str, now: Stamp) -> Changed:
        """Write a setting."""

        def act(write: Transaction) -> None:
            if write.row("settings", key) is None:
                at = iso_instant(now.at)
                write.insert(
                    "settings", {"key": key, "created_at": at, "updated_at": at, "value": clean(value)}
                )
            else:
                write.update("settings", key, {"value": clean(value), **touched(now)})

        return self._file.write("Setting changed", act)

    @property
    def day_start_hour(self) -> int:
        """The local hour at which a day begins (0–12)."""
        return int(self.get(_DAY_START, str(DAY_START_HOUR)))

    def set_day_start_hour(self, hour: int, now: Stamp) -> Changed:
        """Set when a day begins; days already written stay where they are. Raise Refused off 0–12."""
        if not 0 <= hour <= 12:
            raise Refused(f"A day can begin at an hour from 0 to 12, not {hour}.")
        return self.put(_DAY_START, str(hour), now)

    @property
    def country(self) -> str:
        """The two letters of the country whose numbers the help page shows; "" while none is chosen."""
        return self.get(_COUNTRY)

    def set_country(self, code: str, now: Stamp) -> Changed:
        """Choose a country by its two letters, none by ""; raise Refused for letters that are no country's."""
        if code and code not in names():
            raise Refused(f"“{code}” is no country I know.")
        return self.put(_COUNTRY, code, now)

    @property
    def motion(self) -> bool:
        """Whether the calm page draws a breath that moves; otherwise it counts in words."""
        return self.get(_MOTION) != _STILL

    def set_motion(self, wanted: bool, now: Stamp) -> Changed:
        """Let the calm page move, or count in words."""
        return self.put(_MOTION, "" if wanted else _STILL, now)

    @property
    def bell(self) -> bool:
        """Whether the terminal's bell rings in exercises that have one."""
        return self.get(_BELL) == _RINGS

    def set_bell(self, wanted: bool, now: Stamp) -> Changed:
        """Let the bell ring in exercises, or be silent."""
        return self.put(_BELL, _RINGS if wanted else "", now)
