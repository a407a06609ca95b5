"""Wording an ask on one sheet: need, person, size, words, and a way out for them."""

from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tracker.domain.errors import Refused
from tracker.domain.people import Person
from tracker.domain.text import clean, clean_line
from tracker.domain.wording import NEED, WHO, Ask, Size, check_filled, check_tried, proposed
from tracker.screens.asks.acts import ACTS
from tracker.screens.asks.filing import free_name, to_file
from tracker.screens.asks.keeping import ask_name, keep
from tracker.screens.asks.openings import SIZES, Openings
from tracker.screens.day.form import Form, labelled, value_of
from tracker.screens.dialogs import AskText, Confirm
from tracker.screens.dialogs.dialog import Dialog
from tracker.screens.in_turn import in_turn
from tracker.widgets.choice_row import ChoiceRow
from tracker.widgets.line_input import LineInput
from tracker.widgets.note_field import NoteField
from tracker.widgets.person_input import PersonInput

_UNNAMED = "these words"


class AskForm(Form, inherit_bindings=False):
    """True once an attempt was made of the words; until then the form stays, with all that was typed.

    Words begin from an opening, one's own or ours, and can be changed freely; below stands what they come to.
    """

    HELP = """Say what you need, of whom and how much; the words come from an opening and are yours to change.
    {who} and {need} are filled in, and ctrl+j begins a new line. A way out for them makes it easier to say yes,
    and to hear a no."""
    BINDINGS: ClassVar[list[BindingType]] = [
        *Dialog.BINDINGS,
        *ACTS,
        *Form.BINDINGS[1:],
    ]
    KEYS = (("enter", "try it"), ("^o", "others"), ("^y", "copy"), ("^s", "file"), ("^n", "keep"))
    DEFAULT_CSS = """
    AskForm > #sheet { padding: 1 2 0 2; }
    AskForm #rows { height: auto; max-height: 68vh; scrollbar-size-vertical: 1; scrollbar-gutter: stable; }
    AskForm #opening { color: $hush; height: 1; padding: 0 1; width: 1fr; }
    AskForm NoteField, AskForm NoteField:focus { background: $background; max-height: 3; padding: 0 1; }
    AskForm NoteField:focus { background: $lit; }
    AskForm #preview { height: auto; max-height: 5; margin: 1 0 0 0; padding: 0 0 0 15; color: $hush; }
    AskForm #said { margin-top: 0; }
    AskForm #keys { margin: 1 0; }
    """

    def __init__(
        self,
        own: Sequence[Ask],
        ours: Sequence[Ask],
        person: Person | None,
        size: Size | None,
        attempt: Callable[[Ask], Awaitable[bool]],
    ) -> None:
        """`size` is how much fits what is asked for, if that is known; `attempt` returns whether one was begun."""
        super().__init__("Words for an ask")
        self._own = tuple(own)
        self._ours = tuple(ours)
        self._person = person
        self._try = attempt
        self._from = proposed(own, ours, size, person)
        self._put: tuple[str, Person | None] = ("", person)
        self._filed = ("", "")

    # The sheet

    def body(self) -> ComposeResult:
        """Lay out the fields, which scroll in a small window, and the place for a sentence, which does not."""
        with VerticalScroll(id="rows", can_focus=False):
            yield from self.fields()
        yield Static(id="said", markup=False)

    def fields(self) -> ComposeResult:
        """Need, person, size, words, way out, and what they come to."""
        yield labelled(
            "What I need", LineInput("", "the tax form, a quiet hour, …", select_on_focus=False, id="need")
        )
        yield labelled("Of whom", PersonInput(self._person, id="who"))
        yield labelled("How much", ChoiceRow(tuple(SIZES.values()), _place(self._from), id="size"))
        yield labelled("Words from", Static(id="opening", markup=False))
        yield labelled("", NoteField(id="words"))
        yield labelled("A way out", NoteField(id="way-out"))
        yield Static(id="preview", markup=False)

    async def on_mount(self) -> None:
        """Put the first opening in."""
        self._fill(self._from)

    def picked(self, row: ChoiceRow) -> None:
        """Begin with an opening of that size, while the words are not one's own yet."""
        size = self._how_much
        fit = proposed(self._own, self._ours, size, self._person)
        if size is fit.size and self._from.size is not size and self._untouched:
            self._fill(fit)

    def on_input_changed(self) -> None:
        """Show what it comes to."""
        super().on_input_changed()
        self._preview()

    def on_text_area_changed(self) -> None:
        """Show what it comes to."""
        self.say("")
        self._preview()

    def action_go(self, by: int) -> None:
        """Go to another field; the name that was meant is then in the words."""
        super().action_go(by)
        self._preview()

    @property
    def _how_much(self) -> Size | None:
        chosen = self.query_one("#size", ChoiceRow).chosen
        return None if chosen is None else list(SIZES)[chosen]

    @property
    def _untouched(self) -> bool:
        return (self._text("words"), self._text("way-out")) == (self._from.words, self._from.way_out)

    def _text(self, field: str) -> str:
        return clean(self.query_one(f"#{field}", NoteField).text).strip()

    def _fill(self, opening: Ask) -> None:
        self._from = opening
        for field, text in (("words", opening.words), ("way-out", opening.way_out)):
            area = self.query_one(f"#{field}", NoteField)
            # Not loaded, so that ctrl+z still knows what stood there.
            area.replace(text, area.document.start, area.document.end)
            area.move_cursor((0, 0))
        self.query_one("#size", ChoiceRow).offer(tuple(SIZES.values()), _place(opening))
        self._put_in(opening)
        self._say_origin()

    def _put_in(self, opening: Ask) -> None:
        """Fill in what and whom the words were kept for, where nothing else was said."""
        need, who = self.query_one("#need", LineInput), self.query_one(PersonInput)
        put_need, put_person = self._put
        if clean_line(need.value) in {"", put_need}:
            need.value = put_need = opening.need
        if who.person in {None, put_person}:
            put_person = self._person or opening.person
            who.put(put_person)
        self._put = (put_need, put_person)

    def _say_origin(self) -> None:
        self.query_one("#opening", Static).update(Content(f"{_origin(self._from)} · ctrl+o for others"))

    def _preview(self) -> None:
        place = self.query_one("#preview", Static)
        try:
            place.update(Content(self._read().text))
        except Refused:
            place.update(Content(""))

    def _read(self) -> Ask:
        return Ask(
            self._from.id,
            self._from.name if self._from.id else _UNNAMED,
            self._text("words"),
            clean_line(value_of(self, "need")),
            self._how_much,
            self._text("way-out"),
            self.query_one(PersonInput).person,
        )

    # What can be done with the words

    def _taken(self, check: Callable[[Ask], None] | None = None) -> Ask | None:
        """Return the ask, or None once it is said what has to be seen or filled in first."""
        if self.doubts():
            return None
        self._preview()
        try:
            ask = self._read()
            if check is not None:
                check(ask)
        except Refused as error:
            self._show_open()
            self.say(str(error), wrong=True)
            return None
        return ask

    def _show_open(self) -> None:
        """Go to the field that is still open; the words themselves where none is."""
        person = self.query_one(PersonInput)
        places = {WHO: not person.person, NEED: not value_of(self, "need")}
        words = f"{self._text('words')} {self._text('way-out')}"
        missing = next((place for place, is_open in places.items() if is_open and place in words), "")
        fields = {WHO: person.query_one("Input"), NEED: self.query_one("#need")}
        fields.get(missing, self.query_one("#words")).focus()

    @work(group="form")
    async def action_attempt(self) -> None:
        """Go on to an attempt, over this form, which stays until what is expected of it is saved."""
        ask = self._taken(check_tried)
        if ask is not None and await self._try(ask):
            self._is_over = not self.is_active
            if self.is_active:
                self.dismiss(True)

    def action_copy(self) -> None:
        """Give the words to the terminal's clipboard."""
        if ask := self._taken(check_filled):
            self.app.copy_to_clipboard(ask.text)
            self.say("Copied, if your terminal takes it. ctrl+s writes it to a file.")

    @in_turn
    @work(group="form")
    async def action_open(self) -> None:
        """Choose other words to begin with; one's own are asked about first."""
        listed = Openings(self._own, self._ours)
        picked = await self.app.push_screen_wait(listed)
        self._own = listed.own
        if not picked or not picked.id:
            return
        chosen = listed.openings[int(picked.id)]
        sure = Confirm(f"“{chosen.name}” takes the place of your words.", "Begin anew", "Keep my words")
        if self._untouched or self._is_elsewhere or await self.app.push_screen_wait(sure) is True:
            self._fill(chosen)
            self._preview()

    @in_turn
    @work(group="form")
    async def action_file(self) -> None:
        """Write the words to a file of the person's choice; nothing is ever replaced."""
        ask = self._taken(check_filled)
        if ask is None:
            return
        first = free_name(f"~/ask-{self.host.now().day.isoformat()}.txt")
        written: list[Path] = []

        def write(typed: str) -> str:
            written.append(to_file(ask, typed, self.host.path))
            return ""

        if await self.app.push_screen_wait(AskText("To which file?", first, write)):
            self._filed = (ask.words, ask.way_out)
            self.say(f"Written to {written[-1]}. Only you can read it.")

    @in_turn
    @work(group="form")
    async def action_keep(self) -> None:
        """Keep the words under a name, with whom and what they are for."""
        ask = self._taken()
        if ask is None:
            return
        name = await self.app.push_screen_wait(ask_name(self._from, self._ours))
        if name and (kept := await keep(self.host, ask, name, self._own)):
            self._own, self._from = kept
            self._put = (ask.need, self._put[1])
            self._say_origin()
            self.say(f"Kept as “{name}”. ctrl+o renames it or takes it away.")

    def action_leave(self) -> None:
        """Leave; a need or words of one's own that are kept nowhere are asked about first."""
        self._leave()

    @work(group="form")
    async def _leave(self) -> None:
        sure = Confirm("Your words are kept nowhere. Leave them?", "Leave them", "Stay with them")
        if self._is_kept or await self.app.push_screen_wait(sure) is True:
            self.dismiss(None)

    async def flush(self) -> bool:
        """Say whether all that was typed is kept; nothing is kept unasked, the rest goes into a file of its own."""
        return self._is_kept

    @property
    def _is_kept(self) -> bool:
        """Whether the words went to a file, or neither they nor what is needed are one's own."""
        needs = clean_line(value_of(self, "need")) != self._put[0]
        return self._is_elsewhere or (self._untouched and not needs)

    @property
    def _is_elsewhere(self) -> bool:
        """Whether the words as they stand were written to a file."""
        return self._filed == (self._text("words"), self._text("way-out"))


def _place(ask: Ask) -> int | None:
    return list(SIZES).index(ask.size) if ask.size else None


def _origin(ask: Ask) -> str:
    return f"“{ask.name}”, {'your own' if ask.id else 'an opening'}"
