"""An exercise on the screen: a shape that grows and shrinks in step, or, for whom nothing should move, a count."""

from math import sqrt
from typing import NamedTuple

from rich.cells import cell_len
from textual.geometry import Region
from textual.strip import Strip

from tracker.domain.exercises import Place, Timeline
from tracker.widgets.line_list import wrap
from tracker.widgets.line_widget import LineWidget, Part

_LEAST = 2.0
_BAR = 40
_BESIDE_WIDTH = 72


class Shown(NamedTuple):
    """What stands there: where one is, what it waits for ("" while it goes), and a sentence below."""

    timeline: Timeline
    place: Place
    waits: str = ""
    beside: str = ""
    found: tuple[str, ...] = ()
    """What was typed in this phase."""


class CalmView(LineWidget):
    """Draws a disc in half blocks with words below it; with `moving` off, or where nothing breathes, words alone.

    Only the lines that have changed are drawn anew, so that a frame costs little.
    """

    DEFAULT_CSS = "CalmView { height: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self._shown: Shown | None = None
        self._moving = False
        self._lines: tuple[tuple[Part, ...], ...] = ()

    def show(self, shown: Shown, *, moving: bool) -> None:
        """Show where the exercise is; nothing is drawn where nothing has changed."""
        self._shown, self._moving = shown, moving and shown.timeline.exercise.is_a_breath
        self._redraw()

    def on_resize(self) -> None:
        """Fit the new size."""
        self._lines = ()
        self._redraw()

    def _redraw(self) -> None:
        lines = self._laid_out()
        if len(lines) != len(self._lines):
            self._lines = lines
            self.refresh()
            return
        changed = [y for y, (new, old) in enumerate(zip(lines, self._lines, strict=True)) if new != old]
        self._lines = lines
        if changed:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))

    def render_line(self, y: int) -> Strip:
        """Draw a line."""
        return self.strip_of(self._lines[y] if y < len(self._lines) else ())

    # Laying out

    def _laid_out(self) -> tuple[tuple[Part, ...], ...]:
        shown, height = self._shown, self.size.height
        if shown is None or not height:
            return ()
        words = self._words(shown)
        tall = max(height - len(words) - 1, 0)
        if not self._moving:
            above: list[tuple[Part, ...]] = [()] * max((height - len(words)) // 2, 0)
        else:
            above = [
                *(self._middle((self._disc(y, tall, shown.place.full), "glow")) for y in range(tall)),
                (),
            ]
        return tuple([*above, *words][:height])

    def _words(self, shown: Shown) -> list[tuple[Part, ...]]:
        room = max(min(_BESIDE_WIDTH, self.size.width - 2), 8)
        said = [self._middle((line, "bold")) for line in wrap(shown.place.phase.words, room)]
        beside = [self._middle((line, "hush")) for line in wrap(shown.beside, room)] if shown.beside else []
        found = [self._middle((line, "done")) for one in shown.found for line in wrap(f"· {one}", room)]
        state = self._middle((shown.waits, "glow") if shown.waits else (_counted(shown), "hush"))
        below = [state, *found, ()]
        return [*said, *below, *self._progress(shown), *beside]

    def _progress(self, shown: Shown) -> list[tuple[Part, ...]]:
        timeline, place = shown.timeline, shown.place
        wide = max(min(_BAR, self.size.width - 2), 1)
        full = round(wide * (timeline.seconds - place.left) / timeline.seconds)
        room = max(self.size.width - wide, 0) // 2
        bar: tuple[Part, ...] = ((" " * room, ""), ("━" * full, "glow"), ("─" * (wide - full), "faint"))
        turn = f" · round {place.round} of {timeline.rounds}" if place.round and timeline.rounds > 1 else ""
        return [bar, self._middle((f"{clock_words(place.left)} left{turn}", "hush"))]

    def _middle(self, part: Part) -> tuple[Part, ...]:
        text, role = part
        return ((" " * max((self.size.width - cell_len(text)) // 2, 0), ""), (text, role))

    def _disc(self, y: int, tall: int, full: float) -> str:
        most = max(min(tall - 1.0, self.size.width / 2 - 2.0), 0.0)
        radius = min(_LEAST, most) + (most - min(_LEAST, most)) * full
        upper, lower = (_half_width(2 * y + half + 0.5 - tall, radius) for half in (0, 1))
        wide = max(upper, lower)
        both, either = min(upper, lower), "▀" if upper > lower else "▄"
        return either * (wide - both) + "█" * (2 * both) + either * (wide - both)


def _counted(shown: Shown) -> str:
    """Return how many seconds are left of a phase, of a long one as a clock shows it."""
    place = shown.place
    if place.seconds <= 10:
        return str(place.second)
    return f"{clock_words(place.seconds - place.into)}"


def clock_words(seconds: float) -> str:
    """Return a time as a clock shows it: 4:05; a begun second counts as whole."""
    whole = int(-(-max(seconds - 1e-6, 0) // 1))
    return f"{whole // 60}:{whole % 60:02d}"


def _half_width(from_middle: float, radius: float) -> int:
    """Return how many cells a disc reaches to each side, `from_middle` half lines above or below its middle."""
    return round(sqrt(max(radius * radius - from_middle * from_middle, 0.0)))
