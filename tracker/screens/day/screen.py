"""Day: everything an evening asks for on one screen; `page` shows how it is laid out."""

import asyncio
from datetime import date
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.geometry import Size
from textual.widgets import TextArea

from tracker.domain.changes import Changed
from tracker.domain.evening import Evening
from tracker.domain.time import Stamp
from tracker.screens.day import words
from tracker.screens.day.answers import AnswerKeeper
from tracker.screens.day.days import DaysScreen
from tracker.screens.day.due import DueKeeper
from tracker.screens.day.entry_keeper import EntryKeeper
from tracker.screens.day.header import BESIDE_WORDS, DayHeader
from tracker.screens.day.keys import KEY_ORDER, KEYS
from tracker.screens.day.page import TALL, WIDE, Page
from tracker.screens.day.sections import TABLES, rows_of, sections_of
from tracker.screens.host import EVERYTHING
from tracker.screens.text_keeper import TextKeeper
from tracker.store import Store
from tracker.widgets.entry_list import EntryList
from tracker.widgets.note_field import NoteField
from tracker.widgets.scale_panel import ScalePanel
from tracker.widgets.scale_row import LEAST_LABEL

FIRST_SECONDS = 0.3
"""How long the first frame waits for the evening, so that it need not be drawn twice."""
LOOK_SECONDS = 30.0
"""How often the clock is looked at while the screen stays open."""


class DayScreen(DaysScreen):
    """One day. `show_day` opens another; what is typed is always brought to the file before."""

    MODE = "day"
    TITLE = "Day"
    HELP = """An evening on one screen: how you are inside, what you did for yourself, where help came up, and a note.
    Nothing has to be filled in; one digit is an evening. Each answer is on disk when its ✓ appears."""
    SHOWS = TABLES
    KEY_ORDER = KEY_ORDER
    AUTO_FOCUS = "ScalePanel"
    CSS_PATH = "day.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*KEYS]

    def __init__(self) -> None:
        super().__init__()
        self._day: date | None = None
        self._today: date | None = None
        self._turns_at = 0
        self.evening: Evening | None = None
        """What is shown of the day, once it has been read."""
        self._notice, self._wide = "", False

    def content(self) -> ComposeResult:
        """Lay out the head, the scales, the entries and the note, while the evening is read already."""
        self._first = asyncio.ensure_future(self._read_first())
        # Before the first styles are worked out, so that they are worked out once.
        self._fit(self.app.size)
        yield DayHeader()
        yield Page()

    @on(events.Mount)
    async def show_first(self) -> None:
        """Show the evening in the first frame, and look at the clock from time to time."""
        self._note = TextKeeper[date](self, self.query_one(NoteField), _keep_note, "note")
        self._answers = AnswerKeeper(self, self.query_one(ScalePanel))
        self._entries = EntryKeeper(self)
        self._due = DueKeeper(self.host)
        self.set_interval(LOOK_SECONDS, self.look_at_clock)
        self.watch(self.app, "app_focus", self.on_screen_resume, init=False)
        # A file that is slow or cannot be read is waited for, and told of, by the reload that every screen has.
        await asyncio.wait({self._first}, timeout=FIRST_SECONDS)
        if self._first.done() and not self._first.exception() and self._first.result().day == self.day:
            self._stale = frozenset()
            self._show(self._first.result(), EVERYTHING)

    async def _read_first(self) -> Evening:
        self._day = self._today = day = self.host.now().day
        evening, self._turns_at = await self.host.ask(
            lambda store: (store.evening(day), store.settings.day_start_hour)
        )
        return evening

    # Showing

    @property
    def day(self) -> date:
        """The day that is shown."""
        return self._day or self.host.now().day

    async def show_day(self, day: date) -> None:
        """Show `day` instead; one that is still to come is refused in words. Typed text is saved before."""
        today = self.host.now().day
        if day > today:
            self.say_above(words.NOT_YET)
        elif await self.flush():
            self._day, self._today, self._notice = day, today, ""
            self.query_one(ScalePanel).start()
            self._stale |= EVERYTHING
            self._catch_up()

    async def reload(self, kinds: frozenset[str]) -> None:
        """Show what the file says of the day; after an answer only the answers are read."""
        day, evening = self.day, self.evening
        if kinds == {"ratings"} and evening is not None and evening.day == day:
            ratings = await self.host.ask(lambda store: store.ratings.of(day))
            read = evening._replace(ratings=ratings)
        else:
            read, self._turns_at = await self.host.ask(
                lambda store: (store.evening(day), store.settings.day_start_hour)
            )
        if day == self.day:
            self._show(read, kinds)

    def _show(self, evening: Evening, kinds: frozenset[str]) -> None:
        before, self.evening = self.evening, evening
        self.query_one(ScalePanel).show(rows_of(evening))
        self._answers.mark()
        fresh = before is None or before.day != evening.day or before.is_empty != evening.is_empty
        if fresh or kinds != {"ratings"}:
            self._show_entries()
            self._note.show(evening.day, evening.note)
        if fresh or "settings" in kinds:
            self._show_head()

    def _show_entries(self) -> None:
        if self.evening is not None:
            sections = sections_of(self.evening, today=self._day == self._today)
            self.query_one(EntryList).show(sections, LEAST_LABEL + 1, int(self._wide))

    def _show_head(self) -> None:
        if self.evening is not None:
            now = self.host.now()
            empty, due = self.evening.is_empty, self._due.said(self.size.width - BESIDE_WORDS)
            said = words.where(self.day, now, self._turns_at, empty=empty, due=due)
            self.query_one(DayHeader).show(self.day, now.day, self._notice or said)

    def say_above(self, notice: str) -> None:
        """Say something in the head of the day."""
        self._notice = notice
        self._show_head()

    def on_resize(self, event: events.Resize) -> None:
        """Give the entries room where there is some."""
        if self._fit(event.size):
            self._show_entries()
        self._show_head()

    def _fit(self, size: Size) -> bool:
        before, self._wide = self._wide, size.width >= WIDE
        self.set_class(self._wide, "-wide").set_class(size.height >= TALL, "-tall")
        return before != self._wide

    # Answers

    def on_scale_panel_answered(self, event: ScalePanel.Answered) -> None:
        """Bring an answer to the file; but one given on the morning after was not meant for the evening before."""
        if not self.look_at_clock():
            self._notice = ""
            self.run_worker(self._answers.rate(event.scale, event.value), group="write")

    def on_scale_panel_entered(self) -> None:
        """Bring an amount to the file; it was typed for the day that stands there."""
        self._notice = ""
        self.run_worker(self._answers.send(), group="write")

    def on_scale_panel_cleared(self, event: ScalePanel.Cleared) -> None:
        """Take an answer back, unless it is one of the evening before by now."""
        if not self.look_at_clock():
            day, scale = self.day, event.scale
            self.run_worker(self.host.do(lambda store: store.ratings.clear(scale, day)), group="write")

    # Entries

    def action_add(self, section: str) -> None:
        """Begin an entry."""
        if not self.look_at_clock():
            self._entries.open(section, "")

    def on_entry_list_chosen(self, event: EntryList.Chosen) -> None:
        """Do with an entry what was asked for, unless it is one of the evening before by now."""
        if not self.look_at_clock():
            self._entries.chosen(event.act, event.section, event.entry)

    def action_scales(self) -> None:
        """Open the list of scales."""
        from tracker.screens.day.scales_dialog import ScalesDialog

        self.app.push_screen(ScalesDialog())

    # Text

    def action_note(self) -> None:
        """Go to the note."""
        self.query_one(NoteField).focus()

    def action_leave(self) -> None:
        """Go back to the scales."""
        self.query_one(ScalePanel).focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Esc leaves the note and the entries, on the scales nothing; only what is due is put off."""
        if action == "later":
            return self.is_mounted and bool(self._due.words)
        return action != "leave" or not isinstance(self.focused, ScalePanel)

    def on_text_area_changed(self, _event: TextArea.Changed) -> None:
        """Save when the typing rests."""
        self._note.typed()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Let what is written during one stay in the field be one thing to undo."""
        if isinstance(event.widget, NoteField):
            self._note.sit_down()

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """Save when the field is left."""
        if isinstance(event.widget, NoteField):
            self._note.save_soon()

    async def flush(self) -> bool:
        """Save the note, and an amount that stands typed."""
        kept = await self._note.save()
        return await self._answers.save() and kept

    def unsaved(self) -> str:
        """Return the note and the typed amounts that are not in the file."""
        return "\n\n".join(filter(None, (self._note.left, self._answers.left)))

    # Time

    def on_screen_resume(self) -> None:
        """Move on to the new day if one began while another mode was shown."""
        self.look_at_clock()
        if self._due.has_looked:
            self.look_further()

    @work(group="due", exclusive=True)
    async def look_further(self) -> None:
        """Ask whether a check-in is due."""
        before = self._due.words
        await self._due.look()
        if self._due.words != before:
            self._show_due()

    @work(group="due")
    async def action_later(self) -> None:
        """Say no more of the check-in that is due, for this time."""
        if await self._due.put_off():
            self._show_due()

    def _show_due(self) -> None:
        self.refresh_bindings()
        self._show_head()

    def look_at_clock(self) -> bool:
        """Go on to a new day if one has begun, and return whether it does; where one types, only say so."""
        today = self.host.now().day
        if self._today in (None, today) or not self.is_current:
            return False
        was_tonight = self._day == self._today
        self._today = today
        if not was_tonight:
            self._show_head()
        elif self._note.unsaved or self._answers.left:
            self.say_above(words.turned_here(today))
        else:
            self._move_on(today)
            return True
        return False

    @work(group="day")
    async def _move_on(self, today: date) -> None:
        await self.show_day(today)
        self.say_above(words.turned(today))


def _keep_note(store: Store, day: date, base: str, text: str, now: Stamp) -> Changed:
    return store.days.keep_note(day, base, text, now)
