"""People: everyone who was named, and a page for each."""

from tracker.screens.people.screen import PeopleScreen

__all__ = ["PeopleScreen"]
