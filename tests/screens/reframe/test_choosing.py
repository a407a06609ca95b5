"""Stories of what is chosen and proposed: a mark taken away, none of these, a guess that comes late."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from tests.screens.reframe.opened import (
    BURDEN,
    NOW,
    TODAY,
    kept,
    lived,
    open_reframe,
    thoughts,
    write,
)
from tests.screens.reframe.test_catching import begin, go_to
from tests.support.app import LARGE, text_of, until, until_gone, until_shown
from tests.support.files import new_file
from tracker.domain.evening import Choice
from tracker.domain.recogniser import Guess, Model, recognise
from tracker.domain.thoughts import Thought, ThoughtState
from tracker.screens.reframe.record import RecordPage
from tracker.store import Store


async def test_a_mark_taken_away_leaves_the_question_open(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_reframe(path) as pilot:
        await begin(pilot)
        await write(pilot, BURDEN)
        await pilot.press("tab")
        await until_shown(pilot, "3 all-or-nothing thinking")
        await pilot.press("3")
        await until(pilot, lambda: any(one.patterns for one in thoughts(path)), "marked")
        await pilot.press("3")
        await until_shown(pilot, "○ 3 all-or-nothing thinking")
        assert "○ 2 none of these" in text_of(pilot.app)
        await pilot.press("2")
        await until_shown(pilot, "● 2 none of these")
        await pilot.press("2")
        await until_shown(pilot, "○ 2 none of these")
        await pilot.press("escape")
        await until_shown(pilot, "1 waiting")
        assert "no pattern" not in text_of(pilot.app)
    (one,) = thoughts(path)
    assert (one.patterns, one.patterns_said) == ((), False)


async def test_what_was_proposed_elsewhere_is_no_answer(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    asked = Thought("", TODAY, BURDEN, proposed=("emotional-reasoning",))
    kept(path, lambda store: store.thoughts.add(asked, NOW))
    async with open_reframe(path, wait="1 waiting") as pilot:
        assert "no pattern" not in text_of(pilot.app)
        await pilot.press("enter")
        await go_to(pilot, "patterns")
        await until_shown(pilot, "○ 2 none of these, or not sure")


async def test_a_digit_typed_before_the_guess_is_there_marks_what_is_shown_under_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, let = new_file(tmp_path / "file.db"), Event()

    def slow(model: Model, text: str) -> Guess:
        let.wait(10)
        return recognise(model, text)

    monkeypatch.setattr("tracker.screens.reframe.record_acts.recognise", slow)
    async with open_reframe(path) as pilot:
        await begin(pilot)
        await write(pilot, BURDEN)
        await pilot.press("tab")
        await until_shown(pilot, "○   none of these, or not sure")
        await pilot.press("1")
        assert "●" not in text_of(pilot.app)
        let.set()
        await until_shown(pilot, "● 1 emotional reasoning")
        await pilot.press("escape")
        await until_shown(pilot, "waits · emotional reasoning")
    (one,) = thoughts(path)
    assert one.proposed == ("emotional-reasoning",)


async def test_what_is_proposed_goes_with_the_words_it_went_by(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_reframe(path) as pilot:
        await begin(pilot)
        await write(pilot, BURDEN)
        await pilot.press("tab")
        await until_shown(pilot, "By its words it could be")
        await pilot.press("shift+tab", *["backspace"] * len(BURDEN), "tab")
        await until_shown(pilot, "○ 1 none of these, or not sure")
        assert "By its words" not in text_of(pilot.app)
        await pilot.press("1", "shift+tab")
        await write(pilot, "x")
        await pilot.press("escape")
        await until_shown(pilot, "no pattern")
    (one,) = thoughts(path)
    assert (one.patterns_said, one.proposed) == (True, ())


async def test_a_pattern_put_out_of_sight_is_not_proposed(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    kept(path, lambda store: store.patterns.hide("emotional-reasoning", NOW))
    async with open_reframe(path) as pilot:
        await begin(pilot)
        await write(pilot, BURDEN)
        await pilot.press("tab")
        await until_shown(pilot, "Its words speak for none of them; you may know better.")
        await pilot.press("1")
        await until_shown(pilot, "● 1 none of these")
        await pilot.press("escape")
        await until_shown(pilot, "no pattern")
    assert [one.proposed for one in thoughts(path)] == [("none",)]


async def test_a_number_alone_is_said_too(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_reframe(path) as pilot:
        await begin(pilot, "o")
        await go_to(pilot, "belief_before")
        await pilot.press("7")
        await until_shown(pilot, "✓ saved")
        await pilot.press("escape")
        await until_shown(pilot, "1 waiting")
    assert [one.belief_before for one in thoughts(path)] == [70]


async def test_a_record_that_could_not_be_written_is_not_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_reframe(path) as pilot:
        await begin(pilot)
        with monkeypatch.context() as patched:
            patched.setattr("tracker.domain.thoughts.LONGEST", 2)
            await write(pilot, BURDEN)
            await pilot.press("ctrl+s")
            await until_shown(pilot, "Up to 2 characters fit")
        await pilot.press("escape")
        await until_shown(pilot, "1 waiting")
    assert [one.state for one in thoughts(path)] == [ThoughtState.BEGUN]


async def test_a_card_goes_with_a_pattern_that_was_named_a_moment_ago(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_reframe(path, LARGE) as pilot:
        await begin(pilot)
        await write(pilot, BURDEN)
        await until(pilot, lambda: bool(thoughts(path)), "in the file")
        page = pilot.app.screen
        assert isinstance(page, RecordPage)
        await go_to(pilot, "answer")
        await write(pilot, "Ask her")
        ledger = Choice("", "The ledger")
        page.put(replace(page.record, patterns=(ledger,), patterns_said=True))
        page.action_card()
        await until_shown(pilot, "Kept as a card; it comes again with this pattern.")
        await pilot.press("escape")
    (one,) = thoughts(path)
    assert kept(path, lambda store: store.cards.all()[0].pattern_id) == one.patterns[0].id


async def test_a_pattern_of_ones_own_is_renamed_put_out_of_sight_and_both_taken_back(tmp_path: Path) -> None:
    path = lived(tmp_path / "a.db")
    own = Choice("", "the armuor")
    with closing(Store(path)) as store:
        first = store.thoughts.all()[0]
        store.thoughts.change(replace(first, patterns=(own,), patterns_said=True), NOW)
    async with open_reframe(path) as pilot:
        await until_shown(pilot, "the armuor")
        await pilot.press("enter")
        await until_shown(pilot, "The thought")
        await go_to(pilot, "patterns")
        await until_shown(pilot, "● 7 the armuor")
        await pilot.press("e")
        await until_shown(pilot, "Patterns of your own")
        assert "mind reading" not in text_of(pilot.app), "those that come with the program stay what they are"
        await pilot.press("e", "ctrl+u", *"armour", "enter")
        await until_shown(pilot, "● armour")
        await pilot.press("space")
        await until_shown(pilot, "○ armour")
        await pilot.press("u")
        await until_shown(pilot, "● armour")
        await pilot.press("u")
        await until_shown(pilot, "● the armuor")
        await pilot.press("space")
        await until_shown(pilot, "○ the armuor")
        await pilot.press("escape")
        await until_gone(pilot, "Patterns of your own")
        names = {one.name: one.hidden for one in kept(path, lambda store: store.patterns.all(hidden=True))}
        assert names["the armuor"]
        assert "the armuor" in text_of(pilot.app), "where it was chosen it stays"


async def test_without_a_pattern_of_ones_own_it_is_said_how_one_is_added(tmp_path: Path) -> None:
    async with open_reframe(lived(tmp_path / "a.db")) as pilot:
        await until_shown(pilot, BURDEN)
        await pilot.press("enter")
        await until_shown(pilot, "The thought")
        await go_to(pilot, "patterns")
        await until_shown(pilot, "none of these")
        await pilot.press("e")
        await until_shown(pilot, "There is no pattern of your own yet; a adds one.")
