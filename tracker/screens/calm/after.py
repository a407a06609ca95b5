"""After an exercise: distress now; it then stands on its day as a way of coping."""

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from tracker.domain.calm import Session, WasFor
from tracker.domain.exercises import Exercise
from tracker.screens.calm import asking
from tracker.screens.dialogs.saving import Saving
from tracker.screens.host import Act
from tracker.widgets.choice_row import ChoiceRow
from tracker.widgets.number_field import NumberField

if TYPE_CHECKING:
    from tracker.store.calm import About


class AfterForm(Saving):
    """True once it is kept."""

    HELP = """How distressed are you now? A digit gives the tens, and it can stay open. Enter keeps it: it then stands
        on Day as a way of coping. Esc keeps nothing of it."""
    KEYS = (("0–9", "distress"), ("↓", "what for"), ("enter", "keep it"))
    BINDINGS = [
        Binding("enter", "save", "keep", id="calm.save", tooltip="Keep it."),
        Binding("down,tab", "go_on(1)", "next", show=False, id="calm.down", tooltip="Go to the next."),
        Binding("up,shift+tab", "go_on(-1)", "before", show=False, id="calm.up", tooltip="Go back one."),
    ]

    DEFAULT_CSS = """
    AfterForm #said { margin-top: 1; }
    """

    def __init__(self, exercise: Exercise, session: Session, *, asks_before: bool = False) -> None:
        """Keep `session`, of which all but the distress afterwards is known; `asks_before` asks for that too."""
        super().__init__(exercise.name)
        self._exercise = exercise
        self._session = session
        self._asks_before = asks_before
        self._about: About | None = None

    def body(self) -> ComposeResult:
        """Lay out the fields."""
        if self._asks_before:
            yield from asking.number("Before", self._session.before, "before")
        yield from asking.number("Distress now", None, "after")
        yield from asking.what_for(self._session.was_for)
        before = self._session.before
        yield Static("" if before is None else f"Before it was {before}.", id="said", markup=False)

    def on_mount(self) -> None:
        """Ask meanwhile what it can have been for."""
        self._read_about()

    @work(group="about")
    async def _read_about(self) -> None:
        day = self._session.day
        self._about = await self.ask_or_tell(lambda store: store.calm.about(day))

    def action_go_on(self, by: int) -> None:
        """Go to a neighbouring field."""
        self.go_on(by)

    def on_choice_row_picked(self) -> None:
        """Keep it with what was picked last."""
        self.action_save()

    async def flush(self) -> bool:
        """Keep it as the program is left: it was done, whether or not a number was given."""
        return self.changed is not None or await self.keep(self.written())

    def written(self) -> Act:
        """Return what keeps it."""
        session = replace(
            self._session,
            before=self.query_one("#before", NumberField).value
            if self._asks_before
            else self._session.before,
            after=self.query_one("#after", NumberField).value,
            was_for=asking.chosen(self.query_one(ChoiceRow)),
        )
        session = replace(session, was_for_id=self._id_of(session.was_for))
        name, now = self._exercise.name, self.host.now()
        return lambda store: store.calm.finish(session, name, now)

    def _id_of(self, was_for: WasFor | None) -> str:
        if self._about is None:
            return ""
        ids = {WasFor.MOMENT: self._about.moment_id, WasFor.ATTEMPT: self._about.attempt_id}
        return ids.get(was_for, "") if was_for else ""
