"""What the file remembers of how one last looked: the view, the range, the series. Never a thing to be undone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from tracker.domain.ranges import Range
from tracker.screens.trends.looking import View
from tracker.screens.trends.reading import STANDARD

if TYPE_CHECKING:
    from tracker.domain.changes import Changed
    from tracker.domain.time import Stamp
    from tracker.screens.host import Host
    from tracker.store import Store

_SERIES, _VIEW, _RANGE = "trends.series", "trends.view", "trends.range"
"""The settings; keys of series stand one a line."""


@dataclass(frozen=True, slots=True)
class Memory:
    """How one looked."""

    view: View = View.SERIES
    range: Range = Range.MONTH
    keys: tuple[str, ...] = STANDARD

    @classmethod
    def of(cls, store: Store) -> Memory:
        """What is remembered; where it is nothing or nothing that we know, what one begins with."""
        keys, view, wide = (store.settings.get(name) for name in (_SERIES, _VIEW, _RANGE))
        return cls(
            View(view) if view in set(View) else cls().view,
            Range(wide) if wide in set(Range) else cls().range,
            tuple(keys.split("\n")) if keys else cls().keys,
        )

    async def keep(self, before: Memory, host: Host) -> None:
        """Write down what is no longer as it was `before`."""
        now = host.now()
        for (name, value), (_, kept) in zip(self._settings(), before._settings(), strict=True):
            if value != kept:
                await host.do(partial(_put, name, value, now), undoable=False)

    def _settings(self) -> tuple[tuple[str, str], ...]:
        return (_VIEW, self.view.value), (_RANGE, self.range.value), (_SERIES, "\n".join(self.keys))


def _put(name: str, value: str, now: Stamp, store: Store) -> Changed:
    return store.settings.put(name, value, now)
