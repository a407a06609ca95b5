"""A line that names keys, and turns over the one that was heard."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class NamesKeys(Widget):
    """The base of the lines that name keys."""

    heard: reactive[str] = reactive("")
    """The key, as a person reads it, that is being answered; else nothing."""

    def names(self, key: str) -> bool:
        """Return whether the key is named here."""
        raise NotImplementedError

    def turned(self, key: str, entry: Content) -> Content:
        """Return what stands for `key`, turned over if that was heard."""
        return Content.styled(entry.plain, "reverse") if key and key == self.heard else entry
