"""Showing at once that a key was heard: its entry in a line of keys is turned over until what it opens stands."""

from typing import Any

from textual.screen import Screen
from textual.widget import Widget

from tracker.widgets.heard import NamesKeys


def show_heard(screen: Screen[Any], key: str) -> None:
    """Turn over what stands for `key` on `screen`, which is being left, and draw that now.

    What it opens is made before anything else is drawn, which takes longer than a person likes to wait for a sign.
    """
    active = screen.active_bindings.get(key)
    if active is None or not screen.is_current:
        return
    shown = screen.app.get_key_display(active.binding)
    for line in screen.query(NamesKeys).results(NamesKeys):
        if name := line.entry_for(shown, active.binding.action):
            line.heard = name
            screen._compositor.update_widgets({line})
    screen._compositor_refresh()


def forget_heard(screen: Widget) -> None:
    """Turn everything on `screen` back."""
    for line in screen.query(NamesKeys).results(NamesKeys):
        line.heard = ""
