"""Breathe: exercises that help to settle, and what they did."""

from tracker.screens.breathe.screen import BreatheScreen

__all__ = ["BreatheScreen"]
