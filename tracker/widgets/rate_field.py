"""A field in which letters look for something and digits rate it."""

from typing import Protocol

from textual import events

from tracker.widgets.line_input import LineInput

_TEN = {"plus", "equals_sign"}
_MOVES = {"up": -1, "down": 1}


class Rater(Protocol):
    """Who owns the field. Each is called in the turn of its key, before the next key is looked at."""

    def rate(self, value: int) -> None:
        """A value (0–10) was given for what is found."""

    def move(self, by: int) -> None:
        """The one above (-1) or below (1) is meant."""

    def take_back(self) -> None:
        """The entry of what is found should go."""

    def finish(self) -> None:
        """No more is to come."""


class RateField(LineInput):
    """Digits never reach the text, they rate, with 10 for the key of ten.

    A message would arrive after the keys of a fast hand had already changed the text: so no messages.
    """

    def __init__(self, value: str, rater: Rater) -> None:
        super().__init__(value, select_on_focus=False)
        self._rater = rater

    async def _on_key(self, event: events.Key) -> None:
        if self._is_meant(event):
            event.stop()
            event.prevent_default()
        else:
            await super()._on_key(event)

    def _is_meant(self, event: events.Key) -> bool:
        digit = event.character or ""
        if event.key in _MOVES:
            self._rater.move(_MOVES[event.key])
        elif event.key == "delete":
            self._rater.take_back()
        elif event.key == "enter":
            self._rater.finish()
        elif event.key in _TEN:
            self._rater.rate(10)
        elif digit.isascii() and digit.isdigit():
            self._rater.rate(int(digit))
        else:
            return False
        return True
