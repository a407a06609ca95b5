"""Amounts that were entered and are not on disk yet."""


class Unwritten:
    """What was typed, by the id of its scale: on its way to the file, or given back because it could not be kept."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._back: set[str] = set()

    def send(self, scale_id: str, typed: str) -> None:
        """Remember what is on its way."""
        self._texts[scale_id] = typed
        self._back.discard(scale_id)

    def text(self, scale_id: str, *, under_way: bool = False) -> str | None:
        """Return what was typed, or None; with `under_way` only what was not given back."""
        return None if under_way and scale_id in self._back else self._texts.get(scale_id)

    def give_back(self, scale_id: str, typed: str) -> None:
        """Keep what could not be written, until its row is gone to."""
        if self._texts.get(scale_id) == typed:
            self._back.add(scale_id)

    def resume(self, scale_id: str) -> str | None:
        """Return what was given back, to be typed on, and forget it; None where nothing was."""
        if scale_id not in self._back:
            return None
        self._back.remove(scale_id)
        return self._texts.pop(scale_id)

    def forget(self, scale_id: str, typed: str) -> None:
        """Forget what is on disk now; what was typed since stays."""
        if self._texts.get(scale_id) == typed:
            del self._texts[scale_id]
            self._back.discard(scale_id)
