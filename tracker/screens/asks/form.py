"""Wording an ask on one sheet: need, person, size, words, and a way out for them."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tracker.domain.errors import Refused
from tracker.domain.people import Person
from tracker.domain.text import clean, clean_line
from tracker.domain.wording import Ask, Size
from tracker.exchange.files import write_file
from tracker.screens.asks.keeping import ask_name, keep
from tracker.screens.day.form import Form, labelled, value_of
from tracker.screens.dialogs import AskText, Pick
from tracker.screens.dialogs.dialog import Dialog
from tracker.widgets.choice_row import ChoiceRow
from tracker.widgets.line_input import LineInput
from tracker.widgets.note_field import NoteField
from tracker.widgets.person_input import PersonInput

SIZES = {Size.SMALL: "minutes", Size.MIDDLE: "an hour or so", Size.LARGE: "more"}
"""The sizes in so few words that they stand on one line."""

_UNNAMED = "these words"


class AskForm(Form, inherit_bindings=False):
    """True once an attempt is to be made of the words, which then stand in `ask`.

    Words begin from an opening, one's own or ours, and can be changed freely; below stands what they come to.
    """

    HELP = """Say what you need, of whom and how much; the words come from an opening and are yours to change.
    {who} and {need} are filled in. A way out for them makes it easier to say yes, and to hear a no."""
    BINDINGS: ClassVar[list[BindingType]] = [
        *Dialog.BINDINGS,
        Binding(
            "enter",
            "attempt",
            "try it",
            priority=True,
            id="asks.attempt",
            tooltip="Make an attempt of it: what you expect comes next.",
        ),
        *Form.BINDINGS[1:],
        Binding(
            "ctrl+o", "open", "openings", priority=True, id="asks.open", tooltip="Other words to begin with."
        ),
        Binding("ctrl+y", "copy", "copy", priority=True, id="asks.copy", tooltip="Copy the words."),
        Binding(
            "ctrl+s", "file", "to a file", priority=True, id="asks.file", tooltip="Write the words to a file."
        ),
        Binding(
            "ctrl+n", "keep", "keep", priority=True, id="asks.keep", tooltip="Keep the words under a name."
        ),
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

    def __init__(self, own: Sequence[Ask], ours: Sequence[Ask], person: Person | None) -> None:
        super().__init__("Words for an ask")
        self._own = tuple(own)
        self._ours = tuple(ours)
        self._person = person
        self._from = self._openings[0]
        self._worded: Ask | None = None

    @property
    def _openings(self) -> tuple[Ask, ...]:
        return (*self._own, *self._ours)

    @property
    def ask(self) -> Ask:
        """The ask as it stands in the fields; raise Refused where it cannot be taken."""
        return self._worded or self._read()

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
        fit = next((one for one in self._openings if one.size is size), None)
        if fit is not None and self._from.size is not size and self._untouched:
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
        self.query_one("#words", NoteField).load_text(opening.words)
        self.query_one("#way-out", NoteField).load_text(opening.way_out)
        self.query_one("#size", ChoiceRow).offer(tuple(SIZES.values()), _place(opening))
        self.query_one("#opening", Static).update(Content(f"{_origin(opening)} · ctrl+o for others"))

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

    def _taken(self) -> Ask | None:
        """Return the ask, or None once it is said why it cannot be taken."""
        for field in self.query(PersonInput):
            field.settle()
        try:
            return self._read()
        except Refused as error:
            self.query_one("#words").focus()
            self.say(str(error), wrong=True)
            return None

    def action_attempt(self) -> None:
        """Go on to an attempt."""
        self._worded = self._taken()
        if self._worded is not None:
            self.dismiss(True)

    def action_copy(self) -> None:
        """Give the words to the terminal's clipboard."""
        if ask := self._taken():
            self.app.copy_to_clipboard(ask.text)
            self.say("Copied, if your terminal takes it. ctrl+s writes it to a file.")

    @work(group="form")
    async def action_open(self) -> None:
        """Choose other words to begin with."""
        rows = [(str(n), _row(one)) for n, one in enumerate(self._openings)]
        picked = await self.app.push_screen_wait(Pick("Which words to begin with?", rows))
        if picked and picked.id:
            chosen = self._openings[int(picked.id)]
            self._fill(chosen)
            if chosen.need and not value_of(self, "need"):
                self.query_one("#need", LineInput).value = chosen.need
            self._preview()

    @work(group="form")
    async def action_file(self) -> None:
        """Write the words to a file of the person's choice; nothing is ever replaced."""
        ask = self._taken()
        if ask is None:
            return
        first = f"~/ask-{self.host.now().day.isoformat()}.txt"
        written: list[Path] = []

        def write(typed: str) -> str:
            written.append(to_file(ask, typed, self.host.path))
            return ""

        if await self.app.push_screen_wait(AskText("To which file?", first, write)):
            self.say(f"Written to {written[-1]}. Only you can read it.")

    @work(group="form")
    async def action_keep(self) -> None:
        """Keep the words under a name, or take a kept one away."""
        ask = self._taken()
        if ask is None:
            return
        name = await self.app.push_screen_wait(ask_name(self._from))
        if name is None:
            return
        before = self._own
        self._own, self._from, said = await keep(self.host, ask, name, self._own, self._from)
        if self._own != before:
            # What is kept can be left without a question.
            self.remember()
        self.say(said)


def to_file(ask: Ask, typed: str, database: Path) -> Path:
    """Write the words to the file that was typed, for nobody but the person to read; raise Refused."""
    if not typed:
        raise Refused("Name a file.")
    try:
        path = Path(typed).expanduser()
    except RuntimeError:
        path = Path(typed)
    if path.exists() and not path.is_dir():
        raise Refused(f"{typed} is there already. Choose another name.")
    write_file(ask.text + "\n", path, database=database)
    return path


def _place(ask: Ask) -> int | None:
    return list(SIZES).index(ask.size) if ask.size else None


def _origin(ask: Ask) -> str:
    return f"“{ask.name}”, {'your own' if ask.id else 'an opening'}"


def _row(ask: Ask) -> str:
    size = f" · {SIZES[ask.size]}" if ask.size else ""
    return f"{ask.name}{size}{' · your own' if ask.id else ''}"
