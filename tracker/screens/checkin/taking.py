"""Taking a questionnaire: a digit answers and goes on, and each answer is on disk as it is given."""

import asyncio
from datetime import date

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding

from tracker.domain.changes import Changed
from tracker.domain.check_in import Record
from tracker.domain.dates import with_weekday
from tracker.domain.questionnaires import Item, Style
from tracker.domain.responses import soon_words
from tracker.screens.base import ModeScreen
from tracker.screens.dialogs import AskDate
from tracker.store import Store
from tracker.widgets.taking_list import FINISH, TakingList


class TakingPage(ModeScreen):
    """One sitting. It can be left at any question and goes on there."""

    finished = False
    """Whether the sitting was ended, not only left."""

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
        self._one = record.questionnaire
        self._last = record.latest
        self._today = today
        self._response_id = record.begun.id if record.begun else ""
        self._day = record.begun.day if record.begun else today
        self._answers = dict(record.begun.answers) if record.begun else {}
        self._helped = False
        # Answers reach the file in the order of the keys, the first of them after the response that it begins.
        self._turn = asyncio.Lock()

    def content(self) -> ComposeResult:
        """Lay out the questions."""
        yield TakingList(self._one, id="taking")

    @property
    def _list(self) -> TakingList:
        return self.query_one(TakingList)

    async def reload(self, kinds: frozenset[str]) -> None:
        """Show the answers as they are in the file now, and begin with the first that is open."""
        first = not self._list.cursor
        async with self._turn:
            await self._read()
        self._show()
        if first:
            ids = [item.id for item in self._one.items]
            self._list.go(next((n for n, one in enumerate(ids) if one not in self._answers), len(ids)))

    async def _read(self) -> None:
        if not self._response_id:
            return
        begun = await self.host.ask(lambda store: store.responses.begun(self._one.id))
        if begun is None or begun.id != self._response_id:
            # It was thrown away or ended elsewhere; what is answered from now on begins another.
            self._response_id, self._answers = "", {}
            return
        self._answers, self._day = dict(begun.answers), begun.day

    def _show(self) -> None:
        self._list.show(self._answers, self._note())
        self.refresh_bindings()

    def _note(self) -> str:
        name = (
            self._one.title if self._one.name in self._one.title else f"{self._one.title} ({self._one.name})"
        )
        day = "" if self._day == self._today else f", for {with_weekday(self._day, self._today)}"
        soon = (
            ""
            if self._response_id
            else soon_words(self._one, self._last.day if self._last else None, self._day)
        )
        return f"{self._one.label}{day}: {self._one.recall}. {soon}".strip()

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
        return action != "throw" or bool(self._response_id)

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
            taking.lay_out(whole=False)
        elif taking.cursor.isdigit():
            self.action_answer(int(taking.cursor))

    def action_tick(self) -> None:
        """Tick what the cursor is on, or take the tick away."""
        if item := self._list.item:
            self._give(item, None if self._answers.get(item.id) else 1)

    def action_clear(self) -> None:
        """Take an answer back: that of this question, or where it has none, go back to the one before."""
        item = self._list.item
        if item is None or item.id not in self._answers:
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

    def action_leave(self) -> None:
        """Leave; what was answered stays."""
        self._leave()

    @work(group="leave")
    async def _leave(self) -> None:
        async with self._turn:
            self.dismiss()

    # Writing

    def _give(self, item: Item, value: int | None) -> None:
        if value is None:
            self._answers.pop(item.id, None)
        else:
            self._answers[item.id] = value
        self._list.show(self._answers, self._note())
        self._write(item, value)

    @work(group="answers")
    async def _write(self, item: Item, value: int | None) -> None:
        async with self._turn:
            given = await self.host.do(lambda store: self._written(store, item, value))
            if given is None:
                await self._read()
                self._show()
                return
            self._response_id = self._response_id or given.ids[0]
        self.say_saved()
        if item.opens_help and value is not None and value > item.low and not self._helped:
            self._helped = True
            self.host.help_now()

    def _written(self, store: Store, item: Item, value: int | None) -> Changed:
        now, one = self.host.now(), self._one
        if self._response_id:
            return store.responses.answer(self._response_id, one, item.id, value, now)

        def begin() -> None:
            begun = store.responses.begin(one, self._day, now)
            store.responses.answer(begun.ids[0], one, item.id, value, now)

        return store.together(f"{one.name} begun", begin)

    @work(group="answers")
    async def _finish(self) -> None:
        now, one = self.host.now(), self._one
        async with self._turn:
            known, day = self._response_id, self._day
            if not known and one.style is not Style.TICKED:
                self.host.tell("Nothing is answered yet. esc leaves without a trace.")
                return

            def act(store: Store) -> Changed:
                if known:
                    return store.responses.finish(known, one, now)
                return store.responses.record(one, {}, day, now)

            if await self.host.do(act) is None:
                return
            self.finished = True
            self.dismiss()

    @work
    async def action_day(self) -> None:
        """Ask which day the answers are for."""
        question = "Which day do you answer for?"
        day = await self.app.push_screen_wait(AskDate(question, self._today, self._day, latest=self._today))
        if day is None:
            return
        now, known = self.host.now(), self._response_id
        if not known or await self.host.do(lambda store: store.responses.redate(known, self._one, day, now)):
            self._day = day
            self._show()

    @work
    async def action_throw(self) -> None:
        """Throw the answers away."""
        async with self._turn:
            known = self._response_id
            if (
                not known
                or await self.host.do(lambda store: store.responses.delete(known, self._one)) is None
            ):
                return
            self.dismiss()
