"""How soon what changed is drawn."""

import os

import pytest

from tracker.pace import FRAMES_A_SECOND, draw_soon


@pytest.mark.parametrize(
    ("set_before", "used"), [({}, FRAMES_A_SECOND), ({"TEXTUAL_FPS": "30"}, "30")], ids=["unset", "set"]
)
def test_textual_waits_less_before_it_draws_unless_it_was_told_otherwise(
    monkeypatch: pytest.MonkeyPatch, set_before: dict[str, str], used: str
) -> None:
    monkeypatch.setattr(os, "environ", dict(set_before))
    draw_soon()
    assert os.environ["TEXTUAL_FPS"] == used
