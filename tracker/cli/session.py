"""One run of a command: which file, which clock, and the file once it is open."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.cli.early import default_file
from tracker.domain.errors import Refused
from tracker.domain.time import DAY_START_HOUR, Stamp

if TYPE_CHECKING:
    from tracker.store.ahead import Ahead
    from tracker.store.store import Store


def _clock(day_start_hour: int) -> Stamp:
    from tracker.clock import read_clock

    return read_clock(day_start_hour)


class Session:
    """What a command works with; `path` can be chosen until the file is opened."""

    def __init__(
        self, clock: Callable[[int], Stamp] = _clock, path: Path | None = None, ahead: "Ahead | None" = None
    ) -> None:
        """Take `ahead`, an opening begun already, as long as it is of the file that is then wanted."""
        self._clock = clock
        self._ahead = ahead
        self._store: Store | None = None
        self._now: Stamp | None = None
        self.path = path or (ahead.path if ahead else default_file())

    @property
    def exists(self) -> bool:
        """Whether there is something at the path, be it a file of ours or not."""
        return self._store is not None or self.path.exists()

    def read(self) -> "Store":
        """Return the open file; raise FileProblem, MissingFile where there is none."""
        return self._opened(create=False)

    def write(self) -> "Store":
        """Return the open file, made if there was none; raise FileProblem."""
        return self._opened(create=True)

    def _opened(self, *, create: bool) -> "Store":
        if self._store is None:
            from tracker.store.store import Store
            from tracker.store.transaction import load

            if create:
                load()  # While the file is still being looked through.
            self._store = Store(self.path, create=create, ahead=self._taken())
        return self._store

    def _taken(self) -> "Ahead | None":
        ahead = self._ahead
        # What was not there a moment ago may have been made since, by another window or is made now.
        if ahead is None or ahead.path != self.path or ahead.is_missing:
            return None
        self._ahead = None
        return ahead

    def now(self) -> Stamp:
        """Return the instant of this command, the same each time, with the day by the file's own hour."""
        if self._now is None:
            hour = self.read().settings.day_start_hour if self.exists else DAY_START_HOUR
            self._now = self._clock(hour)
        return self._now

    def now_in_a_new_file(self) -> Stamp:
        """Return this instant with the day that a file just made would give it; the own file is not opened."""
        return self._clock(DAY_START_HOUR)

    def ask_clock(self) -> Stamp:
        """Return this very instant, for a command that goes on for a while."""
        self._now = None
        return self.now()

    def day(self, typed: str | None, *, logging: bool = False) -> date:
        """Return the day that --day says, today without it; raise Refused, when logging also for a day to come."""
        today = self.now().day
        if typed is None:
            return today
        from tracker.domain.dates import parse_day

        try:
            day = parse_day(typed, today)
        except Refused as error:
            raise Refused(f"--day: {error}") from None
        if logging and day > today:
            from tracker.cli.words import day_words

            raise Refused(
                f"--day: {day_words(day, today)} is still to come. Only days up to today can be logged."
            )
        return day

    def close(self) -> None:
        """Close the file, if it was opened."""
        if self._store is not None:
            self._store.close()
            self._store = None
        if self._ahead is not None:
            self._ahead.close()
