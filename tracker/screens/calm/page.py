"""The calm page of f8: an exercise at once, over whatever stands there. Nothing is written unless asked for."""

from dataclasses import replace

from textual import work
from textual.binding import Binding

from tracker.content.exercises import SENSES, SIMPLE, shipped_one
from tracker.domain.calm import Session
from tracker.domain.exercises import Exercise, Timeline
from tracker.screens.calm.after import OVER, KeepForm
from tracker.screens.calm.player import Player

BESIDE = "Follow it as far as is comfortable. There is nothing to do right."
KEPT = "Kept. It stands on Day as a way of coping."


class CalmPage(Player):
    """Begins with a slow breath, which stays what it is; `s` changes between it and the senses."""

    BINDINGS = [
        Binding("s", "senses", "senses", id="calm.senses", tooltip="Look around you, or breathe again."),
        Binding("k", "keep", "keep", id="calm.keep", tooltip="Keep this: what it was for, and distress now."),
    ]

    WAY_OUT = "esc leads back; then that key leads where it always does."

    def __init__(self, breath: Exercise) -> None:
        super().__init__(breath)
        self._breath = breath
        self._kept: Session | None = None

    def play(self, exercise: Exercise | Timeline, position: float = 0.0, spent: float = 0.0) -> None:
        """Begin an exercise, of which nothing is kept yet."""
        self._kept = None
        super().play(exercise, position, spent)

    def begun(self) -> None:
        """Say what may be said."""
        self._note = BESIDE if self.exercise.id == SIMPLE else self.exercise.care
        self.look()

    def ended(self) -> None:
        """Stay, so that it can begin again, be kept, or be left."""
        self._note = OVER

    def action_senses(self) -> None:
        """Look around, or breathe again."""
        self.play(self._breath if self.exercise.id == SENSES else shipped_one(SENSES))
        self.begun()

    @work
    async def action_keep(self) -> None:
        """Ask what it was for and how it is now, and keep it; what was kept already is kept with what came since."""
        seconds, began = self.seconds, self.began or self.host.now()
        new = Session("", began.day, self.exercise.id, stamp=began)
        form = KeepForm(self.exercise, replace(self._kept or new, seconds=seconds), self._kept)
        if await self.app.push_screen_wait(form):
            self._kept, self._note = form.kept, KEPT
            self.look()

    def keys_said(self) -> list[tuple[str, str]]:
        """Return what stands in the last line, what can be done without in a small window last but help."""
        if self.has_class("-finding"):
            return super().keys_said()
        senses = "breathe" if self.exercise.id == SENSES else "senses"
        others = [key for key in super().keys_said() if key[0] not in {"esc", "n", "o"}]
        first = [key for key in others if key[0] in {"space", "enter"}]
        rest = [key for key in others if key not in first]
        return [("esc", "back"), ("s", senses), *first, ("k", "keep"), *rest, ("f9", "help")]
