"""The list of scales in their dialog."""

from collections.abc import Iterable

from textual.geometry import Size

from tracker.domain.scales import Scale, ScaleKind
from tracker.widgets.line_list import LineList, Row, fit

_KINDS = {
    ScaleKind.ONE_TO_TEN: "1–10",
    ScaleKind.ZERO_TO_TEN: "0–10",
    ScaleKind.ONE_TO_FIVE: "1–5",
    ScaleKind.YES_NO: "yes, no",
    ScaleKind.HOURS: "hours",
    ScaleKind.MINUTES: "minutes",
    ScaleKind.COUNT: "how many",
}
_KIND_WIDTH = 9


class ScaleList(LineList):
    """● stands on Day, ○ is hidden. The words say so too."""

    DEFAULT_CSS = "ScaleList { height: auto; max-height: 14; }"

    def __init__(self) -> None:
        super().__init__()
        self._scales: tuple[Scale, ...] = ()

    def show(self, scales: tuple[Scale, ...]) -> None:
        """Show these scales."""
        self._scales = scales
        self.rebuild()
        self.refresh(layout=True)

    @property
    def scale(self) -> Scale | None:
        """The scale that the cursor is on."""
        return next((one for one in self._scales if one.id == self.cursor), None)

    def rows_for(self, width: int) -> Iterable[Row]:
        """A line a scale."""
        room = max(width - 4 - _KIND_WIDTH - 8, 8)
        for scale in self._scales:
            shown = "hush" if scale.hidden else ""
            yield Row(
                (
                    (" ○ " if scale.hidden else " ● ", "faint" if scale.hidden else "glow"),
                    (fit(scale.name, room), shown),
                    (fit(_KINDS[scale.kind], _KIND_WIDTH), "hush"),
                    ("hidden" if scale.hidden else "", "hush"),
                ),
                key=scale.id,
            )

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """A line a scale."""
        return max(len(self._scales), 1)
