"""The scales: which stand on Day, in which order, under which names."""

from collections.abc import Callable
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tracker.domain.changes import Changed
from tracker.domain.scales import Scale
from tracker.screens.day.scale_list import ScaleList
from tracker.screens.dialogs.taking_back import TakingBack
from tracker.store import Store


class ScalesDialog(TakingBack):
    """Every change is on disk at once, and u takes it back. Hidden scales keep their answers."""

    HELP = """These are the scales on Day. Hide what you do not need: nothing is deleted, and it can come back.
    Your own scales stand in the plots like the others."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", "add", id="dialog.add", tooltip="Add a scale of your own."),
        Binding("e,enter", "rename", "rename", id="dialog.rename", tooltip="Give the scale another name."),
        Binding("k", "move(-1)", "move up", id="dialog.move_up", tooltip="Move the scale up."),
        Binding("j", "move(1)", "move down", id="dialog.move_down", tooltip="Move the scale down."),
        Binding(
            "space,x", "hide", "hide or show", id="dialog.hide", tooltip="Hide the scale, or show it again."
        ),
    ]
    DEFAULT_CSS = "ScalesDialog > #sheet { width: 70; }"
    table = "scales"
    KEYS = (("a", "add"), ("e", "rename"), ("k j", "move"), ("space", "hide, show"))

    def __init__(self) -> None:
        super().__init__("The scales on Day")

    def body(self) -> ComposeResult:
        """The list."""
        yield ScaleList()

    async def on_mount(self) -> None:
        """Read the list, now and whenever it changes."""
        self.host.changes.subscribe(self, self._changed)
        await self.wait_briefly(self._read())

    def _changed(self, kinds: frozenset[str]) -> None:
        if "scales" in kinds or "*" in kinds:
            self._read()

    @work(group="read", exclusive=True)
    async def _read(self) -> None:
        scales = await self.ask_or_tell(lambda store: store.scales.all(hidden=True))
        if scales is not None:
            self.query_one(ScaleList).show(scales)

    @property
    def _scale(self) -> Scale | None:
        return self.query_one(ScaleList).scale

    def action_add(self) -> None:
        """Add a scale."""
        from tracker.screens.day.scale_form import ScaleForm

        self.app.push_screen(ScaleForm())

    def action_rename(self) -> None:
        """Rename the scale that the cursor is on."""
        from tracker.screens.day.scale_form import ScaleForm

        if self._scale:
            self.app.push_screen(ScaleForm(self._scale))

    def action_move(self, by: int) -> None:
        """Move the scale among its neighbours."""
        if scale := self._scale:
            now = self.host.now()
            self._write(lambda store: store.scales.move(scale.id, by, now))

    def action_hide(self) -> None:
        """Hide the scale, or show it again."""
        if scale := self._scale:
            now = self.host.now()
            self._write(lambda store: store.scales.hide(scale.id, now, hidden=not scale.hidden))

    @work(group="scales")
    async def _write(self, act: Callable[[Store], Changed]) -> None:
        await self.host.do(act)
