"""Private prompts about one's history: one a page, each can be left empty, and nothing is for anybody else."""

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tracker.content.reading import Prompt, history
from tracker.screens.in_turn import in_turn
from tracker.screens.prompts import PromptsPage
from tracker.store import Store
from tracker.store.prompted import Prompted
from tracker.widgets.note_field import NoteField

_IN = "✓ This stands in your report, also what you add."
_OUT = "○ Stays out of every report."


class HistoryPage(PromptsPage):
    """Begins with the first prompt that has no text yet."""

    MODE = "checkin"
    TITLE = "Looking back, privately"
    HELP = """Questions about how it was. You can answer any of them, none, or one each month; what you write is kept
        as you type and is for you alone. tab goes on and leaves one empty, shift+tab goes back, ctrl+r says whether
        this text may stand in a report. f8 is calm, f9 is help, esc leaves."""
    SHOWS = ("reflections",)
    # Focused before the page is laid out, the field would be scrolled to as if it stood far below.
    AUTO_FOCUS = ""
    KEY_ORDER = ("prompts.next", "prompts.report", "prompts.back", "prompts.before")
    BINDINGS = [
        Binding(
            "tab", "turn(1)", "next", priority=True, id="prompts.next", tooltip="Go to the next question."
        ),
        Binding(
            "shift+tab",
            "turn(-1)",
            "before",
            priority=True,
            id="prompts.before",
            tooltip="Go to the question before.",
        ),
        Binding(
            "ctrl+r",
            "report",
            "in a report",
            id="prompts.report",
            tooltip="Say whether this text may stand in a report. It does not, unless you say so.",
        ),
    ]
    DEFAULT_CSS = """
    HistoryPage VerticalScroll { padding: 1 2 0 2; scrollbar-size-vertical: 1; }
    HistoryPage Static { width: 1fr; max-width: 76; height: auto; margin-bottom: 1; }
    HistoryPage #report { margin-bottom: 0; }
    HistoryPage NoteField, HistoryPage NoteField:focus {
        max-width: 76; min-height: 6; max-height: 12; margin-bottom: 1;
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._at = 0
        self._is_read = False
        self._texts: dict[str, str] = {}
        self._in_report: frozenset[str] = frozenset()

    def content(self) -> ComposeResult:
        """Lay out a page."""
        with VerticalScroll(can_focus=False):
            yield Static(id="prompt")
            yield Static(id="report")
            yield NoteField("what comes to mind, or nothing")
            yield Static(id="below")

    def texts_of(self, store: Store) -> Prompted:
        """Return where the texts are kept."""
        return store.reflections

    @property
    def _prompts(self) -> tuple[Prompt, ...]:
        return history().prompts

    @property
    def prompt(self) -> Prompt:
        """The question that stands there."""
        return self._prompts[self._at]

    def on_mount(self) -> None:
        """Know what is typed for which question, even before the file has answered."""
        self._show()
        self.set_focus(self.query_one(NoteField), scroll_visible=False)

    async def reload(self, kinds: frozenset[str]) -> None:
        """Show what is written; what is being typed stays."""
        self._texts, self._in_report = await self.host.ask(
            lambda store: (store.reflections.texts(), store.reflections.in_report())
        )
        if not self._is_read and not self.unsaved():
            ids = [prompt.id for prompt in self._prompts]
            self._at = next((n for n, one in enumerate(ids) if one not in self._texts), 0)
        self._is_read = True
        self._show()

    def _show(self) -> None:
        prompt = self.prompt
        self.keeper_of(self.query_one(NoteField)).show(prompt.id, self._texts.get(prompt.id, ""))
        where = f"{self._at + 1} of {len(self._prompts)} · {prompt.era}"
        self.query_one("#prompt", Static).update(
            Content.assemble((self.TITLE or "", "bold $glow"), (f"   {where}", "$hush"), "\n\n", prompt.text)
        )
        allowed, about = prompt.id in self._in_report, history()
        self.query_one("#report", Static).update(
            Content.styled(_IN if allowed else _OUT, "$done" if allowed else "$hush")
        )
        self.query_one("#below", Static).update(Content.styled(f"{about.caveat}\n\n{about.about}", "$hush"))

    @in_turn
    @work(group="turn")
    async def action_turn(self, by: int) -> None:
        """Go to another question, once what stands here is in the file."""
        if not await self.flush():
            return
        # From here on nothing is waited for: what is typed meanwhile would stand at the wrong question.
        keeper = self.keeper_of(self.query_one(NoteField))
        self._texts = {**self._texts, self.prompt.id: keeper.kept}
        at = min(max(self._at + by, 0), len(self._prompts) - 1)
        if at != self._at:
            self._at = at
            keeper.sit_down()
            self._show()

    @work(group="report")
    async def action_report(self) -> None:
        """Let this text into a report, or take it out again."""
        prompt, now = self.prompt.id, self.host.now()
        if not self.query_one(NoteField).text.strip():
            self.host.tell("There is nothing written here that could stand in a report.")
            return
        allowed = prompt not in self._in_report
        if await self.flush() and await self.host.do(
            lambda store: store.reflections.let_in_report(prompt, allowed, now), apart=True
        ):
            self.keeper_of(self.query_one(NoteField)).sit_down()
            self.say_saved("let in" if allowed else "out")
