"""A record, on one page that scrolls: the thought stays in sight, tab goes from question to question.

  22 November · from a moment · with Ines
  They'll think I'm incompetent if I ask for help

  What happened    Help was offered · Ines
The thought        They'll think I'm incompetent if I ask for help
  Feelings then    ashamed 70   afraid 60
  Believed then    ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ · ·  80
  …
"""

from contextlib import suppress
from dataclasses import replace
from typing import NamedTuple

from textual import events, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static, TextArea

from tracker.content.reframe import Ask, asks
from tracker.domain.changes import Changed
from tracker.domain.evening import Choice
from tracker.domain.text import clean
from tracker.domain.thoughts import LONGEST, Felt, Thought, ThoughtState
from tracker.domain.time import Stamp
from tracker.screens.in_turn import in_turn
from tracker.screens.reframe.head import head_of
from tracker.screens.reframe.keys import KEY_ORDER
from tracker.screens.reframe.opening import drawn
from tracker.screens.reframe.record_acts import RecordActs
from tracker.store import Store
from tracker.store.answering import Opening, opening_of
from tracker.store.errors import NotThere
from tracker.widgets.belief_field import BeliefField
from tracker.widgets.felt_field import FeltField, Strength
from tracker.widgets.note_field import NoteField
from tracker.widgets.pattern_choices import PatternChoices
from tracker.widgets.pinned_thought import PinnedThought
from tracker.widgets.record_field import RecordField

TEXTS = ("situation", "thought", "evidence_for", "evidence_against", "answer", "next_step")
_TALL = 34
"""Lines from which the questions stand apart."""
_EMPTY = "The thought stands here while you weigh it."


class RecordPage(RecordActs):
    """Begins or goes on with a record; nothing is in the file before something is said."""

    TITLE = "A thought"
    HELP = """Catch the thought, name its pattern if it has one, and answer it. Tab goes to the next question, and
        any of them can stay open. Everything is kept as you type it: esc leaves, and you can go on another day."""
    SHOWS = ("thoughts", "thought_patterns", "thought_feelings", "patterns", "emotions", "cards", "people")
    KEY_ORDER = KEY_ORDER
    AUTO_FOCUS = ""
    CSS_PATH = "reframe.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (_TALL, "-tall")]

    def __init__(self, record: Thought, *, short: bool = False) -> None:
        super().__init__(record)
        self._short = short

    def content(self) -> ComposeResult:
        """Lay out the thought, then the questions."""
        self.set_class(self._short, "-short")
        yield Static(id="record-head", markup=False)
        yield PinnedThought(_EMPTY, id="pinned")
        first = self._first
        with VerticalScroll(id="questions", can_focus=False):
            for ask in asks():
                more = [Static(id="opening", markup=False)] if ask.id == "answer" else []
                long = None if ask.short else "-long"
                field = RecordField(ask.label, _field(ask), ask.hint, *more, id=f"ask-{ask.id}", classes=long)
                if ask.id == first:
                    field.begin_here()
                yield field

    def on_mount(self) -> None:
        """Take up the keeping of each text, and begin with the first that is open."""
        for name in TEXTS:
            keeper = self.keep_texts(self.query_one(f"#{name}", NoteField), self._keep, name)
            # What it is opened with counts as kept: it comes into the file with the first thing said.
            keeper.show(name, getattr(self.record, name))
        self._show(Opening())
        # At once, so that what is typed right behind the key that opened it comes here.
        self.set_focus(self.query_one(f"#{self._first}"))

    def _keep(self, store: Store, column: str, base: str, text: str, now: Stamp) -> Changed:
        return self.watched(store.thoughts.keep(self.record, column, base, text, now), "thoughts")

    @property
    def _first(self) -> str:
        """Return the id of the open text behind the last that was written: where one left it."""
        asked = [ask.id for ask in asks() if ask.id in TEXTS and (ask.short or not self._short)]
        last = max((n for n, one in enumerate(asked) if getattr(self.record, one).strip()), default=-1)
        return asked[min(last + 1, len(asked) - 1)]

    # Showing

    async def reload(self, kinds: frozenset[str]) -> None:
        """Show the record as the file has it, unless something of it is on its way there."""
        read = await self.host.ask(lambda store: _read(store, self.record))
        if self.pending or not self.stands:
            # Once it is there, the change it makes brings everything here again; a page that closes shows nothing.
            return
        there, opening, patterns, self.step = read
        self.say_if_deleted(there=there is not None)
        known = there or self.record
        # The numbers must not change under the fingers of whoever is in the list.
        order = {one.id: place for place, one in enumerate(self.patterns)}
        self.patterns = tuple(sorted(patterns, key=lambda one: order.get(one.id, len(order))))
        for name in TEXTS:
            field = self.query_one(f"#{name}", NoteField)
            self._keepers[field].show(name, getattr(known, name))
        self.record = known
        self._show(opening)

    def _show(self, opening: Opening) -> None:
        record = self.record
        self.opening = opening
        self._tell("record-head", Content(head_of(record, self.host.now().day, self.step)))
        self._tell("opening", drawn(opening))
        self.query_one("#feelings", FeltField).show(
            [Strength(felt.emotion.name, felt.before) for felt in record.feelings]
        )
        self.query_one("#feelings_after", FeltField).show(
            [Strength(felt.emotion.name, felt.after) for felt in record.feelings]
        )
        for name in ("belief_before", "belief_after"):
            self.query_one(f"#{name}", BeliefField).show(getattr(record, name))
        self.show_patterns()
        self.pin()
        self.refresh_bindings()

    def _tell(self, there: str, words: Content) -> None:
        # What stands there already need not be laid out anew.
        line = self.query_one(f"#{there}", Static)
        if line.content != words:
            line.update(words)

    def pin(self) -> None:
        """Show the thought on top as it stands typed, with the words marked that speak for what is proposed."""
        text = clean(self.query_one("#thought", NoteField).text)
        self.query_one(PinnedThought).show(text, self.spans_in(text))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Keep the thought on top up to date."""
        if event.text_area.id == "thought":
            self.forget_guess()
            self.pin()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Bring the whole of a question into sight; what is proposed is looked for where it is asked."""
        for field in self.query(RecordField):
            field.here = field.field is event.widget
            if field.here:
                field.call_after_refresh(field.see)
        if isinstance(event.widget, PatternChoices):
            self.guess()

    def on_pattern_choices_moved(self) -> None:
        """Mark the words that speak for the one under the cursor."""
        self.pin()

    # Answers that are not text

    def on_belief_field_given(self, event: BeliefField.Given) -> None:
        """Keep a number."""
        then = event.field.id == "belief_before"
        record, value = self.record, event.value
        self.put(replace(record, belief_before=value) if then else replace(record, belief_after=value))

    def on_felt_field_weighed(self, event: FeltField.Weighed) -> None:
        """Keep how strong a feeling was, or is now."""
        felt, value = self.record.feelings[event.place], event.value
        felt = felt._replace(before=value) if event.field.id == "feelings" else felt._replace(after=value)
        others = self.record.feelings
        self.put(replace(self.record, feelings=(*others[: event.place], felt, *others[event.place + 1 :])))

    def on_felt_field_dropped(self, event: FeltField.Dropped) -> None:
        """Take a feeling out."""
        feelings = self.record.feelings
        self.put(replace(self.record, feelings=feelings[: event.place] + feelings[event.place + 1 :]))
        self._show(self.opening)

    def add_feeling(self, felt: Felt) -> None:
        """Add a feeling, once."""
        if all(one.emotion.name != felt.emotion.name for one in self.record.feelings):
            self.put(replace(self.record, feelings=(*self.record.feelings, felt)))
            self._show(self.opening)

    # Going and leaving

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A card is taken where there is one; an answer is kept, and a small thing planned, where one writes it."""
        here = self.focused.id if self.is_mounted and self.focused else ""
        if action == "take_card":
            return here == "answer" and bool(self.opening.cards)
        return {"card": "answer", "plan": "next_step"}.get(action, here) == here

    def action_go(self, by: int) -> None:
        """Go to another question; beyond the ends it stays."""
        fields = [one.field for one in self.query(RecordField) if one.display]
        at = fields.index(self.focused) if self.focused in fields else 0
        fields[min(max(at + by, 0), len(fields) - 1)].focus()

    def on_note_field_left(self) -> None:
        """Going up beyond the first line goes to the question before."""
        self.action_go(-1)

    def action_whole(self) -> None:
        """Show all questions, or only those of the short form."""
        self._short = not self._short
        self.set_class(self._short, "-short")
        here = self.focused
        if here is None or not any(one.display for one in here.ancestors if isinstance(one, RecordField)):
            self.query_one("#thought").focus()

    @in_turn
    @work(group="leave", exclusive=True)
    async def action_done(self) -> None:
        """Say that it is done, and leave."""
        # Where not everything can be written, it is not done yet.
        self.is_done = await self.flush()
        await self.close_page()

    async def leave(self) -> None:
        """A record with an answer waits no longer; one in which nothing is left leaves no trace."""
        now, known, done = self.host.now(), self.record, self.is_done
        await self.host.do(lambda store: _finish(store, known, now, done=done))


def _field(ask: Ask) -> Widget:
    if ask.id in TEXTS:
        return NoteField(most=LONGEST, id=ask.id)
    if ask.id == "patterns":
        return PatternChoices(id=ask.id)
    if ask.id in {"belief_before", "belief_after"}:
        return BeliefField(None, id=ask.id)
    later = ask.id == "feelings_after"
    return FeltField("" if later else "a adds one", fixed=later, id=ask.id)


class _Read(NamedTuple):
    record: Thought | None
    opening: Opening
    patterns: tuple[Choice, ...]
    step: str


def _read(store: Store, known: Thought) -> _Read:
    there = None
    with suppress(NotThere):
        there = store.thoughts.one(known.id)
    shown = there or known
    step = store.ladder.name_of(shown.step_id)
    return _Read(there, opening_of(store, shown), store.patterns.all(hidden=True), step)


def _finish(store: Store, known: Thought, now: Stamp, *, done: bool) -> Changed:
    try:
        there = store.thoughts.one(known.id)
    except NotThere:
        return Changed("Thought")
    if there.is_empty:
        return store.thoughts.delete(there.id)
    if there.state is ThoughtState.BEGUN and (done or there.answer.strip()):
        return store.thoughts.change(replace(there, state=ThoughtState.DONE), now, there)
    return Changed("Thought")
