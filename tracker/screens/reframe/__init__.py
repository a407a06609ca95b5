"""Reframe: thoughts that forbid help, caught, weighed and answered; cards to keep, and parts to visit."""

from tracker.screens.reframe.screen import ReframeScreen

__all__ = ["ReframeScreen"]
