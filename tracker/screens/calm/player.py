"""The player: one page for every exercise. It keeps no record by itself."""

from collections.abc import Callable, Sequence
from time import monotonic, time
from typing import TYPE_CHECKING, ClassVar, NamedTuple, cast

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from tracker.domain.exercises import Exercise, Timeline
from tracker.domain.playing import GAP_SECONDS, Playing
from tracker.domain.time import Stamp
from tracker.screens.calm.finding import Finding, FindLine
from tracker.screens.dialogs.dialog import HELP_KEY
from tracker.screens.modes import PLANNED
from tracker.widgets.calm_view import CalmView, Shown
from tracker.widgets.key_line import Key, fitting

if TYPE_CHECKING:
    from tracker.screens.host import Host

FRAME_SECONDS = 0.05
"""Twenty frames a second; where nothing moves, nothing is drawn in most of them."""
SLEPT_SECONDS = 60.0
"""By how much more the wall clock has moved where the machine slept; by less it was only set right."""
_WIDEST_KEYS, _BESIDE_KEYS = 80, 4
"""Cells that the line of keys takes at most, and its padding."""
AWAY = "It waited while you were away."
PAUSED, PAUSED_TYPING = "paused · space goes on", "paused · enter goes on"
WAITS = "it waits while you type · enter goes on"
_ELSEWHERE = {"q", *(mode.key for mode in PLANNED)}


class Played(NamedTuple):
    """What came of it: for how many seconds one was with it, and whether it came to its end."""

    seconds: int
    over: bool


class Player(Finding[Played]):
    """Stands over everything; esc stops and leads back to exactly what was there."""

    COVERS: ClassVar[bool] = True
    """Whether it can be read in any window, and nothing may be put over it unasked."""
    CLOCK: ClassVar[Callable[[], float]] = monotonic
    WALL: ClassVar[Callable[[], float]] = time
    """A clock that goes on while the machine sleeps, which the other may not."""
    HELP = """Follow it as far as is comfortable. Space pauses and goes on, n goes to the next part, + and - make it
        longer or shorter, and esc stops at any time: what was enough was enough. v counts in words instead of a shape
        that moves. Where things are to be found, enter begins to type and esc ends it; it waits for what you are
        typing, and nothing of it is kept."""
    BINDINGS = [
        Binding("space", "pause", "pause", id="calm.pause", tooltip="Pause, or go on."),
        Binding("n", "skip", "next", id="calm.skip", tooltip="Go to the next part."),
        Binding("plus,equals_sign", "longer(1)", "longer", id="calm.longer", tooltip="Make it longer."),
        Binding("minus", "longer(-1)", "shorter", id="calm.shorter", tooltip="Make it shorter."),
        Binding("v", "words", "words", id="calm.words", tooltip="Count in words instead of a moving shape."),
        Binding("o", "bell", "bell", id="calm.bell", tooltip="Let the bell ring, or be silent, from now on."),
        Binding("enter", "find", "type", id="calm.find", tooltip="Type what you find; it is not kept."),
        Binding("escape", "leave", "stop", id="calm.leave", tooltip="Stop, and go back to where you were."),
        HELP_KEY,
    ]
    DEFAULT_CSS = """
    Player { background: $background; align-horizontal: center; }
    Player > CalmView { width: 100%; max-width: 100; margin: 1 0 0 0; }
    Player > #found { display: none; width: 100%; max-width: 80; margin: 0 2; }
    Player.-finding > #found { display: block; }
    Player Toast { display: none; }
    Player > #keys { width: 100%; max-width: 80; height: 1; padding: 0 2; color: $hush; }
    """

    WAY_OUT = "esc stops it; then that key leads where it always does."
    """Said where a key that leads elsewhere is pressed."""

    def __init__(self, exercise: Exercise | Timeline, *, position: float = 0.0, spent: float = 0.0) -> None:
        """Play `exercise` from its beginning, or on from a position in seconds, after so many seconds with it."""
        super().__init__(exercise if isinstance(exercise, Timeline) else exercise.timeline())
        self._start = position, spent
        self._looked_wall = 0.0
        self._moving = False
        self._note = ""
        self._over = False
        self._bell = False
        self._said: tuple[Key, ...] = ()
        self.began: Stamp | None = None
        """When it was begun."""

    @property
    def host(self) -> "Host":
        """The application, as far as a screen needs to know it."""
        return cast("Host", self.app)

    @property
    def exercise(self) -> Exercise:
        """What is played."""
        return self._playing.timeline.exercise

    @property
    def seconds(self) -> int:
        """For how many whole seconds one is with it."""
        now = self._now()
        return int(self._playing.spent_at(now))

    def compose(self) -> ComposeResult:
        """Lay out the shape and its words, a line to type in, and the line of keys."""
        yield CalmView()
        yield FindLine()
        yield Static(id="keys")

    def on_mount(self) -> None:
        """Begin."""
        self._moving, self._bell = self.host.motion, self.host.bell_rings
        self.play(self._playing.timeline, *self._start)
        self.set_interval(FRAME_SECONDS, self.look)
        self.begun()

    def begun(self) -> None:
        """Do what follows when the page stands."""

    def play(self, exercise: Exercise | Timeline, position: float = 0.0, spent: float = 0.0) -> None:
        """Begin an exercise, instead of what was played before."""
        self._playing = Playing.begun(exercise, self._now(), position, spent)
        self._over, self._note, self._found, self._phase = False, "", (), -1
        self.began = self.host.now()
        self._ring()
        self.look()

    # The clock

    def _now(self) -> float:
        """Look at the clocks; where nobody looked for a while, the program slept, and the exercise waits."""
        before, wall = self._looked, self._looked_wall
        self._looked, self._looked_wall = type(self).CLOCK(), type(self).WALL()
        passed = self._looked - before
        away = passed > GAP_SECONDS or self._looked_wall - wall - passed > SLEPT_SECONDS
        if away and not self._playing.is_paused and not self._playing.is_over(before):
            self._playing, self._note = self._playing.paused(before), AWAY
        return self._looked

    def look(self) -> None:
        """Show where it is now."""
        now = self._now()
        self._wait_for_typing(now)
        if self._playing.is_over(now) and not self._over:
            self._over = True
            self._ring()
            self.ended()
        self._show(now)

    def _show(self, now: float) -> None:
        if not self.is_mounted:
            return
        place = self._playing.place(now)
        if place.number != self._phase:
            self._phase, self._found = place.number, ()
            if not place.phase.lines:
                self._stop_finding()
        shown = Shown(self._playing.timeline, place, self._waiting(now), self._note, self._found)
        self.query_one(CalmView).show(shown, moving=self._moving)
        room = min(self.size.width, _WIDEST_KEYS) - _BESIDE_KEYS
        if (keys := fitting(self.keys_said(), room)) != self._said:
            self._said = keys
            self.query_one("#keys", Static).update(_key_line(keys))

    def _waiting(self, now: float) -> str:
        if self._playing.is_paused and not self._over:
            return PAUSED_TYPING if self._is_finding else PAUSED
        return WAITS if self._playing.is_held(now) else ""

    def _ring(self) -> None:
        if self._bell and self.exercise.bell:
            self.app.bell()

    def ended(self) -> None:
        """Do what follows when it was played to its end."""
        self.dismiss(Played(self.seconds, True))

    # Acts

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what makes sense in this exercise."""
        if action == "words":
            return self.exercise.is_a_breath
        if action == "bell":
            return self.exercise.bell
        return action != "find" or self._can_find

    def action_pause(self) -> None:
        """Pause, or go on; what is over begins anew."""
        waited, now = self._playing.is_paused, self._now()
        if self._over:
            self.play(self._playing.timeline)
            return
        if waited:
            self._playing, self._note = self._playing.going_on(now), ""
        elif not self._playing.is_paused:
            self._playing, self._note = self._playing.paused(now), ""
        self._show(now)

    def action_longer(self, by: int) -> None:
        """Make it longer or shorter."""
        now = self._now()
        self._playing = self._playing.longer(by, now)
        self._show(now)

    def action_words(self) -> None:
        """Count in words, or draw the shape, for this time; the setting `motion` says it for good."""
        self._moving = not self._moving
        self._show(self._now())

    @work(group="bell")
    async def action_bell(self) -> None:
        """Switch the bell on or off for good."""
        rings, now = not self._bell, self.host.now()
        if await self.host.do(lambda store: store.settings.set_bell(rings, now), undoable=False):
            self._bell = rings
            self._note = "The bell rings." if rings else "The bell is silent."
            self._ring()

    def action_leave(self) -> None:
        """Stop typing, or stop."""
        if self._is_finding:
            self._stop_finding()
        else:
            self.leave()

    def leave(self) -> None:
        """Go back with what was played."""
        now = self._now()
        self._playing = self._playing.paused(now)
        self.dismiss(Played(self.seconds, self._over))

    def on_screen_suspend(self) -> None:
        """Wait while something stands over it."""
        now = self._now()
        if not self._over:
            self._playing = self._playing.paused(now)

    def on_key(self, event: events.Key) -> None:
        """Say how to get away to who presses a key that leads elsewhere; it rests until then."""
        if event.key in _ELSEWHERE and event.key not in self.active_bindings and not self._is_finding:
            self._note = self.WAY_OUT
            self.look()

    # The line of keys

    def keys_said(self) -> list[tuple[str, str]]:
        """Return what stands in the last line."""
        if self._is_finding:
            return [("enter", "take it"), ("esc", "no more")]
        pause = "again" if self._over else "go on" if self._playing.is_paused else "pause"
        words = [("v", "words" if self._moving else "shape")] if self.exercise.is_a_breath else []
        bell = [("o", "no bell" if self._bell else "bell")] if self.exercise.bell else []
        find = [("enter", "type")] if self._can_find else []
        return [("esc", "stop"), ("space", pause), ("n", "next"), ("+ -", "length"), *words, *bell, *find]


def _key_line(keys: Sequence[Key]) -> Content:
    return Content("  ").join([Content.assemble((key, "bold $glow"), f" {words}") for key, words in keys])
