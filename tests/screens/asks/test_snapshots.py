"""How the form for words and the page to reread look, at both sizes, in the dark and in the light."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.screens.ladder.opened import NOW, TODAY, LadderFirst, prepared
from tests.support.app import LARGE, SMALL, until_shown
from tests.support.clock import FixedClock
from tracker.domain.attempts import After, Answer, Before
from tracker.domain.people import Person
from tracker.domain.wording import Ask, Size
from tracker.store import Store

Compare = Callable[..., bool]
LOOKS = pytest.mark.parametrize(
    ("size", "theme"), [(SMALL, "dusk"), (LARGE, "dawn")], ids=["80x24-dusk", "120x40-dawn"]
)
HOSTILE = "[/b] [@click=app.quit]x[/] 😀 漢字"


def months(store: Store) -> None:
    """Fill a file with what is read on both."""
    store.asks.add(Ask("", "Ten minutes", "{who}, ten minutes for {need}?", "", Size.SMALL, "Or not."), NOW)
    for back, text in enumerate(
        ("Asking took a minute.", HOSTILE, "A no is a no to the thing and not to me.")
    ):
        before, after = Before(Person("", "Ines")), After(Answer.LATER, learned=text, did_well="Remembered.")
        store.attempts.record("small-favor", before, after, TODAY - timedelta(days=40 * back), NOW)


def app_of(tmp_path: Path, theme: str) -> LadderFirst:
    app = LadderFirst(prepared(tmp_path / "file.db", months), clock=FixedClock(), first_start=False)
    app.animation_level = "none"
    app.theme = theme
    return app


@LOOKS
def test_words_for_an_ask(tmp_path: Path, snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "Ask for directions")
        await pilot.press("y")
        await until_shown(pilot, "Words for an ask")
        await pilot.press(*"soup", "tab", "I")
        await until_shown(pilot, "▌Ines")
        await pilot.press("tab")
        await until_shown(pilot, "Ines, ten minutes for soup?")

    assert snap_compare(app_of(tmp_path, theme), terminal_size=size, run_before=go)


@LOOKS
def test_what_there_is_to_reread(
    tmp_path: Path, snap_compare: Compare, size: tuple[int, int], theme: str
) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "Ask for directions")
        await pilot.press("i")
        await until_shown(pilot, "6 lines")
        await until_shown(pilot, "enter its day" if size == LARGE else "esc back")

    assert snap_compare(app_of(tmp_path, theme), terminal_size=size, run_before=go)


def test_words_in_a_small_window(tmp_path: Path, snap_compare: Compare) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "Ask for directions")
        await pilot.press("y")
        await until_shown(pilot, "Words for an ask")
        await pilot.press(*"soup", "tab", *"Jo", "ctrl+y")
        await until_shown(pilot, "Copied")

    assert snap_compare(app_of(tmp_path, "dusk"), terminal_size=(60, 20), run_before=go)
