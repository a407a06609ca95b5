"""A name, completed from those that are known."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tracker.domain.people import Person
from tracker.domain.text import clean_line
from tracker.widgets.line_input import LineInput

MOST = 4
"""How many known people are offered at once."""


class PersonInput(Vertical):
    """Type a few letters: the name as typed stands below, lit, then who is known and fits; up and down choose.

    `person` is who would be taken now: None for nobody; someone new has the id "".
    """

    HELP = "Type a few letters of a name. Up and down choose one of those who fit; else it is someone new."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "up", "choose(-1)", "before", show=False, id="person.before", tooltip="Offer the one before."
        ),
        Binding("down", "choose(1)", "next", show=False, id="person.next", tooltip="Offer the next one."),
    ]
    DEFAULT_CSS = """
    PersonInput { height: 2; width: 1fr; }
    PersonInput > Static { height: 1; padding: 0 1; color: $hush; }
    """

    def __init__(self, person: Person | None, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._people: tuple[Person, ...] = (person,) if person else ()
        self._person = person
        self._offered: tuple[Person, ...] = ()
        self._at = 0

    def compose(self) -> ComposeResult:
        """A field and the line of those who fit."""
        yield LineInput(self._person.name if self._person else "", select_on_focus=False)
        yield Static(markup=False)

    def on_mount(self) -> None:
        """Say how it is used."""
        self._offer()

    def know(self, people: tuple[Person, ...]) -> None:
        """Offer these people from now on, in this order, and first of all who stood here from the beginning.

        Somebody archived is not among `people`; the entry that is theirs still stays with them.
        """
        here = (self._person,) if self._person else ()
        self._people = (*here, *(one for one in people if not here or one.id != here[0].id))
        self._offer()

    @property
    def person(self) -> Person | None:
        """Who is meant by what stands there."""
        return self._offered[self._at] if self._offered else None

    @property
    def answer(self) -> str:
        """Who is meant, in words; empty while nobody is."""
        return self.person.name if self.person else ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Up and down choose only while there is someone else to choose."""
        return action != "choose" or self.can_choose

    @property
    def can_choose(self) -> bool:
        """Whether there is someone else to choose."""
        return len(self._offered) > 1

    def settle(self) -> None:
        """Write out the name of whoever is meant."""
        field = self.query_one(Input)
        if self.person and field.value != self.person.name:
            field.value = self.person.name

    def action_choose(self, by: int) -> None:
        """Offer another one; it goes round."""
        if self._offered:
            self._at = (self._at + by) % len(self._offered)
            self._draw()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Offer who fits."""
        event.stop()
        self._offer()

    def _offer(self) -> None:
        typed = clean_line(self.query_one(Input).value)
        known = fitting(self._people, typed)[:MOST] if typed else []
        same = typed.casefold() in {one.name.casefold() for one in known}
        new = [Person("", typed[:80])] if typed and not same else []
        # A name that is not written out is nobody known until that one is chosen: Jo never becomes John unasked.
        self._offered, self._at = (*new, *known), 0
        self._draw()

    def _draw(self) -> None:
        gap = Content("   ")
        parts = [self._drawn(n) for n in range(len(self._offered))]
        shown = gap.join(parts) if parts else Content.styled("a few letters of a name, or nobody", "$faint")
        self.query_one(Static).update(shown)

    def _drawn(self, place: int) -> Content:
        person = self._offered[place]
        name = Content(person.name) if person.id else Content.assemble(("new: ", "$hush"), person.name)
        lit = place == self._at
        return Content("▌" if lit else " ").stylize("$glow") + (
            name.stylize("bold $foreground") if lit else name
        )


def fitting(people: tuple[Person, ...], typed: str) -> list[Person]:
    """Return who fits: the same name first, then names and words that begin so, in the order given."""
    wanted = typed.casefold()

    def rank(person: Person) -> int:
        name = person.name.casefold()
        if name == wanted:
            return 0
        if name.startswith(wanted):
            return 1
        return 2 if any(word.startswith(wanted) for word in name.split()) else 3

    return sorted((one for one in people if rank(one) < 3), key=rank)
