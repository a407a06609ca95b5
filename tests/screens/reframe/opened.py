"""A file with thoughts, cards and a part, and the application opened on Reframe."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import ClassVar, TypeVar

from textual.pilot import Pilot

from tests.support.app import SMALL, open_app, until_shown
from tests.support.clock import FixedClock
from tests.support.files import new_file
from tracker.app import Moodladder
from tracker.domain.attempts import After, Answer, Before
from tracker.domain.evening import Choice
from tracker.domain.parts import InnerPart, Visit
from tracker.domain.people import Person
from tracker.domain.thoughts import Felt, Thought, ThoughtState
from tracker.store import Store

NOW = FixedClock()(4)
TODAY = NOW.day
HOSTILE = "[/b] [@click=app.quit]x[/] \x1b]52;c;aGk=\x07 😀 שלום 漢字"
SHOWN = "[/b] [@click=app.quit]x[/] ]52;c;aGk= 😀 שלום 漢字"
BURDEN = "I feel like a burden, so I must be one"
"""A thought for which one pattern is proposed."""
T = TypeVar("T")


class ReframeFirst(Moodladder):
    """Begins with Reframe, so that a test of it need not wait for Day."""

    DEFAULT_MODE = "reframe"
    MODES: ClassVar = Moodladder.MODES


def lived(path: Path) -> Path:
    """Make a file with five records over eight weeks, one of them waiting, a card, an attempt and a visit."""
    store = Store(new_file(path))
    known = {one.id: one for one in store.patterns.all()}
    ines, tomas = Person("", "Ines"), Person("", "Tomas")
    rows = (
        (55, "If I need help, I'm completely weak", ("all-or-nothing",), 90, 70, None),
        (41, "She forgot. People always let me down", ("overgeneralization", "mind-reading"), 80, 45, ines),
        (20, "He only helped because he had to", ("discounting-the-positive",), 60, 60, tomas),
        (6, "They'll think I'm incompetent if I ask for help", ("mind-reading",), 75, 30, ines),
    )
    for back, words, patterns, before, after, person in rows:
        store.thoughts.add(
            Thought(
                "",
                TODAY - timedelta(days=back),
                words,
                situation="The form was due, and I did not know how to fill it in.",
                feelings=(Felt(Choice("", "ashamed"), 70, 30),),
                belief_before=before,
                patterns=tuple(known[one] for one in patterns),
                proposed=patterns[:1],
                evidence_against="Ines asked me last week, and I thought nothing of it.",
                answer="Somebody who knows the form can show me in five minutes.",
                belief_after=after,
                person=person,
                state=ThoughtState.DONE,
            ),
            NOW,
        )
    store.thoughts.add(Thought("", TODAY, BURDEN, belief_before=80), NOW)
    store.cards.add("Somebody who knows the form can show me.", "mind-reading", NOW)
    came = After(Answer.ACCEPTED, did_well="Came when she said.")
    store.attempts.record("small-favor", Before(ines), came, TODAY - timedelta(days=9), NOW)
    part = InnerPart("", "the one who does it alone")
    visit = Visit(
        "",
        TODAY - timedelta(days=12),
        part,
        "Jaw and shoulders.",
        "It is braced.",
        "A girl of ten with a clipboard.",
        "Tired of it, and a little sorry for it.",
        "Nobody can let me down.",
        "That I would be left waiting, and everybody would see.",
        "A say in whom I ask.",
        ThoughtState.DONE,
    )
    store.parts.begin(visit, NOW)
    store.close()
    return path


def kept(path: Path, question: Callable[[Store], T]) -> T:
    """Return what the file says."""
    store = Store(path)
    try:
        return question(store)
    finally:
        store.close()


def thoughts(path: Path) -> tuple[Thought, ...]:
    """Return every record, the newest first."""
    return kept(path, lambda store: store.thoughts.all())


async def write(pilot: Pilot[None], text: str) -> None:
    """Type a text."""
    await pilot.press(*("space" if letter == " " else letter for letter in text))


@asynccontextmanager
async def open_reframe(
    path: Path, size: tuple[int, int] = SMALL, wait: str = "n new"
) -> AsyncIterator[Pilot[None]]:
    """Open the application on Reframe."""
    async with open_app(path, size, kind=ReframeFirst) as pilot:
        await until_shown(pilot, wait)
        yield pilot
