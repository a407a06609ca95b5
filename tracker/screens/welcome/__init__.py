"""The first start."""

from tracker.screens.welcome.welcome import Welcome

__all__ = ["Welcome"]
