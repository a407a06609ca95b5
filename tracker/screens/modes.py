"""The modes: the one place where a mode is named. A new one is a line here and its screen module."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from textual.binding import Binding
from textual.screen import Screen


def _make(place: str) -> Screen[None]:
    module, _, name = place.partition(":")
    kind: type[Screen[None]] = getattr(import_module(module), name)
    return kind()


class Mode(NamedTuple):
    """A mode: its id, the key that leads to it, its title, where its screen is, and what one does there."""

    id: str
    key: str
    title: str
    place: str
    words: str

    @property
    def exists(self) -> bool:
        """Whether the module of its screen ships."""
        return find_spec(self.place.partition(":")[0]) is not None

    @property
    def screen(self) -> Callable[[], Screen[None]]:
        """A function that imports the screen only when it is first shown."""
        return partial(_make, self.place)

    @property
    def style_sheets(self) -> list[Path]:
        """The style sheets that lie beside its screen."""
        return sorted(Path(__file__).parent.joinpath(self.id).glob("*.tcss"))

    @property
    def binding(self) -> Binding:
        """The key of the mode; it is not in the bar below, since the bar above shows it."""
        return Binding(
            self.key, f"mode({self.id!r})", self.title, show=False, id=f"mode.{self.id}", tooltip=self.words
        )


PLANNED = (
    Mode("day", "d", "Day", "tracker.screens.day:DayScreen", "Go to the day: tonight in one screen."),
    Mode("ladder", "l", "Ladder", "tracker.screens.ladder:LadderScreen", "Go to the ladder and its steps."),
    Mode(
        "trends", "t", "Trends", "tracker.screens.trends:TrendsScreen", "Go to the plots of what was logged."
    ),
    Mode(
        "reframe",
        "r",
        "Reframe",
        "tracker.screens.reframe:ReframeScreen",
        "Go to the thoughts: caught, weighed and answered.",
    ),
    Mode(
        "checkin",
        "c",
        "Check-in",
        "tracker.screens.checkin:CheckInScreen",
        "Go to the questionnaires and other mirrors.",
    ),
    Mode("people", "p", "People", "tracker.screens.people:PeopleScreen", "Go to the people you have named."),
    Mode(
        "breathe",
        "b",
        "Breathe",
        "tracker.screens.breathe:BreatheScreen",
        "Go to the exercises that help to settle.",
    ),
)


MODES = tuple(mode for mode in PLANNED if mode.exists)
"""The modes that there are, in the order of the bar; the first is where the program starts."""


def load_all() -> None:
    """Load every screen, dialog and what charts are drawn with, so that whatever is opened next opens at once."""
    from pkgutil import walk_packages

    import tracker.screens
    from tracker.content.ahead import read_ahead
    from tracker.content.crisis_lines import look_up_lines

    # First of all the page for which nobody should have to wait.
    import_module("tracker.screens.help_now")
    look_up_lines()
    for found in walk_packages(tracker.screens.__path__, "tracker.screens."):
        import_module(found.name)
    import_module("tracker.charts.draw")
    read_ahead()
