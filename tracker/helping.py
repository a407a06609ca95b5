"""An application in which help is one key away, over whatever stands, whether or not the file can be read."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual import work
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.screen import Screen

from tracker.screens.host import touches
from tracker.screens.too_small import TooSmall
from tracker.undoing import Undoing

if TYPE_CHECKING:
    from tracker.domain.exercises import Exercise
    from tracker.screens.host import Host

_HELP = "Show at once whom you can call."


class Helping(Undoing):
    """Opens the help page and the calm page. What they show before the file answers is in memory all along."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f9", "help_now", "help now", show=False, priority=True, id="app.help_now", tooltip=_HELP),
        # Where text is typed, an exclamation mark is one.
        Binding(
            "exclamation_mark",
            "help_now(True)",
            "help now",
            show=False,
            priority=True,
            id="app.help_now",
            tooltip=_HELP,
        ),
        Binding(
            "f8",
            "calm",
            "calm",
            priority=True,
            id="app.calm",
            tooltip="Breathe slowly for a while, or look around you.",
        ),
    ]

    AHEAD = frozenset({"app.help_now", "app.calm"})

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._uncovered = asyncio.Event()
        self._uncovered.set()
        self._breath: Exercise | None = None

    @property
    def country(self) -> str:
        """The two letters of the country that the person chose, "" while none is."""
        return self._desk.country

    async def learn_country(self) -> None:
        """Go by the country that the file has, where none was chosen since; raise StoreError."""
        await self._desk.read_settings()

    def choose_country(self, code: str) -> None:
        """Use the numbers of a country from now on, "" for none, and let the file know as soon as it can be."""
        self._desk.choose_country(code)
        self.run_worker(self._keep_country(code), group="country")

    async def _keep_country(self, code: str) -> None:
        host = cast("Host", self)
        now = host.now()
        if await host.do(lambda store: store.settings.set_country(code, now)):
            self._desk.country_is_kept(code)

    @property
    def motion(self) -> bool:
        """Whether something that moves may be drawn: by the file's setting, and by TEXTUAL_ANIMATIONS."""
        return self._desk.motion and self.animation_level != "none"

    @property
    def bell_rings(self) -> bool:
        """Whether the bell rings in exercises that have one."""
        return self._desk.bell

    @property
    def breath(self) -> "Exercise":
        """The slow breath that is begun with where nothing is chosen; known without the file."""
        from tracker.content.exercises import SIMPLE, shipped_one

        return self._breath or shipped_one(SIMPLE)

    def learn_breath(self, kinds: frozenset[str]) -> None:
        """Go by what the file says of breaths from now on, where that can have changed."""
        if touches(kinds, "calm_sessions"):
            self._learn_breath()

    @work(group="breath", exclusive=True)
    async def _learn_breath(self) -> None:
        from tracker.content.exercises import first_breath
        from tracker.domain.effects import effects

        host = cast("Host", self)
        try:
            every = (await host.read_exercises()).every
            self._breath = first_breath(every, effects(await host.ask(lambda store: store.calm.sessions())))
        except Exception:
            # Whatever it is, a plain slow breath needs neither a file nor a folder.
            self._breath = None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave the exclamation mark to the field in which it is typed."""
        if action == "help_now" and parameters and self.focused is not None:
            return not self.focused.check_consume_key("exclamation_mark", "!")
        return True

    def action_help_now(self, _by_its_letter: bool = False) -> None:
        """Show whom to call."""
        self.help_now()

    def help_now(self) -> None:
        """Open the page with people to call, over whatever stands; nothing of it is noted anywhere."""
        from tracker.screens.help_now import HelpNow

        self._cover(HelpNow, HelpNow)

    def action_calm(self) -> None:
        """Open the calm page over whatever stands."""
        from tracker.screens.calm import CalmPage

        self._cover(CalmPage, lambda: CalmPage(self.breath))

    def _cover(self, kind: type[Screen[Any]], make: Callable[[], Screen[Any]]) -> None:
        if isinstance(self.screen, kind):
            return
        if _covers(self.screen) and isinstance(self.screen_stack[-2], kind):
            # It stands right below, so nothing is piled up.
            self.forget_keys()
            self.screen.dismiss()
            return
        self._uncovered.clear()
        self.forget_keys()
        self.push_screen(make(), self._uncover)

    def _uncover(self, _left: object) -> None:
        if not any(_covers(screen) for screen in self.screen_stack):
            self._uncovered.set()
        # A page that can be read in any window may have stood over screens that cannot.
        self.call_later(self.fit, self.size)

    async def until_uncovered(self) -> None:
        """Wait until neither the help page nor the calm page stands open, so that nothing is put over them."""
        await self._uncovered.wait()

    def fit(self, size: Size) -> None:
        """Say so if the window is too small for the screens, but over no page that can be read in any window."""
        if not TooSmall.fits(size) and not (_covers(self.screen) or isinstance(self.screen, TooSmall)):
            self.push_screen(TooSmall())


def _covers(screen: Screen[Any]) -> bool:
    return bool(getattr(screen, "COVERS", False))
