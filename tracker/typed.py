"""What stands typed and is not in the file: bringing it there or, where that cannot be, into a file of its own."""

import asyncio
import os
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from textual.screen import Screen
from textual.widgets import Input, TextArea

from tracker.screens.host import Writing, WritingMuch

UNSAVED = "What you typed is not in your log yet. Leave once more, and it goes into a file of its own."
NOWHERE = "It could not be written into a file of its own either. Please make room, or copy it from here."
RESCUED = "What you typed could not be saved in your log. It is in {path}; only you can read it."


async def keep(screens: Sequence[Screen[Any]], settle: Callable[[], Awaitable[None]], seconds: float) -> str:
    """Save what is typed on `screens` and wait for `settle`; return what was not saved after `seconds`, or ""."""
    kept: set[Screen[Any]] = set()
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            for screen in screens:
                if await _is_kept(screen):
                    kept.add(screen)
            await settle()
    left = (_left_on(screen) for screen in screens if screen not in kept)
    return "\n\n".join(text for text in left if text)


async def _is_kept(screen: Screen[Any]) -> bool:
    try:
        return not isinstance(screen, Writing) or await screen.flush()
    except Exception:
        # A fault in one place must keep neither the program open nor the text of other places from being kept.
        return False


def _left_on(screen: Screen[Any]) -> str:
    if not screen.is_mounted:
        return ""
    if isinstance(screen, WritingMuch):
        # As above: a fault here must not cost what stands elsewhere.
        with suppress(Exception):
            return screen.unsaved()
    return _fields_of(screen)


def _fields_of(screen: Screen[Any]) -> str:
    written = [field for field in screen.query("*") if isinstance(field, Input | TextArea)]
    fields = (field.value if isinstance(field, Input) else field.text for field in written)
    return "\n".join(text for text in fields if text.strip())


def rescue(text: str, beside: Path) -> Path | None:
    """Write `text` into a new file that only its owner can read (0600); None where that cannot be done.

    It lies in the folder of `beside` or, where nothing can be written there, in the one for temporary files.
    """
    from tempfile import gettempdir, mkstemp

    for folder in (beside.parent, Path(gettempdir())):
        with suppress(OSError):
            number, name = mkstemp(prefix="moodladder-unsaved-", suffix=".txt", dir=folder)
            try:
                with os.fdopen(number, "w", encoding="utf-8") as file:
                    file.write(f"{text}\n")
                    file.flush()
                    os.fsync(file.fileno())
            except OSError:
                Path(name).unlink(missing_ok=True)
                raise
            return Path(name).absolute()
    return None
