"""What people did well and what was learned, to reread."""

from tracker.screens.evidence.page import EvidencePage

__all__ = ["EvidencePage"]
