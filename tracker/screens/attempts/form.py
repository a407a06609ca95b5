"""What the two forms of an attempt share: numbers, a list of safety behaviours, places known already."""

from collections.abc import Sequence

from textual import on, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.events import Mount
from textual.suggester import SuggestFromList
from textual.widget import Widget
from textual.widgets import Input, Static

from tracker.domain.evening import NAME_LENGTH, Choice
from tracker.domain.text import clean_line
from tracker.screens.day.form import Form, labelled
from tracker.screens.dialogs import AskText
from tracker.screens.in_turn import in_turn
from tracker.screens.names import BEHAVIOURS, NamesDialog
from tracker.store import Store
from tracker.widgets.line_input import LineInput
from tracker.widgets.mark_choices import MarkChoices
from tracker.widgets.number_field import NumberField


class AttemptForm(Form):
    """A form that scrolls where the window is too small for it, and knows the safety behaviours and places."""

    KEYS = (("enter", "save"), ("tab", "next"), ("7", "is 70, 75 is 75"))
    DEFAULT_CSS = """
    AttemptForm > #sheet { padding: 1 2 0 2; }
    AttemptForm #rows { height: auto; max-height: 1fr; scrollbar-size-vertical: 1; }
    AttemptForm #sheet > #question { margin-bottom: 0; }
    AttemptForm .told { width: 100%; height: auto; color: $hush; }
    AttemptForm #said { margin-top: 0; }
    AttemptForm #keys { margin-top: 0; }
    AttemptForm .field > #minutes { width: 6; }
    AttemptForm .-brief { background: $background; &:focus { background: $lit; } }
    """

    def __init__(self, question: str, marked: Sequence[Choice], first: Sequence[Choice] = ()) -> None:
        """`marked` are the behaviours that are said already; `first` one meant to leave out."""
        super().__init__(question)
        self._known: tuple[Choice, ...] = ()
        self._marked = tuple(marked)
        self._first = tuple(first)

    def body(self) -> ComposeResult:
        """Lay out the fields, which may scroll, and the place for a reason, which does not."""
        with VerticalScroll(id="rows", can_focus=False):
            yield from self.fields()
        yield Static(id="said", markup=False)

    @on(Mount)
    async def learn(self) -> None:
        """Let the list and the places be those of the file."""
        self.begin()
        read = await self.ask_or_tell(_known)
        if read is None:
            return
        behaviours, places = read
        marked = self.behaviours
        # Each keeps its number on both sides; what is hidden by now follows, where it was named.
        begun = dict.fromkeys((*behaviours, *self._first, *marked))
        self._offer(tuple(begun), marked)
        for field in self.query("#place").results(Input):
            field.suggester = SuggestFromList(places, case_sensitive=False)

    def marks(self, label: str) -> Widget:
        """Return the list of behaviours with its label; what is marked stands there from the beginning."""
        self._known = tuple(dict.fromkeys((*self._first, *self._marked)))
        marks = MarkChoices("nothing said; tab here to choose", id="marks")
        marks.offer(
            self._names(self._known),
            [n for n, choice in enumerate(self._known) if choice in self._marked],
        )
        return labelled(label, marks)

    def _offer(self, choices: tuple[Choice, ...], marked: Sequence[Choice]) -> None:
        self._known = choices
        ids = [n for n, choice in enumerate(choices) if choice in marked]
        self.query_one(MarkChoices).offer(self._names(choices), ids)

    def _names(self, choices: Sequence[Choice]) -> list[str]:
        meant = frozenset(choice.id for choice in self._first)
        return [f"{one.name} (to leave out)" if one.id in meant else one.name for one in choices]

    @property
    def behaviours(self) -> tuple[Choice, ...]:
        """What is marked; one's own new ones have no id."""
        return tuple(self._known[place] for place in self.query_one(MarkChoices).marked)

    @in_turn
    @work
    async def on_mark_choices_wanted(self) -> None:
        """Ask for a behaviour of one's own, which is marked at once."""
        name = await self.app.push_screen_wait(
            AskText("What else do you do to make it smaller?", check=_fits)
        )
        if not name:
            return
        same = [one for one in self._known if one.name.casefold() == name.casefold()]
        new = same or [Choice("", name)]
        self._offer(tuple(dict.fromkeys((*self._known, *new))), (*self.behaviours, *new))

    def on_mark_choices_edited(self) -> None:
        """Open the list to rename, hide and show what is on it."""

        def again(_: None) -> None:
            self._learn_names()

        self.app.push_screen(NamesDialog(BEHAVIOURS), again)

    @work(group="read")
    async def _learn_names(self) -> None:
        every = await self.ask_or_tell(lambda store: store.behaviours.all(hidden=True))
        if every is None:
            return
        new = {one.id: one for one in every}
        marked = [new.get(one.id, one) for one in self.behaviours]
        # Those that are offered already stay in their order.
        known = [new.get(one.id, one) for one in self._known]
        offered = dict.fromkeys(one for one in (*known, *every) if not one.hidden or one in marked)
        self._offer(tuple(offered), marked)

    def number(self, field_id: str) -> int | None:
        """Return what a number says."""
        return self.query_one(f"#{field_id}", NumberField).value


def _known(store: Store) -> tuple[tuple[Choice, ...], tuple[str, ...]]:
    return store.behaviours.all(), store.attempts.places()


def _fits(name: str) -> str:
    return f"Up to {NAME_LENGTH} characters." if len(clean_line(name)) > NAME_LENGTH else ""


def text_field(label: str, text: str, field_id: str, hint: str = "") -> Widget:
    """Return a line of text with its label."""
    return labelled(label, LineInput(clean_line(text), hint, select_on_focus=False, id=field_id))


def number_field(label: str, value: int | None, field_id: str, means: str, high: int = 100) -> Widget:
    """Return a number with its label and what its ends mean."""
    return labelled(label, NumberField(value, high=high, means=means, id=field_id))
