"""What a record asks in dialogs, and what it proposes: patterns, feelings, whom, which step, what to do."""

from dataclasses import replace

from textual import work

from tracker.content.recogniser import recogniser
from tracker.content.reframe import pattern
from tracker.domain.changes import Changed
from tracker.domain.evening import NAME_LENGTH, Choice
from tracker.domain.people import Person
from tracker.domain.recogniser import NONE, Guess, recognise
from tracker.domain.text import clean, clean_line
from tracker.domain.thoughts import LONGEST, Felt, Thought
from tracker.screens.dialogs import AskText, Pick
from tracker.screens.in_turn import in_turn
from tracker.screens.reframe.keys import KEYS
from tracker.screens.reframe.plan_form import PlanForm
from tracker.screens.reframe.writing import WritingPage
from tracker.store import Store
from tracker.store.answering import Opening
from tracker.store.errors import StoreError
from tracker.widgets.note_field import NoteField
from tracker.widgets.pattern_choices import Offered, PatternChoices

_NOBODY = "*"


class RecordActs(WritingPage):
    """A page with a record in it."""

    BINDINGS = [*KEYS]

    def __init__(self, record: Thought) -> None:
        super().__init__()
        self.record = record
        """The record as it is known here; what is typed and not yet saved is not in it."""
        self.patterns: tuple[Choice, ...] = ()
        self.opening = Opening()
        self.pending = 0
        self.is_done = False
        self.step = ""
        self._guess: Guess | None = None
        self._guessed_for = ""
        self._waits = False
        self._card = -1

    def add_feeling(self, felt: Felt) -> None:
        """Add a feeling, once."""
        raise NotImplementedError

    def pin(self) -> None:
        """Show the thought on top, with the words marked that speak for what is proposed."""
        raise NotImplementedError

    # Writing

    def put(self, new: Thought) -> None:
        """Bring to the file what differs from how the record is known; texts have their own way there."""
        was, self.record = self.record, new
        self.pending += 1
        self.run_worker(self._put(new, was), group="write")

    async def _put(self, new: Thought, was: Thought) -> None:
        now = self.host.now()
        try:
            async with self.turn:
                done = await self.host.do(
                    lambda store: self.watched(store.thoughts.put(new, now, was), "thoughts"), apart=True
                )
        finally:
            self.pending -= 1
        if done is None:
            self._changed(frozenset({"thoughts"}))
        else:
            self.say_saved()

    # Patterns

    @property
    def _thought_text(self) -> str:
        return clean(self.query_one("#thought", NoteField).text)

    @work(group="guess", exclusive=True)
    async def guess(self) -> None:
        """Look for what the words of the thought speak for. The model is read when it is first needed, not here."""
        text = self._thought_text
        if text == self._guessed_for or not text.strip():
            return
        guess = None
        try:
            guess = await self.host.ask(lambda _store: recognise(recogniser(), text))
        except StoreError as error:
            self.host.tell(str(error), severity="error")
        if not self.stands:
            return
        self._guess, self._guessed_for = guess, text
        self.show_patterns()
        self.pin()

    def forget_guess(self) -> None:
        """Propose nothing that goes by words which stand there no longer."""
        text, waits = self._thought_text, self._is_waiting
        if text != self._guessed_for and (self._guess or waits != self._waits):
            self._guess, self._guessed_for = None, ""
            self.show_patterns()
        if waits and self.query_one(PatternChoices).has_focus:
            self.guess()

    @property
    def _is_waiting(self) -> bool:
        """Whether what is offered is not known yet, or by other words than those that stand there."""
        text = self._thought_text
        return not self.patterns or (bool(text.strip()) and text != self._guessed_for)

    def show_patterns(self) -> None:
        """Offer every pattern, those proposed first, with what is chosen marked."""
        guess, text, record = self._guess, self._guessed_for, self.record
        self._waits = self._is_waiting
        every = {one.id: one for one in self.patterns}
        chosen = [one.id or one.name for one in record.patterns]
        kept = (one for one in record.patterns if not one.id)
        offered = [_offered(one) for one in (*every.values(), *kept) if not one.hidden or one.id in chosen]
        proposed = None
        if guess is not None:
            there = {one.id for one in offered}
            proposed = [_offered(every[one], _words(guess, one, text)) for one in guess.shown if one in there]
        field = self.query_one(PatternChoices)
        field.show(chosen, answered=bool(record.patterns_said))
        field.offer(offered, proposed, waiting=self._waits)

    def spans_in(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return the places of the words that speak for what is proposed; none while other things are asked."""
        field = self.query_one(PatternChoices)
        guess = self._guess
        if guess is None or not field.has_focus or text != self._guessed_for:
            return ()
        shown = [guess.words.get(one.id, ()) for one in field.proposed]
        return guess.words.get(field.here) or tuple(span for spans in shown for span in spans)

    def on_pattern_choices_marked(self, event: PatternChoices.Marked) -> None:
        """Keep what was chosen, and beside it what had been proposed."""
        every = {one.id or one.name: one for one in (*self.patterns, *self.record.patterns)}
        chosen = tuple(every[one] for one in event.marked)
        said, proposed = event.answered, self._shown_now
        self.put(replace(self.record, patterns=chosen, proposed=proposed, patterns_said=said))

    @property
    def _shown_now(self) -> tuple[str, ...]:
        """Return what is proposed on the screen; what had been before, while nothing was looked for here."""
        if self._guess is None:
            return self.record.proposed
        return tuple(one.id for one in self.query_one(PatternChoices).proposed) or (NONE,)

    @in_turn
    @work
    async def on_pattern_choices_wanted(self) -> None:
        """Ask for a pattern of one's own, which is marked at once."""
        name = await self.app.push_screen_wait(AskText("What do you call this pattern?", check=_fits))
        if not name:
            return
        same = [one for one in self.patterns if one.name.casefold() == name.casefold()]
        new = same[0] if same else Choice("", name)
        if new not in self.record.patterns:
            chosen = (*self.record.patterns, new)
            self.put(replace(self.record, patterns=chosen, proposed=self._shown_now, patterns_said=True))
            self.show_patterns()

    @in_turn
    @work
    async def on_pattern_choices_edited(self) -> None:
        """Show the patterns of one's own, to rename or hide them."""
        from tracker.screens.names import PATTERNS, NamesDialog

        if await self.host.ask(PATTERNS.read):
            await self.app.push_screen_wait(NamesDialog(PATTERNS, self.query_one(PatternChoices).here))
        else:
            self.host.tell("There is no pattern of your own yet; a adds one.")

    # Feelings, people, steps

    @in_turn
    @work
    async def on_felt_field_wanted(self) -> None:
        """Ask for a feeling."""
        known = await self.host.ask(lambda store: store.emotions.all())
        there = {felt.emotion.id for felt in self.record.feelings}
        rows = [(one.id, one.name) for one in known if one.id not in there]
        picked = await self.app.push_screen_wait(Pick("What did you feel?", rows, allow_new=True))
        if picked is None:
            return
        named = next((one for one in known if one.id == picked.id), Choice("", picked.new_text))
        self.add_feeling(Felt(named))

    @in_turn
    @work
    async def action_person(self) -> None:
        """Ask whom the thought is about."""
        people = await self.host.ask(lambda store: store.people.all())
        rows = [(one.id, one.name) for one in people]
        if self.record.person:
            rows.insert(0, (_NOBODY, "nobody"))
        picked = await self.app.push_screen_wait(Pick("Whom is it about?", rows, allow_new=True))
        if picked is None:
            return
        found = next((one for one in people if one.id == picked.id), None)
        new = Person("", picked.new_text) if picked.id is None else found
        self.put(replace(self.record, person=new))

    @in_turn
    @work
    async def action_step(self) -> None:
        """Ask which step it is about."""
        today = self.host.now().day
        rungs = await self.host.ask(lambda store: store.ladder.rungs(today))
        rows = [(rung.step.id, rung.step.name) for rung in rungs]
        if self.record.step_id:
            rows.insert(0, (_NOBODY, "no step"))
        picked = await self.app.push_screen_wait(Pick("Which step is it about?", rows))
        if picked and picked.id:
            self.put(replace(self.record, step_id="" if picked.id == _NOBODY else picked.id))

    @in_turn
    @work
    async def action_plan(self) -> None:
        """Make the small thing a step of the ladder."""
        words = self.query_one("#next_step", NoteField).text
        form = PlanForm(words, self.host.now().day)
        if await self.app.push_screen_wait(form):
            # The step that the thought is about is another matter, and stays.
            self.host.tell(f"“{form.made}” is on the ladder now.")

    # Cards

    @work
    async def action_card(self) -> None:
        """Keep the answer as a card for each of its patterns."""
        text = clean(self.query_one("#answer", NoteField).text).strip()
        if not text:
            self.host.tell("There is no answer to keep yet.")
            return
        patterns, now = self.record.patterns, self.host.now()
        again = "this pattern" if len(patterns) == 1 else "each of these patterns"
        said = f"Kept as a card; it comes again with {again}." if patterns else "Kept as a card."

        def act(store: Store) -> Changed:
            # One of their own may be in the file by now, and not known here by its id yet.
            ids = [one.id or store.patterns.named(one.name) for one in patterns] or [""]
            return store.together("Card kept", lambda: [store.cards.add(text, one, now) for one in ids])

        async with self.turn:
            await self.host.do(act, said)

    def action_take_card(self) -> None:
        """Put a card in as the answer; what was written stays above it."""
        cards = self.opening.cards
        field = self.query_one("#answer", NoteField)
        written = field.text
        if self._card >= 0 and written.endswith(cards[self._card % len(cards)].text):
            written = written.removesuffix(cards[self._card % len(cards)].text)
        elif written.strip():
            written = f"{written.rstrip()}\n"
        self._card = (self._card + 1) % len(cards)
        if len(text := written + cards[self._card].text) <= LONGEST:
            field.replace_text(text)
        else:
            self.host.tell("There is no room for the card behind what you wrote.")


def _offered(choice: Choice, speaking: str = "") -> Offered:
    known = pattern(choice.id)
    return Offered(choice.id or choice.name, choice.name, known.words if known else "", speaking)


def _words(guess: Guess, pattern_id: str, text: str) -> str:
    return " … ".join(clean_line(text[start:end]) for start, end in guess.words.get(pattern_id, ()))


def _fits(name: str) -> str:
    return f"Up to {NAME_LENGTH} characters." if len(clean_line(name)) > NAME_LENGTH else ""
