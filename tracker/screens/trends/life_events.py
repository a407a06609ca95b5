"""Life events: writing one down, and the list of those in the window."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Input, Label, OptionList, Static
from textual.widgets.option_list import Option

from tracker.charts.drawing import one_line
from tracker.domain.dates import in_words, parse_day
from tracker.domain.errors import Refused
from tracker.domain.events import LifeEvent
from tracker.domain.ranges import MONTHS
from tracker.domain.text import clean_line
from tracker.screens.dialogs.saving import Saving
from tracker.screens.host import Act
from tracker.widgets.line_input import LineInput


class EventList(OptionList):
    """The events of the window, oldest first."""

    BINDINGS = [
        Binding("enter", "select", "change", id="events.change", tooltip="Change this event."),
        Binding("x,delete", "delete", "delete", id="events.delete", tooltip="Delete it; u brings it back."),
    ]

    def action_delete(self) -> None:
        """Ask the sheet to delete the event under the cursor."""
        sheet = self.screen
        if isinstance(sheet, LifeEvents) and self.highlighted is not None:
            sheet.delete(self.highlighted)


class LifeEvents(Saving):
    """A name and a day; under them what is in the window already, to change (enter) or delete (x)."""

    HELP = """Something that happened: a move, a loss, a new start. It stands as a mark beside the plots, for you to
    read them by; nothing is concluded from it."""
    KEYS = (("enter", "keep it"), ("tab", "on to the day"))
    BINDINGS = [
        Binding("down", "app.focus_next", "on", id="dialog.next", tooltip="Go on to the day and the list."),
    ]
    DEFAULT_CSS = """
    LifeEvents Label { color: $hush; }
    LifeEvents #when { margin-bottom: 0; }
    LifeEvents EventList, LifeEvents EventList:focus {
        border: none; height: auto; max-height: 7; padding: 0; background: $panel; scrollbar-size-vertical: 1;
    }
    LifeEvents EventList > .option-list--option-highlighted { background: $panel; text-style: none; }
    LifeEvents EventList:focus > .option-list--option-highlighted { background: $lit; text-style: bold; }
    LifeEvents #there { margin-top: 1; }
    """

    def __init__(self, day: date, today: date, events: Sequence[LifeEvent]) -> None:
        super().__init__("Something in your life, beside the plots")
        self._day, self._today = day, today
        self._events = tuple(events)
        self._editing: LifeEvent | None = None
        self.deleted = False
        """Whether what was done is a deletion."""

    def body(self) -> ComposeResult:
        """Lay out the two fields, the place for what was understood, and the list."""
        yield Label("What happened", markup=False)
        yield LineInput(id="name", select_on_focus=False)
        yield Label("When", markup=False)
        yield LineInput(self._day.isoformat(), id="when", select_on_focus=False)
        yield Static(id="said", markup=False)
        if self._events:
            yield Label("Here already – enter changes, x deletes", id="there", markup=False)
            yield EventList(*(Option(_row(event)) for event in self._events), markup=False)

    def on_input_changed(self) -> None:
        """Say which day is understood so far."""
        try:
            self.say(f"{self._when():%A} {in_words(self._when())}")
        except Refused as refused:
            self.say(str(refused), wrong=True)

    def on_input_submitted(self) -> None:
        """Save the event, or say what is still wanting."""
        self.action_save()

    @on(OptionList.OptionSelected)
    def edit(self, event: OptionList.OptionSelected) -> None:
        """Put an event into the fields; enter there writes it anew."""
        chosen = self._events[event.option_index]
        self._editing = chosen
        self.query_one("#question", Static).update(Content.styled("Change what happened", "bold"))
        self.query_one("#when", Input).value = chosen.day.isoformat()
        name = self.query_one("#name", Input)
        name.value = chosen.name
        name.cursor_position = len(chosen.name)
        name.focus()
        self.remember()

    def delete(self, place: int) -> None:
        """Delete the event at `place` in the list, and close."""
        self.deleted = True
        event_id = self._events[place].id
        self.run_worker(self.keep(lambda store: store.events.delete(event_id)), group="save")

    def written(self) -> Act:
        """Return what adds or changes the event; raise Refused without a name or a day that was."""
        self.deleted = False
        now, before = self.host.now(), self._editing
        name = clean_line(self.query_one("#name", Input).value)
        event = LifeEvent(before.id if before else "", self._when(), name)
        if before is None:
            return lambda store: store.events.add(event, now)
        return lambda store: store.events.change(event, now, before)

    def _when(self) -> date:
        day = parse_day(self.query_one("#when", Input).value, self._today)
        if day > self._today:
            raise Refused(f"{in_words(day)} is still to come. Plots go up to today.")
        return day


def _row(event: LifeEvent) -> Content:
    day = f"{event.day.day:>2} {MONTHS[event.day.month - 1][:3]} {event.day.year}"
    return Content.assemble((f"{day}  ", "$hush"), one_line(event.name))
