"""What a screen may ask of the application, so that screens import no application."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, runtime_checkable

from tracker.domain.changes import Changed
from tracker.domain.time import Stamp

if TYPE_CHECKING:
    from textual.notifications import SeverityLevel
    from textual.screen import Screen
    from textual.signal import Signal
    from textual.worker import Worker

    from tracker.content.exercises import Exercises
    from tracker.domain.exercises import Exercise
    from tracker.store import Store
    from tracker.widgets.mode_bar import Tab

T = TypeVar("T")

Act = Callable[["Store"], Changed]
"""Writes to the store and returns what changed."""
Hear = Callable[[Exception], object] | None
"""Who takes in why the file refused something, instead of the person."""

EVERYTHING = frozenset({"*"})
"""The kinds of a change that may be anything: another window wrote to the file."""


def touches(kinds: frozenset[str], *shown: str) -> bool:
    """Return whether a change of `kinds` concerns someone who shows `shown` (table names)."""
    return "*" in kinds or not kinds.isdisjoint(shown)


class Host(Protocol):
    """The application, as a screen knows it."""

    path: Path
    """Where the file is."""

    @property
    def tabs(self) -> "tuple[Tab, ...]":
        """The modes that there are, for the bar on top."""

    @property
    def bar_name(self) -> str:
        """What the bar on top begins with: the program's name, or that the data is made up."""

    @property
    def changes(self) -> "Signal[frozenset[str]]":
        """Published after each write, here or in another window, with the kinds (table names) touched."""

    async def ask(self, question: "Callable[[Store], T]") -> T:
        """Return the store's answer; raise StoreError where the file cannot be read."""

    async def do(
        self,
        act: Act,
        said: str = "",
        *,
        undoable: bool = True,
        apart: bool = False,
        hear: Hear = None,
    ) -> Changed | None:
        """Write, publish what changed and make it undoable with `u`; `said` goes to a toast once it is on disk.

        With `apart` it is undone by itself, even if it goes on with the note written last.
        Return None where the store refused: the person has been told why, or `hear` was, and nothing has changed.
        What is under way is finished even if the screen that asked is gone by then.
        """

    @property
    def done_so_far(self) -> int:
        """How much was done in this session that can be undone, or was."""

    def take_back(self, since: int, table: str) -> None:
        """Take back what was done last, if that was later than `since` of `done_so_far` and touched `table`."""

    @property
    def own_themes(self) -> tuple[str, ...]:
        """The names of the program's own themes."""

    def choose_theme(self, name: str) -> None:
        """Use a theme from now on, and keep the choice in config.toml."""

    def tell_lost_keys(self, screen: "Screen[Any]") -> None:
        """Say once which actions of `screen` lost their key by config.toml."""

    def look_again(self) -> object:
        """Let every screen reload if another window wrote to the file."""

    def hold_keys(self, worker: "Worker[Any]") -> None:
        """Let keys wait until `worker` has opened a dialog, or is done without; `in_turn` calls it."""

    def tell(self, sentence: str, *, severity: "SeverityLevel" = "information") -> None:
        """Show a toast with a plain sentence; markup in it is not read."""

    def help_now(self) -> None:
        """Open the page with people to call, over whatever stands."""

    @property
    def country(self) -> str:
        """The two letters of the country that the person chose, "" while none is; known without the file."""

    async def learn_country(self) -> None:
        """Go by the country that the file has, where none was chosen since; raise StoreError."""

    def choose_country(self, code: str) -> None:
        """Use the numbers of a country from now on, "" for none, and let the file know as soon as it can be."""

    @property
    def motion(self) -> bool:
        """Whether something that moves may be drawn."""

    @property
    def bell_rings(self) -> bool:
        """Whether the bell rings in exercises that have one."""

    async def read_exercises(self) -> "Exercises":
        """Return the exercises that ship and the person's own."""

    @property
    def breath(self) -> "Exercise":
        """The slow breath that is begun with where nothing is chosen; known without the file."""

    def now(self) -> Stamp:
        """Return this instant, and the day it belongs to."""


@runtime_checkable
class Writing(Protocol):
    """A screen where something may stand that is typed but not yet kept."""

    async def flush(self) -> bool:
        """Save what is being typed or done; called when the screen or the program is left.

        Return False where something could not be saved. It still stands typed then.
        """


@runtime_checkable
class WritingMuch(Writing, Protocol):
    """A screen that knows which of its texts are not kept; of others all fields count until `flush` is true."""

    def unsaved(self) -> str:
        """Return what stands typed and is not in the file, "" where there is nothing."""


@runtime_checkable
class WritingInPassing(Protocol):
    """A screen with text that is saved as it is typed; not one whose fields are saved together when asked to."""

    async def save_text(self) -> bool:
        """Save the text that is being typed, and nothing else; called when the window is looked away from."""


@runtime_checkable
class ShowsDay(Protocol):
    """The screen on which a day can be opened: the mode with the id "day"."""

    async def show_day(self, day: date) -> None:
        """Show this day instead of the one that stands there."""


@runtime_checkable
class LooksFurther(Protocol):
    """A screen that has something to fetch which its first frame does without."""

    def look_further(self) -> object:
        """Fetch it; called when the first screen stands."""
