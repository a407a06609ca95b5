"""What stories of calm share."""

import pytest

from tests.screens.calm.test_calm import Seconds
from tracker.screens.calm.player import Player


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Seconds:
    """Give every player clocks that are moved by hand."""
    seconds = Seconds()
    monkeypatch.setattr(Player, "CLOCK", seconds)
    monkeypatch.setattr(Player, "WALL", seconds)
    return seconds
