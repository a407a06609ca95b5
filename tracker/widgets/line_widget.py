"""What widgets that draw themselves line by line have in common: words in roles, made into strips of the theme."""

from collections.abc import Iterable, Mapping

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.strip import Strip
from textual.widget import Widget

Part = tuple[str, str]
"""Words and their role: one of `ROLES`, several with a space between, or "" for plain text."""

ROLES = ("hush", "faint", "glow", "done", "wrong", "bold", "lit")


class LineWidget(Widget):
    """A widget of which every line is drawn from parts; a screen of them costs as much as one."""

    ALLOW_SELECT = False

    _role_styles: dict[str, Style] | None = None

    def style_of(self, roles: str) -> Style:
        """Return the style of roles on the ground of the widget; worked out once for a look of the widget."""
        if self._role_styles is None:
            self._role_styles = {}
        if roles not in self._role_styles:
            # From the variables, not from component classes: Textual styles those anew with every widget and focus.
            colours = self.app.theme_variables
            self._role_styles[roles] = sum((_style(role, colours) for role in roles.split()), self.rich_style)
        return self._role_styles[roles]

    def notify_style_update(self) -> None:
        """Forget the styles of another theme or state."""
        super().notify_style_update()
        self._role_styles = None

    def strip_of(self, parts: Iterable[Part], *, lit: bool = False) -> Strip:
        """Return a line as wide as the widget; a lit one has the ground of the focused thing all along."""
        under = "lit " if lit else ""
        segments = [Segment(text, self.style_of(under + roles)) for text, roles in parts if text]
        return Strip(segments).adjust_cell_length(self.size.width, self.style_of(under))


def _style(role: str, colours: Mapping[str, str]) -> Style:
    if role == "bold":
        return Style(bold=True)
    colour = Color.parse(colours[role]).rich_color
    return Style(bgcolor=colour) if role == "lit" else Style(color=colour)


def right(text: str, width: int) -> str:
    """Return `text` at the right end of `width` cells."""
    return " " * (width - cell_len(text)) + text
