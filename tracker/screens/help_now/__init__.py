"""Help now: whom to call, one's people and one's own plan, one key away from everywhere."""

from tracker.screens.help_now.page import HelpNow

__all__ = ["HelpNow"]
