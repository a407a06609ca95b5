"""The two keys that a screen about steps or people shares: words for an ask, and what is there to reread."""

from typing import TYPE_CHECKING

from textual import work
from textual.binding import Binding

from tracker.screens.base import ModeScreen
from tracker.screens.in_turn import in_turn

if TYPE_CHECKING:
    from tracker.domain.ladder import Step
    from tracker.domain.people import Person


class Asking(ModeScreen):
    """A screen that says in `at_step` and `with_person` what is meant there; either may be nothing."""

    BINDINGS = [
        Binding(
            "y",
            "word_ask",
            "word an ask",
            id="asks.word",
            tooltip="Find the words for an ask, to send, to keep or to try.",
        ),
        Binding(
            "i",
            "evidence",
            "reread",
            id="evidence.open",
            tooltip="Reread what people did well and what you learned.",
        ),
    ]

    @property
    def at_step(self) -> "Step | None":
        """The step that an ask would be for."""
        return None

    @property
    def with_person(self) -> "Person | None":
        """Whom one would ask."""
        return None

    def action_evidence(self) -> None:
        """Open the page to reread, narrowed to the person if there is one."""
        from tracker.screens.evidence import EvidencePage

        self.app.push_screen(EvidencePage(person=self.with_person))

    @in_turn
    @work
    async def action_word_ask(self) -> None:
        """Open the form for words, and go on to an attempt if that is wanted."""
        from tracker.screens.asks.wording import word_ask

        await word_ask(self, self.at_step, self.with_person)
