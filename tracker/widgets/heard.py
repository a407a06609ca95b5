"""A line that names keys, and turns over the one that was heard."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class NamesKeys(Widget):
    """The base of the lines that name keys."""

    heard: reactive[str] = reactive("")
    """The name of the entry that is being answered, as `entry_for` gives it; else nothing."""

    def entry_for(self, key: str, action: str) -> str:
        """Return the name of the entry that stands for a key, as a person reads it, and what it does; "" for none."""
        raise NotImplementedError

    def turned(self, name: str, entry: Content) -> Content:
        """Return the entry of that name, turned over if it is being answered."""
        return Content.styled(entry.plain, "reverse") if name and name == self.heard else entry
