"""What widgets that draw themselves line by line have in common: words in roles, made into strips of the theme."""

from collections.abc import Iterable

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

Part = tuple[str, str]
"""Words and their role: one of `ROLES`, several with a space between, or "" for plain text."""

ROLES = ("hush", "faint", "glow", "done", "wrong", "bold", "lit")


class LineWidget(Widget):
    """A widget of which every line is drawn from parts; a screen of them costs as much as one."""

    COMPONENT_CLASSES = {f"line--{role}" for role in ROLES}
    DEFAULT_CSS = """
    LineWidget {
        .line--hush { color: $hush; }
        .line--faint { color: $faint; }
        .line--glow { color: $glow; }
        .line--done { color: $done; }
        .line--wrong { color: $wrong; }
        .line--bold { text-style: bold; }
        .line--lit { background: $lit; }
    }
    """
    ALLOW_SELECT = False

    _role_styles: dict[str, Style] | None = None

    def style_of(self, roles: str) -> Style:
        """Return the style of roles on the ground of the widget; worked out once for a look of the widget."""
        if self._role_styles is None:
            self._role_styles = {}
        if roles not in self._role_styles:
            style = self.rich_style
            for role in roles.split():
                style += self.get_component_rich_style(f"line--{role}", partial=True)
            self._role_styles[roles] = style
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


def right(text: str, width: int) -> str:
    """Return `text` at the right end of `width` cells."""
    return " " * (width - cell_len(text)) + text
