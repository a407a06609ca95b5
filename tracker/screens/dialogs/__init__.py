"""Dialogs: each asks one thing and is dismissed with a typed result; esc leaves without change and gives None."""

from tracker.screens.dialogs.ask_date import AskDate
from tracker.screens.dialogs.ask_text import AskText
from tracker.screens.dialogs.confirm import Confirm
from tracker.screens.dialogs.pick import Choice, Pick, Picked

__all__ = ["AskDate", "AskText", "Choice", "Confirm", "Pick", "Picked"]
