"""Private prompts about one's history."""

from tracker.screens.base import ModeScreen


class HistoryPage(ModeScreen):
    """The prompts."""
