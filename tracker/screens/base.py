"""What every mode screen has: the bar on top, the keys below, reloading, saving, and its help.

How a screen is made
--------------------
    class LadderScreen(ModeScreen):
        MODE = "ladder"                                  # its id in tracker/screens/modes.py
        TITLE = "Ladder"
        HELP = "The ladder goes from small asks to …"    # two or three plain sentences; no markup is read
        SHOWS = ("steps", "attempts", "plans")           # the tables whose changes concern it
        KEY_ORDER = ("ladder.tick", "ladder.open")       # what stands first in the bar below
        BINDINGS = [Binding("space", "tick", "tick", id="ladder.tick", tooltip="Tick the step: one attempt.")]
        CSS_PATH = "ladder.tcss"                         # beside the module; colours only as $variables

        def content(self) -> ComposeResult:              # instead of compose
            yield LadderList()

        async def reload(self, kinds: frozenset[str]) -> None:
            steps = await self.host.ask(lambda store: store.ladder.steps())
            self.query_one(LadderList).show(steps)

        @work                                            # whoever awaits a dialog needs a worker
        async def action_tick(self) -> None:
            if await self.host.do(lambda store: store.ladder.tick(step_id, self.host.now())):
                self.say_saved()

- The class is named in one line of `tracker/screens/modes.py`; keys, bar, help and palette follow from that.
- Where the file cannot be read, a worker ends with a sentence in a toast (see `Telling`).
- A write goes through `host.do`: it publishes what changed and every screen that shows it reloads, this one too.
  Do not update widgets after a write by hand.
- A binding without a `tooltip` and an `id` is missing from help, palette and config.toml. Ids start with the mode.
- Free text: a screen that holds typed, unsaved text overrides `flush` and `unsaved`.
- A focused widget with its own `HELP` speaks before the screen does when `?` is pressed.
- A dialog: `answer = await self.app.push_screen_wait(AskText("What was it about?"))`; None means esc.
"""

from datetime import date
from typing import TYPE_CHECKING, ClassVar, cast

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.css.query import NoMatches
from textual.screen import Screen

from tracker.screens.drawn_once import DrawnOnce
from tracker.screens.host import EVERYTHING, ShowsDay, touches
from tracker.screens.telling import Telling
from tracker.store.errors import StoreError
from tracker.widgets.key_bar import KeyBar
from tracker.widgets.mode_bar import ModeBar
from tracker.widgets.saved_mark import SavedMark

if TYPE_CHECKING:
    from tracker.screens.host import Host


class ModeScreen(Telling, DrawnOnce, Screen[None]):
    """The base of a mode's screen; the text above says how one is made."""

    MODE: ClassVar[str] = ""
    """The id of the mode, as in `tracker/screens/modes.py`; empty for a page that can be opened from several."""
    SHOWS: ClassVar[tuple[str, ...]] = ()
    """The tables whose changes make this screen reload; empty for all."""
    KEY_ORDER: ClassVar[tuple[str, ...]] = ()
    """Ids of bindings in the order of their importance for the bar at the bottom."""

    DEFAULT_CSS = """
    ModeScreen > #foot { dock: bottom; height: 1; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._stale: frozenset[str] = EVERYTHING
        self._reloading = False
        self._unwritten: dict[object, str] = {}

    @property
    def host(self) -> "Host":
        """The application, as far as a screen needs to know it."""
        return cast("Host", self.app)

    @property
    def is_reloading(self) -> bool:
        """Whether what changed is being fetched and not shown yet."""
        return self._reloading

    def compose(self) -> ComposeResult:
        """Lay the bars around the content."""
        self.suit_window()
        yield ModeBar(self.host.tabs, self.MODE or self.app.current_mode, self.host.bar_name)
        yield from self.content()
        with Horizontal(id="foot"):
            yield KeyBar(self.KEY_ORDER)
            yield SavedMark()

    def content(self) -> ComposeResult:
        """Yield what stands between the bars, without data; `reload` brings that."""
        yield from ()

    async def reload(self, kinds: frozenset[str]) -> None:
        """Fetch and show what belongs to `kinds` (see `touches`); never called twice at a time."""

    async def flush(self) -> bool:
        """Save what is being typed. Called when screen, window or program is left, also by SIGTERM and SIGHUP.

        Return False where something could not be saved; it stays typed, and `unsaved` gives it.
        """
        return True

    async def save_text(self) -> bool:
        """Save text only, as the window is looked away from. A screen where `flush` does more overrides this."""
        return await self.flush()

    def unsaved(self) -> str:
        """Return what stands typed and is not in the file: its last way out is a file of its own."""
        return ""

    def say_saved(self, words: str = "saved") -> None:
        """Let the small mark below say that something is on disk; at most seven letters."""
        self.query_one(SavedMark).say(words)

    def unsay_saved(self) -> None:
        """Take the small mark away: something stands there again that is not on disk."""
        self.query_one(SavedMark).unsay()

    def say_waiting(self, who: object, reason: str | None) -> None:
        """Say below, until `who` calls with None, that words are not on disk yet; `reason` is brief, or ""."""
        self._unwritten.pop(who, None)
        if reason is not None:
            self._unwritten[who] = reason
        self.query_one(SavedMark).wait(next(iter(self._unwritten.values()), None))

    async def open_day(self, day: date) -> None:
        """Go to the mode Day and show `day` there."""
        await self.app.switch_mode("day")
        if isinstance(self.app.screen, ShowsDay):
            await self.app.screen.show_day(day)

    def on_mount(self) -> None:
        """Hear of every change."""
        self.host.changes.subscribe(self, self._changed)
        self.call_after_refresh(self.host.tell_lost_keys, self)

    def on_screen_resume(self) -> None:
        """Catch up with what changed meanwhile, here or in another window."""
        self._catch_up()
        self.host.look_again()

    def on_screen_suspend(self) -> None:
        """Leave nothing unsaved behind a dialog or another mode."""
        self._save_in_passing()

    @work(group="flush")
    async def _save_in_passing(self) -> None:
        await self.flush()

    def on_mode_bar_chosen(self, event: ModeBar.Chosen) -> None:
        """Go to the mode that was clicked."""
        event.stop()
        self.app.call_later(self.app.run_action, f"mode({event.mode!r})")

    def _changed(self, kinds: frozenset[str]) -> None:
        if not self.SHOWS or touches(kinds, *self.SHOWS):
            self._stale |= kinds
            if self._is_seen:
                self._catch_up()

    @property
    def _is_seen(self) -> bool:
        # A screen under a dialog is still seen; one under a page, or of another mode, waits until it is.
        stack = self.app.screen_stack
        return self in stack and all(above.is_modal for above in stack[stack.index(self) + 1 :])

    def _catch_up(self) -> None:
        if self._stale and not self._reloading:
            self._reloading = True
            self._reload_while_stale()

    @work(group="reload")
    async def _reload_while_stale(self) -> None:
        kinds = self._stale
        try:
            while self._stale:
                kinds, self._stale = self._stale, frozenset()
                await self.reload(kinds)
        except StoreError as error:
            self._stale |= kinds
            self.host.tell(str(error), severity="error")
        except NoMatches:
            # Whoever leaves while the file answers finds nothing mounted any more to show the answer in.
            if self.app.is_running and self in self.app.screen_stack:
                raise
        finally:
            self._reloading = False
