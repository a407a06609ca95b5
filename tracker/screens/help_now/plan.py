"""One's own plan for a crisis, in six parts."""

from tracker.screens.base import ModeScreen


class PlanPage(ModeScreen):
    """The six parts."""
