"""Another name for something on a list."""

from collections.abc import Callable

from textual.app import ComposeResult

from tracker.domain.changes import Changed
from tracker.domain.evening import Choice
from tracker.screens.day.form import Form, labelled, value_of
from tracker.screens.names.named_lists import NamedList
from tracker.store import Store
from tracker.widgets.line_input import LineInput


class RenameForm(Form):
    """A name that is taken already is refused, and stays typed."""

    HELP = "What you noted under the old name stands under the new one from then on."
    KEYS = (("enter", "save"),)

    def __init__(self, names: NamedList, choice: Choice) -> None:
        super().__init__(f"Rename {choice.name}")
        self._names = names
        self._choice = choice

    def fields(self) -> ComposeResult:
        """The name."""
        yield labelled("Name", LineInput(self._choice.name, select_on_focus=False, id="name"))

    def written(self) -> Callable[[Store], Changed]:
        """Return what renames it."""
        names, choice, name, now = self._names, self._choice, value_of(self, "name"), self.host.now()
        return lambda store: names.of(store).rename(choice, name, now)
