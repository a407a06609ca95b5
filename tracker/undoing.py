"""An application in which what was done can be taken back, the last thing first."""

from typing import TYPE_CHECKING, cast

from tracker.domain.errors import Refused
from tracker.leavable import Leavable
from tracker.store.errors import StoreError

if TYPE_CHECKING:
    from tracker.screens.host import Host

NOTHING = "There is nothing to undo."
NOTHING_HERE = "There is nothing to take back here."


class Undoing(Leavable):
    """Undoes what its desk remembers of this session."""

    @property
    def done_so_far(self) -> int:
        """How much was done in this session."""
        return self._desk.done_so_far

    def action_undo(self) -> None:
        """Take back what was done last, once everything asked for before is done."""
        self._take_back(NOTHING)

    def take_back(self, since: int, table: str) -> None:
        """Take back what was done last, if that was later than `since` of `done_so_far` and touched `table`."""
        self._take_back(NOTHING_HERE, since, table)

    def _take_back(self, nothing: str, since: int = 0, table: str = "") -> None:
        self.run_worker(self._desk.finish_in_turn(self._undo(nothing, since, table)), group="undo")

    async def _undo(self, nothing: str, since: int, table: str) -> None:
        host = cast("Host", self)
        try:
            undone = await self._desk.undo(since, table)
        except (StoreError, Refused) as error:
            host.tell(str(error), severity="warning")
            return
        if undone is None:
            host.tell(nothing)
            return
        last, changed = undone
        host.changes.publish(changed.kinds)
        host.tell(f"Undone: {last.label}.")
