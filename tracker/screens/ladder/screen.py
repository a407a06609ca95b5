"""The ladder as a whole."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from tracker.domain.ladder import Rung, all_below, counted
from tracker.screens.dialogs import Confirm
from tracker.screens.in_turn import in_turn
from tracker.screens.ladder.acts import StepActs
from tracker.screens.ladder.carrying import Carrying
from tracker.screens.ladder.page import StepPage
from tracker.store.errors import NotThere, StoreError
from tracker.store.practice import Seen
from tracker.widgets.line_list import LineList
from tracker.widgets.step_list import StepList, StepListHead, state_words
from tracker.widgets.step_record import StepRecordView

_FIRST_TIME = "space ticks a step you tried. Nothing here has an order you must keep."
_ASKS = "may be ready to move on: k says why"
_IN_HAND = "↑ ↓ carry it, to other levels too."
_WIDE = 110
_AROUND_ATTEMPTS = 12
"""Lines of the screen that stand around the attempts beside the list, so that they need not scroll."""


class LadderScreen(StepActs):
    """Three levels of steps; from 110 columns on the focused step's page stands beside them."""

    TITLE = "Ladder"
    HELP = """The ladder goes from small asks to large ones. space ticks a step you tried, as often as you like;
        there is no order to keep, and a step that is too much now can rest.
        Planned steps (p) you can set up yourself; opportunities (o) come to you, and you notice them."""
    KEY_ORDER = (
        "ladder.stand",
        "ladder.put_back",
        "ladder.tick",
        "ladder.open",
        "ladder.before",
        "ladder.after",
        "ladder.next",
        "ladder.plan",
        "ladder.add",
        "ladder.edit",
        "ladder.move",
        "ladder.rest",
        "ladder.delete",
        "ladder.untick",
    )
    BINDINGS = [
        Binding(
            "enter", "open", "open", id="ladder.open", tooltip="Open the step's page with all its attempts."
        ),
        Binding(
            "m", "move", "move", id="ladder.move", tooltip="Take the step in hand; the arrows then carry it."
        ),
        Binding("x", "delete", "delete", id="ladder.delete", tooltip="Delete a step of your own."),
        Binding(
            "enter,escape",
            "stand",
            "let it stand",
            id="ladder.stand",
            tooltip="Let a carried step stand here.",
        ),
        Binding("u", "put_back", "put it back", id="ladder.put_back", tooltip="Put a carried step back."),
    ]
    CSS_PATH = "ladder.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-one"), (_WIDE, "-beside")]

    def __init__(self) -> None:
        super().__init__()
        self._rungs: tuple[Rung, ...] = ()
        self._seen: Seen | None = None
        self._hidden = False
        self._today = date.min
        self._waiting: Mapping[str, int] = {}
        self._carrying: Carrying | None = None

    def content(self) -> ComposeResult:
        """Lay out the list and the page beside it."""
        with Horizontal(id="ladder"):
            with Vertical(id="steps"):
                yield StepListHead()
                yield StepList(id="step-list")
                yield Static(id="whisper", markup=False)
            panel = StepRecordView(id="beside")
            panel.can_focus = False
            yield panel

    @property
    def chosen(self) -> Rung | None:
        """The step that the cursor is on."""
        return self.query_one(StepList).rung

    async def reload(self, kinds: frozenset[str]) -> None:
        """Show every step as it is now."""
        self._today = today = self.host.now().day
        seen, self._hidden, waiting = await self.host.ask(
            lambda store: (
                store.practice.look(today),
                store.practice.hidden(today),
                store.attempts.waiting(),
            )
        )
        self._seen, self._rungs = seen, seen.rungs
        self._waiting = Counter(one.step.id for one in waiting)
        self._show()
        self._look_beside()

    def on_screen_resume(self) -> None:
        """See the days from another evening."""
        if self._rungs and self._today != self.host.now().day:
            self._changed(frozenset(self.SHOWS))

    def _show(self) -> None:
        listed = self.query_one(StepList)
        listed.moving = self._carrying is not None
        rungs = self._carrying.seen(self._rungs) if self._carrying else self._rungs
        looked = self._seen.looked if self._seen else None
        listed.show(rungs, self._today, looked, hidden=self._hidden, waiting=self._waiting)
        self._whisper()

    # What stands around the list

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        """Follow the cursor with what stands around the list."""
        if isinstance(event.widget, StepList):
            self._whisper()
            self._look_beside()

    def on_resize(self, event: events.Resize) -> None:
        """Fill what has come into view."""
        self._look_beside()

    def _whisper(self) -> None:
        self.query_one("#whisper", Static).update(Content(self._words()), layout=False)

    def _words(self) -> str:
        listed = self.query_one(StepList)
        rung = listed.rung
        if self._carrying is not None:
            return _IN_HAND
        if rung is not None and (said := self._said_of(rung)):
            return said
        return "" if any(one.times for one in self._rungs) or not self._rungs else _FIRST_TIME

    def _said_of(self, rung: Rung) -> str:
        """What the list has no room for: the whole name, the state, and that it may be time to move on."""
        listed, looked = self.query_one(StepList), self._seen.looked.get(rung.step.id) if self._seen else None
        cut = listed.is_cut(rung) and not self.has_class("-beside")
        words = [rung.step.name if cut else ""]
        if looked is not None and (rung.times or rung.step.resting):
            asks = looked.suggested and not looked.said.met and not self._hidden
            state = state_words(looked, hidden=self._hidden).rstrip("?")
            words.append(_ASKS if asks else "" if listed.has_states else state)
        if number := self._waiting.get(rung.step.id):
            words.append(
                "a try waits: o says how it went" if number == 1 else f"{number} tries wait: o says how"
            )
        return " · ".join(part for part in words if part)

    def _look_beside(self) -> None:
        if self.has_class("-beside") and (rung := self.chosen):
            self._fetch(rung.step.id)

    @work(exclusive=True, group="beside")
    async def _fetch(self, step_id: str) -> None:
        today = self._today
        beside = self.query_one("#beside", StepRecordView)
        latest = max(1, self.size.height - _AROUND_ATTEMPTS)
        try:
            record = await self.host.ask(lambda store: store.ladder.record(step_id, today, latest))
        except NotThere:
            # The reload that is under way moves the cursor on.
            return
        except StoreError as error:
            self.host.tell(str(error), severity="error")
            return
        beside.show(record, today)

    # Acts

    def on_step_list_ticked(self, event: StepList.Ticked) -> None:
        """Tick where a box was clicked."""
        self.tick(event.step_id, self.host.now().day)

    def added(self, step_id: str) -> None:
        """Go to a new step."""
        self.query_one(StepList).select(step_id)

    def action_open(self) -> None:
        """Open the step's page."""
        if rung := self.chosen:
            self.app.push_screen(StepPage(rung.step.id))

    def action_delete(self) -> None:
        """Delete a step of one's own."""
        if rung := self.chosen:
            self._delete(rung)

    @in_turn
    @work
    async def _delete(self, rung: Rung) -> None:
        below = all_below((one.step for one in self._rungs), rung.step.id)
        attempts = rung.times + sum(one.times for one in self._rungs if one.step.id in below)
        if attempts and not rung.step.built_in:
            question = (
                f"“{rung.step.name}” goes, and {counted(attempts, 'attempt')} with it. u brings all back."
            )
            if not await self.app.push_screen_wait(Confirm(question, "Delete it", "Keep it")):
                return
        if await self.host.do(lambda store: store.ladder.delete(rung.step.id)):
            self.say_saved("deleted")

    # Moving

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a step is in hand, nothing else is done to steps."""
        if action in {"stand", "put_back"}:
            return self._carrying is not None
        return self._carrying is None or action not in _STEP_ACTS

    def action_move(self) -> None:
        """Take the step in hand."""
        if rung := self.chosen:
            self._carry(Carrying(rung.step.id))

    def _carry(self, carrying: Carrying | None) -> None:
        self._carrying = carrying
        self._show()
        self.refresh_bindings()

    def on_step_list_carried(self, event: StepList.Carried) -> None:
        """Show the step a place further; nothing is written while it is in hand."""
        if self._carrying is not None:
            self._carry(self._carrying.by(event.by, self._rungs))

    def action_put_back(self) -> None:
        """Show the step where it was."""
        self._carry(None)

    def action_stand(self) -> None:
        """Write where the step stands now."""
        carrying, self._carrying = self._carrying, None
        self.run_worker(self._let_stand(carrying), group="write")

    async def save_text(self) -> bool:
        """Leave a step in hand where it is: a look at another window lets nothing down."""
        return True

    async def flush(self) -> bool:
        """Write where a step in hand stands, as one change; also when the ladder is left."""
        carrying, self._carrying = self._carrying, None
        await self._let_stand(carrying)
        return True

    async def _let_stand(self, carrying: Carrying | None) -> None:
        if carrying is None:
            return
        if carrying.places:
            step_id, by = carrying.step_id, carrying.places
            if await self.host.do(lambda store: store.ladder.move(step_id, by, self.host.now())):
                self.say_saved()
        # Another step may have been taken in hand while the file kept this one waiting.
        if self._carrying is None:
            self._carry(None)


_STEP_ACTS = frozenset(
    {"next", "expect", "tell", "tick", "untick", "plan", "add", "edit", "rest", "open", "move", "delete"}
)
