"""Calm: the player of exercises, what is asked around them, and the page of f8."""

from tracker.screens.calm.page import CalmPage

__all__ = ["CalmPage"]
