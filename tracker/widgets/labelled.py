"""A row of fields with a label before them."""

from textual.containers import Horizontal
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

LABEL_CELLS = 14
"""How much of the row the label has, the space behind it counted."""


class Labelled(Horizontal):
    """Draws its label itself, beneath its fields: a form has a third fewer widgets so, and opens sooner."""

    DEFAULT_CSS = """
    Labelled { height: auto; }
    """

    label: reactive[str] = reactive("")

    def __init__(self, label: str, *fields: Widget) -> None:
        """`label` is plain text of fewer than LABEL_CELLS cells, never markup."""
        super().__init__(*fields, classes="field")
        self.set_reactive(Labelled.label, label)
        first, *_ = fields
        first.styles.margin = (0, 0, 0, LABEL_CELLS)

    def render(self) -> Content:
        """Draw the label; the fields stand over what is to the right of it."""
        return Content.styled(self.label, "$hush")
