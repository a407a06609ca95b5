"""A page of texts that answer prompts of ours: each is saved as it is typed, and nothing of it is lost on the way."""

from collections.abc import Iterable

from textual import events, work
from textual.binding import Binding
from textual.widgets import TextArea

from tracker.domain.changes import Changed
from tracker.domain.time import Stamp
from tracker.screens.base import ModeScreen
from tracker.screens.text_keeper import TextKeeper
from tracker.store import Store
from tracker.store.prompted import Prompted
from tracker.widgets.note_field import NoteField


class PromptsPage(ModeScreen):
    """The base of such pages. A subclass yields its fields in `content` and shows their texts in `reload`."""

    BINDINGS = [
        Binding("escape", "back", "back", id="prompts.back", tooltip="Go back; what you wrote is kept."),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._keepers: dict[NoteField, TextKeeper[str]] = {}

    def texts_of(self, store: Store) -> Prompted:
        """Return where the texts are kept."""
        raise NotImplementedError

    def keeper_of(self, field: NoteField) -> TextKeeper[str]:
        """Return who keeps the text of a field."""
        if field not in self._keepers:
            self._keepers[field] = TextKeeper(self, field, self._keep)
        return self._keepers[field]

    def _keep(self, store: Store, prompt: str, base: str, text: str, now: Stamp) -> Changed:
        return self.texts_of(store).keep(prompt, base, text, now)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Save when the typing rests."""
        if isinstance(event.text_area, NoteField):
            self.keeper_of(event.text_area).typed()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Let what is written during one stay in a field be one thing to undo."""
        if isinstance(event.widget, NoteField):
            self.keeper_of(event.widget).sit_down()

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """Save when a field is left."""
        if isinstance(event.widget, NoteField):
            self.keeper_of(event.widget).save_soon()

    async def flush(self) -> bool:
        """Save what is typed."""
        return all([await keeper.save() for keeper in self._every])

    def unsaved(self) -> str:
        """Return the texts that are not in the file."""
        return "\n\n".join(keeper.left for keeper in self._every if keeper.left)

    @property
    def _every(self) -> Iterable[TextKeeper[str]]:
        return tuple(self._keepers.values())

    @work(group="leave", exclusive=True)
    async def action_back(self) -> None:
        """Leave once everything is in the file."""
        if await self.flush() and self.is_active:
            self.dismiss()
