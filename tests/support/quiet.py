"""Waiting until the application has nothing left to do, instead of until the processor seems to rest.

Textual's own wait sleeps for at least 20 ms, twice for every key, and then guesses from the processor time that
went by. Here the event loop and the store's thread are asked: sooner there, and not misled by a machine under load.
"""

import asyncio
from contextlib import suppress
from time import monotonic, process_time
from typing import Any

import pytest
import textual.app
import textual.pilot
from textual._context import active_app
from textual.app import App
from textual.widgets import Input, TextArea

from tracker.app import Moodladder
from tracker.store import StoreError

TURNS = 3
"""Turns of the loop, one after the other, in which nobody else had anything to do."""
LONGEST_SECONDS = 5.0
"""How long a slow machine may take to become quiet; Textual's own second is not enough for one under load."""
GLANCE_SECONDS = 0.02
RESTING_SECONDS = 0.001
"""A store that took less processor time than this in a glance waits for somebody: a file that is locked."""


def use_instead(from_now_on: pytest.MonkeyPatch) -> None:
    """Let Textual's pilot wait in this way, cursors stand still, and a new mode be drawn without a pause before.

    A held look must not hang on half a second, nor what is seen of a mode on the 50 ms without frames.
    """
    from_now_on.setattr(textual.app, "wait_for_idle", until_quiet)
    from_now_on.setattr(textual.pilot, "wait_for_idle", until_quiet)
    from_now_on.setattr(App, "delay_update", lambda _app, _delay=0.0: None)
    from_now_on.setattr(Input, "_toggle_cursor", lambda _field: None)
    from_now_on.setattr(TextArea, "_toggle_cursor_blink_visible", lambda _field: None)


async def until_quiet(_least: float = 0.0, most: float | None = None) -> None:
    """Return once the application has dealt with everything: messages, frames, and what it asked of its file.

    What waits for a clock, or for a file that is locked, is not waited for. After `most` seconds, or LONGEST_SECONDS,
    it is given up.
    """
    app = active_app.get()
    end = monotonic() + (LONGEST_SECONDS if most is None else most)
    while monotonic() < end:
        await _turn_until_quiet(end)
        if _resize(app) or _draw(app):
            continue
        if not await _store_is_done(app, end):
            return
        if not (await _turn_until_quiet(end) or _resize(app) or _draw(app)):
            return


async def _turn_until_quiet(end: float) -> bool:
    """Let the loop turn until nobody is waiting for a turn; return whether somebody was."""
    ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
    quiet, worked = 0, False
    while quiet < TURNS and monotonic() < end:
        await asyncio.sleep(0)
        quiet = 0 if ready else quiet + 1
        worked = worked or bool(ready)
    return worked


def _resize(app: App[Any]) -> bool:
    """Tell the screens of a new size now, not in 8 ms when it may be another; return whether there is one."""
    if app._resize_timer is None:
        return False
    app._check_resize()
    return True


def _draw(app: App[Any]) -> bool:
    """Draw the next frame now if there is something new to see; return whether there was."""
    if not app.screen_stack or not (timer := app.screen._update_timer)._active.is_set():
        return False
    app.screen._on_timer_update()
    return not timer._active.is_set()


async def _store_is_done(app: App[Any], end: float) -> bool:
    """Wait until all that was asked of the file so far is answered; return False if it cannot be for now."""
    if not isinstance(app, Moodladder):
        return True
    asked = asyncio.ensure_future(_ask_nothing(app))
    while not asked.done() and monotonic() < end:
        begun = process_time()
        await asyncio.wait([asked], timeout=GLANCE_SECONDS)
        if not asked.done() and process_time() - begun < RESTING_SECONDS:
            return False
    return asked.done()


async def _ask_nothing(app: Moodladder) -> None:
    """Take a place in the queue of the store's thread, which answers in the order it was asked."""
    # A file that was refused answers nothing, nor does one that is closed by now.
    with suppress(StoreError, RuntimeError):
        await Moodladder.ask(app, lambda _store: None)
