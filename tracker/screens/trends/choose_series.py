"""Choosing what is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tracker.charts.drawing import one_line
from tracker.charts.spec import MOST_SERIES
from tracker.domain.series import Series
from tracker.screens.dialogs.dialog import Dialog
from tracker.screens.dialogs.pick import Choice, fitting
from tracker.widgets.line_input import LineInput

_GROUPS = (("feeling:", "Feelings"), ("coping:", "Coping"), ("distress", "Distress in moments"))
_SCALES = "Scales"


class Letters(LineInput):
    """A field for letters that leaves the space bar to the list."""

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Return whether a key is text."""
        return key != "space" and super().check_consume_key(key, character)


class ChooseSeries(Dialog[tuple[str, ...]]):
    """Letters narrow the list, space takes a series in or out, enter draws. Gives one to three keys, in order."""

    HELP = """Everything you have logged can be drawn, up to three at once. Letters narrow the list, space takes one
    in or out."""
    BINDINGS = [
        Binding("up", "move(-1)", "up", priority=True, id="dialog.up", tooltip="Go up in the list."),
        Binding("down", "move(1)", "down", priority=True, id="dialog.down", tooltip="Go down in the list."),
        Binding(
            "space",
            "take",
            "in or out",
            priority=True,
            id="dialog.toggle",
            tooltip="Take the series in, or out again.",
        ),
    ]
    KEYS = (("space", "in or out"), ("enter", "draw them"), ("↑ ↓", "move"))
    DEFAULT_CSS = """
    ChooseSeries OptionList, ChooseSeries OptionList:focus {
        border: none; height: auto; max-height: 50vh; padding: 0; margin-top: 1; background: $panel;
        scrollbar-size-vertical: 1;
    }
    """

    def __init__(self, available: Sequence[Series], chosen: Iterable[str]) -> None:
        super().__init__(f"What to draw – up to {('no', 'one', 'two', 'three')[MOST_SERIES]} at once")
        self._available = tuple(available)
        known = {series.key for series in available}
        self._chosen = [key for key in chosen if key in known]
        self._rows: tuple[Series | None, ...] = ()

    def body(self) -> ComposeResult:
        """Lay out the field, the list and the place for a refusal."""
        yield Letters(placeholder="letters narrow the list")
        listed = OptionList(markup=False)
        listed.can_focus = False
        yield listed
        yield Static(id="said", markup=False)

    def on_mount(self) -> None:
        """Show the whole list, with the cursor on the first chosen one."""
        self._fill("")
        self._light(self._chosen[0] if self._chosen else "")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what fits the letters typed."""
        self._fill(event.value)

    def on_input_submitted(self) -> None:
        """Give the chosen ones; where none is, the one the cursor is on."""
        under = self._under_cursor()
        if self._chosen:
            self.dismiss(tuple(self._chosen))
        elif under is not None:
            self.dismiss((under.key,))
        else:
            self.say("Choose at least one to draw.", wrong=True)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click is a space."""
        self.action_take()

    def action_move(self, rows: int) -> None:
        """Move the cursor to the next series, past the names of groups."""
        listed = self.query_one(OptionList)
        if rows > 0:
            listed.action_cursor_down()
        else:
            listed.action_cursor_up()

    def action_take(self) -> None:
        """Take the series under the cursor in or out."""
        series = self._under_cursor()
        if series is None:
            return
        if series.key in self._chosen:
            self._chosen.remove(series.key)
        elif len(self._chosen) == MOST_SERIES:
            self.say("Three are as many as one can read in a plot. Take one out first.", wrong=True)
            return
        else:
            self._chosen.append(series.key)
        self._fill(self.query_one(Input).value)
        self._light(series.key)

    def _under_cursor(self) -> Series | None:
        row = self.query_one(OptionList).highlighted
        return self._rows[row] if row is not None else None

    def _fill(self, typed: str) -> None:
        labels = [Choice(series.key, one_line(series.label)) for series in self._available]
        fit = {choice.id for choice in fitting(labels, typed)}
        rows: list[Series | None] = []
        options: list[Option] = []
        for name, group in _grouped(self._available):
            shown = [series for series in group if series.key in fit]
            if shown:
                rows += [None, *shown]
                options += [Option(Content.styled(name, "$hush"), disabled=True)]
                options += [Option(self._drawn(series)) for series in shown]
        self._rows = tuple(rows)
        listed = self.query_one(OptionList)
        listed.set_options(options)
        listed.highlighted = 1 if rows else None
        self.say(self._count() if rows else "Nothing on the list fits these letters.")

    def _drawn(self, series: Series) -> Content:
        is_in = series.key in self._chosen
        mark = Content.styled("  ✓ ", "$done") if is_in else Content.styled("  · ", "$faint")
        return Content.assemble(mark, one_line(series.label))

    def _count(self) -> str:
        return f"{len(self._chosen)} of {MOST_SERIES} chosen"

    def _light(self, key: str) -> None:
        keys = [series.key if series else None for series in self._rows]
        if key in keys:
            self.query_one(OptionList).highlighted = keys.index(key)


def _grouped(available: Iterable[Series]) -> list[tuple[str, list[Series]]]:
    groups: dict[str, list[Series]] = {}
    for series in available:
        name = next((name for start, name in _GROUPS if series.key.startswith(start)), _SCALES)
        groups.setdefault(name, []).append(series)
    return list(groups.items())
