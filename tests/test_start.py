"""What the start does not do, so that the first screen stands soon."""

import os
import sys
from contextlib import closing
from pathlib import Path

import pytest
from textual._compositor import Compositor, LayoutUpdate

from tests.support.app import open_app, until_shown
from tests.support.files import new_file
from tests.support.terminal import Terminal
from tracker.clock import read_clock
from tracker.screens.modes import MODES
from tracker.store import Store

LOOK = """
import sys
from pathlib import Path
from tracker.app import Moodladder
from tracker.cli import main

def look(app):
    Path(app.path).with_name("loaded").write_text("\\n".join(sys.modules))
    app.exit()

Moodladder._get_ready = look
main()
"""
"""The program, but when its first screen stands it says what is loaded, and leaves."""

THEIRS = {"click", "dateutil", "json", "pkgutil", "plotext", "sqlite_utils", "tomllib"}
"""What others wrote and the first screen needs nothing of."""

OURS = {
    *("tracker.charts", "tracker.content", "tracker.exchange"),
    *("tracker.cli.program", "tracker.screens.dialogs", "tracker.screens.help", "tracker.screens.palette"),
    *("tracker.store.asks", "tracker.store.events", "tracker.store.evidence", "tracker.store.exchanges"),
    *("tracker.store.practice", "tracker.store.seed", "tracker.store.series", "tracker.store.tables"),
    *(mode.place.partition(":")[0] for mode in MODES[1:]),
}
"""What is loaded when it stands, or when it is asked for."""


@pytest.mark.skipif(os.name != "posix", reason="a pseudo-terminal")
def test_the_first_screen_loads_nothing_that_it_does_not_show(tmp_path: Path) -> None:
    path = tmp_path / "evening.db"
    with closing(Store(new_file(path))) as store:
        store.settings.put("welcomed", "yes", read_clock())
    with Terminal([sys.executable, "-c", LOOK, "--db", str(path)], tmp_path) as terminal:
        assert terminal.wait_end() == 0, terminal.text
    loaded = set(tmp_path.joinpath("loaded").read_text().split())
    assert "tracker.screens.day" in loaded
    assert (THEIRS | OURS) & loaded == set()


async def test_the_first_screen_is_drawn_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[Compositor] = []
    draw = Compositor.render_full_update

    def counted(self: Compositor, simplify: bool = False) -> LayoutUpdate:
        drawn.append(self)
        return draw(self, simplify)

    monkeypatch.setattr(Compositor, "render_full_update", counted)
    async with open_app(tmp_path / "a.db") as pilot:
        await until_shown(pilot, "Anxiety")
        assert len(drawn) == 1
