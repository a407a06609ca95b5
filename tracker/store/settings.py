"""Settings that belong to the file, not to the machine: when a day turns, whether the first pages were seen."""

from tracker.domain.changes import Changed
from tracker.domain.errors import Refused
from tracker.domain.text import clean
from tracker.domain.time import DAY_START_HOUR, Stamp, iso_instant
from tracker.store.file import OpenFile, touched
from tracker.store.transaction import Transaction

_DAY_START = "day_start_hour"


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
