"""What the start does not do, so that the first screen stands soon."""

import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.files import new_file
from tests.support.terminal import Terminal
from tracker.clock import read_clock
from tracker.screens.modes import MODES
from tracker.store import Store

LOOK = """
import sys
from pathlib import Path
from textual._compositor import Compositor
from textual._context import active_app
from tracker.app import Moodladder
from tracker.cli import main

draw, in_vain = Compositor.render_full_update, []

def counted(self, simplify=False):
    in_vain.append(active_app.get()._batch_count > 0)
    return draw(self, simplify)

def look(app):
    found = app.path.with_name
    found("loaded").write_text("\\n".join(sys.modules))
    found("in-vain").write_text(str(sum(in_vain)))
    app.exit()

Compositor.render_full_update = counted
Moodladder._get_ready = look
main()
"""
"""The program, but when its first screen stands it says what is loaded and how often it drew what was
not shown, and leaves."""

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


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Start the program in a terminal and return the folder in which it left what it said of itself."""
    folder = tmp_path_factory.mktemp("start")
    path = new_file(folder / "evening.db")
    with closing(Store(path)) as store:
        store.settings.put("welcomed", "yes", read_clock())
    with Terminal([sys.executable, "-c", LOOK, "--db", str(path)], folder) as terminal:
        assert terminal.wait_end() == 0, terminal.text
    return folder


def test_the_first_screen_loads_nothing_that_it_does_not_show(started: Path) -> None:
    loaded = set(started.joinpath("loaded").read_text().split())
    assert "tracker.screens.day" in loaded
    assert (THEIRS | OURS) & loaded == set()


def test_nothing_is_drawn_before_it_can_be_shown(started: Path) -> None:
    assert started.joinpath("in-vain").read_text() == "0"
