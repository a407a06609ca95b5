"""What the digits of a question mean, in a line or two that stay where they are while the questions scroll."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from tracker.domain.questionnaires import Option

_GAP = 3


class OptionLegend(Widget):
    """Every option as its digit and its words, none of them broken; gone while there are none to show."""

    DEFAULT_CSS = """
    OptionLegend { width: 1fr; height: auto; padding: 0 2; color: $hush; display: none; }
    OptionLegend.-shown { display: block; }
    """
    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self._options: tuple[Option, ...] = ()

    def show(self, options: Sequence[Option]) -> None:
        """Show what these mean."""
        if tuple(options) != self._options:
            self._options = tuple(options)
            self.set_class(bool(options), "-shown")
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Take as many lines as there are."""
        return len(self._lines(width))

    def render(self) -> Content:
        """Draw the lines."""
        gap = Content(" " * _GAP)
        return Content("\n").join(
            [gap.join(map(_drawn, row)) for row in self._lines(self.content_size.width)]
        )

    def _lines(self, width: int) -> list[list[Option]]:
        lines: list[list[Option]] = []
        left = 0
        for option in self._options:
            taken = cell_len(_words(option)) + _GAP
            if not lines or taken > left:
                lines.append([])
                left = width + _GAP
            lines[-1].append(option)
            left -= taken
        return lines


def _words(option: Option) -> str:
    return f"{option.key} {option.words}"


def _drawn(option: Option) -> Content:
    return Content.assemble((option.key, "bold $glow"), f" {option.words}")
