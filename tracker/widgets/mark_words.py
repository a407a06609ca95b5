"""A few given words, any number of which can be marked; all of them are seen at all times."""

from collections.abc import Iterable, Sequence

from textual.geometry import Size
from textual.strip import Strip

from tracker.widgets.line_widget import Part
from tracker.widgets.mark_choices import MarkChoices


class MarkWords(MarkChoices):
    """As `MarkChoices`, but always open, since the words say what can be said; none of one's own is added."""

    HELP = """A digit marks one, again takes the mark away. Left and right walk, space marks the one you are on.
    Any number of them, or none."""

    def __init__(self, words: Sequence[str], marked: Iterable[int], *, id: str) -> None:  # noqa: A002
        super().__init__("", id=id)
        self.offer(words, marked)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The words are given."""
        return action != "want" and super().check_action(action, parameters)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the words need."""
        return max(line for line, _left in self._laid(width)) + 1

    def render_line(self, y: int) -> Strip:
        """The words that stand on line `y`, with a mark before the one that is meant."""
        parts: list[Part] = []
        for place, (line, _left) in enumerate(self._laid(self.size.width)):
            if line == y:
                here = self.has_focus and place == self._at
                parts += [("▌" if here else " ", "glow"), *self._drawn(place)]
        return self.strip_of(parts)

    def _drawn(self, place: int) -> list[Part]:
        dot, key, (word, _role), gap = super()._drawn(place)
        return [dot, key, (word, "bold" if place in self.marked else ""), gap]
