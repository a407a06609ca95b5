"""The ladder, opened to make attempts, with every key counted."""

from collections.abc import Callable
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input

from tests.screens.ladder.opened import NOW, kept
from tests.support.app import until
from tracker.domain.attempts import Before
from tracker.domain.ladder import Attempt
from tracker.domain.people import Person
from tracker.store import Store

FAVOR = "Ask a colleague for a small favor"
COMPLIMENT = "Accept compliments graciously"
HOSTILE = "[/b] [@click=app.quit]x[/] \x1b]52;c;aGk=\x07 😀 שלום 漢字"
SHOWN = "[/b] [@click=app.quit]x[/] ]52;c;aGk= 😀 שלום 漢字"
JO = Person("", "Jo")
BEFORE = Before(JO, "office", "look over my letter", "he sighs and has no time", 30, 80, 60, 50)


class Hand:
    """Presses keys; one that begins with "=" is free text, which is typed letter by letter and not counted."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot
        self.count = 0

    async def press(self, *keys: str) -> None:
        for key in keys:
            if key.startswith("="):
                await self.pilot.press(*("space" if letter == " " else letter for letter in key[1:]))
            else:
                self.count += 1
                await self.pilot.press(key)


def attempts(path: Path, step_id: str = "small-favor") -> tuple[Attempt, ...]:
    """Return a step's attempts as the file has them, the latest first."""
    return kept(path, lambda store: store.attempts.of_step(step_id))


async def until_attempt(
    pilot: Pilot[None], path: Path, holds: Callable[[Attempt], bool], what: str, step_id: str = "small-favor"
) -> Attempt:
    """Wait until the latest attempt at a step is so, and return it."""

    def found() -> bool:
        made = attempts(path, step_id)
        return bool(made) and holds(made[0])

    await until(pilot, found, f"in the file: {what}")
    return attempts(path, step_id)[0]


def begun(store: Store) -> None:
    """Begin an attempt that says everything before it."""
    store.attempts.begin("small-favor", BEFORE, NOW)


def fill(pilot: Pilot[None], field: str, text: str) -> None:
    """Put a text into a field at once, as a paste would."""
    pilot.app.screen.query_one(f"#{field}", Input).value = text
