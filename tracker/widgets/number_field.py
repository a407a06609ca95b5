"""A number on a scale, given with one or two digits."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip

from tracker.widgets.line_list import fit
from tracker.widgets.line_widget import LineWidget, Part, right

_MARKS = 10
_NUMBER = 3
_ROOMY = 50
"""Cells from which the marks stand apart."""


def _digit(key: str) -> Binding:
    return Binding(
        key,
        f"digit({key!r})",
        "tens",
        key_display="0–9",
        show=key == "0",
        id="number.digit",
        tooltip="Give the tens with a digit (7 is 70); a second digit makes it exact (75, 05).",
    )


class NumberField(LineWidget, can_focus=True):
    """0–100 or 0–10. On 0–100 the first digit gives the tens, since nobody knows their distress to the unit.

    A second digit makes it exact: 7 is 70, 75 is 75, 05 is 5, 100 is 100; one digit more begins it anew. `value` is
    None while it is not said. A `brief` one is the number alone, so that several stand on a line. Posts `Changed`.
    """

    HELP = """A digit gives the tens: 7 is 70, then 5 makes it 75; 05 is 5, + is the most. Left and right move it,
    backspace takes it back; tab goes on. It may stay open."""
    BINDINGS: ClassVar[list[BindingType]] = [
        *(_digit(key) for key in "0123456789"),
        Binding(
            "plus,equals_sign", "most", "most", key_display="+", id="number.most", tooltip="Say the most."
        ),
        Binding("left", "step(-1)", "less", show=False, id="number.less", tooltip="Say a little less."),
        Binding("right", "step(1)", "more", show=False, id="number.more", tooltip="Say a little more."),
        Binding("backspace,delete", "none", "none", show=False, id="number.none", tooltip="Leave it unsaid."),
    ]
    DEFAULT_CSS = """
    NumberField { height: 1; width: 1fr; &:focus { background: $lit; } }
    NumberField.-brief { width: 4; }
    """

    class Changed(Message):
        """Another number is said, or none."""

    def __init__(
        self,
        value: int | None,
        *,
        high: int = 100,
        means: str = "",
        brief: bool = False,
        id: str,  # noqa: A002
    ) -> None:
        """`high` is 10 or 100; `means` says what its ends are."""
        super().__init__(id=id, classes="-brief" if brief else "")
        self.value = value
        self._high = high
        self._means = means
        self._brief = brief
        self._typed = ""

    @property
    def answer(self) -> str:
        """What is said, in words; empty while nothing is."""
        return "" if self.value is None else str(self.value)

    def action_digit(self, digit: str) -> None:
        """Take a digit; one that can no longer belong to the number begins it anew."""
        longer = self._typed + digit
        fits = (len(longer) <= 2 or longer == "100") and self._read(longer) <= self._high
        self._typed = longer if fits else digit
        self._say(self._read(self._typed))

    def _read(self, typed: str) -> int:
        tens = self._high == 100 and len(typed) == 1
        return int(typed) * 10 if tens else int(typed)

    def action_most(self) -> None:
        """Say the end of the scale."""
        self._typed = ""
        self._say(self._high)

    def action_step(self, way: int) -> None:
        """Move by a twentieth of 0–100, by one of 0–10; begun in the middle."""
        step = max(1, self._high // 20)
        start = self._high // 2 if self.value is None else self.value + way * step
        self._typed = ""
        self._say(min(max(start, 0), self._high))

    def action_none(self) -> None:
        """Leave it unsaid."""
        self._typed = ""
        self._say(None)

    def _say(self, value: int | None) -> None:
        self.value = value
        self.refresh()
        self.post_message(self.Changed())

    def on_focus(self) -> None:
        """Begin a number anew."""
        self._typed = ""
        self.refresh()

    def on_blur(self) -> None:
        """Show that something else is meant."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The marks and the number, or the number alone."""
        mark: Part = ("▌" if self.has_focus else " ", "glow")
        if self._brief:
            said = "·" if self.value is None else str(self.value)
            return self.strip_of([mark, (right(said, _NUMBER), "faint" if self.value is None else "bold")])
        full = 0 if self.value is None else round(self.value * _MARKS / self._high)
        number: Part = (right("" if self.value is None else str(self.value), _NUMBER), "bold")
        # In a small window the marks stand closer, so that what they mean can be read whole.
        gap = " " if self.size.width >= _ROOMY else ""
        bar: list[Part] = [(f"▪{gap}" * full, "glow"), (f"·{gap}" * (_MARKS - full), "faint")]
        room = max(self.size.width - (1 + len(gap)) * _MARKS - _NUMBER - 4, 1)
        return self.strip_of([mark, *bar, number, ("  " + fit(self._means, room), "hush")])
