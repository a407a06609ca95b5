"""The exercises in their list; where there is room, what is known of the one under the cursor stands beside."""

from datetime import date

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from tracker.content.exercises import first_offered
from tracker.domain.effects import effects
from tracker.domain.exercises import Exercise
from tracker.screens.breathe.acts import ExerciseActs
from tracker.screens.breathe.habits import HabitsPage
from tracker.screens.breathe.page import ExercisePage
from tracker.store.errors import StoreError
from tracker.store.gentle_word import GentleWord, note_word, put_word_away, read_word
from tracker.widgets.exercise_list import ExerciseList, Listed
from tracker.widgets.exercise_view import ExerciseView
from tracker.widgets.line_list import LineList

_WIDE = 110


class BreatheScreen(ExerciseActs):
    """The first page of the mode."""

    TITLE = "Breathe"
    HELP = """Exercises that help a body to settle. Enter begins the one the cursor is on; before and after it asks
        how distressed you are, and both can stay open. Beside each stands what distress did around it, and how often
        that is known. f8 is a slow breath from everywhere, without a question."""
    KEY_ORDER = ("breathe.begin", "breathe.open", "breathe.away", "breathe.habits", "breathe.bell")
    BINDINGS = [
        Binding(
            "enter,a", "play", "begin", id="breathe.begin", tooltip="Begin the exercise the cursor is on."
        ),
        Binding("i", "open", "about", id="breathe.open", tooltip="Read what it is, and what it did."),
        Binding("z", "away", "put away", id="breathe.away", tooltip="Put the word below away for a month."),
        Binding(
            "h", "habits", "habits", id="breathe.habits", tooltip="Look at sleep, movement and other habits."
        ),
    ]
    CSS_PATH = "breathe.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-one"), (_WIDE, "-beside")]

    def __init__(self) -> None:
        super().__init__()
        self._today = date.min

    def content(self) -> ComposeResult:
        """Lay out the list and what stands beside it."""
        with Horizontal(id="breathe"):
            with Vertical(id="listed"):
                yield ExerciseList(id="exercises")
                yield Static("", id="word", markup=False)
            beside = ExerciseView(id="beside-exercise")
            beside.can_focus = False
            yield beside

    @property
    def chosen(self) -> Exercise | None:
        """The exercise under the cursor."""
        return self.query_one(ExerciseList).exercise

    async def reload(self, kinds: frozenset[str]) -> None:
        """Show the exercises and what is known of them now."""
        self._today = today = self.host.now().day
        every = await self.host.read_exercises()
        sessions, word = await self.host.ask(lambda store: (store.calm.sessions(), read_word(store, today)))
        found = effects(sessions)
        first = first_offered(every.every, found)
        listed = Listed(every.every, found, first.id if first else "", every.problems)
        self.query_one(ExerciseList).show(listed, today)
        self._look_beside()
        await self._say(word)

    async def _say(self, word: GentleWord) -> None:
        self.query_one("#word", Static).update(word.sentence)
        self.set_class(bool(word.sentence), "-word")
        self.refresh_bindings()
        if word.sentence and not word.noted and self.app.screen is self:
            now = self.host.now()
            await self.host.do(lambda store: note_word(store, now), undoable=False)

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        """Follow the cursor with what stands beside the list."""
        if isinstance(event.widget, ExerciseList):
            self._look_beside()

    def on_resize(self, event: events.Resize) -> None:
        """Fill what has come into view."""
        self._look_beside()

    def _look_beside(self) -> None:
        if self.has_class("-beside") and (chosen := self.chosen):
            self._fetch(chosen)

    @work(exclusive=True, group="beside")
    async def _fetch(self, exercise: Exercise) -> None:
        try:
            sessions = await self.host.ask(lambda store: store.calm.sessions(exercise.id))
        except StoreError as error:
            self.host.tell(str(error), severity="error")
            return
        self.query_one("#beside-exercise", ExerciseView).show(exercise, sessions, self._today)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Put away what stands there."""
        return action != "away" or self.has_class("-word")

    @work
    async def action_away(self) -> None:
        """Put the word below the list away."""
        now = self.host.now()
        await self.host.do(lambda store: put_word_away(store, now), "Put away for a month. u brings it back.")

    def action_open(self) -> None:
        """Open the page of the exercise."""
        if exercise := self.chosen:
            self.app.push_screen(ExercisePage(exercise))

    def action_habits(self) -> None:
        """Open the page of habits."""
        self.app.push_screen(HabitsPage())
