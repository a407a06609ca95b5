"""What the forms of Day share: fields with labels, saved by enter from anywhere, refused in place."""

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input, Static

from tracker.domain.text import clean_line
from tracker.screens.dialogs.saving import Saving
from tracker.widgets.choice_row import ChoiceRow
from tracker.widgets.labelled import Labelled
from tracker.widgets.level_row import LevelRow
from tracker.widgets.person_input import PersonInput


class Form(Saving):
    """A dialog of fields. What cannot be taken stays typed, with the reason under the fields.

    Subclasses yield `labelled` fields from `body` and say in `written` what saves them.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "save", "save", priority=True, id="dialog.save", tooltip="Save and close."),
        Binding("tab", "go(1)", "next", priority=True, show=False, id="dialog.next", tooltip="Next field."),
        Binding(
            "down", "next_line", "next", priority=True, show=False, id="dialog.down", tooltip="Next field."
        ),
        Binding(
            "shift+tab",
            "go(-1)",
            "back",
            priority=True,
            show=False,
            id="dialog.previous",
            tooltip="Field before.",
        ),
        Binding("up", "go(-1)", "back", show=False, id="dialog.up", tooltip="Field before."),
    ]
    KEYS: tuple[tuple[str, str], ...] = (("enter", "save"), ("tab", "next field"))
    DEFAULT_CSS = """
    Form > #sheet { width: 76; }
    Form .field > .after { width: auto; color: $hush; padding: 0 1; }
    Form .field > .number, Form .field > .number:focus { width: 8; }
    Form #said { margin-top: 1; }
    Form Input, Form Input:focus { background: $background; }
    Form Input:focus { background: $lit; }
    """

    def body(self) -> ComposeResult:
        """Lay out the fields and the place for a reason."""
        yield from self.fields()
        yield Static(id="said", markup=False)

    def fields(self) -> ComposeResult:
        """Yield the fields."""
        yield from ()

    @work(group="save")
    async def action_save(self) -> None:
        """Save; first let a person who was named by a few letters be seen, and digits in place of a name."""
        if not self.doubts():
            super().action_save()

    def doubts(self) -> bool:
        """Say what is to be seen of a person before they are taken; return whether there was anything."""
        for field in self.query(PersonInput):
            if words := field.doubt():
                field.query_one(Input).focus()
                self.call_after_refresh(self.say, words)
                return True
        return False

    async def on_mount(self) -> None:
        """Let the field for a person know who there is."""
        # What is typed while that is read is typed already.
        self.begin()
        if self.query(PersonInput):
            await self.wait_briefly(self._learn())

    @work(group="read")
    async def _learn(self) -> None:
        people = await self.ask_or_tell(lambda store: store.people.all())
        for field in self.query(PersonInput):
            if people is not None:
                field.know(people)

    def action_go(self, by: int) -> None:
        """Go to another field, writing out a name that was begun."""
        for field in self.query(PersonInput):
            if field.has_focus_within:
                field.settle()
        self.go_on(by)

    def on_choice_row_picked(self, event: ChoiceRow.Picked) -> None:
        """An answer by its key goes on to the next field."""
        event.stop()
        self.picked(event.row)
        self.go_on()

    def on_level_row_given(self, event: LevelRow.Given) -> None:
        """So does one of ten by its digit: a key that gives a whole answer goes on, wherever it is."""
        event.stop()
        self.go_on()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a name can be chosen among several, down and up choose it; tab goes on."""
        if action != "next_line":
            return True
        return not any(field.has_focus_within and field.can_choose for field in self.query(PersonInput))

    def action_next_line(self) -> None:
        """Go to the next field."""
        self.action_go(1)

    def picked(self, row: ChoiceRow) -> None:
        """Follow a choice that changes what other fields offer."""

    def on_input_changed(self) -> None:
        """Take the reason away once the person goes on typing."""
        self.say("")


def labelled(label: str, *fields: Widget) -> Labelled:
    """Return fields on a line with a label before them."""
    return Labelled(label, *fields)


def value_of(form: Form, field_id: str) -> str:
    """Return what stands in a field."""
    return form.query_one(f"#{field_id}", Input).value


def line_of(form: Form, field_id: str, stood: str) -> str:
    """Return what a field says; several lines that `stood` there stay so until the field is changed."""
    typed = clean_line(value_of(form, field_id))
    return stood if typed == clean_line(stood) else typed
