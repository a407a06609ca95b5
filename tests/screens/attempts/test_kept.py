"""What stands in a form of practice is kept when the program ends: in the log, or in a file of its own."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.screens.attempts.opened import BEFORE, JO, Hand, attempts
from tests.screens.ladder.opened import NOW, TODAY, kept, open_ladder, prepared
from tests.support.app import until
from tracker.content.practice import practice
from tracker.domain.attempts import After, Answer, Feared
from tracker.domain.giving import What
from tracker.domain.ladder import Attempt, Step
from tracker.domain.people import Person
from tracker.domain.proposals import after_hard
from tracker.domain.wording import Ask
from tracker.screens.asks.form import AskForm
from tracker.screens.attempts.after_form import AfterForm
from tracker.screens.attempts.aftercare import AftercareForm
from tracker.screens.attempts.before_form import BeforeForm
from tracker.screens.dialogs.saving import Saving
from tracker.screens.people.exchange_form import ExchangeForm
from tracker.screens.people.person_form import PersonForm
from tracker.store import Store


def answered(store: Store) -> None:
    """Answer an attempt that was hard."""
    after = After(Answer.REFUSED, feared=Feared.YES, suds_peak=80)
    store.attempts.record("small-favor", BEFORE, after, TODAY, NOW)


def _attempt(store: Store) -> tuple[Step, Attempt]:
    return store.ladder.step("small-favor"), store.attempts.of_step("small-favor")[0]


def _jo(store: Store) -> Person:
    found = store.people.named("Jo")
    assert found
    return found


def _before(store: Store) -> Saving:
    return BeforeForm(store.ladder.step("small-favor"))


def _after(store: Store) -> Saving:
    step, attempt = _attempt(store)
    return AfterForm(step, TODAY, attempt)


def _care(store: Store) -> Saving:
    step, attempt = _attempt(store)
    return AftercareForm(attempt, after_hard(attempt, step, ()))


class Sheet(NamedTuple):
    """How a form is made, the field that is filled and how, and what the file says of it then."""

    make: Callable[[Store], Saving]
    field: str
    keys: tuple[str, ...]
    found: Callable[[Store], Any]


SHEETS = {
    "before, a number": Sheet(
        _before, "#likely", ("3",), lambda store: store.attempts.waiting()[0].attempt.before.yes_likely == 30
    ),
    "before, a mark": Sheet(
        _before, "#marks", ("2",), lambda store: store.attempts.waiting()[0].attempt.before.left_out
    ),
    "after, numbers only": Sheet(
        _after, "#start", ("4",), lambda store: _attempt(store)[1].after.suds_start == 40
    ),
    "after, surprise": Sheet(
        _after, "#surprise", ("6",), lambda store: _attempt(store)[1].after.surprise == 6
    ),
    "care, the note": Sheet(
        _care, "#note", ("=quiet",), lambda store: "quiet" in _attempt(store)[1].after.for_therapist
    ),
    "person, the note": Sheet(
        lambda store: PersonForm(_jo(store)), "#note", ("=rings",), lambda store: _jo(store).note == "rings"
    ),
    "person, how close": Sheet(
        lambda store: PersonForm(_jo(store)), "#closeness", ("7",), lambda store: _jo(store).closeness == 7
    ),
    "person, a sign": Sheet(
        lambda store: PersonForm(_jo(store)), "#signs", ("1",), lambda store: _jo(store).signs
    ),
    "exchange": Sheet(
        lambda store: ExchangeForm(_jo(store), TODAY),
        "#way",
        ("1", "1"),
        lambda store: [one.what for one in store.exchanges.of(TODAY)] == [What.FAVOUR],
    ),
}


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
async def test_what_is_given_in_a_form_is_kept_when_the_program_is_ended(
    tmp_path: Path, sheet: Sheet
) -> None:
    path = prepared(tmp_path / "file.db", answered)
    async with open_ladder(path) as pilot:
        form = kept(path, sheet.make)
        await pilot.app.push_screen(form)
        form.query_one(sheet.field).focus()
        await until(pilot, lambda: form.query_one(sheet.field).has_focus, "the field in focus")
        begun = form.answers()
        await Hand(pilot).press(*sheet.keys)
        await until(pilot, lambda: form.answers() != begun, "something given")
        await pilot.app.leave(143)  # type: ignore[attr-defined]
    assert kept(path, sheet.found)
    assert not list(tmp_path.glob("moodladder-unsaved-*"))


async def test_what_cannot_be_kept_goes_into_a_file_with_its_numbers_and_labels(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lambda store: store.attempts.begin("small-favor", BEFORE, NOW))
    async with open_ladder(path) as pilot:
        form = kept(path, _after)
        await pilot.app.push_screen(form)
        form.query_one("#start").focus()
        await until(pilot, lambda: form.query_one("#start").has_focus, "the field in focus")
        await Hand(pilot).press("4", "tab", "7", "tab", "tab", "tab", "tab", "=people nod")
        await pilot.app.leave(143)  # type: ignore[attr-defined]
    (rescued,) = tmp_path.glob("moodladder-unsaved-*")
    text = rescued.read_text()
    assert "Distress start 40 peak 70 end min" in " ".join(text.split())
    assert "I learned people nod" in text
    assert attempts(path)[0].after == After()


async def _try_nothing(_ask: Ask) -> bool:
    return False


async def test_words_for_an_ask_go_into_a_file_and_leave_no_fault_behind(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db")
    async with open_ladder(path) as pilot:
        form = AskForm((), practice().openings, JO, None, _try_nothing)
        await pilot.app.push_screen(form)
        assert await form.flush()
        await Hand(pilot).press("=the letter")
        await until(pilot, lambda: form.is_changed, "something typed")
        assert not await form.flush()
        await pilot.app.leave(143)  # type: ignore[attr-defined]
    (rescued,) = tmp_path.glob("moodladder-unsaved-*")
    assert "What I need the letter" in rescued.read_text()
