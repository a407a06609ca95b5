"""How much thoughts were believed before and after, and which patterns return."""

from textual.app import ComposeResult
from textual.binding import Binding

from tracker.screens.base import ModeScreen
from tracker.widgets.belief_view import BeliefView


class BeliefPage(ModeScreen):
    """A page to read."""

    MODE = "reframe"
    TITLE = "Thoughts over time"
    HELP = """Each record that says how much you believed a thought before and after stands on its day, the open
        circle for before, the full one for after. Below it are the patterns you chose most often. What it shows goes
        together; it does not say what brought it about."""
    SHOWS = ("thoughts", "thought_patterns", "patterns")
    KEY_ORDER = ("belief.back",)
    BINDINGS = [
        Binding("escape", "back", "thoughts", id="belief.back", tooltip="Go back to the thoughts."),
    ]
    CSS_PATH = "reframe.tcss"

    def content(self) -> ComposeResult:
        """Lay out the page."""
        yield BeliefView(id="belief-page")

    async def reload(self, kinds: frozenset[str]) -> None:
        """Show it as it is now."""
        thoughts = await self.host.ask(lambda store: store.thoughts.all())
        self.query_one(BeliefView).show(thoughts, self.host.now().day)

    def action_back(self) -> None:
        """Leave the page."""
        self.dismiss()
