"""Calm: a slow breath, or looking around."""

from tracker.screens.calm.page import CalmPage

__all__ = ["CalmPage"]
