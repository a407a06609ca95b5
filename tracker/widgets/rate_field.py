"""A field in which letters look for something and digits rate it."""

from textual import events
from textual.message import Message

from tracker.widgets.line_input import LineInput

_TEN = {"plus", "equals_sign"}
_MOVES = {"up": -1, "down": 1}


class RateField(LineInput):
    """Digits never reach the text: they are posted as `Rated`, with 10 for the key of ten."""

    class Rated(Message):
        """A value was given for what is found."""

        def __init__(self, value: int) -> None:
            self.value = value
            super().__init__()

    class Moved(Message):
        """The one above (-1) or below (1) is meant."""

        def __init__(self, by: int) -> None:
            self.by = by
            super().__init__()

    class TakenBack(Message):
        """The entry of what is found should go."""

    async def _on_key(self, event: events.Key) -> None:
        message = self._meant(event)
        if message is None:
            await super()._on_key(event)
            return
        event.stop()
        event.prevent_default()
        self.post_message(message)

    def _meant(self, event: events.Key) -> Message | None:
        if event.key in _MOVES:
            return self.Moved(_MOVES[event.key])
        if event.key == "delete":
            return self.TakenBack()
        if event.key in _TEN:
            return self.Rated(10)
        digit = event.character or ""
        return self.Rated(int(digit)) if digit.isascii() and digit.isdigit() else None
