"""What can be done with one exercise, on the list and on its page alike."""

from textual import work
from textual.binding import Binding

from tracker.domain.exercises import Exercise
from tracker.screens.base import ModeScreen
from tracker.screens.calm.recording import play
from tracker.screens.in_turn import in_turn


class ExerciseActs(ModeScreen):
    """The keys that act on `chosen`."""

    MODE = "breathe"
    SHOWS = ("calm_sessions", "attempts", "moments", "people", "steps", "settings")
    BINDINGS = [
        Binding(
            "o", "bell", "bell", id="breathe.bell", tooltip="Let the bell ring in exercises, or be silent."
        ),
    ]

    @property
    def chosen(self) -> Exercise | None:
        """Which exercise is meant, if one is."""
        raise NotImplementedError

    def action_play(self) -> None:
        """Begin it."""
        if exercise := self.chosen:
            self._play(exercise)

    @in_turn
    @work(group="play")
    async def _play(self, exercise: Exercise) -> None:
        if await play(self.app, self.host, exercise):
            self.say_saved()

    @work
    async def action_bell(self) -> None:
        """Switch the bell on or off for good."""
        rings, now = not self.host.bell_rings, self.host.now()
        said = "The bell rings in exercises that have one." if rings else "The bell is silent."
        await self.host.do(lambda store: store.settings.set_bell(rings, now), said)
