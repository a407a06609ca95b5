"""What need not be done anew for each of the hundreds of applications and files that one test process opens."""

import gc
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from textual._compositor import Compositor
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

from tracker.store import opening, pragmas

YOUNG = 50_000
"""New objects after which rings among them are looked for; with Python's own 700 that is an eighth of the run."""
FILL, SETTINGS, PARSE = opening._fill, pragmas.SETTINGS, Stylesheet._parse_rules
DRAW = Compositor.render_update


def begin(from_now_on: pytest.MonkeyPatch) -> None:
    """Work in this way."""
    _collect_rarely()
    _parse_once(from_now_on)
    from_now_on.setattr(Compositor, "render_update", _draw_what_is_looked_at)
    from_now_on.setattr(opening, "_fill", _copy)
    from_now_on.setattr(pragmas, "SETTINGS", tuple(map(_unhurried, SETTINGS)))


@pytest.fixture
def thorough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make files from nothing and wait for the disk, as the program does for a person, where a test is about that."""
    monkeypatch.setattr(opening, "_fill", FILL)
    monkeypatch.setattr(pragmas, "SETTINGS", SETTINGS)


def _unhurried(setting: tuple[str, str, object]) -> tuple[str, str, object]:
    return ("synchronous", "off", 0) if setting[0] == "synchronous" else setting


def _collect_rarely() -> None:
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, 20, 50)


def _parse_once(from_now_on: pytest.MonkeyPatch) -> None:
    """Keep the rules that a style sheet was read into, as Textual itself does for as long as one application runs."""
    parsed: dict[tuple[Any, ...], list[RuleSet]] = {}

    def parse_or_remember(sheet: Stylesheet, css: str, *how: Any, **named: Any) -> list[RuleSet]:
        key = (css, how, *named.items(), *sheet._variables.items())
        if key not in parsed:
            parsed[key] = PARSE(sheet, css, *how, **named)
        return parsed[key]

    from_now_on.setattr(Stylesheet, "_parse_rules", parse_or_remember)


def _draw_what_is_looked_at(
    compositor: Compositor, full: bool = False, screen_stack: Any = None, simplify: bool = False
) -> Any:
    """Draw a picture that is asked for; the frames between go to a terminal that nobody sees.

    What a test reads of the screen is drawn when it is read.
    """
    if full:
        return DRAW(compositor, full, screen_stack, simplify)
    compositor._dirty_regions.clear()
    return None


def _copy(new: Path) -> None:
    """Fill a new file with what every new file is filled with."""
    new.write_bytes(_filled())


@cache
def _filled() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "new.db"
        path.touch()
        FILL(path)
        return path.read_bytes()
