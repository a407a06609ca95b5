"""How the ladder looks, at both sizes, in the dark and in the light."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.screens.ladder.opened import NOW, TODAY, LadderFirst, go_to, prepared
from tests.screens.ladder.practised import ADVICE_IN_ONE_PLACE, FAVOR_READY, tried
from tests.support.app import LARGE, SMALL, until_gone, until_shown
from tests.support.clock import FixedClock
from tracker.domain.ladder import Standing, Step, StepKind
from tracker.store import Store
from tracker.widgets import saved_mark

Compare = Callable[..., bool]
FAVOR = "Ask a colleague for a small favor"
SIZES = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
THEMES = pytest.mark.parametrize("theme", ["dusk", "dawn"])


def months(store: Store) -> None:
    """Fill a ladder as it may be after some months."""
    ladder = store.ladder
    tried = {"accept-compliments": (0, 5, 9, 30, 44), "small-favor": (1, 20, 90), "ask-advice": (12,)}
    for step_id, days in {**tried, "ask-emotional-support": (600,)}.items():
        for back in days:
            ladder.tick(step_id, TODAY - timedelta(days=back), NOW)
    ladder.plan("small-favor", TODAY + timedelta(days=1), NOW)
    ladder.rest("delegate-task", NOW)
    ladder.add(Step("", 3, "Ask Rana to look over the letter", parent_id="mutual-support"), NOW)
    ladder.add(Step("", 1, "Write the mail and send it the same day", parent_id="small-favor"), NOW)
    ladder.add(Step("", 2, "[/b] [@click=app.quit]x[/] 😀 漢字", StepKind.OPPORTUNITY), NOW)


def app_of(tmp_path: Path, theme: str, *, empty: bool = False) -> LadderFirst:
    path = prepared(tmp_path / "file.db", *(() if empty else (months,)))
    app = LadderFirst(path, clock=FixedClock(), first_start=False)
    app.animation_level = "none"
    app.theme = theme
    return app


@SIZES
@THEMES
def test_the_ladder(tmp_path: Path, snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "Ask for directions")
        await go_to(pilot, FAVOR)
        if size == LARGE:
            await until_shown(pilot, "3 attempts\n")

    assert snap_compare(app_of(tmp_path, theme), terminal_size=size, run_before=go)


@SIZES
@THEMES
def test_the_page_of_a_step(tmp_path: Path, snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "Ask for directions")
        await go_to(pilot, FAVOR)
        await pilot.press("enter")
        await until_shown(pilot, "noted 22 Nov")

    assert snap_compare(app_of(tmp_path, theme), terminal_size=size, run_before=go)


def test_the_first_time(tmp_path: Path, snap_compare: Compare) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "Nothing here has an order")

    assert snap_compare(app_of(tmp_path, "dusk", empty=True), terminal_size=SMALL, run_before=go)


def test_a_step_in_hand_in_a_small_window(tmp_path: Path, snap_compare: Compare) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "Ask for directions")
        await go_to(pilot, "Delegate a task at work")
        await pilot.press("m", "down")
        await until_shown(pilot, "carry it")

    assert snap_compare(app_of(tmp_path, "dusk"), terminal_size=(60, 20), run_before=go)


def practised(store: Store) -> None:
    """A ladder with a step that may be ready, one that keeps to one place, and one that is mastered."""
    FAVOR_READY(store)
    ADVICE_IN_ONE_PLACE(store)
    tried("ask-directions", "street", "station")(store)
    store.ladder.stand("ask-directions", Standing.MASTERED, NOW)


@pytest.mark.parametrize("size", [(60, 20), SMALL, LARGE], ids=["60x20", "80x24", "120x40"])
@pytest.mark.parametrize("keys", [(), ("k",), ("k", "down", "h"), ("k", "s")], ids=["ladder", "k", "h", "s"])
def test_what_could_be_next(
    tmp_path: Path,
    snap_compare: Compare,
    size: tuple[int, int],
    keys: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(saved_mark, "FRESH_SECONDS", 0.05)
    monkeypatch.setattr(saved_mark, "FADING_SECONDS", 0.05)
    words = {(): "", ("k",): "not said so", ("k", "down", "h"): "Not today", ("k", "s"): "Last peaks"}

    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "Ask for directions")
        await go_to(pilot, FAVOR)
        await pilot.press(*keys)
        await until_shown(pilot, words[keys])
        await until_gone(pilot, "saved")

    app = LadderFirst(prepared(tmp_path / "file.db", practised), clock=FixedClock(), first_start=False)
    app.animation_level = "none"
    assert snap_compare(app, terminal_size=size, run_before=go)


def test_the_first_look(tmp_path: Path, snap_compare: Compare) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "Ask for directions")
        await go_to(pilot, "Share deeper feelings and vulnerabilities")
        await pilot.press("f")
        await until_shown(pilot, "4 not now")

    assert snap_compare(app_of(tmp_path, "dusk"), terminal_size=SMALL, run_before=go)
