"""Typing what one senses while an exercise waits for it. Nothing of it is kept."""

from math import inf
from typing import Generic, TypeVar

from textual.screen import ModalScreen
from textual.widgets import Input

from tracker.domain.exercises import Timeline
from tracker.domain.playing import Playing
from tracker.domain.text import clean_line
from tracker.screens.drawn_once import DrawnOnce
from tracker.widgets.line_input import LineInput

T = TypeVar("T")

TYPING_SECONDS = 5.0
"""For how long after the last key somebody is still typing, even where nothing stands there now."""


class FindLine(LineInput):
    """Takes keys only while it is open; then no letter of what is typed can be anything else."""

    def __init__(self) -> None:
        super().__init__(id="found", placeholder="something you find")
        self.can_focus = False
        self._typed = -inf

    def open(self) -> None:
        """Let something be typed."""
        self.can_focus, self._typed = True, -inf
        self.focus()

    def close(self) -> None:
        """Take no more keys; what stands in it is let go."""
        self.take()
        self.can_focus = False
        self.screen.set_focus(None)

    def take(self) -> str:
        """Return what was typed, and be empty again."""
        text, self._typed = clean_line(self.value), -inf
        with self.prevent(Input.Changed):
            self.clear()
        return text

    def typed(self, clock: float) -> None:
        """Hear when a key was pressed, in seconds of a monotonic clock."""
        self._typed = clock

    def is_typed_in(self, clock: float) -> bool:
        """Whether somebody is in the middle of something."""
        return bool(self.value) or clock - self._typed < TYPING_SECONDS


class Finding(DrawnOnce, ModalScreen[T], Generic[T]):
    """A page that plays an exercise, as far as something can be typed in it."""

    def __init__(self, timeline: Timeline) -> None:
        super().__init__()
        self._playing = Playing(timeline)
        self._looked = 0.0
        self._phase = 0
        self._found: tuple[str, ...] = ()

    def _now(self) -> float:
        raise NotImplementedError

    def _show(self, now: float) -> None:
        raise NotImplementedError

    def look(self) -> None:
        """Show where it is now."""
        raise NotImplementedError

    @property
    def _is_finding(self) -> bool:
        return self.has_class("-finding")

    @property
    def _can_find(self) -> bool:
        return bool(self._playing.place(self._looked).phase.lines)

    def action_find(self) -> None:
        """Let something be typed."""
        if self._can_find:
            self.add_class("-finding")
            self.query_one(FindLine).open()

    def _stop_finding(self) -> None:
        if self._is_finding:
            self.remove_class("-finding")
            self.query_one(FindLine).close()

    def action_skip(self) -> None:
        """Go to the next phase; where nothing can be typed in it, no more is."""
        now = self._now()
        self._playing = self._playing.skipped(now)
        if self._playing.is_over(now) or not self._playing.place(now).phase.lines:
            self._stop_finding()
        self.look()

    def _wait_for_typing(self, now: float) -> None:
        """Let no phase end under what is being typed, nor lead to one where letters would be commands."""
        if not self._is_finding:
            self._playing = self._playing.let_go(now)
            return
        timeline, after = self._playing.timeline, self._phase + 1
        goes_on = after < len(timeline.phases) and timeline.phases[after].lines
        if self.query_one(FindLine).is_typed_in(now) or not goes_on:
            self._playing = self._playing.held(timeline.starts[after], now)
        else:
            self._playing = self._playing.let_go(now)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Hear that somebody types."""
        event.stop()
        self.query_one(FindLine).typed(self._now())
        self.look()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take what was found; go on where it waited for that, or where all of it is found."""
        event.stop()
        now, text = self._now(), self.query_one(FindLine).take()
        self._playing = self._playing.going_on(now)
        self._found = (*self._found, text) if text else self._found
        if self._playing.is_held(now) or len(self._found) >= self._playing.place(now).phase.lines:
            self.action_skip()
        else:
            self._show(now)
