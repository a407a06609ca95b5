"""A dialog in which every change is on disk at once, and u takes back what was done in it."""

from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType

from tracker.screens.dialogs.dialog import Dialog


class TakingBack(Dialog[None]):
    """What stands behind the dialog cannot be seen from it, so it is left alone. `table` is what it changes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("u", "take_back", "undo", id="app.undo", tooltip="Take back what was done last here."),
    ]
    table = ""
    _since = 0

    @on(events.Mount)
    def begin(self) -> None:
        """Remember what was done before it opened."""
        self._since = self.host.done_so_far

    def action_take_back(self) -> None:
        """Take back what was done last in this dialog."""
        self.host.take_back(self._since, self.table)
