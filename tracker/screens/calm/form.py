"""What is said of a time with an exercise: distress, what it was for and, where there are several, which of them."""

from dataclasses import replace

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from tracker.domain.calm import Session, WasFor
from tracker.domain.dates import in_words
from tracker.domain.exercises import Exercise
from tracker.domain.meant import About, Meant
from tracker.screens.calm import asking
from tracker.screens.dialogs.saving import Saving
from tracker.widgets.choice_row import ChoiceRow
from tracker.widgets.number_field import NumberField


class CalmForm(Saving):
    """True once it is kept. Subclasses say in `written` how, and which numbers they ask for in `numbers`."""

    SEVERAL = 2
    """From how many moments or attempts on it is asked which of them it was for; one alone is taken for the one."""
    BINDINGS = [
        Binding("enter", "save", "keep", id="calm.save", tooltip="Keep it."),
        Binding("down,tab", "go_on(1)", "next", show=False, id="calm.down", tooltip="Go to the next."),
        Binding("up,shift+tab", "go_on(-1)", "before", show=False, id="calm.up", tooltip="Go back one."),
    ]
    DEFAULT_CSS = """
    CalmForm #said { margin-top: 1; }
    CalmForm .-none { display: none; }
    """

    def __init__(self, exercise: Exercise, session: Session) -> None:
        """Ask about `session`, as it stands in the file if it has an id."""
        super().__init__(exercise.name)
        self._exercise = exercise
        self._session = session
        self._about = About()

    def body(self) -> ComposeResult:
        """Lay out the fields."""
        yield from self.numbers()
        yield from asking.what_for(self._session.was_for)
        yield from asking.which()
        yield Static(self.words(), id="said", markup=False)

    def numbers(self) -> ComposeResult:
        """Yield the fields with the ids `before` and `after`, or one of them."""
        yield from ()

    def words(self) -> str:
        """Return what stands below the fields."""
        return ""

    async def on_mount(self) -> None:
        """Ask what it can have been for, which a first frame waits for."""
        await self.wait_briefly(self._read_about())

    @work(group="about")
    async def _read_about(self) -> None:
        day = self._session.day
        about = await self.ask_or_tell(lambda store: store.calm.about(day))
        if about is not None:
            untouched = not self.is_changed
            self._about = about
            self._offer()
            if untouched:
                self.remember()

    # Which of them it was for

    @property
    def _was_for(self) -> WasFor | None:
        return asking.chosen(self.query_one("#was-for", ChoiceRow))

    @property
    def _which(self) -> ChoiceRow:
        return self.query_one("#which", ChoiceRow)

    def _offer(self) -> None:
        """Let it be said which one it was, where there are several."""
        those = self._those
        ids = [one.id for one in those]
        known = self._session.was_for_id
        alone = 0 if len(ids) == 1 and self._was_for is not self._session.was_for else None
        self._which.offer(tuple(one.words for one in those), ids.index(known) if known in ids else alone)
        self.query_one("#which-row").set_class(not those, "-none")

    @property
    def _those(self) -> tuple[Meant, ...]:
        those = self._about.of(self._was_for)
        return those if len(those) >= self.SEVERAL else ()

    def on_choice_row_changed(self, event: ChoiceRow.Changed) -> None:
        """Follow what it was for with those it can have been."""
        if event.row.id == "was-for":
            self._offer()

    def on_choice_row_picked(self, event: ChoiceRow.Picked) -> None:
        """Go on to which of them it was for; kept is only by enter, so that one can look once more."""
        if event.row.id == "was-for" and self._which.answers:
            self.set_focus(self._which)

    def action_go_on(self, by: int) -> None:
        """Go to a neighbouring field."""
        self.go_on(by)

    # What was said

    def said(self) -> Session:
        """Return the session with what stands in the fields."""
        was = self._session
        return replace(
            was,
            before=self._number("#before", was.before),
            after=self._number("#after", was.after),
            was_for=self._was_for,
            was_for_id=self._which_id(),
        )

    def unsaved(self) -> str:
        """Return what was entered, with what it is said of."""
        lines = super().unsaved()
        return lines and f"{self._exercise.name}, {in_words(self._session.day)}\n{lines}"

    def _number(self, name: str, otherwise: int | None) -> int | None:
        fields = self.query(name).results(NumberField)
        return next((field.value for field in fields), otherwise)

    def _which_id(self) -> str:
        was, those = self._session, self._those
        if self._which.chosen is not None:
            return those[self._which.chosen].id
        # What is not on offer any more stays as it was while nothing else is chosen.
        is_taken_back = any(one.id == was.was_for_id for one in those)
        return was.was_for_id if self._was_for is was.was_for and not is_taken_back else ""
