"""The application: it owns the file, the clock and the modes, and carries every change to who shows it."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import events, work
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.signal import Signal

from tracker.clock import read_clock
from tracker.desk import Desk
from tracker.domain.changes import Changed
from tracker.domain.errors import Refused
from tracker.domain.time import Stamp
from tracker.garbage import SETTLED_SECONDS, collect_again, collect_all
from tracker.helping import Helping
from tracker.leaving import let_go_of_terminal, on_signals
from tracker.screens import modes
from tracker.screens.host import EVERYTHING, Act, Hear, LooksFurther
from tracker.store.errors import StoreError
from tracker.widgets.mode_bar import MADE_UP, NAME, Tab

if TYPE_CHECKING:
    from textual.notifications import Notify, SeverityLevel

    from tracker.store import Store
    from tracker.store.ahead import Ahead

T = TypeVar("T")

LOOK_SECONDS = 30.0
"""How often the file is looked at for what other windows wrote; not every terminal says when one comes back to it."""
TOLD_SECONDS, WARNED_SECONDS = 5.0, 8.0
"""How long a sentence stands: one that is good to know, and one that something has to be done about."""


def _actions() -> type[Provider]:
    from tracker.screens.palette import Actions

    return Actions


class Moodladder(Helping):
    """The program. Screens know it as `tracker.screens.host.Host`."""

    TITLE = "Moodladder"
    # Of the modes only the first is seen at the start; the styles of the others are read when it stands.
    CSS_PATH = [Path(__file__).with_name("app.tcss"), *chain(*(m.style_sheets for m in modes.MODES[:1]))]
    SHOWN: ClassVar[tuple[modes.Mode, ...]] = modes.MODES
    MODES = {mode.id: mode.screen for mode in modes.MODES}
    DEFAULT_MODE = modes.MODES[0].id if modes.MODES else "_default"
    COMMANDS = {_actions}
    BINDINGS: ClassVar[list[BindingType]] = [
        *(mode.binding for mode in modes.MODES),
        Binding(
            "question_mark,f1",
            "help",
            "help",
            id="app.help",
            tooltip="Say what this is and which keys it knows.",
        ),
        Binding("u", "undo", "undo", show=False, id="app.undo", tooltip="Take back what was done last."),
        Binding(
            "q", "quit", "quit", show=False, id="app.quit", tooltip="Leave; everything is saved already."
        ),
        Binding(
            "ctrl+p",
            "command_palette",
            "all actions",
            show=False,
            priority=True,
            id="app.palette",
            tooltip="Find any action or theme by its name.",
        ),
    ]

    def __init__(
        self,
        path: Path,
        *,
        clock: Callable[[int], Stamp] = read_clock,
        config: Path | None = None,
        first_start: bool | None = None,
        notice: str = "",
        made_up: bool = False,
        ahead: "Ahead | None" = None,
    ) -> None:
        """Prepare the program for the file at `path`, which is made if it is not there.

        `clock` takes the hour at which a day begins and returns now. `config` is where config.toml lies, if not in
        its usual place. `first_start` shows (True) or leaves out (False) the first pages; None lets the file say.
        `notice` is a sentence to say at the start, `ahead` an opening of that file begun earlier. `made_up` says that
        the file is thrown away afterwards: the bar on top then says so all the time, and no words are rescued.
        """
        self.path = path
        self._desk = Desk(path, ahead)
        self._clock = clock
        self._first_start = first_start
        self._refused = False
        self._notice = notice
        self.made_up = made_up
        self.bar_name = MADE_UP if made_up else NAME
        super().__init__(config, ((mode.id, mode.key, mode.title) for mode in self.SHOWN))
        self.changes: Signal[frozenset[str]] = Signal(self, "changes")

    # What screens ask for

    @property
    def tabs(self) -> tuple[Tab, ...]:
        """The modes that there are, each with the key that leads to it now."""
        return tuple(
            Tab(mode.id, mode.title, self.key_of(f"mode.{mode.id}", mode.key)) for mode in self.SHOWN
        )

    def now(self) -> Stamp:
        """Return this instant, and the day it belongs to."""
        return self._clock(self._desk.day_start_hour)

    def tell(self, sentence: str, *, severity: "SeverityLevel" = "information") -> None:
        """Show a plain sentence over the line of keys, instead of the one before; markup in it is not read."""
        seconds = TOLD_SECONDS if severity == "information" else WARNED_SECONDS
        self.notify(sentence, severity=severity, timeout=seconds, markup=False)

    def on_notify(self, event: "Notify") -> None:
        """Let a sentence take the place of the one before; beside the page of a wrong file none stands."""
        if self._refused:
            event.prevent_default()
        else:
            self.clear_notifications()

    async def ask(self, question: "Callable[[Store], T]") -> T:
        """Return the store's answer; raise StoreError."""
        return await self._desk.ask(question)

    async def do(
        self, act: Act, said: str = "", *, undoable: bool = True, apart: bool = False, hear: Hear = None
    ) -> Changed | None:
        """Write, publish and make undoable; None where it was refused, which the person or `hear` was told."""
        return await self._desk.finish(self._do(act, said, undoable, apart, hear))

    def _tell_refusal(self, error: Exception) -> None:
        self.tell(str(error), severity="error")

    async def _do(self, act: Act, said: str, undoable: bool, apart: bool, hear: Hear) -> Changed | None:
        try:
            changed = await self._desk.write(act)
        except (StoreError, Refused) as error:
            (hear or self._tell_refusal)(error)
            return None
        self.forgive_leaving()
        if undoable:
            self._desk.remember(changed, apart=apart)
        self.changes.publish(changed.kinds)
        if said:
            self.tell(said)
        return changed

    @work(group="look")
    async def look_again(self) -> None:
        """Ask whether another window wrote to the file, and if so let everything reload."""
        try:
            if await self._desk.changed_elsewhere():
                self.changes.publish(EVERYTHING)
        except StoreError as error:
            self.tell(str(error), severity="error")

    @work(group="look")
    async def _look_unasked(self) -> None:
        collect_all()
        # Nobody waits for this, so a file that cannot be read now is not worth a word every half minute.
        with suppress(StoreError):
            if await self._desk.changed_elsewhere():
                self.changes.publish(EVERYTHING)

    # Starting and leaving

    def on_mount(self) -> None:
        """Open the file while the first frame is drawn."""
        on_signals(self.leave_for)
        self.set_timer(SETTLED_SECONDS, collect_again)
        self._open()
        if said := " ".join(filter(None, (*self.problems, self._notice))):
            self.tell(said, severity="warning" if self.problems else "information")

    @work(group="open")
    async def _open(self) -> None:
        if problem := await self._desk.open():
            from tracker.screens.refusal import Refusal

            self._refused = True
            self.clear_notifications()
            await self.until_uncovered()
            await self.push_screen_wait(Refusal(problem, self._desk.open_again))
            self._refused = False
            self.changes.publish(EVERYTHING)
        self.call_after_refresh(self._get_ready)
        self.set_interval(LOOK_SECONDS, self._look_unasked)
        if self._desk.is_new if self._first_start is None else self._first_start:
            from tracker.screens.welcome import Welcome

            await self.until_uncovered()
            await self.push_screen(Welcome())
            self.fit(self.size)

    def _get_ready(self) -> None:
        # The first screen stands; what is asked for next need not wait for an import.
        self._desk.get_ready()
        for screen in self.screen_stack:
            if isinstance(screen, LooksFurther):
                screen.look_further()
        self.changes.subscribe(self, self.learn_breath)
        self.learn_breath(EVERYTHING)
        asyncio.get_running_loop().run_in_executor(None, modes.load_all)
        for mode in modes.MODES[1:]:
            self.call_later(self.read_styles, mode.style_sheets)

    async def on_unmount(self) -> None:
        """Close the file."""
        await self._desk.close()

    # What the terminal does

    def on_app_focus(self) -> None:
        """The window is looked at again."""
        self.look_again()

    def on_app_blur(self) -> None:
        """The window is left, perhaps for good."""
        self.save_in_passing()

    def on_resize(self, event: events.Resize) -> None:
        """Say so if the window is too small for the screens."""
        self.fit(event.size)

    # Actions

    async def action_quit(self) -> None:
        """Leave; where what is typed cannot be saved, only when asked a second time."""
        self.leave_asked()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Lead to no mode that this application does not have."""
        return parameters[0] in self.MODES if action == "mode" else super().check_action(action, parameters)

    def action_mode(self, mode: str) -> None:
        """Go to a mode."""
        if mode != self.current_mode:
            # Before Textual holds all frames back.
            self.show_heard()
        self.switch_mode(mode)

    def action_help(self) -> None:
        """Show the help of what is focused."""
        from tracker.screens.help import HelpScreen

        self.push_screen(HelpScreen(self.screen))


def run(
    path: Path,
    *,
    first_start: bool | None = None,
    notice: str = "",
    made_up: bool = False,
    ahead: "Ahead | None" = None,
) -> int:
    """Open the application on the file at `path` and return the exit status when it ends."""
    app = Moodladder(path, first_start=first_start, notice=notice, made_up=made_up, ahead=ahead)
    return run_until_left(app)


def run_until_left(app: Moodladder) -> int:
    """Run an application and return the exit status: 0, 1 after a crash, 2 with text unsaved, 128 + n by signal n."""
    app.run()
    let_go_of_terminal(app.farewell)
    return app.return_code or 0
