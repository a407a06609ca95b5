"""Setting when the day turns."""

from typing import cast

from textual import work
from textual.app import App, ComposeResult
from textual.widgets import Input, Static

from tracker.domain.errors import Refused
from tracker.domain.time import hour_in_words, parse_day_start
from tracker.screens.dialogs.dialog import Dialog
from tracker.screens.host import Host
from tracker.screens.in_turn import in_turn
from tracker.widgets.line_input import LineInput

WORDS = "Set when the day turns."
QUESTION = "At which hour does the day turn?"
HINT = "From 0 to 12. What you log before it belongs to the evening before; what is written already stays."


class AskDayTurn(Dialog[bool]):
    """Asks for the hour and is dismissed once it is in the file."""

    HELP = """An evening does not end at midnight: up to this hour, what you log belongs to the day before. What is
    written already stays where it is."""

    def __init__(self, hour: int) -> None:
        super().__init__(QUESTION)
        self._hour = hour

    def body(self) -> ComposeResult:
        """Lay out the field and what the hour means."""
        yield LineInput(hour_in_words(self._hour), select_on_focus=False)
        yield Static(HINT, id="said", markup=False)

    def on_input_changed(self) -> None:
        """Take the reason away once the person goes on typing."""
        self.say(HINT)

    @in_turn
    @work(group="save", exclusive=True)
    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the hour, or say why not."""
        host = cast("Host", self.app)
        try:
            hour = parse_day_start(event.value)
        except Refused as error:
            self.say(str(error), wrong=True)
            return
        now, said = host.now(), f"The day turns at {hour_in_words(hour)} from now on."
        if await host.do(lambda store: store.settings.set_day_start_hour(hour, now), said) is not None:
            self.dismiss(True)


async def ask_day_turn(app: App[object]) -> None:
    """Open the dialog on the hour that the file says; raise StoreError where it cannot be read."""
    host = cast("Host", app)
    await app.push_screen(AskDayTurn(await host.ask(lambda store: store.settings.day_start_hour)))
