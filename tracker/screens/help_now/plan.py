"""My plan: what helps me in a crisis, in six parts and my own words."""

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tracker.content.reading import PlanPart, crisis_plan
from tracker.screens.prompts import PromptsPage
from tracker.store import Store
from tracker.store.prompted import Prompted
from tracker.widgets.note_field import NoteField

_FIELD = "plan-"


class PlanPage(PromptsPage):
    """All six parts on one page that scrolls. It can be opened from Check-in and over the help page."""

    TITLE = "My plan"
    HELP = """Your own plan for a hard hour, in six parts. Write what fits and leave the rest; it is kept as you type,
        and it stands on the help page (f9). tab goes to the next part, esc leaves."""
    SHOWS = ("crisis_plan",)
    # Focused before the page is laid out, the first field would be scrolled to as if it stood far below.
    AUTO_FOCUS = ""
    KEY_ORDER = ("prompts.back",)
    DEFAULT_CSS = """
    PlanPage VerticalScroll { padding: 1 2 0 2; scrollbar-size-vertical: 1; }
    PlanPage Static { width: 1fr; max-width: 76; height: auto; }
    PlanPage .hint { color: $hush; }
    PlanPage .part { width: 1fr; max-width: 76; height: auto; margin-bottom: 1; }
    PlanPage NoteField, PlanPage NoteField:focus { min-height: 2; max-height: 8; }
    """

    def content(self) -> ComposeResult:
        """Lay out the parts."""
        plan = crisis_plan()
        with VerticalScroll(can_focus=False):
            for n, part in enumerate(plan.parts, start=1):
                with Vertical(classes="part"):
                    yield Static(Content.styled(f"{n}  {part.title}", "bold"))
                    yield Static(Content(part.hint), classes="hint")
                    yield NoteField(id=_FIELD + part.id)
            yield Static(Content(plan.credit), classes="hint")

    def texts_of(self, store: Store) -> Prompted:
        """Return where the plan is kept."""
        return store.crisis_plan

    def _field(self, part: PlanPart) -> NoteField:
        return self.query_one(f"#{_FIELD}{part.id}", NoteField)

    def on_mount(self) -> None:
        """Let the first part be written, even before the file has answered."""
        for part in crisis_plan().parts:
            self.keeper_of(self._field(part)).show(part.id, "")
        self.set_focus(self._field(crisis_plan().parts[0]), scroll_visible=False)

    async def reload(self, kinds: frozenset[str]) -> None:
        """Show what is written; what is being typed stays."""
        texts = await self.host.ask(lambda store: store.crisis_plan.texts())
        for part in crisis_plan().parts:
            field = self._field(part)
            self.keeper_of(field).show(part.id, texts.get(part.id, ""))

    def on_note_field_left(self) -> None:
        """The part before stands above."""
        fields = [self._field(part) for part in crisis_plan().parts]
        here = next((n for n, field in enumerate(fields) if field.has_focus), 0)
        if here:
            fields[here - 1].focus()
