"""The screen of Trends."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container

from tracker.charts.spec import LinePlot
from tracker.domain.ranges import Range
from tracker.domain.series import Series
from tracker.screens.base import ModeScreen
from tracker.screens.trends import words
from tracker.screens.trends.aside import Aside
from tracker.screens.trends.bindings import BINDINGS as KEYS
from tracker.screens.trends.choose_series import ChooseSeries
from tracker.screens.trends.fitting import fitted
from tracker.screens.trends.head import Head
from tracker.screens.trends.life_events import LifeEvents
from tracker.screens.trends.looking import Looking, View
from tracker.screens.trends.memory import Memory
from tracker.screens.trends.plot import Plot
from tracker.screens.trends.reading import STANDARD, Found, read
from tracker.store.errors import StoreError
from tracker.widgets.chart import Chart


class TrendsScreen(ModeScreen):
    """Five views of what was logged. A key changes `looking` and the head at once; the file is read after that."""

    MODE = "trends"
    TITLE = "Trends"
    HELP = """Here the evenings become a picture. Every plot has a fixed scale, a day without an answer is a gap,
    and the sentence under it says how many days it stands on. A plot shows what went along with what; it cannot
    say why. [ and ] point at a day, enter opens it."""
    SHOWS = (
        "days",
        "scales",
        "ratings",
        "feelings",
        "emotions",
        "copings",
        "coped",
        "moments",
        "interactions",
        "steps",
        "attempts",
        "events",
    )
    CSS_PATH = "trends.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (24, "-room"), (32, "-tall")]
    KEY_ORDER = (
        "trends.view",
        "trends.earlier",
        "trends.wider",
        "trends.series",
        "trends.day_before",
        "trends.open",
        "trends.event",
        "trends.now",
    )
    BINDINGS: ClassVar[list[BindingType]] = KEYS

    def __init__(self) -> None:
        super().__init__()
        self.looking: Looking | None = None
        """Where one looks from."""
        self.found: Found | None = None
        """What was read last; behind `looking` while the file is being read."""
        self._keys: tuple[str, ...] = STANDARD
        self._kept = Memory()

    def content(self) -> ComposeResult:
        """Yield head, plots and the words beside them."""
        yield Head()
        with Container(id="body"):
            with Container(id="plots"):
                yield Plot(id="first")
                yield Plot(id="second")
            yield Aside()

    def on_mount(self) -> None:
        """Say at once what will be shown."""
        self._look(Looking.at(self.host.now().day))

    def on_screen_resume(self) -> None:
        """See whether a new day has begun meanwhile."""
        if self.looking is not None and self.looking.today != self.host.now().day:
            self._read_again()

    # Reading

    async def reload(self, kinds: frozenset[str]) -> None:
        """Read what is shown, the first time also what was chosen last time."""
        if self.found is None:
            await self._recall()
        await self._read()

    async def _recall(self) -> None:
        self._kept = kept = await self.host.ask(Memory.of)
        self._keys = kept.keys
        self._look(replace(self._now(), view=kept.view, range=kept.range))

    async def _read(self, known: tuple[Series, ...] | None = None) -> None:
        asked, keys = self._now(), self._keys
        found = await self.host.ask(lambda store: read(store, asked, keys, known))
        # Whoever moved on meanwhile has asked again.
        if self.looking is not None and asked.view is self.looking.view and asked.span == self.looking.span:
            self._look(replace(self.looking, first=found.looking.first))
            self.found = found
            self._show(found)

    def _now(self) -> Looking:
        """Where one looks from, after midnight from the new day."""
        today = self.host.now().day
        looking = self.looking.on(today) if self.looking else Looking.at(today)
        self._look(looking)
        return looking

    @work(group="read", exclusive=True)
    async def _read_again(self) -> None:
        try:
            await self._read(self.found.available if self.found else None)
        except StoreError as error:
            self.host.tell(str(error), severity="error")

    # Showing

    def _look(self, looking: Looking, said: str = "") -> None:
        head = self.query_one(Head)
        changed = self.looking is None or self.looking.view is not looking.view
        self.looking = head.looking = looking
        head.said = said
        if changed:
            self.refresh_bindings()

    def _show(self, found: Found) -> None:
        plots = (self.query_one("#first", Plot), self.query_one("#second", Plot))
        self.set_class(found.looking.view is View.YEAR, "-year")
        plots[1].display = len(found.plots) > 1
        spec, more, crowded = found.plots[0], "", False
        if isinstance(spec, LinePlot):
            spec, more, crowded = fitted(spec, found, self.size, wide=self.has_class("-wide"))
        self.set_class(crowded, "-crowded")
        plots[0].show(spec, words.empty_words(found, 0), more)
        if len(found.plots) > 1:
            plots[1].show(found.plots[1], words.empty_words(found, 1))
        self._show_words()

    def on_resize(self) -> None:
        """Draw for the new size."""
        if self.found is not None:
            self._show(self.found)

    def _show_words(self) -> None:
        """The comparison and the day under the cursor, from what has been read."""
        found, looking = self.found, self.looking
        if found is None or looking is None or found.looking.view is not looking.view:
            return
        has_days = looking.view.has_days and not found.plots[0].is_empty
        self.query_one("#first", Plot).chart.cursor_day = looking.cursor if has_days else None
        aside = self.query_one(Aside)
        aside.display = has_days
        if has_days:
            aside.show(found, looking)

    # Moving

    def _go(self, looking: Looking, nowhere: str = "") -> None:
        before = self._now()
        self._look(looking, "" if looking != before else nowhere)
        if (looking.view, looking.span) != (before.view, before.span):
            self._read_again()
        elif looking.cursor != before.cursor:
            self._show_words()

    def action_window(self, by: int) -> None:
        """Move the window."""
        looking = self._now()
        if looking.range is Range.ALL and looking.view is not View.YEAR:
            self._look(looking, "this is everything")
        elif by < 0:
            self._go(looking.earlier(), "no earlier entries")
        else:
            self._go(looking.later(), "this is up to today")

    def action_range(self, by: int) -> None:
        """Show more time or less."""
        looking = self._now()
        if by > 0:
            self._go(looking.wider(), "this is everything")
        else:
            self._go(looking.narrower(), "a week is the shortest")

    def action_now(self) -> None:
        """Come back to today."""
        self._go(self._now().now(), "this is up to today")

    def action_day(self, by: int) -> None:
        """Move the cursor by days."""
        self._go(self._now().day(by), "no earlier entries" if by < 0 else "this is today")

    def action_view(self, by: int) -> None:
        """Look another way."""
        looking = self._now()
        self._go(looking.seen_as(looking.view.next(by)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave out the keys that mean nothing in this view."""
        if self.looking is None:
            return True
        if action in {"day", "open"}:
            return self.looking.view.has_days
        if action in {"window", "now"}:
            return self.looking.view is not View.GUESSES
        if action == "range":
            return self.looking.view.has_ranges
        if action == "series":
            return self.looking.view.has_days
        return True

    def on_chart_day_selected(self, event: Chart.DaySelected) -> None:
        """Point at the day that was clicked."""
        self._go(replace(self._now(), cursor=event.day))

    # Doing

    @work(group="open")
    async def action_open(self) -> None:
        """Open the day under the cursor on Day."""
        await self.open_day(self._now().cursor)

    def action_series(self) -> None:
        """Let the person choose what is drawn."""
        # Not awaited: what is typed right after the key belongs into the dialog.
        if self.found is not None:
            self.app.push_screen(ChooseSeries(self.found.available, self._keys), self._choose)

    def _choose(self, keys: tuple[str, ...] | None) -> None:
        if keys is not None and keys != self._keys:
            self._keys = keys
            self._read_again()
            self.run_worker(self.flush(), group="keep")

    def action_event(self) -> None:
        """Write a life event down, change one or delete one."""
        if self.found is not None:
            looking = self._now()
            day = looking.cursor if looking.view.has_days else looking.today
            sheet = LifeEvents(day, looking.today, self.found.events)

            def closed(saved: bool | None) -> None:
                if saved:
                    self.say_saved("deleted" if sheet.deleted else "saved")

            self.app.push_screen(sheet, closed)

    async def flush(self) -> bool:
        """Remember how one looked for the next time."""
        if self.looking is not None and self.found is not None:
            before, self._kept = self._kept, Memory(self.looking.view, self.looking.range, self._keys)
            await self._kept.keep(before, self.host)
        return True
