"""A person: a name, what they are to me, and what is noted of them."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.widget import Widget

from tracker.content.practice import practice
from tracker.domain.changes import Changed
from tracker.domain.errors import Refused
from tracker.domain.limits import check_text
from tracker.domain.people import CAUTION_WORDS, DEEPEST, SIGN_WORDS, Caution, Person, Sign
from tracker.domain.text import clean, clean_line
from tracker.screens.day.form import Form, labelled, value_of
from tracker.store import Store
from tracker.widgets.level_row import LevelRow
from tracker.widgets.line_input import LineInput
from tracker.widgets.mark_words import MarkWords
from tracker.widgets.note_field import NoteField

_SIGNS = tuple(Sign)
_CAUTIONS = tuple(Caution)
_TALL = 24
"""Lines of a window from which there is room between the fields."""


class PersonForm(Form):
    """Only the name must be said; all else can stay open, now or for good."""

    HELP = """A name or initials is enough. What you note of them is for you: what makes them safe to lean on, what
    asks for care, how close you are now, and how much of yourself you have shared so far. There is no score."""
    DEFAULT_CSS = """
    PersonForm .field { margin-bottom: 1; }
    PersonForm .-tight { margin-bottom: 0; }
    PersonForm.-low .field { margin-bottom: 0; }
    PersonForm NoteField, PersonForm NoteField:focus { max-height: 4; padding: 0 1; }
    PersonForm #said { margin-top: 0; }
    """

    VERTICAL_BREAKPOINTS = [(0, "-low"), (_TALL, "-tall")]

    def __init__(self, person: Person | None = None) -> None:
        super().__init__("Somebody" if person is None else person.name)
        self._person = person or Person("", "?")
        self._new = person is None
        self._names: frozenset[str] = frozenset()
        self.given = ""
        """The name as it was last tried to be saved."""

    def fields(self) -> ComposeResult:
        """Name, what they are to me, signs, cautions, closeness, depth, note."""
        person = self._person
        name = LineInput("" if self._new else person.name, select_on_focus=False, id="name")
        name.placeholder = "a name or initials"
        yield _tight("Name", name)
        relation = LineInput(person.relation, select_on_focus=False, id="relation")
        relation.placeholder = "friend, sister, colleague, therapist …"
        yield labelled("They are my", relation)
        signs = tuple(SIGN_WORDS[sign] for sign in _SIGNS)
        yield _tight("Safe", MarkWords(signs, _places(_SIGNS, person.signs), id="signs"))
        cautions = tuple(CAUTION_WORDS[one].removeprefix("can be ") for one in _CAUTIONS)
        yield labelled("Can be", MarkWords(cautions, _places(_CAUTIONS, person.cautions), id="cautions"))
        yield _tight("Close now", LevelRow(10, person.closeness, id="closeness"))
        yield labelled("I shared", LevelRow(DEEPEST, person.shared, practice().depth, id="shared"))
        note = NoteField("anything to keep in mind", id="note")
        note.load_text(person.note)
        yield labelled("Note", note)

    async def on_mount(self) -> None:
        """Let the form know the names that there are."""
        self.begin()
        people = await self.ask_or_tell(lambda store: store.people.all(archived=True)) or ()
        self._names = frozenset(one.name.casefold() for one in people if one.id != self._person.id)

    def on_note_field_left(self, event: NoteField.Left) -> None:
        """Go to the field above the note."""
        event.stop()
        self.action_go(-1)

    def action_go(self, by: int) -> None:
        """Go to another field; within the note first to its last line."""
        note = self.query_one(NoteField)
        if by > 0 and note.has_focus and not note.navigator.is_last_wrapped_line(note.cursor_location):
            note.action_cursor_down()
        else:
            super().action_go(by)

    def written(self) -> Callable[[Store], Changed]:
        """Return what adds or changes the person; raise Refused for no name, or one that another has already."""
        self.given = clean_line(value_of(self, "name"))
        note = clean(self.query_one(NoteField).text)
        check_text("The note", note)
        try:
            person = self._as_typed(note)
        except Refused:
            self.query_one("#name").focus()
            raise
        renamed = self._new or person.name.casefold() != self._person.name.casefold()
        if renamed and person.name.casefold() in self._names:
            self.query_one("#name").focus()
            raise Refused(f"“{person.name}” is among your people already. Another word tells the two apart.")
        now = self.host.now()
        if self._new:
            return lambda store: store.people.add(person, now)
        return lambda store: store.people.change(person, now, self._person)

    def _as_typed(self, note: str) -> Person:
        on = {row.id: row.marked for row in self.query(MarkWords)}
        return Person(
            self._person.id,
            self.given,
            note,
            clean_line(value_of(self, "relation")),
            frozenset(_SIGNS[place] for place in on["signs"]),
            frozenset(_CAUTIONS[place] for place in on["cautions"]),
            self.query_one("#closeness", LevelRow).value,
            self.query_one("#shared", LevelRow).value,
            self._person.archived,
        )


def _places(
    every: tuple[Sign, ...] | tuple[Caution, ...], said: frozenset[Sign] | frozenset[Caution]
) -> list[int]:
    return [place for place, one in enumerate(every) if one in said]


def _tight(label: str, field: Widget) -> Widget:
    """Return a field that stands close to the one below."""
    row = labelled(label, field)
    row.add_class("-tight")
    return row
