"""All scales of a day in one widget that draws its rows itself and knows which of them is focused."""

from typing import ClassVar, TypeAlias

from textual import events
from textual.binding import BindingType
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.timer import Timer

from tracker.domain.errors import Refused
from tracker.domain.scales import Scale, ScaleKind
from tracker.widgets import scale_messages
from tracker.widgets.line_list import wrap
from tracker.widgets.line_widget import LineWidget, Part
from tracker.widgets.scale_keys import FRESH_SECONDS, KEYS, LONGEST_ENTRY, refusal, stepped, value_of_digit
from tracker.widgets.scale_row import LEAD, Look, ScaleRow, label_width, laid, parts_of
from tracker.widgets.unwritten import Unwritten


class ScalePanel(LineWidget, can_focus=True):
    """Rows of scales. Shows only what it was given by `show`; an answer is posted and shown once it comes back.

    An amount that was typed stays typed until `written` says that it is on disk.
    """

    HELP = """A digit answers the scale you are on and goes on to the next. On mood and the 0–10 scales + is ten.
    Sleep, movement and the like take an amount: type it, enter saves it. What you leave open stays empty."""
    BINDINGS: ClassVar[list[BindingType]] = [*KEYS]
    DEFAULT_CSS = "ScalePanel { height: auto; width: 1fr; }"

    Answered: TypeAlias = scale_messages.Answered
    Entered: TypeAlias = scale_messages.Entered
    Cleared: TypeAlias = scale_messages.Cleared
    Left: TypeAlias = scale_messages.Left
    Moved: TypeAlias = scale_messages.Moved

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._rows: tuple[ScaleRow, ...] = ()
        self._at = 0
        self._typed: str | None = None
        self._entered = Unwritten()
        self._problem = ""
        self._wanted: dict[str, float] = {}
        self._saved: frozenset[str] = frozenset()
        self._fading: Timer | None = None
        self._lines: list[int | str | None] = []

    # What comes down

    def show(self, rows: tuple[ScaleRow, ...]) -> None:
        """Show these rows; the focus stays on its scale if it is still there, and so does what is being typed."""
        here = self.scale.id if self.scale else ""
        height = len(self._lines)
        self._rows, self._wanted = rows, {}
        self._at = next((n for n, row in enumerate(rows) if row.scale.id == here), 0)
        self._lines = self._laid(self.size.width)
        self.refresh(layout=len(self._lines) != height)

    def mark_saved(self, scale_id: str) -> None:
        """Put the mark of what is on disk beside a scale for a moment."""
        self._saved |= {scale_id}
        if self._fading:
            self._fading.stop()
        self._fading = self.set_timer(FRESH_SECONDS, self.clear_marks)
        self.refresh()

    def clear_marks(self) -> None:
        """Take the marks away."""
        self._saved = frozenset()
        self.refresh()

    def start(self) -> None:
        """Leave what is being typed and go to the first row."""
        self._typed, self._problem, self._at, self._wanted = None, "", 0, {}
        self.clear_marks()

    def forget(self, scale_id: str) -> None:
        """An answer could not be kept: count steps from what stands again."""
        self._wanted.pop(scale_id, None)

    def go_to_end(self) -> None:
        """Put the focus on the last row."""
        self._go_to(len(self._rows) - 1)

    @property
    def scale(self) -> Scale | None:
        """The scale that is focused."""
        return self._rows[self._at].scale if self._at < len(self._rows) else None

    @property
    def typing(self) -> bool:
        """Whether an amount is being typed."""
        return self._typed is not None

    def unwritten(self, *, under_way: bool = False) -> list[tuple[Scale, str]]:
        """Each amount that is not on disk, as it was typed; with `under_way` only those that were entered."""
        here = self._typed if self.scale and not under_way else None
        sent = [(one.scale, self._entered.text(one.scale.id, under_way=under_way)) for one in self._rows]
        texts = [(scale, here or text if scale is self.scale else text) for scale, text in sent]
        return [(scale, text) for scale, text in texts if text]

    def written(self, scale: Scale, typed: str) -> None:
        """An amount is on disk: it is no longer typed, unless it was typed on since."""
        self._entered.forget(scale.id, typed)
        if self.scale and self.scale.id == scale.id and self._typed == typed:
            self._typed = None
        self.refresh()

    def give_back(self, scale: Scale, typed: str) -> None:
        """An amount could not be kept: go back to it, unless the person is further on; it waits for them then."""
        self._entered.give_back(scale.id, typed)
        row = next((n for n, one in enumerate(self._rows) if one.scale.id == scale.id), self._at)
        if not self.typing and abs(self._at - row) <= 1:
            self._go_to(row)
        self.refresh()

    def refuse(self) -> None:
        """Say why what is being typed cannot be kept."""
        self._refuse(self._typed or "")

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let y and n answer only where they are answers."""
        return action != "answer" or (self.scale is not None and self.scale.kind is ScaleKind.YES_NO)

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """While an amount is typed, letters are part of it."""
        return self.typing and character is not None and character.isprintable()

    async def on_key(self, event: events.Key) -> None:
        """Type an amount, or do what the key is bound to; say why another letter cannot be taken."""
        self._say("")
        if self.typing:
            self._type(event)
            return
        active = self.screen.active_bindings.get(event.key)
        if active is not None and active.node is self:
            # Done here and now, since the next key of a fast hand may already mean the next row.
            event.stop()
            await self.run_action(active.binding.action)
        elif active is None and event.is_printable:
            event.stop()
            self._refuse(event.character or "")

    def _type(self, event: events.Key) -> None:
        typed, scale = self._typed or "", self.scale
        if event.key == "escape":
            self._typed = None
        elif event.key in {"backspace", "delete"}:
            self._typed = typed[:-1] or None
        elif event.is_printable and event.character:
            self._typed = (typed + event.character)[:LONGEST_ENTRY]
        elif event.key in {"enter", "tab", "down", "up", "shift+tab"} and scale:
            self._finish(typed, -1 if event.key in {"up", "shift+tab"} else 1)
        elif event.key not in {"left", "right"}:
            return
        event.stop()
        event.prevent_default()
        self.refresh()

    def _finish(self, typed: str, way: int) -> None:
        scale = self.scale
        try:
            value = scale.parse(typed) if scale else 0.0
        except Refused:
            scale, value = None, 0.0
        if scale is None:
            self._refuse(typed)
            return
        self._entered.send(scale.id, typed)
        self._typed, self._wanted[scale.id] = None, value
        self.post_message(self.Entered())
        self._go_to(self._at + way)

    def action_digit(self, digit: int) -> None:
        """Answer with a digit (10 for the key of ten) and move on; where an amount is typed, begin it."""
        scale = self.scale
        if scale is None:
            return
        if scale.is_amount and digit < 10:
            self._typed = str(digit)
            self.refresh()
            return
        value = value_of_digit(scale, digit)
        if value is None:
            self._refuse("+" if digit == 10 else str(digit))
        else:
            self.action_answer(value)

    def action_answer(self, value: float) -> None:
        """Answer and move on."""
        if self.scale:
            self._answer(self.scale, value)
            self._go_to(self._at + 1)

    def action_step(self, by: int) -> None:
        """Make the answer one step smaller or larger and stay; an open scale stays open."""
        if self.scale:
            now = self._wanted.get(self.scale.id, self._rows[self._at].value)
            if now is None:
                self._refuse("")
            elif (value := stepped(self.scale, now, by)) != now:
                self._answer(self.scale, value)

    def action_clear(self) -> None:
        """Take the last answer back."""
        if self.scale and self._rows[self._at].value is not None:
            self.post_message(self.Cleared(self.scale))

    def action_enter(self) -> None:
        """Type over an amount, or go on."""
        scale, value = self.scale, self._rows[self._at].value if self._rows else None
        if scale and scale.is_amount and value is not None:
            self._typed = scale.show(value).removesuffix(scale.unit).strip()
            self.refresh()
        else:
            self._go_to(self._at + 1)

    def action_go(self, by: int) -> None:
        """Go to the next row or the one before; beyond the ends, leave."""
        self._go_to(self._at + by)

    def _answer(self, scale: Scale, value: float) -> None:
        self._wanted[scale.id] = value
        self.post_message(self.Answered(scale, value))

    def _go_to(self, row: int) -> None:
        if not 0 <= row < len(self._rows):
            self.post_message(self.Left(1 if row > 0 else -1))
            return
        before, self._at = self._at, row
        self._typed = self._entered.resume(self._rows[row].scale.id)
        for line in (self._line_of(before), self._line_of(row)):
            self.refresh(Region(0, line, self.size.width, 1))
        if self._rows[before].scale.kind is not self._rows[row].scale.kind:
            self.refresh_bindings()
        self.post_message(self.Moved(self._line_of(row)))

    def _refuse(self, typed: str) -> None:
        if self.scale:
            self._say(refusal(self.scale, typed, self._rows[self._at].value, typing=self.typing))

    def _say(self, problem: str) -> None:
        if problem != self._problem:
            self._problem = problem
            self.refresh(layout=True)

    # Drawing

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """One line a row, one between groups, and those of a refusal under its row."""
        self._lines = self._laid(width)
        return len(self._lines)

    def on_resize(self) -> None:
        """Lay the rows at the width there is; Textual does not ask again for the height at one it knows."""
        self._lines = self._laid(self.size.width)
        self.refresh()

    def _laid(self, width: int) -> list[int | str | None]:
        return laid(
            self._rows, self._at, wrap(self._problem, max(width - LEAD - 3, 10)) if self._problem else []
        )

    def _line_of(self, row: int) -> int:
        return self._lines.index(row) if row in self._lines else 0

    def render_line(self, y: int) -> Strip:
        """The line at `y`."""
        line = self._lines[y] if y < len(self._lines) else None
        if line is None:
            return self.strip_of(())
        if isinstance(line, str):
            return self.strip_of([(" ▌ ", "wrong"), (line, "wrong")])
        return self.strip_of(self._parts(line), lit=line == self._at and self.has_focus)

    def _parts(self, row: int) -> list[Part]:
        focused, width = row == self._at and self.has_focus, self.size.width
        saved = self._rows[row].scale.id in self._saved
        typed = (self._typed if row == self._at else None) or self._entered.text(self._rows[row].scale.id)
        look = Look(label_width(self._rows, width), width, focused, saved, typed)
        return parts_of(self._rows[row], look)

    def on_focus(self) -> None:
        """Light the row up."""
        self.refresh()

    def on_blur(self) -> None:
        """Put the light out; a refusal has been read by now."""
        self._say("")
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Go to the row that was clicked."""
        row = self._lines[event.y] if event.y < len(self._lines) else None
        if isinstance(row, int) and not self.typing:
            self._go_to(row)
