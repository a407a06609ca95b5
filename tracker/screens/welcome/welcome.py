"""Three pages for the first start: what this is, where the file lies, and a first digit."""

from typing import TYPE_CHECKING, cast

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.screen import ModalScreen
from textual.widgets import Static

from tracker.content.loader import load
from tracker.domain.countries import names
from tracker.screens.help_now.country import ask_country

if TYPE_CHECKING:
    from tracker.domain.changes import Changed
    from tracker.screens.host import Host
    from tracker.store import Store

MOOD = "mood"
"""The id of the scale that the last page sets, as in `content/defaults.toml`."""
_COUNTRY_PAGE = 1
"""The page that says where the file lies asks for the country too."""


class Welcome(ModalScreen[None]):
    """Shown until it was read or skipped once; both are remembered in the file."""

    BINDINGS = [
        Binding("right", "turn(1)", "on", id="welcome.on", tooltip="Go to the next page."),
        Binding(
            "enter,space",
            "go_on",
            "on",
            id="welcome.begin",
            tooltip="Go to the next page, or begin the evening.",
        ),
        Binding("left", "turn(-1)", "back", id="welcome.back", tooltip="Go to the page before."),
        Binding(
            "g",
            "country",
            "country",
            id="welcome.country",
            tooltip="Choose the country for help now, or none.",
        ),
        Binding("escape", "leave", "skip", id="welcome.leave", tooltip="Skip these pages for good."),
        *(
            Binding(
                str(digit),
                f"mood({digit})",
                show=False,
                id=f"welcome.{digit}",
                tooltip=f"Set the mood to {digit}.",
            )
            for digit in range(10)
        ),
        Binding("plus", "mood(10)", show=False, id="welcome.ten", tooltip="Set the mood to 10."),
    ]
    DEFAULT_CSS = """
    Welcome { background: $background; align: center middle; }
    Welcome > Vertical { width: 100%; max-width: 72; height: 22; max-height: 100%; }
    Welcome VerticalScroll { height: 1fr; padding: 0 2; scrollbar-size-vertical: 1; }
    Welcome Static { width: 100%; height: auto; }
    Welcome #keys { padding: 1 2; }
    """

    page: reactive[int] = reactive(0, init=False)
    mood: reactive[int] = reactive(0, init=False)

    def __init__(self) -> None:
        super().__init__()
        self._leaving = False
        self._pages: list[dict[str, str]] = load("welcome.toml")["pages"]

    @property
    def host(self) -> "Host":
        """The application, as far as a screen needs to know it."""
        return cast("Host", self.app)

    def compose(self) -> ComposeResult:
        """Lay out a page and its line of keys."""
        with Vertical():
            with VerticalScroll(can_focus=False):
                yield Static(self._written(), id="page")
            yield Static(self._key_line(), id="keys")

    def watch_page(self) -> None:
        """Show another page."""
        self._show()

    def watch_mood(self) -> None:
        """Show the digit that is saved."""
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A digit means something on the last page alone; before the first page there is none."""
        if action == "mood":
            return self._is_last and not self._leaving
        if action == "country":
            return self.page == _COUNTRY_PAGE
        return not (action == "turn" and parameters == (-1,) and self.page == 0)

    def action_turn(self, pages: int) -> None:
        """Turn the page; the last one stays, so that an arrow too many reaches no scale of the evening."""
        self.page = min(max(self.page + pages, 0), len(self._pages) - 1)

    def action_go_on(self) -> None:
        """Turn the page; after the last one the evening begins."""
        if self._is_last:
            self.action_leave()
        else:
            self.page += 1

    @work(group="welcome")
    async def action_country(self) -> None:
        """Ask for the country; nothing is chosen unless it is chosen here."""
        if await ask_country(self.app):
            self._show()

    @work(group="welcome")
    async def action_mood(self, digit: int) -> None:
        """Save the digit as tonight's mood."""
        now = self.host.now()

        def rate(store: "Store") -> "Changed":
            scale = next(scale for scale in store.scales.all(hidden=True) if scale.id == MOOD)
            return store.ratings.rate(scale, now.day, digit, now)

        if await self.host.do(rate) is not None:
            self.mood = digit

    def action_leave(self) -> None:
        """Leave for good, once, however often the key came."""
        if not self._leaving:
            self._leaving = True
            self._leave()

    @work(group="welcome")
    async def _leave(self) -> None:
        now = self.host.now()
        await self.host.do(
            lambda store: store.settings.put("welcomed", now.day.isoformat(), now), undoable=False
        )
        self.dismiss()

    @property
    def _is_last(self) -> bool:
        return self.page == len(self._pages) - 1

    def _show(self) -> None:
        self.query_one("#page", Static).update(self._written())
        self.query_one("#keys", Static).update(self._key_line())
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def _written(self) -> Content:
        page = self._pages[self.page]
        text = page["text"].strip().replace("{path}", str(self.host.path))
        written = Content.assemble((page["title"], "bold $glow"), "\n\n", text)
        return Content.assemble(written, "\n\n", self._scale()) if self._is_last else written

    def _scale(self) -> Content:
        marks = Content(" ").join(
            [
                Content.styled("▪", "$glow") if n < self.mood else Content.styled("·", "$faint")
                for n in range(10)
            ]
        )
        said = (
            Content.assemble((f"    {self.mood:>2} ", "bold"), (" ✓ saved", "$done"))
            if self.mood
            else Content("")
        )
        return Content.assemble("Mood   ", marks, said)

    def _key_line(self) -> Content:
        where = Content(" ").join(
            [Content.styled("●" if n == self.page else "○", "$hush") for n in range(len(self._pages))]
        )
        on = ("enter", "begin") if self._is_last else ("→", "on")
        chosen = names().get(self.host.country, "")
        country = [("g", f"{chosen} ✓" if chosen else "country")] if self.page == _COUNTRY_PAGE else []
        keys = [on, *([("←", "back")] if self.page else []), *country, ("esc", "skip")]
        drawn = Content("   ").join(
            [Content.assemble((key, "bold $glow"), f" {words}") for key, words in keys]
        )
        return Content.assemble(where, "     ", drawn.stylize_before("$hush"))
