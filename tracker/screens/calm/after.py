"""After an exercise: distress now. What was done stands on its day already, as a way of coping."""

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from tracker.domain.calm import Session, State
from tracker.domain.exercises import Exercise
from tracker.domain.time import lasting_words
from tracker.screens.calm import asking
from tracker.screens.calm.form import CalmForm
from tracker.screens.host import Act
from tracker.screens.in_turn import in_turn
from tracker.store.calm import as_left

OVER = "That was all of it."
THROWN = "Thrown away. u brings it back."


class AfterForm(CalmForm):
    """True once it is kept with what was said, None where that stays open, False where it was thrown away."""

    HELP = """How distressed are you now? A digit gives the tens. Enter keeps what you say. Esc leaves it open: what
        you did is kept all the same and stands on Day as a way of coping. Only ctrl+x throws it away, and u brings
        it back."""
    KEYS = (("0–9", "distress"), ("enter", "keep"), ("ctrl+x", "throw away"))
    WAY_OUT = (("esc", "skip"),)
    DEFAULT_CSS = "AfterForm #closing { margin-bottom: 1; }"
    BINDINGS = [
        Binding(
            "ctrl+x",
            "throw",
            "throw away",
            id="calm.throw",
            tooltip="Throw this time away; u brings it back.",
        ),
    ]

    def __init__(self, exercise: Exercise, session: Session, *, over: bool) -> None:
        """`over` is whether it came to its end."""
        super().__init__(exercise, session)
        self._over_words = OVER if over else f"That was {lasting_words(session.seconds)}."

    def numbers(self) -> ComposeResult:
        """Say that it is over, and ask for distress now."""
        yield Static(self._over_words, id="closing", markup=False)
        yield from asking.number("Distress now", None, "after")

    def words(self) -> str:
        """Say what is kept."""
        session = self._session
        # What it was before would lead the answer, were it said sooner.
        is_said = self._number("#after", None) is not None
        before = f"Before it was {session.before}. " if is_said and session.before is not None else ""
        if session.state is State.BEGUN:
            return f"{before}It was brief: enter lets it stand on Day."
        return f"{before}It stands on Day already."

    def on_number_field_changed(self) -> None:
        """Say what it was before, once it is said how it is now."""
        self.query_one("#said", Static).update(self.words())

    async def flush(self) -> bool:
        """Keep what was said as the program is left, and what was done where that could not be written yet."""
        if self._session.id or self.changed is not None:
            return await super().flush()
        return await self.keep(self.written())

    def written(self) -> Act:
        """Return what keeps it."""
        said, was = self.said(), self._session
        name, now = self._exercise.name, self.host.now()
        return lambda store: store.calm.finish(said, name, now, was if was.id else None)

    @in_turn
    @work(group="save")
    async def action_throw(self) -> None:
        """Throw this time away."""
        session_id = self._session.id
        if session_id and not await self.host.do(lambda store: store.calm.delete(session_id), THROWN):
            return
        self.dismiss(False)


class KeepForm(CalmForm):
    """Keeps what was done on f8, of which nothing stands in the file before; True once it is kept."""

    HELP = """How distressed were you, and how is it now? A digit gives the tens, and both can stay open. Enter keeps
        it: it then stands on Day as a way of coping. Esc keeps nothing of it."""
    KEYS = (("0–9", "distress"), ("↓", "what for"), ("enter", "keep it"))

    def __init__(self, exercise: Exercise, session: Session, was: Session | None = None) -> None:
        """`was` is how it was kept already, None for the first time."""
        super().__init__(exercise, session)
        self._was = was

    def numbers(self) -> ComposeResult:
        """Ask for distress before and now."""
        yield from asking.number("Before", self._session.before, "before")
        yield from asking.number("Distress now", self._session.after, "after")

    @property
    def kept(self) -> Session:
        """The session as it stands in the file."""
        return as_left(self.changed, self._session) if self.changed else self._session

    async def flush(self) -> bool:
        """Keep it as the program is left: it was done, whether or not a number was given."""
        return self.changed is not None or await self.keep(self.written())

    def written(self) -> Act:
        """Return what keeps it."""
        said, was = self.said(), self._was
        name, now = self._exercise.name, self.host.now()
        return lambda store: store.calm.finish(said, name, now, was)
