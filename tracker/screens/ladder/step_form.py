"""Asking for a step of one's own, or changing one."""

from dataclasses import replace

from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Input, Static

from tracker.domain.errors import Refused
from tracker.domain.ladder import KIND_WORDS, LEVELS, Step, StepKind
from tracker.domain.text import clean_line
from tracker.screens.dialogs.saving import Saving
from tracker.screens.host import Act
from tracker.widgets.choice_line import ChoiceLine
from tracker.widgets.line_input import LineInput

_KINDS = tuple(StepKind)
_LEVELS = tuple(LEVELS)


class StepForm(Saving):
    """Name, kind and place on one sheet. What cannot be taken stays typed, with the reason below.

    A new step stands on a level or below `near` (which is offered first with `below`); a sub-step that is changed
    stays where it is.
    """

    HELP = """A step of your own, in your own words: something small enough to try. A planned one you set out to do,
    an opportunity comes by itself and is noticed."""
    BINDINGS = [
        Binding("enter", "take", "take it", id="dialog.take", tooltip="Take the step as it stands here."),
        Binding("up", "line(-1)", "up", id="dialog.up", tooltip="Go to the line above."),
        Binding("down", "line(1)", "down", id="dialog.down", tooltip="Go to the line below."),
    ]
    KEYS = (("enter", "take it"), ("↑ ↓", "line"), ("← →", "choose"))
    DEFAULT_CSS = """
    StepForm Input { margin-bottom: 1; }
    StepForm ChoiceLine:focus { background: $background; }
    StepForm #said { margin-top: 1; min-height: 2; }
    """

    def __init__(
        self, question: str, step: Step | None = None, near: Step | None = None, *, below: bool = False
    ) -> None:
        super().__init__(question)
        self._step = step
        self._near = near
        self._below = below and near is not None
        self._level = (step or near).level if step or near else min(LEVELS)  # type: ignore[union-attr]

    def body(self) -> ComposeResult:
        """Lay out the name, the choices, and the place for words about them."""
        step = self._step
        yield LineInput(step.name if step else "", placeholder="what you would try", select_on_focus=False)
        yield ChoiceLine("Kind", tuple(_KINDS), _KINDS.index(step.kind) if step else 0, id="kind")
        if step is None or step.parent_id is None:
            levels = tuple(str(level) for level in _LEVELS)
            places = (*levels, "below this step") if self._near else levels
            first = len(levels) if self._below else _LEVELS.index(self._level)
            yield ChoiceLine("Level", places, first, id="place")
        yield Static(id="said", markup=False)

    def on_mount(self) -> None:
        """Say what the choices mean, now and whenever one changes."""
        for line in self.query(ChoiceLine):
            self.watch(line, "chosen", self._explain, init=False)
        self._explain()

    def on_input_changed(self) -> None:
        """Take a reason away once the person goes on typing."""
        self._explain()

    def on_input_submitted(self) -> None:
        """Save the step."""
        self.action_take()

    def action_line(self, by: int) -> None:
        """Go to a neighbouring line."""
        self.go_on(by)

    def action_take(self) -> None:
        """Save the step and close, or say why it cannot be taken."""
        if self.answers() == self._begun and self._step is not None:
            self.dismiss(False)
        else:
            self.action_save()

    def written(self) -> Act:
        """Return what adds or changes the step; raise Refused for a name that cannot be."""
        now, before = self.host.now(), self._step
        try:
            step = self._answer()
        except Refused:
            self.query_one(Input).focus()
            raise
        if before is None:
            return lambda store: store.ladder.add(step, now)
        return lambda store: store.ladder.change(step, now, before)

    def _answer(self) -> Step:
        name = clean_line(self.query_one(Input).value)
        if self._step is not None:
            return replace(self._step, name=name, kind=self._kind, level=self._chosen_level)
        below = self._near.id if self._near and self._is_below else None
        return Step("", self._chosen_level, name, self._kind, below)

    @property
    def _kind(self) -> StepKind:
        return _KINDS[self.query_one("#kind", ChoiceLine).chosen]

    @property
    def _place(self) -> int:
        lines = self.query("#place").results(ChoiceLine)
        return next((line.chosen for line in lines), _LEVELS.index(self._level))

    @property
    def _is_below(self) -> bool:
        return self._place >= len(_LEVELS)

    @property
    def _chosen_level(self) -> int:
        return self._level if self._is_below else _LEVELS[self._place]

    def _explain(self) -> None:
        kind = f"{self._kind.value.capitalize()}: {KIND_WORDS[self._kind]}."
        if self._is_below and self._near:
            self.say(f"{kind}\nA smaller step below “{self._near.name}”.")
        else:
            self.say(f"{kind}\nLevel {self._chosen_level}: {LEVELS[self._chosen_level]}.")
