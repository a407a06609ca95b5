"""The pages that the list of thoughts leads to."""

from collections.abc import Callable

from textual.screen import Screen

from tracker.screens.reframe.cards import CardsPage
from tracker.screens.reframe.parts import PartsPage
from tracker.screens.reframe.plot import BeliefPage

PAGES: dict[str, Callable[[], Screen[None]]] = {"cards": CardsPage, "parts": PartsPage, "plot": BeliefPage}
