"""The smallest screens that use all of the shell, so that it can be tested by itself."""

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input, Static

from tracker.app import Moodladder, run_until_left
from tracker.domain.scales import Scale
from tracker.screens.base import ModeScreen
from tracker.screens.host import touches
from tracker.screens.modes import Mode
from tracker.store import Store


def stress_of(store: Store) -> Scale:
    return next(scale for scale in store.scales.all() if scale.id == "stress")


class NoteScreen(ModeScreen):
    """Shows and writes the note of the day."""

    MODE = "day"
    TITLE = "Day"
    HELP = "A field for a note.\nWhat you type is kept."
    KEY_ORDER = ("day.clear",)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("g", "nothing", "nothing", id="day.nothing", tooltip="Do nothing at all."),
        Binding("x", "clear", "clear", id="day.clear", tooltip="Clear the note."),
        Binding("z", "crash", "crash", show=False, id="day.crash", tooltip="Fall over."),
    ]

    reloads = 0

    def content(self) -> ComposeResult:
        yield Static(id="shown", markup=False)
        yield Static(id="stress", markup=False)
        yield Input(id="note", classes="field")

    async def reload(self, kinds: frozenset[str]) -> None:
        if touches(kinds, "days"):
            day = self.host.now().day
            note = await self.host.ask(lambda store: store.days.note(day))
            self.query_one("#shown", Static).update(f"note: {note}")
        if touches(kinds, "ratings"):
            given = await self.host.ask(lambda store: store.ratings.of(self.host.now().day))
            last = f"{given['stress'][-1].value:g}" if given.get("stress") else "none"
            self.query_one("#stress", Static).update(f"stress: {last}")
        self.reloads += 1

    async def flush(self) -> bool:
        typed = self.query_one(Input).value
        if typed:
            now = self.host.now()
            if await self.host.do(lambda store: store.days.write_note(now.day, typed, now)) is None:
                return False
            self.say_saved()
        return True

    def unsaved(self) -> str:
        return self.query_one(Input).value

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return not (action == "nothing" and self.query_one(Input).has_focus)

    @work
    async def on_input_submitted(self) -> None:
        await self.flush()

    @work
    async def action_clear(self) -> None:
        now = self.host.now()
        await self.host.do(lambda store: store.days.write_note(now.day, "", now), "The note is empty now.")

    def action_nothing(self) -> None:
        self.host.tell("nothing [b]done[/b]")

    async def action_crash(self) -> None:
        secret = self.query_one(Input).value
        raise ValueError(f"cannot take {secret}")


class OtherScreen(ModeScreen):
    """Another mode, to go to."""

    MODE = "ladder"
    TITLE = "Ladder"
    SHOWS = ("days",)
    reloads = 0

    def content(self) -> ComposeResult:
        yield Static("the other place")

    async def reload(self, kinds: frozenset[str]) -> None:
        self.reloads += 1


SHOWN = (
    Mode("day", "d", "Day", "tests.support.shell:NoteScreen", "Go to the day."),
    Mode("ladder", "l", "Ladder", "tests.support.shell:OtherScreen", "Go to the ladder."),
)


class Shell(Moodladder):
    """The application with the two screens above."""

    SHOWN = SHOWN
    MODES = {mode.id: mode.screen for mode in SHOWN}
    DEFAULT_MODE = "day"
    BINDINGS = [mode.binding for mode in SHOWN]


if __name__ == "__main__":
    import sys
    from pathlib import Path

    sys.exit(run_until_left(Shell(Path(sys.argv[1]), first_start=False)))
