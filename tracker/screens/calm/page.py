"""The calm page of f8: an exercise at once, over whatever stands there. Nothing is written unless asked for."""

from dataclasses import replace

from textual import work
from textual.binding import Binding

from tracker.content.exercises import SENSES, SIMPLE
from tracker.domain.calm import Session, effects, helps_most
from tracker.domain.exercises import Exercise, Timeline
from tracker.screens.calm.after import KeepForm
from tracker.screens.calm.player import OVER, Player
from tracker.store.errors import StoreError

BESIDE = "Follow it as far as is comfortable. There is nothing to do right."
KEPT = "Kept. It stands on Day as a way of coping."
_AT_ONCE = 2.0
"""Seconds in which a breath that has just begun can still give way to what helps most."""


class CalmPage(Player):
    """Begins with a plain slow breath, or with what helped most, if the file says so at once."""

    BINDINGS = [
        Binding("s", "senses", "senses", id="calm.senses", tooltip="Look around you, or breathe again."),
        Binding("k", "keep", "keep", id="calm.keep", tooltip="Keep this: what it was for, and distress now."),
    ]

    def __init__(self) -> None:
        super().__init__(_simple())
        self._first = self.exercise
        self._kept: Session | None = None

    def play(self, exercise: Exercise | Timeline, position: float = 0.0, spent: float = 0.0) -> None:
        """Begin an exercise, of which nothing is kept yet."""
        self._kept = None
        super().play(exercise, position, spent)

    def begun(self) -> None:
        """Say what may be said, and ask meanwhile what helps most."""
        self._note = BESIDE
        self.look()
        self._choose()

    @work(group="choose")
    async def _choose(self) -> None:
        try:
            best = await self.host.ask(lambda store: helps_most(effects(store.calm.sessions()).values()))
        except StoreError:
            # A plain slow breath needs no file.
            return
        one = self.host.exercises.get(best)
        if one and one != self.exercise and self._playing.seconds(self._looked) < _AT_ONCE:
            self._first = one
            self.play(one)
            self._note = BESIDE

    def ended(self) -> None:
        """Stay, so that it can begin again, be kept, or be left."""
        self._note = OVER

    def action_senses(self) -> None:
        """Look around, or breathe again."""
        senses = self.host.exercises.get(SENSES)
        if senses:
            self.play(self._first if self.exercise == senses else senses)

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
        """Return what stands in the last line."""
        if self.has_class("-finding"):
            return super().keys_said()
        senses = "breathe" if self.exercise.id == SENSES else "senses"
        others = [key for key in super().keys_said() if key[0] not in {"esc", "n", "o"}]
        return [("esc", "back"), ("s", senses), *others, ("k", "keep"), ("f9", "help now")]


def _simple() -> Exercise:
    from tracker.content.exercises import shipped

    return next(one for one in shipped() if one.id == SIMPLE)
