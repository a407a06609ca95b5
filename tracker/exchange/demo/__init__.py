"""Made-up years: the same for the same seed and end, so that screens, plots and benchmarks have something to show."""

from tracker.exchange.demo.years import MOST_DAYS, made_up

__all__ = ["MOST_DAYS", "made_up"]
