"""The part of Day that has to do with its note: when what is typed is brought to the file."""

from textual import events, work
from textual.timer import Timer
from textual.widgets import TextArea

from tracker.screens.base import ModeScreen
from tracker.screens.day.note_keeper import IDLE_SECONDS, LONGEST_SECONDS, NoteKeeper
from tracker.widgets.note_field import NoteField


class NotingScreen(ModeScreen):
    """A screen with a note that is saved as it is typed. Whoever mounts the field sets the keeper beside it."""

    _note: NoteKeeper
    _idle: Timer | None = None
    _longest: Timer | None = None

    def action_note(self) -> None:
        """Go to the note."""
        self.query_one(NoteField).focus()

    def on_text_area_changed(self, _event: TextArea.Changed) -> None:
        """Save when the typing rests, and now and then where it does not."""
        if self._idle:
            self._idle.stop()
        if self._note.unsaved:
            # What is said to be saved has newer words beside it now.
            self.unsay_saved()
            self._idle = self.set_timer(IDLE_SECONDS, self._save_note)
            self._longest = self._longest or self.set_timer(LONGEST_SECONDS, self._save_note)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Let what is written during one stay in the field be one thing to undo."""
        if isinstance(event.widget, NoteField):
            self._note.sit_down()

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """Save when the field is left."""
        if isinstance(event.widget, NoteField) and self._note.unsaved:
            self._save_note()

    @work(group="write")
    async def _save_note(self) -> None:
        if self._longest:
            self._longest.stop()
            self._longest = None
        if self._note.unsaved and await self._note.save():
            self.say_saved()
