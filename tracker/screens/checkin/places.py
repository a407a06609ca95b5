"""Where rows of Check-in lead that are no questionnaire."""

from typing import TYPE_CHECKING, Any

from tracker.widgets.check_in_list import HELP, HISTORY, ORIGINS, PLAN, SPECTRUM

if TYPE_CHECKING:
    from textual.app import App
    from textual.screen import Screen

_LADDER = "ladder"


def open_place(app: "App[Any]", place: str) -> None:
    """Open the page of that name, or go to the mode of it."""
    if place == _LADDER:
        app.call_later(app.run_action, f"mode({place!r})")
    else:
        app.push_screen(_page(place))


def _page(place: str) -> "Screen[Any]":
    if place == HISTORY:
        from tracker.screens.checkin.history import HistoryPage

        return HistoryPage()
    if place == PLAN:
        from tracker.screens.help_now.plan import PlanPage

        return PlanPage()
    from tracker.screens.checkin.reading import ReadingPage

    return ReadingPage({ORIGINS: ORIGINS, SPECTRUM: SPECTRUM, HELP: HELP}[place])
