"""A name, completed from those that are known.

Whom a name means, by example, where Annabel, Anna Maria and Inés are known:

    typed          meant         offered after them
    annabel        Annabel       nobody: a whole name, whatever its case, is that person
    an             Annabel       Anna Maria, new: an
    ann            Annabel       Anna Maria, new: ann
    mar            Anna Maria    new: mar; a later word of a name may begin so too
    ines           Inés          new: ines; what is spelled without accents may be somebody else
    Tom            new: Tom      nobody: whoever is not known is made at once
    30             new: 30       nobody; but digits are rarely a name, so it is asked

Letters that fit somebody known mean them, since most people one names are known. Nobody is taken unseen, though:
what is missing of the name stands dimmed behind the cursor, tab writes the name out, and enter writes it out too and
saves only when it is pressed again, unless the person was chosen with an arrow. Up is always the new one, also after
the name is written out, and it stays so while one goes on typing.
"""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tracker.domain.finding import bare
from tracker.domain.people import NAME_LENGTH, Person
from tracker.domain.text import clean_line
from tracker.widgets.line_input import LineInput

MOST = 4
"""How many known people are offered at once."""


class PersonInput(Vertical):
    """Type a few letters: who fits stands below, the one who is meant lit, someone new last; up and down choose.

    `person` is who would be taken now: None for nobody; someone new has the id "".
    """

    HELP = "A few letters find somebody you know. Up and down choose another; up is someone new of that name."
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
        self._typed = self._written = person.name if person else ""
        self._offered_for: str | None = None
        self._wants_new = self._is_chosen = False
        self._asked = ""

    def compose(self) -> ComposeResult:
        """A field and the line of those who fit."""
        yield _Name(self._typed, select_on_focus=False, max_length=NAME_LENGTH)
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

    def put(self, person: Person | None) -> None:
        """Let this person stand here, or nobody."""
        self._person, self._wants_new = person, False
        self._typed = self._written = person.name if person else ""
        self.query_one(Input).value = self._written
        self.know(self._people)

    @property
    def person(self) -> Person | None:
        """Who is meant by what stands there."""
        # Keys can come faster than what they changed is told.
        if self.is_mounted and self._offered_for != self._value:
            self._offer()
        return self._offered[self._at] if self._offered else None

    @property
    def _value(self) -> str:
        return clean_line(self.query_one(Input).value)

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

    def settle(self) -> bool:
        """Write out the name of whoever is meant; return whether that was to be seen first."""
        person = self.person
        if person is None or self._value == person.name:
            return False
        # A name in another case is that name already.
        unseen = self._value.casefold() != person.name.casefold()
        self._written = person.name
        self._write(person.name)
        return unseen

    def doubt(self) -> str:
        """Write out who is meant; return a sentence where that is to be seen before they are taken, else nothing.

        It is returned once for what stands there.
        """
        chosen = self._is_chosen
        if self.settle() and self.person and not chosen:
            return f"{self.person.name} is meant. Enter takes that; up is someone new, {self._typed}."
        typed, known = self._value, self.person is not None and self.person.id
        if known or not typed.replace(" ", "").isdecimal() or typed == self._asked:
            return ""
        self._asked = typed
        return f"“{typed}” is a number. Enter takes it as the name of somebody new."

    def action_choose(self, by: int) -> None:
        """Offer another one; it goes round."""
        if self._offered:
            self._at = (self._at + by) % len(self._offered)
            self._wants_new, self._is_chosen = not self._offered[self._at].id, True
            if self._wants_new and self._value != self._typed:
                self._write(self._typed)
            self._draw()

    def _write(self, name: str) -> None:
        field = self.query_one(Input)
        field.value = name
        field.cursor_position = len(name)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Offer who fits."""
        event.stop()
        self._offer()

    def _offer(self) -> None:
        typed = self._offered_for = self._value
        if typed != self._written:
            # A name that was written out leaves what was typed for it, so that someone new can still be meant.
            self._typed, self._is_chosen = typed, False
        self._wants_new = self._wants_new and bool(typed)
        known = fitting(self._people, typed)[:MOST] if typed else []
        meant = self._offered[self._at] if self._offered else None
        if meant in known and meant is not None and meant.name == typed:
            # Of two with the same name the one who was chosen stays the one.
            known = [meant, *(one for one in known if one != meant)]
        self._offered = (*known, *self._new(known))
        self._at = len(self._offered) - 1 if self._wants_new and self._offered else 0
        self._draw()

    def _new(self, known: list[Person]) -> tuple[Person, ...]:
        name = self._typed
        taken = {one.name.casefold() for one in known}
        return (Person("", name),) if 0 < len(name) <= NAME_LENGTH and name.casefold() not in taken else ()

    def _draw(self) -> None:
        gap = Content("   ")
        parts = [self._drawn(n) for n in range(len(self._offered))]
        shown = gap.join(parts) if parts else Content.styled("a few letters of a name, or nobody", "$faint")
        self.query_one(Static).update(shown)
        self.query_one(_Name).complete(self.person.name if self.person else "")

    def _drawn(self, place: int) -> Content:
        person = self._offered[place]
        name = Content(person.name) if person.id else Content.assemble(("new: ", "$hush"), person.name)
        lit = place == self._at
        return Content("▌" if lit else " ").stylize("$glow") + (
            name.stylize("bold $foreground") if lit else name
        )


class _Name(LineInput):
    """A line that shows what is still missing of a name, dimmed, behind what is typed."""

    def complete(self, name: str) -> None:
        """Show the rest of `name` where what stands there begins it; right at the end writes it out."""
        rest = _rest(self.value, name) if self.value else None
        # Private to Textual (8.2): a suggester is asked later, and knows only what is typed, not who is chosen.
        self._suggestion = "" if rest is None else self.value + rest


def fitting(people: tuple[Person, ...], typed: str) -> list[Person]:
    """Return who fits: the same name first, then names and words that begin so, in the order given."""
    wanted = bare(typed)

    def rank(person: Person) -> int:
        name = bare(person.name)
        if person.name.casefold() == typed.casefold():
            return 0
        if name == wanted:
            return 1
        if name.startswith(wanted):
            return 2
        return 3 if any(word.startswith(wanted) for word in name.split()) else 4

    return sorted((one for one in people if rank(one) < 4), key=rank)


def _rest(typed: str, name: str) -> str | None:
    """Return what is still missing of a name that begins as it is typed, accents or not; None if it does not."""
    if name.casefold().startswith(typed.casefold()):
        return name[len(typed) :]
    ends = (end for end in range(len(name), 0, -1) if bare(name[:end]) == bare(typed))
    end = next(ends, None)
    return None if end is None else name[end:]
