"""The player: one page for every exercise. It keeps no record by itself."""

from collections.abc import Callable, Sequence
from time import monotonic, time
from typing import TYPE_CHECKING, ClassVar, NamedTuple, cast

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tracker.domain.exercises import Exercise
from tracker.domain.playing import GAP_SECONDS, Playing
from tracker.domain.text import clean_line
from tracker.screens.dialogs.dialog import HELP_KEY
from tracker.widgets.calm_view import CalmView, Shown
from tracker.widgets.key_line import Key, fitting
from tracker.widgets.line_input import LineInput

if TYPE_CHECKING:
    from tracker.screens.host import Host

FRAME_SECONDS = 0.05
"""Twenty frames a second; where nothing moves, nothing is drawn in most of them."""
_WIDEST_KEYS, _BESIDE_KEYS = 80, 4
"""Cells that the line of keys takes at most, and its padding."""
AWAY = "It waited while you were away."
OVER = "That was all of it."


class Played(NamedTuple):
    """What came of it: for how many seconds it was played, and whether to its end."""

    seconds: int
    over: bool


class Player(ModalScreen[Played]):
    """Stands over everything; esc stops and leads back to exactly what was there."""

    COVERS: ClassVar[bool] = True
    """Whether it can be read in any window, and nothing may be put over it unasked."""
    CLOCK: ClassVar[Callable[[], float]] = monotonic
    WALL: ClassVar[Callable[[], float]] = time
    """A clock that goes on while the machine sleeps, which the other may not."""
    HELP = """Follow it as far as is comfortable. Space pauses and goes on, n goes to the next part, + and - make it
        longer or shorter, and esc stops at any time: what was enough was enough. v counts in words instead of a shape
        that moves. Where things are to be found, enter begins to type; what is typed is not kept."""
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

    def __init__(self, exercise: Exercise, *, played: float = 0.0, minutes: float | None = None) -> None:
        """Play `exercise` from its beginning, or on from `played` seconds; for `minutes` where they are given."""
        super().__init__()
        self._timeline = exercise.timeline() if minutes is None else exercise.lasting(minutes)
        self._start = min(played, self._timeline.seconds)
        self._playing = Playing(self._timeline)
        self._looked = self._looked_wall = 0.0
        self._moving = False
        self._note = ""
        self._found: tuple[str, ...] = ()
        self._phase = 0
        self._over = False
        self._bell = False
        self._said: tuple[Key, ...] = ()

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
        """How many whole seconds were played."""
        return int(self._playing.seconds(type(self).CLOCK()))

    def compose(self) -> ComposeResult:
        """Lay out the shape and its words, a line to type in, and the line of keys."""
        yield CalmView()
        found = LineInput(id="found", placeholder="something you find")
        found.can_focus = False
        yield found
        yield Static(id="keys")

    def on_mount(self) -> None:
        """Begin."""
        self._moving, self._bell = self.host.motion, self.host.bell_rings
        self.play(self.exercise, self._start)
        self.set_interval(FRAME_SECONDS, self.look)
        self.begun()

    def begun(self) -> None:
        """Do what follows when the page stands."""

    def play(self, exercise: Exercise, played: float = 0.0) -> None:
        """Begin an exercise, instead of what was played before."""
        timeline = self._timeline if exercise is self._timeline.exercise else exercise.timeline()
        now = self._look_at_clocks()
        self._playing = Playing.begun(timeline, now, played)
        self._over, self._note, self._found, self._phase = False, "", (), -1
        self._ring()
        self.look()

    # The clock

    def _look_at_clocks(self) -> float:
        self._looked, self._looked_wall = type(self).CLOCK(), type(self).WALL()
        return self._looked

    def look(self) -> None:
        """Show where it is now; where nobody looked for a while, the program slept, and the exercise waits."""
        before, wall = self._looked, self._looked_wall
        now = self._look_at_clocks()
        away = max(now - before, self._looked_wall - wall) > GAP_SECONDS
        if away and not self._playing.is_paused and not self._playing.is_over(before):
            self._playing, self._note = self._playing.paused(before), AWAY
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
            self._stop_finding()
        waits = self._playing.is_paused and not self._over
        shown = Shown(self._playing.timeline, place, waits, self._note, self._found)
        self.query_one(CalmView).show(shown, moving=self._moving)
        room = min(self.size.width, _WIDEST_KEYS) - _BESIDE_KEYS
        if (keys := fitting(self.keys_said(), room)) != self._said:
            self._said = keys
            self.query_one("#keys", Static).update(_key_line(keys))

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

    @property
    def _can_find(self) -> bool:
        return bool(self._playing.place(self._looked).phase.lines)

    def action_pause(self) -> None:
        """Pause, or go on; what is over begins anew."""
        now = self._look_at_clocks()
        if self._over:
            self.play(self.exercise)
            return
        self._note = ""
        waits = self._playing.is_paused
        self._playing = self._playing.going_on(now) if waits else self._playing.paused(now)
        self._show(now)

    def action_skip(self) -> None:
        """Go to the next phase."""
        self._playing = self._playing.skipped(self._look_at_clocks())
        self.look()

    def action_longer(self, by: int) -> None:
        """Make it longer or shorter."""
        now = self._look_at_clocks()
        self._playing = self._playing.longer(by, now)
        self._show(now)

    def action_words(self) -> None:
        """Count in words, or draw the shape, for this time; the setting `motion` says it for good."""
        self._moving = not self._moving
        self._show(self._look_at_clocks())

    async def action_bell(self) -> None:
        """Switch the bell on or off for good."""
        rings, now = not self._bell, self.host.now()
        if await self.host.do(lambda store: store.settings.set_bell(rings, now), undoable=False):
            self._bell = rings
            self._note = "The bell rings." if rings else "The bell is silent."
            self._ring()

    def action_find(self) -> None:
        """Let something be typed."""
        if self._can_find:
            field = self.query_one("#found", LineInput)
            field.can_focus = True
            self.add_class("-finding")
            field.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take what was found; when all of it is, go on."""
        event.stop()
        text = clean_line(event.value)
        self.query_one("#found", LineInput).clear()
        if not text:
            self._stop_finding()
            return
        self._found = (*self._found, text)
        place = self._playing.place(self._look_at_clocks())
        if len(self._found) >= place.phase.lines:
            self.action_skip()
        else:
            self._show(self._looked)

    def _stop_finding(self) -> None:
        if self.has_class("-finding"):
            self.remove_class("-finding")
            field = self.query_one("#found", LineInput)
            field.clear()
            field.can_focus = False
            self.set_focus(None)

    def action_leave(self) -> None:
        """Stop typing, or stop."""
        if self.has_class("-finding"):
            self._stop_finding()
        else:
            self.leave()

    def leave(self) -> None:
        """Go back with what was played."""
        self.dismiss(Played(self.seconds, self._over))

    def on_screen_suspend(self) -> None:
        """Wait while something stands over it."""
        if not self._over:
            self._playing = self._playing.paused(type(self).CLOCK())

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Look at the clocks anew, so that what stood over it is not taken for sleep."""
        self._look_at_clocks()

    # The line of keys

    def keys_said(self) -> list[tuple[str, str]]:
        """Return what stands in the last line."""
        if self.has_class("-finding"):
            return [("enter", "take it"), ("esc", "no more")]
        pause = "again" if self._over else "go on" if self._playing.is_paused else "pause"
        words = [("v", "words" if self._moving else "shape")] if self.exercise.is_a_breath else []
        bell = [("o", "no bell" if self._bell else "bell")] if self.exercise.bell else []
        find = [("enter", "type")] if self._can_find else []
        return [("esc", "stop"), ("space", pause), ("n", "next"), ("+ -", "longer"), *words, *bell, *find]


def _key_line(keys: Sequence[Key]) -> Content:
    return Content("  ").join([Content.assemble((key, "bold $glow"), f" {words}") for key, words in keys])
