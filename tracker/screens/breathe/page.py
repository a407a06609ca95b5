"""The page of one exercise, with every time it was done."""

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding

from tracker.domain.calm import Session, State
from tracker.domain.exercises import Exercise
from tracker.screens.breathe.acts import ExerciseActs
from tracker.screens.breathe.session_form import SessionForm
from tracker.screens.calm.recording import play
from tracker.screens.in_turn import in_turn
from tracker.widgets.exercise_view import ExerciseView


class ExercisePage(ExerciseActs):
    """What it is, what distress did around it, and each time."""

    TITLE = "An exercise"
    HELP = """Here is what an exercise is, where it is from, and what distress did around it. The arrows walk over
        each time it was done: enter changes what was said of it, or goes on with what you began a little while ago,
        and x deletes it. On its name enter begins the exercise, and a does everywhere."""
    KEY_ORDER = (
        "breathe.start",
        "breathe.play",
        "breathe.edit",
        "breathe.back",
        "breathe.delete",
        "breathe.bell",
    )
    BINDINGS = [
        Binding("enter,a", "start", "begin", id="breathe.start", tooltip="Begin it, where its name is."),
        Binding("a", "play", "begin", id="breathe.play", tooltip="Begin it, from a time it was done."),
        Binding("enter", "edit", "change", id="breathe.edit", tooltip="Change what was said of that time."),
        Binding("x", "delete", "delete", id="breathe.delete", tooltip="Delete that time; u brings it back."),
        Binding("escape", "back", "exercises", id="breathe.back", tooltip="Go back to the exercises."),
    ]
    CSS_PATH = "breathe.tcss"

    def __init__(self, exercise: Exercise) -> None:
        super().__init__()
        self._exercise = exercise
        self._sessions: tuple[Session, ...] = ()

    def content(self) -> ComposeResult:
        """Lay out the page."""
        yield ExerciseView(id="exercise")

    @property
    def chosen(self) -> Exercise | None:
        """The exercise of the page."""
        return self._exercise

    @property
    def _here(self) -> Session | None:
        cursor = self.query_one(ExerciseView).cursor
        return next((one for one in self._sessions if one.id == cursor), None)

    async def reload(self, kinds: frozenset[str]) -> None:
        """Show what is known now."""
        exercise = self._exercise
        self._sessions = await self.host.ask(lambda store: store.calm.sessions(exercise.id))
        self.query_one(ExerciseView).show(exercise, self._sessions, self.host.now().day)
        self.refresh_bindings()

    def on_line_list_moved(self) -> None:
        """Offer the keys that go with the row under the cursor."""
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only a time it was done is changed or deleted; enter begins where there is none under the cursor."""
        if not self.is_mounted or action not in {"edit", "delete", "play", "start"}:
            return True
        return (self._here is None) == (action == "start")

    def action_start(self) -> None:
        """Begin it."""
        self.action_play()

    def action_edit(self) -> None:
        """Change what was said; what was begun lately goes on instead."""
        here = self._here
        if here and here.state is State.DONE:
            self._change(here)
        elif here:
            self._take_up(here)

    @in_turn
    @work(group="play")
    async def _take_up(self, here: Session) -> None:
        exercise, now = self._exercise, self.host.now()
        lately = await self.host.ask(lambda store: store.calm.begun(exercise.id, now))
        if lately is None or lately.id != here.id:
            self._change(here)
        elif await play(self.app, self.host, exercise):
            self.say_saved()

    def _change(self, here: Session) -> None:
        self.app.push_screen(SessionForm(self._exercise, here), self._saved)

    def _saved(self, done: bool | None) -> None:
        if done:
            self.say_saved()

    @work
    async def action_delete(self) -> None:
        """Delete a time."""
        here = self._here
        if here is None:
            return
        session_id = here.id
        if await self.host.do(lambda store: store.calm.delete(session_id)):
            self.say_saved("deleted")

    def action_back(self) -> None:
        """Leave the page."""
        self.dismiss()
