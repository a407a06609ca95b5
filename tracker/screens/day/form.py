"""What the forms of Day share: fields with labels, saved by enter from anywhere, refused in place."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, cast

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from tracker.domain.changes import Changed
from tracker.domain.errors import Refused
from tracker.screens.dialogs.dialog import Dialog
from tracker.store import Store
from tracker.widgets.choice_row import ChoiceRow
from tracker.widgets.person_input import PersonInput

if TYPE_CHECKING:
    from tracker.screens.host import Host


class Form(Dialog[bool]):
    """True once it is on disk. What cannot be taken stays typed, with the reason under the fields.

    Subclasses yield `labelled` fields from `body` and say in `written` what saves them.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "save", "save", priority=True, id="dialog.save", tooltip="Save and close."),
        Binding("tab", "go(1)", "next", priority=True, show=False, id="dialog.next", tooltip="Next field."),
        Binding("down", "down", "next", priority=True, show=False, id="dialog.next", tooltip="Next field."),
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
    Form .field { height: auto; }
    Form .field > .label { width: 14; color: $hush; }
    Form .field > .after { width: auto; color: $hush; padding: 0 1; }
    Form .field > .number, Form .field > .number:focus { width: 8; }
    Form #said { margin-top: 1; }
    Form Input, Form Input:focus { background: $background; }
    Form Input:focus { background: $lit; }
    """

    _saving = False

    @property
    def host(self) -> "Host":
        """The application, as far as a dialog needs to know it."""
        return cast("Host", self.app)

    def written(self) -> Callable[[Store], Changed]:
        """Return what saves the fields as they stand; raise Refused where they cannot be taken."""
        raise NotImplementedError

    def body(self) -> ComposeResult:
        """Lay out the fields and the place for a reason."""
        yield from self.fields()
        yield Static(id="said", markup=False)

    def fields(self) -> ComposeResult:
        """Yield the fields."""
        yield from ()

    async def on_mount(self) -> None:
        """Let the field for a person know who there is."""
        if fields := self.query(PersonInput):
            people = await self.host.ask(lambda store: store.people.all())
            for field in fields:
                field.know(people)

    def action_go(self, by: int) -> None:
        """Go to another field, writing out a name that was begun."""
        for field in self.query(PersonInput):
            if field.has_focus_within:
                field.settle()
        if by > 0:
            self.focus_next()
        else:
            self.focus_previous()

    def action_down(self) -> None:
        """Go to the next field; where several people fit what was typed, to the next of them."""
        field = next((one for one in self.query(PersonInput) if one.has_focus_within), None)
        if field is not None and field.check_action("choose", ()):
            field.action_choose(1)
        else:
            self.action_go(1)

    def on_choice_row_picked(self, event: ChoiceRow.Picked) -> None:
        """An answer by its key goes on to the next field."""
        event.stop()
        self.picked(event.row)
        self.focus_next()

    def picked(self, row: ChoiceRow) -> None:
        """Follow a choice that changes what other fields offer."""

    def on_input_changed(self) -> None:
        """Take the reason away once the person goes on typing."""
        self.say("")

    @work(group="save")
    async def action_save(self) -> None:
        """Save and close, or say why not."""
        if self._saving:
            return
        try:
            act = self.written()
        except Refused as error:
            self.say(str(error), wrong=True)
            return
        self._saving = True
        try:
            done = await self.host.do(act)
        finally:
            self._saving = False
        if done is not None:
            self.saved(done)

    def saved(self, changed: Changed) -> None:
        """Close, now that it is on disk."""
        self.dismiss(True)


def labelled(label: str, *fields: Widget) -> Horizontal:
    """Return fields on a line with a label before them."""
    return Horizontal(Static(Content(label), classes="label"), *fields, classes="field")


def value_of(form: Form, field_id: str) -> str:
    """Return what stands in a field."""
    return form.query_one(f"#{field_id}", Input).value
