"""The page of what could be next: suggested with its reasons, decided by the person."""

from dataclasses import replace

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from tracker.domain.ladder import Standing, Step
from tracker.domain.limits import whole_of
from tracker.domain.proposals import Proposal, ProposalKind
from tracker.domain.readiness import Looked, Part
from tracker.screens.attempts.flow import expect
from tracker.screens.base import ModeScreen
from tracker.screens.dialogs import AskText
from tracker.screens.in_turn import in_turn
from tracker.screens.ladder.rules_form import RulesForm
from tracker.store.practice import Seen
from tracker.widgets.line_list import wrap
from tracker.widgets.next_list import NextList
from tracker.widgets.step_list import state_words

_SAYS: dict[str, Standing | None] = {
    "practising": Standing.PRACTISING,
    "ready": Standing.READY,
    "mastered": Standing.MASTERED,
    "nothing": None,
}
_ROOMY = 24
"""Lines of a screen on which everything has room."""
_NEEDS = "A suggestion needs the first two and one of the rest. You decide:"
_BRIEFLY = (("1", "practising"), ("2", "ready"), ("3", "mastered"), ("0", "unsaid"))
_SAYING = (("1", "practising"), ("2", "ready to move on"), ("3", "mastered"), ("0", "nothing said"))


class NextPage(ModeScreen):
    """How far a step is and why, what could be next, and the word of the person, which stands above both."""

    MODE = "ladder"
    TITLE = "What could be next"
    HELP = """Here is how far a step is and why, and a few steps that could be next. They are suggestions: take one
    with enter, or none. 1 to 3 say what a step is to you, and that holds; going back to practising costs nothing.
    h hides all proposals until tomorrow, s changes the numbers of the rules."""
    SHOWS = ("steps", "attempts", "plans", "settings")
    KEY_ORDER = (
        "next.accept",
        "next.not_today",
        "next.rules",
        "next.back",
        "next.practising",
    )
    BINDINGS = [
        Binding("enter", "accept", "take it", id="next.accept", tooltip="Take up what the cursor is on."),
        Binding(
            "1",
            "stand('practising')",
            "say how far",
            key_display="1–3",
            id="next.practising",
            tooltip="Say that you are still practising this step.",
        ),
        Binding(
            "2",
            "stand('ready')",
            "ready",
            show=False,
            id="next.ready",
            tooltip="Say that you are ready to move on.",
        ),
        Binding(
            "3",
            "stand('mastered')",
            "mastered",
            show=False,
            id="next.mastered",
            tooltip="Say that this step is yours now.",
        ),
        Binding(
            "0",
            "stand('nothing')",
            "nothing said",
            show=False,
            id="next.unsay",
            tooltip="Take back what you said of the step.",
        ),
        Binding(
            "h", "not_today", "not today", id="next.not_today", tooltip="Hide all proposals until tomorrow."
        ),
        Binding("h", "today", "show them", id="next.today", tooltip="Show the proposals again."),
        Binding("s", "rules", "rules", id="next.rules", tooltip="Change the numbers of the rules."),
        Binding("escape", "back", "back", id="next.back", tooltip="Go back to where you came from."),
    ]
    DEFAULT_CSS = """
    NextPage #next { padding-top: 1; max-height: 14; }
    NextPage #reasons { height: auto; padding: 0 2; margin-top: 1; }
    NextPage.-low #next { padding-top: 0; max-height: 9; }
    NextPage.-low #reasons { margin-top: 0; }
    """

    VERTICAL_BREAKPOINTS = [(0, "-low"), (_ROOMY, "-roomy")]

    def __init__(self, step_id: str = "") -> None:
        super().__init__()
        self._step_id = step_id
        self._seen: Seen | None = None
        self._hidden = False

    def content(self) -> ComposeResult:
        """The steps, and below them the reasons of the one under the cursor."""
        yield NextList(id="next")
        yield Static(id="reasons", markup=False)

    async def reload(self, kinds: frozenset[str]) -> None:
        """Show how far the steps are now."""
        today = self.host.now().day
        seen, self._hidden = await self.host.ask(
            lambda store: (store.practice.look(today), store.practice.hidden(today))
        )
        self._seen = seen
        self.query_one(NextList).show(self._step(self._step_id), seen.proposals, hidden=self._hidden)
        self._reason()
        self.refresh_bindings()

    def on_line_list_moved(self) -> None:
        """Say the reasons of the step that the cursor is on now."""
        self.query_one(NextList).rebuild()
        self._reason()

    def _step(self, step_id: str) -> Step | None:
        rungs = self._seen.rungs if self._seen else ()
        return next((rung.step for rung in rungs if rung.step.id == step_id), None)

    @property
    def _at(self) -> Step | None:
        return self._step(self.query_one(NextList).cursor)

    def _reason(self) -> None:
        step, seen = self._at, self._seen
        below, words = self.query_one("#reasons", Static), Content("")
        if step and seen:
            width, brief = self.size.width - 4, self.size.height < _ROOMY
            words = reasons(step, seen.looked[step.id], width, hidden=self._hidden, brief=brief)
        below.update(words)

    def on_resize(self) -> None:
        """Say the reasons in the new width."""
        self._reason()

    # Acts

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is hidden can be shown, and what is shown hidden."""
        if action in {"today", "not_today"}:
            return self._hidden is (action == "today")
        return True

    @in_turn
    @work
    async def action_accept(self) -> None:
        """Take up a proposal in the way that fits it; a step without one gets an attempt."""
        proposal, step = self.query_one(NextList).proposal, self._at
        if proposal is not None and proposal.kind is ProposalKind.MOVE_ON:
            await self._say(proposal.step, Standing.READY)
        elif proposal is not None and proposal.kind is ProposalKind.RATE:
            await self._rate(proposal)
        elif step is not None and await expect(self.app, step):
            self.say_saved()

    async def _rate(self, proposal: Proposal) -> None:
        step = proposal.step
        question = f"How much distress do you expect of “{step.name}”, 0 (none) to 100?"
        typed = await self.app.push_screen_wait(AskText(question, check=_no_number))
        if typed is None:
            return
        rated = replace(step, expected_suds=int(typed))
        if await self.host.do(lambda store: store.ladder.change(rated, self.host.now())):
            self.say_saved()

    @work
    async def action_stand(self, said: str) -> None:
        """Keep what the person says of the step under the cursor."""
        if step := self._at:
            await self._say(step, _SAYS[said])

    async def _say(self, step: Step, standing: Standing | None) -> None:
        # It stays in sight, with what was said of it, when it is no longer proposed.
        self._step_id = step.id
        if await self.host.do(lambda store: store.ladder.stand(step.id, standing, self.host.now())):
            self.say_saved()

    def action_not_today(self) -> None:
        """Hide every proposal until tomorrow."""
        self._hide(hide=True)

    def action_today(self) -> None:
        """Show the proposals again."""
        self._hide(hide=False)

    @work
    async def _hide(self, *, hide: bool) -> None:
        if await self.host.do(lambda store: store.practice.not_today(self.host.now(), hide=hide)):
            self.say_saved()

    @in_turn
    @work
    async def action_rules(self) -> None:
        """Show the rules and let them be changed."""
        rules = await self.host.ask(lambda store: store.practice.rules())
        if await self.app.push_screen_wait(RulesForm(rules)):
            self.say_saved()

    def action_back(self) -> None:
        """Leave the page."""
        self.dismiss()


def reasons(step: Step, looked: Looked, width: int, *, hidden: bool = False, brief: bool = False) -> Content:
    """Return how far a step is, whose word that is, and which parts of the suggestion are met, in `width` cells.

    A `brief` one leaves out what a suggestion needs, and says the keys in fewer words.
    """
    head = Content.assemble((step.name, "bold"), "   ", (state_words(looked, hidden=hidden), "$glow"))
    parts = [line for part in looked.parts for line in _part(part, width)]
    said = [Content.styled(looked.words, "$hush")] if looked.said.met else []
    saying = _BRIEFLY if brief else _SAYING
    keys = Content("   ").join([Content.assemble((key, "bold $glow"), f" {words}") for key, words in saying])
    more = [keys] if brief else [Content.styled(_NEEDS, "$hush"), keys]
    return Content("\n").join([head, *parts, *said, *more])


def _part(part: Part, width: int) -> list[Content]:
    """Return the lines of a part, which hang behind its mark."""
    first, *others = wrap(part.words, max(8, width - 2))
    mark = ("✓ ", "$done") if part.met else ("· ", "$faint")
    return [Content.assemble(mark, first), *(Content(f"  {line}") for line in others)]


def _no_number(typed: str) -> str:
    """Say why what was typed is no distress; nothing if it is one."""
    return "A whole number from 0 to 100." if whole_of(typed, 0, 100) is None else ""
