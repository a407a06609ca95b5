"""The program is told to end while a dialog stands half filled in: what can be taken is in the file afterwards."""

import signal
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.support.files import new_file
from tests.support.terminal import PROGRAM, Terminal
from tracker.clock import read_clock
from tracker.domain.time import Stamp
from tracker.store import Store


class Story(NamedTuple):
    """What is pressed and waited for, by turns, and what the file says afterwards."""

    turns: tuple[tuple[str, str], ...]
    says: Callable[[Store, Stamp], Any]
    wanted: Any


STORIES = {
    "moment": Story(
        (("h", "Help was"), ("1", "● 1 offered"), ("Ann", "new: Ann")),
        lambda store, now: [
            (one.kind.value, one.person and one.person.name) for one in store.moments.of(now.day)
        ],
        [("offered", "Ann")],
    ),
    "interaction": Story(
        (("i", "A time with"), ("Ann", "new: Ann")),
        lambda store, now: [one.person and one.person.name for one in store.interactions.of(now.day)],
        ["Ann"],
    ),
    "feeling": Story(
        (("f", "▌ relieved"), ("calm6", "calm +6")),
        lambda store, now: [(one.emotion.name, one.intensity) for one in store.feelings.of(now.day)],
        [("calm", 6)],
    ),
    "coping without a number": Story(
        (("o", "helped you.*▌"), ("walk", r"walk\s+▌ walk")),
        lambda store, now: [(one.coping.name, one.worked) for one in store.copings.of(now.day)],
        [("walk", None)],
    ),
    "scale": Story(
        (("s", "scales on Day"), ("a", "of your own"), ("Itch", "Itch")),
        lambda store, _now: store.scales.find("Itch") is not None,
        True,
    ),
    "step": Story(
        (("l", "Ask for directions"), ("a", "step of your own"), ("Whistle", "Whistle")),
        lambda store, now: "Whistle" in [rung.step.name for rung in store.ladder.rungs(now.day)],
        True,
    ),
    "life event": Story(
        (("t", "Mood: 1 of"), ("e", "Something in your life"), ("moved", "moved")),
        lambda store, now: [one.name for one in store.events.between(now.day, now.day)],
        ["moved"],
    ),
    "my plan": Story(
        (("!", "m my plan"), ("m", "How I notice"), ("no sleep", "no sleep")),
        lambda store, _now: store.crisis_plan.texts(),
        {"signs": "no sleep"},
    ),
    "nothing entered": Story((("i", "A time with"),), lambda store, now: store.interactions.of(now.day), ()),
}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES.keys())
def test_what_stands_in_a_dialog_is_kept(tmp_path: Path, story: Story) -> None:
    path, now = new_file(tmp_path / "a.db"), read_clock()
    with closing(Store(path)) as store:
        store.settings.put("welcomed", "yes", now)
        mood = store.scales.find("mood")
        assert mood is not None
        store.ratings.rate(mood, now.day, 7, now)
    with Terminal((*PROGRAM, "--db", str(path)), tmp_path) as terminal:
        terminal.wait_for("Mood.*f8 calm")
        for keys, shown in story.turns:
            terminal.press(keys)
            terminal.wait_for(shown)
        assert terminal.end(signal.SIGTERM) == 128 + signal.SIGTERM
    with closing(Store(path)) as store:
        assert story.says(store, now) == story.wanted
    assert not list(tmp_path.glob("*.txt"))
