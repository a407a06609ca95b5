"""Wording an ask: from any place that knows a step or a person."""

from tracker.screens.asks.asking import Asking

__all__ = ["Asking"]
