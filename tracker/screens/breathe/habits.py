"""Sleep, movement, meals, caffeine and alcohol on one page."""

from textual.app import ComposeResult
from textual.binding import Binding

from tracker.screens.base import ModeScreen
from tracker.store.habits import read_habits
from tracker.widgets.habit_lines import HabitLines


class HabitsPage(ModeScreen):
    """The last week of each habit against one's own usual."""

    MODE = "breathe"
    TITLE = "Habits"
    HELP = """What you noted on Day of sleep, movement, meals, caffeine and alcohol: a cell a day, and the last week
        against your own usual. It is nobody else's measure."""
    SHOWS = ("ratings", "scales")
    KEY_ORDER = ("breathe.leave",)
    BINDINGS = [
        Binding("escape", "back", "exercises", id="breathe.leave", tooltip="Go back to the exercises.")
    ]
    CSS_PATH = "breathe.tcss"

    def content(self) -> ComposeResult:
        """Lay out the page."""
        yield HabitLines(id="habits")

    async def reload(self, kinds: frozenset[str]) -> None:
        """Show what is noted now."""
        today = self.host.now().day
        self.query_one(HabitLines).show(await self.host.ask(lambda store: read_habits(store, today)))

    def action_back(self) -> None:
        """Leave the page."""
        self.dismiss()
