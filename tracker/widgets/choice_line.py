"""A few answers side by side, one of them chosen."""

from rich.cells import cell_len
from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

_LABEL_WIDTH = 8
_GAP = 3


class ChoiceLine(Widget, can_focus=True):
    """Left and right choose, and so does a click; `chosen` is the place of the answer, counted from 0."""

    BINDINGS = [
        Binding(
            "left", "choose(-1)", "before", show=False, id="choice.before", tooltip="Choose the one before."
        ),
        Binding("right", "choose(1)", "next", show=False, id="choice.next", tooltip="Choose the next one."),
    ]
    DEFAULT_CSS = """
    ChoiceLine { width: 1fr; height: auto; &:focus { background: $lit; } }
    """
    ALLOW_SELECT = False

    chosen: reactive[int] = reactive(0)

    def __init__(self, label: str, answers: tuple[str, ...], chosen: int = 0, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._label = label
        self._answers = answers
        self.set_reactive(ChoiceLine.chosen, chosen)

    @property
    def answer(self) -> str:
        """What is chosen, in words."""
        return self._answers[self.chosen]

    def render(self) -> Content:
        """Draw the label, then every answer; the chosen one has a mark and is bold."""
        mark = Content.styled("▌" if self.has_focus else " ", "$glow")
        label = Content.styled(f"{self._label:<{_LABEL_WIDTH}}", "$hush")
        return mark + label + Content(" " * _GAP).join([self._drawn(n) for n in range(len(self._answers))])

    def _drawn(self, place: int) -> Content:
        chosen = place == self.chosen
        style = "bold $glow" if chosen else "$foreground"
        return Content.styled(("● " if chosen else "○ ") + self._answers[place], style)

    def action_choose(self, by: int) -> None:
        """Choose a neighbour; the ends stop."""
        self.chosen = max(0, min(len(self._answers) - 1, self.chosen + by))

    def on_click(self, event: events.Click) -> None:
        """Choose the answer that was clicked."""
        left = 1 + _LABEL_WIDTH
        for place, answer in enumerate(self._answers):
            right = left + 2 + cell_len(answer)
            if left <= event.x < right:
                self.chosen = place
            left = right + _GAP
