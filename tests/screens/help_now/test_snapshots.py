"""How the help page and the calm page look, at both sizes, in the dark and in the light."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.screens.day.test_snapshots import DayFirst
from tests.support.app import LARGE, SMALL, until, until_shown
from tests.support.clock import FixedClock
from tests.support.files import new_file
from tracker.domain.people import Person, Sign
from tracker.screens.calm import CalmPage
from tracker.store import Store

Compare = Callable[..., bool]
NOW = FixedClock()(4)
LOOKS = pytest.mark.parametrize(
    ("size", "theme"),
    [(SMALL, "dusk"), (LARGE, "dusk"), (SMALL, "dawn"), (LARGE, "dawn")],
    ids=["80x24-dusk", "120x40-dusk", "80x24-dawn", "120x40-dawn"],
)


def app_of(tmp_path: Path, theme: str, *, filled: bool) -> DayFirst:
    path = new_file(tmp_path / "a.db")
    with closing(Store(path)) as store:
        if filled:
            store.settings.set_country("GB", NOW)
            store.people.add(Person("", "Ines", "030 1234", "friend", frozenset({Sign.RELIABLE})), NOW)
            store.people.add(Person("", "[/b] 😀 漢字", closeness=8), NOW)
            store.crisis_plan.write("signs", "I stop answering.\nI sleep badly.", NOW)
    app = DayFirst(path, clock=FixedClock(), first_start=False)
    app.animation_level = "none"
    app.theme = theme
    return app


@LOOKS
@pytest.mark.parametrize("filled", [True, False], ids=["GB", "empty"])
def test_the_help_page(
    tmp_path: Path, snap_compare: Compare, size: tuple[int, int], theme: str, filled: bool
) -> None:
    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "Mood")
        await until(pilot, lambda: pilot.app.country == ("GB" if filled else ""), "the country")  # type: ignore[attr-defined]
        await pilot.press("exclamation_mark")
        await until_shown(pilot, "Ines" if filled else "on a calmer day")

    assert snap_compare(app_of(tmp_path, theme, filled=filled), terminal_size=size, run_before=go)


@LOOKS
def test_the_calm_page(
    tmp_path: Path, snap_compare: Compare, size: tuple[int, int], theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    moments = iter([0.0])
    monkeypatch.setattr(CalmPage, "CLOCK", lambda: next(moments, 3.0))

    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "Mood")
        await pilot.press("f8")
        await until_shown(pilot, "Breathe")
        await pilot.press("v")
        await until_shown(pilot, "█")

    assert snap_compare(app_of(tmp_path, theme, filled=False), terminal_size=size, run_before=go)
