"""The help page. It writes nothing anywhere, and shows what it knows before any file has answered."""

from typing import TYPE_CHECKING, ClassVar, cast

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tracker.content.crisis_lines import help_in
from tracker.domain.crisis import Country, Mine
from tracker.screens.drawn_once import DrawnOnce
from tracker.screens.help_now.country import ask_country
from tracker.store.help_now import mine
from tracker.widgets.help_view import HelpView

if TYPE_CHECKING:
    from tracker.screens.host import Host

AGAIN_SECONDS = 5.0
"""How long after the file could not be read it is tried again."""


class HelpNow(DrawnOnce, ModalScreen[None]):
    """Stands over everything; esc leads back to exactly what was there."""

    COVERS: ClassVar[bool] = True
    """Whether it can be read in any window, and nothing may be put over it unasked."""
    BINDINGS = [
        Binding("escape", "leave", "back", id="help_now.leave", tooltip="Go back to where you were."),
        Binding("g", "country", "country", id="help_now.country", tooltip="Choose the country you are in."),
        Binding("m", "plan", "my plan", id="help_now.plan", tooltip="Read or write your own plan."),
    ]
    DEFAULT_CSS = """
    HelpNow { background: $background; align-horizontal: center; }
    HelpNow > HelpView { margin-top: 1; }
    /* A toast would stand over the numbers; it is still there when one goes back. */
    HelpNow Toast { display: none; }
    HelpNow > #keys { width: 100%; max-width: 80; height: 1; padding: 0 2; color: $hush; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._mine: Mine | None = None

    @property
    def host(self) -> "Host":
        """The application, as far as a screen needs to know it."""
        return cast("Host", self.app)

    def compose(self) -> ComposeResult:
        """Lay out the page and its line of keys."""
        yield HelpView(self._here())
        yield Static(self._key_line(), id="keys")

    def _here(self) -> Country:
        return help_in(self.host.country, self.host.now().day)

    def _key_line(self) -> Content:
        plan = [("m", "my plan")] if self._mine is not None else []
        keys = [("esc", "back"), ("g", "country"), *plan, ("f8", "calm"), ("↑ ↓", "more")]
        return Content("   ").join(
            [Content.assemble((key, "bold $glow"), f" {words}") for key, words in keys]
        )

    def on_screen_resume(self) -> None:
        """Read what is one's own, also after the plan was written."""
        self._fetch()

    @work(exclusive=True, group="mine")
    async def _fetch(self) -> None:
        try:
            # The page may be opened before the file has said in which country one is.
            await self.host.learn_country()
            self._show()
            self._mine = await self.host.ask(mine)
        except Exception:
            # Whatever it is, the numbers stand there; the page says that this part is still to come.
            self.set_timer(AGAIN_SECONDS, self._fetch)
            return
        self._show()

    def _show(self) -> None:
        # Whoever leaves while the file answers finds nothing mounted any more to show the answer in.
        for view in self.query(HelpView):
            view.show(self._here(), self._mine)
        for keys in self.query("#keys").results(Static):
            keys.update(self._key_line())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The plan can be opened once the file has answered."""
        return action != "plan" or self._mine is not None

    @work
    async def action_country(self) -> None:
        """Ask for the country, and show its numbers at once."""
        if await ask_country(self.app):
            self._show()

    def action_plan(self) -> None:
        """Open the plan."""
        from tracker.screens.help_now.plan import PlanPage

        self.app.push_screen(PlanPage())

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss()
