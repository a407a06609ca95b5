"""Every key binding that the program declares, found by loading all of it."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

from textual.binding import Binding
from textual.dom import DOMNode

import tracker
from tracker.app import Moodladder


def declared() -> Iterator[tuple[type[DOMNode], Binding]]:
    """Yield each binding with the class that declares it, one for each of its keys."""
    for module in walk_packages(tracker.__path__, "tracker."):
        if module.name.endswith("__main__"):
            continue
        for thing in vars(import_module(module.name)).values():
            if isinstance(thing, type) and issubclass(thing, DOMNode) and thing.__module__ == module.name:
                for binding in Binding.make_bindings(thing.__dict__.get("BINDINGS", ())):
                    yield thing, binding


def keys_by_id() -> dict[str, set[str]]:
    """Return, for every id, its keys as the help panel writes them."""
    app = Moodladder(Path("none.db"), config=Path("none.toml"))
    found: dict[str, set[str]] = {}
    for _, binding in declared():
        found.setdefault(binding.id or "", set()).add(app.get_key_display(binding))
    return found
