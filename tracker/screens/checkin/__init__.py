"""Check-in: the questionnaires, the mirrors beside them, and pages to read."""

from tracker.screens.checkin.screen import CheckInScreen

__all__ = ["CheckInScreen"]
