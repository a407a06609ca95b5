"""The calm page: a slow breath to follow, and a look around with the five senses. It keeps no record."""

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tracker.content.calm import calm_text
from tracker.domain.breath import breath_at
from tracker.widgets.breath_view import BreathView
from tracker.widgets.reading_view import Paragraph, ReadingView

if TYPE_CHECKING:
    from tracker.screens.host import Host

FRAME_SECONDS = 0.1


class CalmPage(ModalScreen[None]):
    """Stands over everything; esc leads back to exactly what was there."""

    COVERS: ClassVar[bool] = True
    """Whether it can be read in any window, and nothing may be put over it unasked."""
    CLOCK: ClassVar[Callable[[], float]] = monotonic
    BINDINGS = [
        Binding("escape", "leave", "back", id="calm.leave", tooltip="Go back to where you were."),
        Binding("s", "senses", "senses", id="calm.senses", tooltip="Look around you, or breathe again."),
        Binding("v", "words", "words", id="calm.words", tooltip="Count in words instead of a moving shape."),
    ]
    DEFAULT_CSS = """
    CalmPage { background: $background; align-horizontal: center; }
    CalmPage > BreathView { width: 100%; max-width: 80; margin: 1 0; }
    CalmPage > ReadingView { display: none; width: 100%; max-width: 80; margin-top: 1; }
    CalmPage.-senses > BreathView { display: none; }
    CalmPage.-senses > ReadingView { display: block; }
    CalmPage Toast { display: none; }
    CalmPage > #keys { width: 100%; max-width: 80; height: 1; padding: 0 2; color: $hush; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._begun = 0.0
        self._moving = False

    def compose(self) -> ComposeResult:
        """Lay out the breath, the words to read, and the line of keys."""
        text = calm_text()
        self._moving = cast("Host", self.app).motion
        yield BreathView((text.breath_in, text.breath_out), text.beside, moving=self._moving)
        yield ReadingView()
        yield Static(self._key_line(), id="keys")

    def on_mount(self) -> None:
        """Begin to breathe."""
        text = calm_text()
        self.query_one(ReadingView).show(text.senses_title, [Paragraph(step) for step in text.senses])
        self._begun = type(self).CLOCK()
        self.set_interval(FRAME_SECONDS, self.breathe)

    def breathe(self) -> None:
        """Show where the breath is now."""
        if self.is_current and not self.has_class("-senses"):
            now = breath_at(type(self).CLOCK() - self._begun)
            self.query_one(BreathView).show(now, moving=self._moving)

    def action_senses(self) -> None:
        """Look around, or breathe again."""
        self.toggle_class("-senses")
        self.query_one("#keys", Static).update(self._key_line())

    def action_words(self) -> None:
        """Count in words, or draw the shape, for this time; the setting `motion` says it for good."""
        self._moving = not self._moving
        self.breathe()
        self.query_one("#keys", Static).update(self._key_line())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Words and shape are of the breath."""
        return action != "words" or not self.has_class("-senses")

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss()

    def _key_line(self) -> Content:
        senses = self.has_class("-senses")
        breath = [] if senses else [("v", "count in words" if self._moving else "a shape")]
        keys = [("esc", "back"), ("s", "breathe" if senses else "five senses"), *breath, ("f9", "help now")]
        return Content("   ").join(
            [Content.assemble((key, "bold $glow"), f" {words}") for key, words in keys]
        )
