"""Day: tonight, or any evening before, on one screen."""

from tracker.screens.day.screen import DayScreen

__all__ = ["DayScreen"]
