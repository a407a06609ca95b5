"""A visit to a part: seven quiet questions, one a page, each left when one likes."""

from contextlib import suppress
from dataclasses import replace

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tracker.content.reframe import visit_asks
from tracker.domain.changes import Changed
from tracker.domain.parts import STEPS, Visit
from tracker.domain.text import clean
from tracker.domain.thoughts import LONGEST, ThoughtState
from tracker.domain.time import Stamp
from tracker.screens.in_turn import in_turn
from tracker.screens.reframe.writing import WritingPage
from tracker.store import Store
from tracker.store.errors import NotThere
from tracker.widgets.note_field import NoteField

_AWAY = "There is no hurry. esc leaves at any time, and what you wrote stays. f8 is Calm, f9 is help now."


class VisitPage(WritingPage):
    """One question, its hint, and a field; tab goes on, shift+tab back."""

    TITLE = "A visit"
    HELP = """One question at a time. Tab goes on and any question can stay open; esc leaves, and the visit waits for
        you where you left it. If it gets too much, stop: f8 is Calm, f9 is help now."""
    SHOWS = ("part_visits", "parts")
    KEY_ORDER = ("visit.next", "visit.before", "visit.back")
    CSS_PATH = "reframe.tcss"
    BINDINGS = [
        Binding("tab,ctrl+s", "go(1)", "go on", id="visit.next", tooltip="Go to the next question, or end."),
        Binding("shift+tab", "go(-1)", "back", id="visit.before", tooltip="Go to the question before."),
        Binding(
            "escape",
            "back",
            "leave",
            id="visit.back",
            tooltip="Leave; you can go on with the visit another time.",
        ),
    ]

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        self._at = next((n for n, step in enumerate(STEPS) if not getattr(visit, step).strip()), 0)
        self._ended = False

    def content(self) -> ComposeResult:
        """Lay out the question, its field, and what helps."""
        with Vertical(id="visit"):
            yield Static(id="visit-head", markup=False)
            yield Static(id="visit-ask", markup=False)
            for step in STEPS:
                yield NoteField(most=LONGEST, id=f"step-{step}")
            yield Static(id="visit-hint", markup=False)
            yield Static(Content(_AWAY), id="visit-away")

    def on_mount(self) -> None:
        """Take up the keeping of each text, and show the first open question."""
        for step in STEPS:
            keeper = self.keep_texts(self.query_one(f"#step-{step}", NoteField), self._keep, step)
            keeper.show(step, getattr(self._visit, step))
        self._show()

    def _keep(self, store: Store, step: str, base: str, text: str, now: Stamp) -> Changed:
        return self.watched(store.parts.keep(self._visit, step, base, text, now), "part_visits")

    async def reload(self, kinds: frozenset[str]) -> None:
        """Show the texts as the file has them."""
        known = self._visit
        there = await self.host.ask(lambda store: _there(store, known))
        if not self.stands:
            return
        self.say_if_deleted(there=there is not None)
        self._visit = there or known
        self._show_head()
        for step in STEPS:
            self._keepers[self.query_one(f"#step-{step}", NoteField)].show(step, getattr(self._visit, step))

    def _show(self) -> None:
        ask = visit_asks()[self._at]
        self._show_head()
        self.query_one("#visit-ask", Static).update(Content(ask.ask))
        self.query_one("#visit-hint", Static).update(Content(ask.hint))
        for n, step in enumerate(STEPS):
            self.query_one(f"#step-{step}").display = n == self._at
        self.set_focus(self.query_one(f"#step-{STEPS[self._at]}"))

    def _show_head(self) -> None:
        label = visit_asks()[self._at].label
        head = f"{self._visit.part.name} · {label} · {self._at + 1} of {len(STEPS)}"
        self.query_one("#visit-head", Static).update(Content(head))

    def action_go(self, by: int) -> None:
        """Go to another question; beyond the last one the visit is over."""
        if self._at + by >= len(STEPS):
            self._end()
        elif self._at + by >= 0:
            self._at += by
            self._show()

    @in_turn
    @work(group="leave", exclusive=True)
    async def _end(self) -> None:
        # Where not everything can be written, it is not over yet.
        self._ended = await self.flush()
        await self.close_page()

    async def leave(self) -> None:
        """A visit that was gone through waits no longer; one in which nothing is left leaves no trace."""
        now, known, ended = self.host.now(), self._visit, self._ended
        await self.host.do(lambda store: _finish(store, known, now, ended=ended))


def _there(store: Store, known: Visit) -> Visit | None:
    return next((one for one in store.parts.visits() if one.id == known.id), None)


def _finish(store: Store, known: Visit, now: Stamp, *, ended: bool) -> Changed:
    with suppress(NotThere):
        there = _there(store, known)
        if there and not any(clean(getattr(there, step)).strip() for step in STEPS):
            return store.parts.delete_visit(there.id)
        if there and ended:
            return store.parts.change(replace(there, state=ThoughtState.DONE), now, there)
    return Changed("Visit")
