"""The calm page of f8: an exercise at once, over whatever stands there. Nothing is written unless asked for."""

from textual import work
from textual.binding import Binding

from tracker.content.exercises import SENSES, SIMPLE
from tracker.domain.calm import Session, effects, helps_most
from tracker.domain.exercises import Exercise
from tracker.screens.calm.after import AfterForm
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
        """Ask what it was for and how it is now, and keep it."""
        session = Session("", self.host.now().day, self.exercise.id, seconds=self.seconds)
        if await self.app.push_screen_wait(AfterForm(self.exercise, session, asks_before=True)):
            self._note = KEPT
            self.look()

    def keys_said(self) -> list[tuple[str, str]]:
        """Return what stands in the last line, what can be done without in a small window last but help."""
        if self.has_class("-finding"):
            return super().keys_said()
        senses = "breathe" if self.exercise.id == SENSES else "senses"
        others = [key for key in super().keys_said() if key[0] not in {"esc", "n", "o"}]
        first = [key for key in others if key[0] in {"space", "enter"}]
        rest = [key for key in others if key not in first]
        return [("esc", "back"), ("s", senses), *first, ("k", "keep"), *rest, ("f9", "help now")]


def _simple() -> Exercise:
    from tracker.content.exercises import shipped

    return next(one for one in shipped() if one.id == SIMPLE)
