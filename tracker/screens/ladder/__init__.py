"""The ladder: its three levels, and a page for each step."""

from tracker.screens.ladder.screen import LadderScreen

__all__ = ["LadderScreen"]
