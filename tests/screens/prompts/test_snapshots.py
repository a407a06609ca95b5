"""How my plan and a private prompt look, at both sizes, in the dark and in the light."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.screens.day.test_snapshots import DayFirst
from tests.screens.prompts.test_prompts import HISTORY, NOW, PLAN, Kind
from tests.support.app import LARGE, SMALL, until, until_shown
from tests.support.clock import FixedClock
from tests.support.files import new_file
from tracker.screens.prompts import PromptsPage
from tracker.store import Store

Compare = Callable[..., bool]


@pytest.mark.parametrize(
    ("size", "theme"),
    [(SMALL, "dusk"), (LARGE, "dusk"), (SMALL, "dawn"), (LARGE, "dawn")],
    ids=["80x24-dusk", "120x40-dusk", "80x24-dawn", "120x40-dawn"],
)
@pytest.mark.parametrize("kind", [PLAN, HISTORY], ids=["plan", "history"])
def test_a_page_of_texts(
    tmp_path: Path, snap_compare: Compare, kind: Kind, size: tuple[int, int], theme: str
) -> None:
    path = new_file(tmp_path / "a.db")
    with closing(Store(path)) as store:
        kind.texts(store).write(kind.second, "A walk to the river.\nBread dough. [/b] 漢字", NOW)

    async def go(pilot: Pilot[None]) -> None:
        await until_shown(pilot, "Mood")
        page = kind.page()
        await pilot.app.push_screen(page)
        await until_shown(pilot, kind.words)
        assert isinstance(page, PromptsPage)
        await until(pilot, lambda: not page.is_reloading, "the texts of the file")

    app = DayFirst(path, clock=FixedClock(), first_start=False)
    app.animation_level = "none"
    app.theme = theme
    assert snap_compare(app, terminal_size=size, run_before=go)
