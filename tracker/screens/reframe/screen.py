"""The thoughts; where there is room, the record under the cursor beside them."""

from dataclasses import dataclass, replace
from datetime import date

from textual import events, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from tracker.content.reframe import card_words
from tracker.domain.evening import Choice
from tracker.domain.ladder import Step
from tracker.domain.people import Person
from tracker.domain.recogniser import NONE
from tracker.domain.thoughts import NONE_WORDS, Thought, ThoughtState
from tracker.domain.words import counted
from tracker.screens.base import ModeScreen
from tracker.screens.dialogs import AskText, Pick
from tracker.screens.in_turn import in_turn
from tracker.screens.reframe.beginning import new_thought
from tracker.screens.reframe.list_keys import KEY_ORDER, KEYS
from tracker.screens.reframe.record import RecordPage
from tracker.store import Store
from tracker.widgets.line_list import LineList
from tracker.widgets.thought_list import ThoughtList
from tracker.widgets.thought_view import ThoughtView

_WIDE = 110
_EVERY = "*"


@dataclass(frozen=True, slots=True)
class Shown:
    """Which records are shown: those with words, a pattern, a person, a step, where these are given."""

    words: str = ""
    pattern: Choice | None = None
    person: Person | None = None
    step: Step | None = None

    @property
    def is_narrow(self) -> bool:
        """Whether some may be left out."""
        return self != Shown()

    def read(self, store: Store) -> tuple[Thought, ...]:
        """Return the records, newest first."""
        return store.thoughts.all(
            words=self.words,
            pattern_id=self.pattern.id if self.pattern else "",
            person_id=self.person.id if self.person else "",
            step_id=self.step.id if self.step else "",
        )

    def said(self, thoughts: tuple[Thought, ...]) -> str:
        """Say what is shown, with how many there are."""
        waiting = sum(one.state is ThoughtState.BEGUN for one in thoughts)
        parts = (
            counted(len(thoughts), "thought"),
            f"{waiting} waiting" if waiting else "",
            f"with “{self.words}”" if self.words else "",
            self.pattern.name if self.pattern else "",
            f"with {self.person.name}" if self.person else "",
            f"at “{self.step.name}”" if self.step else "",
        )
        return " · ".join(part for part in parts if part)


class ReframeScreen(ModeScreen):
    """The first page of the mode."""

    MODE = "reframe"
    TITLE = "Reframe"
    HELP = f"""Catch the thought that says “do it alone”, name its pattern, and answer it. n is the short
        form, o asks for everything. A circle marks a record that waits: enter goes on with it. {card_words()}"""
    SHOWS = ("thoughts", "thought_patterns", "thought_feelings", "patterns", "people", "emotions", "steps")
    KEY_ORDER = KEY_ORDER
    BINDINGS = [*KEYS]
    CSS_PATH = "reframe.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-one"), (_WIDE, "-beside")]

    def __init__(self) -> None:
        super().__init__()
        self._today = date.min
        self._shown = Shown()

    def content(self) -> ComposeResult:
        """Lay out the list and the record beside it."""
        with Horizontal(id="reframe"):
            with Vertical(id="thoughts-side"):
                yield Static(id="thoughts-head", markup=False)
                yield ThoughtList(id="thoughts")
            beside = ThoughtView(id="beside-thought")
            beside.can_focus = False
            yield beside

    @property
    def _list(self) -> ThoughtList:
        return self.query_one("#thoughts", ThoughtList)

    async def reload(self, kinds: frozenset[str]) -> None:
        """Show the records as they are now."""
        self._today, shown = self.host.now().day, self._shown
        thoughts = await self.host.ask(shown.read)
        self._list.show(thoughts, self._today, narrow=shown.is_narrow)
        head = shown.said(thoughts) if thoughts or shown.is_narrow else ""
        self.query_one("#thoughts-head", Static).update(Content(head))
        self.refresh_bindings()
        self._look_beside()

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        """Follow the cursor with what stands beside the list."""
        if event.widget is self._list:
            self._look_beside()

    def on_resize(self, event: events.Resize) -> None:
        """Fill what has come into view."""
        self._look_beside()

    def _look_beside(self) -> None:
        self.query_one("#beside-thought", ThoughtView).show(self._list.thought, self._today)

    # Acts

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only a record that is there is opened or deleted; where all are shown there is nothing to widen."""
        if action in {"open", "delete"}:
            return not self.is_mounted or self._list.thought is not None
        return action != "all" or self._shown.is_narrow

    def action_open(self) -> None:
        """Open the record under the cursor."""
        if thought := self._list.thought:
            self.app.push_screen(RecordPage(thought))

    def action_begin(self, short: bool) -> None:
        """Begin a record."""
        record = new_thought(self.host.now().day)
        self._list.select(record.id)
        self.app.push_screen(RecordPage(record, short=short))

    @work
    async def action_delete(self) -> None:
        """Delete the record under the cursor."""
        thought = self._list.thought
        if thought and await self.host.do(lambda store: store.thoughts.delete(thought.id)):
            self.say_saved("deleted")

    def action_page(self, name: str) -> None:
        """Open one of the pages of the mode."""
        from tracker.screens.reframe import pages

        self.app.push_screen(pages.PAGES[name]())

    # What is shown

    def _show(self, shown: Shown) -> None:
        self._shown = shown
        self._changed(frozenset({"thoughts"}))

    def action_all(self) -> None:
        """Show every record again."""
        self._show(Shown())

    @in_turn
    @work
    async def action_search(self) -> None:
        """Ask for words to search for."""
        words = await self.app.push_screen_wait(AskText("Search for which words?", self._shown.words))
        if words is not None:
            self._show(replace(self._shown, words=words))

    @in_turn
    @work
    async def action_by_pattern(self) -> None:
        """Show those of one pattern."""
        known = await self.host.ask(lambda store: store.patterns.all(hidden=True))
        found = {one.id: one for one in (*known, Choice(NONE, NONE_WORDS))}
        picked = await self._pick(
            "Thoughts of which pattern?",
            "every pattern",
            [(one.id, one.name) for one in found.values()],
            self._shown.pattern,
        )
        if picked:
            self._show(replace(self._shown, pattern=found.get(picked)))

    @in_turn
    @work
    async def action_by_person(self) -> None:
        """Show those about one person."""
        every = await self.host.ask(lambda store: store.thoughts.all())
        found = {one.person.id: one.person for one in every if one.person}
        picked = await self._pick(
            "Thoughts about whom?",
            "everybody",
            [(one.id, one.name) for one in found.values()],
            self._shown.person,
        )
        if picked:
            self._show(replace(self._shown, person=found.get(picked)))

    @in_turn
    @work
    async def action_by_step(self) -> None:
        """Show those about one step."""
        today = self._today
        ids, rungs = await self.host.ask(
            lambda store: ({one.step_id for one in store.thoughts.all()}, store.ladder.rungs(today))
        )
        found = {rung.step.id: rung.step for rung in rungs if rung.step.id in ids}
        picked = await self._pick(
            "Thoughts at which step?",
            "every step",
            [(one.id, one.name) for one in found.values()],
            self._shown.step,
        )
        if picked:
            self._show(replace(self._shown, step=found.get(picked)))

    async def _pick(
        self, question: str, every: str, rows: list[tuple[str, str]], shown: Choice | Person | Step | None
    ) -> str:
        chosen = shown.id if shown else _EVERY
        picked = await self.app.push_screen_wait(Pick(question, [(_EVERY, every), *rows], chosen=chosen))
        return picked.id or "" if picked else ""
