"""Lists from which names are picked: renaming in them, hiding, showing again."""

from tracker.screens.names.dialog import NamesDialog
from tracker.screens.names.named_lists import BEHAVIOURS, EMOTIONS, PATTERNS, WAYS, NamedList

__all__ = ["BEHAVIOURS", "EMOTIONS", "PATTERNS", "WAYS", "NamedList", "NamesDialog"]
