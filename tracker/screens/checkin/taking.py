"""Taking a questionnaire: a digit answers and goes on, and each answer is on disk as it is given."""

from datetime import date
from functools import cached_property

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding

from tracker.domain.check_in import Record, still_open_words
from tracker.domain.dates import with_weekday
from tracker.domain.questionnaires import Item, Style, score
from tracker.domain.responses import nearest, soon_words
from tracker.screens.base import ModeScreen
from tracker.screens.checkin.sitting import SittingKeeper
from tracker.screens.dialogs import AskDate, Confirm
from tracker.screens.in_turn import in_turn
from tracker.widgets.option_legend import OptionLegend
from tracker.widgets.taking_list import FINISH, TakingList


class TakingPage(ModeScreen):
    """One sitting. It can be left at any question and goes on there."""

    finished = ""
    """The id of the sitting that was ended; "" while it is only left."""

    MODE = "checkin"
    TITLE = "Taking a questionnaire"
    SHOWS = ("responses", "answers")
    HELP = """A digit gives an answer and goes on to the next question; the arrows go back and forth, backspace
        takes an answer back. Each answer is kept as you give it, so you can leave with esc and go on another day.
        v shows all questions at once, g says that you answer for an earlier day."""
    KEY_ORDER = (
        "taking.enter",
        "taking.tick",
        "taking.leave",
        "taking.view",
        "taking.clear",
        "taking.day",
        "taking.throw",
        "taking.back",
        "taking.on",
    )
    BINDINGS = [
        *(
            Binding(
                str(n), f"answer({n})", show=False, id=f"taking.{n}", tooltip=f"Answer with {n}, and go on."
            )
            for n in range(10)
        ),
        Binding(
            "enter",
            "enter",
            "take it",
            id="taking.enter",
            tooltip="Give the answer under the cursor, or end it.",
        ),
        Binding("space", "tick", "tick", id="taking.tick", tooltip="Tick what fits, or take the tick away."),
        Binding("left", "go(-1)", "back", id="taking.back", tooltip="Go to the question before."),
        Binding("right", "go(1)", "on", id="taking.on", tooltip="Go to the next question; it can stay open."),
        Binding(
            "backspace,delete",
            "clear",
            "take back",
            id="taking.clear",
            tooltip="Take the answer of this question back.",
        ),
        Binding(
            "v", "view", "all, one", id="taking.view", tooltip="Show all questions at once, or one at a time."
        ),
        Binding("g", "day", "its day", id="taking.day", tooltip="Say that you answer for an earlier day."),
        Binding(
            "x",
            "throw",
            "throw away",
            id="taking.throw",
            tooltip="Throw these answers away; u brings them back.",
        ),
        Binding("escape", "leave", "leave", id="taking.leave", tooltip="Leave; you can go on another time."),
    ]
    CSS_PATH = "checkin.tcss"

    def __init__(self, record: Record, today: date) -> None:
        super().__init__()
        self._record = record
        self._one = record.questionnaire
        self._today = today
        self._helped = False
        self._ended = False

    def content(self) -> ComposeResult:
        """Lay out the questions."""
        yield TakingList(self._one, id="taking")
        yield OptionLegend()

    @property
    def _list(self) -> TakingList:
        return self.query_one(TakingList)

    @cached_property
    def _sitting(self) -> SittingKeeper:
        return SittingKeeper(self.host, self._record, self._today)

    async def reload(self, kinds: frozenset[str]) -> None:
        """Show the answers as they are in the file now, and begin with the first that is open."""
        first = not self._list.cursor
        await self._sitting.read()
        self._show()
        if first:
            ids, answers = [item.id for item in self._one.items], self._sitting.answers
            self._list.go(next((n for n, one in enumerate(ids) if one not in answers), len(ids)))

    async def flush(self) -> bool:
        """Bring every answer to the file."""
        return await self._sitting.save()

    def unsaved(self) -> str:
        """Return the answers that are not in the file."""
        return self._sitting.left

    def _show(self) -> None:
        self._list.show(self._sitting.answers, self._note())
        self._explain()
        self.refresh_bindings()

    def on_line_list_moved(self) -> None:
        """A question may have options of its own."""
        self._explain()

    def _explain(self) -> None:
        """Say what the digits mean where the questions stand without their options."""
        legend, item = self.query_one(OptionLegend), self._list.item
        if self._one.style is Style.TICKED or not self._list.whole:
            legend.show(())
        elif item is not None:
            legend.show(item.options)

    def _note(self) -> str:
        day = self._sitting.day
        dated = "" if day == self._today else f", for {with_weekday(day, self._today)}"
        near = None if self._sitting.response_id else nearest(self._record.responses, day)
        last = near.day if near else None
        begun = self._record.begun
        kept = "You began it for that day; g changes it." if dated and begun and begun.day == day else ""
        said = (f"{self._one.label}{dated}: {self._one.recall}.", kept, soon_words(self._one, last, day))
        return " ".join(words for words in said if words)

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what there is to be done at the question one is on."""
        ticked = self._one.style is Style.TICKED
        if action == "answer":
            return not ticked
        if action in {"go", "clear", "view"}:
            return not ticked
        if action == "tick":
            return ticked
        return action != "throw" or bool(self._sitting.response_id or self._sitting.answers)

    def action_answer(self, value: int) -> None:
        """Answer the question one is on and go on to the next."""
        item = self._list.item
        if item is None:
            return
        if all(option.value != value for option in item.options):
            ends = f"{item.options[0].key} to {item.options[-1].key}"
            self.host.tell(f"This question takes {ends}.")
            return
        self._give(item, value)
        self._list.go(self._one.items.index(item) + 1)

    def action_enter(self) -> None:
        """Give the answer under the cursor; on the last line, end it."""
        taking = self._list
        if taking.cursor == FINISH or (taking.is_at_end and not taking.whole):
            self._finish()
        elif self._one.style is Style.TICKED:
            self.action_tick()
        elif taking.whole and taking.item:
            self.action_view()
        elif taking.cursor.isdigit():
            self.action_answer(int(taking.cursor))

    def action_tick(self) -> None:
        """Tick what the cursor is on, or take the tick away."""
        if item := self._list.item:
            self._give(item, None if self._sitting.answers.get(item.id) else 1)

    def action_clear(self) -> None:
        """Take an answer back: that of this question, or where it has none, go back to the one before."""
        item = self._list.item
        if item is None or item.id not in self._sitting.answers:
            self.action_go(-1)
        else:
            self._give(item, None)

    def action_go(self, by: int) -> None:
        """Go back or on by a question."""
        item = self._list.item
        at = self._one.items.index(item) if item else len(self._one.items)
        self._list.go(at + by)

    def action_view(self) -> None:
        """Show all questions at once, or one at a time."""
        self._list.lay_out(whole=not self._list.whole)
        self._explain()

    @in_turn
    @work(group="leave")
    async def action_leave(self) -> None:
        """Leave; what was answered stays."""
        if await self._sitting.save():
            await self._end()

    @on(events.ScreenResume)
    def close_late(self, event: events.ScreenResume) -> None:
        """Close now what was ended while something else stood over it."""
        if self._ended:
            event.prevent_default()
            self.call_next(self.dismiss)

    async def _end(self) -> None:
        if not self._ended:
            self._ended = True
            # What stands in front, such as the help page, is closed by its own key; then this page goes too.
            if self.is_active:
                self.dismiss()

    # Writing

    def _give(self, item: Item, value: int | None) -> None:
        if self._ended:
            return
        self._sitting.give(item.id, value)
        self._list.show(self._sitting.answers, self._note())
        if item.opens_help and value is not None and value > item.low and not self._helped:
            # Whom to call does not wait for a file.
            self._helped = True
            self.host.help_now()
        self._write()

    @work(group="answers")
    async def _write(self) -> None:
        if await self._sitting.save():
            self.say_saved()
            self.refresh_bindings()

    @in_turn
    @work(group="answers")
    async def _finish(self) -> None:
        if self._ended:
            return
        if not self._sitting.answers and self._one.style is not Style.TICKED:
            self.host.tell("Nothing is answered yet. esc leaves without a trace.")
        elif await self._may_end() and (response_id := await self._sitting.finish()):
            self.finished = response_id
            await self._end()

    async def _may_end(self) -> bool:
        """Ask where questions are open and nothing on the page says so; one at a time, its last page does."""
        left = score(self._one, self._sitting.answers).open
        if not (self._list.whole and left):
            return True
        asked = Confirm(still_open_words(self._one, len(left)), "End it with them open", "Go on answering")
        ends = await self.app.push_screen_wait(asked)
        if ends is False:
            self._list.go(self._one.number(left[0]) - 1)
        return ends is True

    @in_turn
    @work
    async def action_day(self) -> None:
        """Ask which day the answers are for."""
        question, day = "Which day do you answer for?", self._sitting.day
        chosen = await self.app.push_screen_wait(AskDate(question, self._today, day, latest=self._today))
        if chosen is not None and await self._sitting.redate(chosen):
            self._show()

    @in_turn
    @work
    async def action_throw(self) -> None:
        """Throw the answers away, once the person is sure of it."""
        if await self._is_sure_to_throw() and await self._sitting.throw_away():
            await self._end()

    async def _is_sure_to_throw(self) -> bool:
        given = len(self._sitting.answers)
        if not given:
            return True
        what, it = ("this answer", "it") if given == 1 else (f"these {given} answers", "them")
        asked = Confirm(f"Throw {what} away?", f"Throw {it} away; u brings {it} back", f"Keep {it}")
        return await self.app.push_screen_wait(asked) is True
