"""Stories of what is expected before an attempt and how it went after it."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.screens.attempts.opened import (
    BEFORE,
    COMPLIMENT,
    FAVOR,
    HOSTILE,
    JO,
    SHOWN,
    Hand,
    attempts,
    begun,
    fill,
    until_attempt,
)
from tests.screens.ladder.opened import NOW, TODAY, go_to, kept, open_ladder, prepared, until_line
from tests.support.app import LARGE, SMALL, text_of, until, until_gone, until_shown
from tracker.domain.attempts import After, Answer, Before, Feared, State
from tracker.domain.evening import Choice
from tracker.domain.people import Caution, Person
from tracker.screens.attempts.after_form import AfterForm
from tracker.screens.attempts.before_form import BeforeForm
from tracker.widgets.number_field import NumberField

FORM_AFTER = "how it went"
FORM_BEFORE = "what I expect"


@pytest.mark.parametrize("size", [SMALL, LARGE, (60, 20)])
async def test_both_sides_in_full_take_under_forty_keys(tmp_path: Path, size: tuple[int, int]) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path, size) as pilot:
        await go_to(pilot, FAVOR)
        hand = Hand(pilot)
        await hand.press("f")
        await until_shown(pilot, FORM_BEFORE)
        await hand.press("=Jo", "tab", "=office", "tab", "=the letter", "tab", "3", "tab", "=he sighs", "tab")
        await hand.press("7", "tab", "6", "tab", "5", "tab")
        await until_shown(pilot, "over-explaining")
        await hand.press("2", "1", "enter")
        before = (await until_attempt(pilot, path, lambda one: one.state is State.BEGUN, "begun")).before
        await until_gone(pilot, FORM_BEFORE)
        await hand.press("o")
        await until_shown(pilot, FORM_AFTER)
        await hand.press(
            "1", "=he nodded", "tab", "3", "6", "4", "tab", "7", "tab", "2", "tab", "1", "0", "tab"
        )
        await hand.press("2", "tab", "=people nod", "tab", "=he asked back", "tab", "3", "enter")
        done = await until_attempt(pilot, path, lambda one: one.state is State.DONE, "answered")
        assert hand.count < 40
    assert before.person
    assert (before.person.name, before.place, before.ask) == ("Jo", "office", "the letter")
    assert (before.prediction, before.yes_likely, before.sure) == ("he sighs", 30, 70)
    assert (before.burden, before.expected_suds) == (60, 50)
    assert {choice.id for choice in before.left_out} == {"over-explaining", "apologising"}
    after = done.after
    assert (after.outcome, after.happened, after.feared, after.surprise) == (
        Answer.ACCEPTED,
        "he nodded",
        Feared.NO,
        6,
    )
    assert (after.suds_start, after.suds_peak, after.suds_end, after.minutes, after.belief) == (
        40,
        70,
        20,
        10,
        20,
    )
    assert (after.learned, after.did_well, len(after.used)) == ("people nod", "he asked back", 1)


async def test_a_bare_tick_is_one_key(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("space")
        assert (await until_attempt(pilot, path, lambda one: one.is_bare, "ticked")).is_try


async def test_what_comes_by_itself_is_two_keys(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        await go_to(pilot, COMPLIMENT)
        await pilot.press("o")
        await until_shown(pilot, "I took it in part")
        await pilot.press("1")
        made = await until_attempt(pilot, path, lambda one: one.is_try, "noted", "accept-compliments")
        assert made.after == After(Answer.ACCEPTED)
        await until_line(pilot, COMPLIMENT, "✓", "today")
        await pilot.press("u")
        await until_line(pilot, COMPLIMENT, "○")
        assert not attempts(path, "accept-compliments")


async def test_what_comes_by_itself_can_say_all_of_it(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        await go_to(pilot, COMPLIMENT)
        await pilot.press("o")
        await until_shown(pilot, "I took it in part")
        await pilot.press("enter")
        await until_shown(pilot, FORM_AFTER)
        await Hand(pilot).press("3", "=Jo", "tab", "=the kitchen", "enter")
        made = await until_attempt(pilot, path, lambda one: True, "noted", "accept-compliments")
        assert made.after.outcome is Answer.DID_NOT_ASK
        assert not made.is_try
        assert made.before.person
        assert (made.before.person.name, made.before.place) == ("Jo", "the kitchen")


async def test_only_what_came_has_to_be_said(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", begun)
    async with open_ladder(path) as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("o")
        await until_shown(pilot, "You expected: he sighs and has no time")
        await pilot.press("enter")
        await until_shown(pilot, "Say what came, with a digit from 1 to 7.")
        await pilot.press("4", "enter")
        made = await until_attempt(pilot, path, lambda one: one.state is State.DONE, "answered")
        assert made.after == After(Answer.REFUSED)
        assert made.is_try


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("minutes", "long", "Minutes takes a whole number from 0 to 1440, not “long”."),
        ("minutes", "1441", "Minutes takes a whole number from 0 to 1440, not 1441."),
        ("minutes", "٣", "Minutes takes a whole number from 0 to 1440, not “٣”."),
        ("day", "tomorrow", "still to come"),
        ("day", "03/04", "03/04"),
        ("happened", "x" * 2001, "What happened takes up to 2000 characters"),
    ],
)
async def test_what_cannot_be_taken_stays_typed_with_the_reason(
    tmp_path: Path, field: str, typed: str, said: str
) -> None:
    path = prepared(tmp_path / "file.db", begun)
    async with open_ladder(path) as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("o")
        await until_shown(pilot, FORM_AFTER)
        await pilot.press("1")
        fill(pilot, field, typed)
        await pilot.press("enter")
        await until_shown(pilot, said)
        assert pilot.app.screen.query_one(f"#{field}").value == typed  # type: ignore[attr-defined]
        assert attempts(path)[0].state is State.BEGUN


async def test_an_attempt_of_yesterday_is_answered_for_its_day(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", begun)
    async with open_ladder(path) as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("o")
        await until_shown(pilot, FORM_AFTER)
        await pilot.press("1")
        fill(pilot, "day", "yesterday")
        await pilot.press("enter")
        made = await until_attempt(pilot, path, lambda one: one.state is State.DONE, "answered")
        assert (TODAY - made.stamp.day).days == 1


async def test_an_own_safety_behaviour_is_added_and_marked(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("f")
        await until_shown(pilot, FORM_BEFORE)
        pilot.app.screen.query_one("#marks").focus()
        await pilot.press("3", "a")
        await until_shown(pilot, "What else do you do to make it smaller?")
        await Hand(pilot).press("=whispering", "enter")
        await until_shown(pilot, "whispering")
        await pilot.press("enter")
        made = await until_attempt(pilot, path, lambda one: True, "begun")
        assert {choice.name for choice in made.before.left_out} == {"paying back at once", "whispering"}
        assert "whispering" in {one.name for one in kept(path, lambda store: store.behaviours.all())}


async def test_safety_behaviours_are_renamed_and_hidden_where_they_are_marked(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("f")
        await until_shown(pilot, FORM_BEFORE)
        pilot.app.screen.query_one("#marks").focus()
        await pilot.press("3", "a")
        await until_shown(pilot, "What else do you do to make it smaller?")
        await Hand(pilot).press("=whispering", "enter")
        await until_shown(pilot, "● whispering")
        await pilot.press("e")
        await until_shown(pilot, "What makes an attempt smaller")
        await until_shown(pilot, "● paying back at once")
        await pilot.press("x", "down", "down", "e")
        await until_shown(pilot, "Rename paying back at once")
        await Hand(pilot).press("ctrl+u", "=returning it at once", "enter")
        await until_shown(pilot, "● returning it at once")
        first = kept(path, lambda store: store.behaviours.all(hidden=True))[0]
        assert first.hidden
        await pilot.press("escape")
        await until_gone(pilot, "What makes an attempt smaller")
        await until_shown(pilot, "● 2 returning it at once")
        await until_gone(pilot, first.name)
        await until_shown(pilot, "● 0 whispering")
        await pilot.press("enter")
        made = await until_attempt(pilot, path, lambda one: True, "begun")
        assert {choice.name for choice in made.before.left_out} == {"returning it at once", "whispering"}


async def test_text_that_looks_like_markup_and_commands_is_only_text(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path, LARGE) as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("f")
        await until_shown(pilot, FORM_BEFORE)
        for field in ("place", "ask", "prediction"):
            fill(pilot, field, HOSTILE)
        await pilot.press("enter")
        await until_gone(pilot, FORM_BEFORE)
        await pilot.press("o")
        await until_shown(pilot, f"You expected: {SHOWN}")
        await pilot.press("1")
        for field in ("happened", "learned", "well"):
            fill(pilot, field, HOSTILE)
        await pilot.press("enter")
        await until_gone(pilot, FORM_AFTER)
        await pilot.press("enter")
        await until_shown(pilot, "Learned, in order")
        assert SHOWN in text_of(pilot.app)
        await pilot.press("end", "enter")
        await until_shown(pilot, f"What happened   {SHOWN}")
        assert "\x1b" not in text_of(pilot.app)
        made = attempts(path)[0]
        assert {made.before.place, made.before.ask, made.before.prediction, made.after.learned} == {SHOWN}


async def test_both_acts_are_taken_back_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_ladder(path) as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("f")
        await until_shown(pilot, FORM_BEFORE)
        await Hand(pilot).press("=Jo", "enter")
        await until_attempt(pilot, path, lambda one: one.state is State.BEGUN, "begun")
        await until_gone(pilot, FORM_BEFORE)
        await pilot.press("o")
        await until_shown(pilot, FORM_AFTER)
        await pilot.press("1", "enter")
        await until_attempt(pilot, path, lambda one: one.state is State.DONE, "answered")
        await until_gone(pilot, FORM_AFTER)
        await pilot.press("u")
        await until_attempt(pilot, path, lambda one: one.state is State.BEGUN, "waiting again")
        await pilot.press("u")
        await until(pilot, lambda: not attempts(path), "nothing begun")
        assert not kept(path, lambda store: store.people.all())


async def test_an_answer_given_in_another_window_meanwhile_is_kept(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", begun)
    async with open_ladder(path) as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("o")
        await until_shown(pilot, FORM_AFTER)
        (there,) = attempts(path)
        kept(path, lambda store: store.attempts.answer(there.id, After(Answer.LATER), TODAY, NOW))
        await Hand(pilot).press("1", "=my words", "enter")
        await until_shown(pilot, "This attempt has its answer already.")
        assert "my words" in text_of(pilot.app)
        assert attempts(path)[0].after.outcome is Answer.LATER


async def test_one_side_changed_here_keeps_the_other_changed_elsewhere(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", begun)
    async with open_ladder(path) as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("enter")
        await until_shown(pilot, "waits: how did it go?")
        await pilot.press("end", "enter")
        await until_shown(pilot, "I meant to ask")
        await pilot.press("f")
        await until_shown(pilot, FORM_BEFORE)
        (there,) = attempts(path)
        kept(path, lambda store: store.attempts.answer(there.id, After(Answer.LATER), TODAY, NOW))
        fill(pilot, "place", "the lift")
        await pilot.press("enter")
        made = await until_attempt(pilot, path, lambda one: one.before.place == "the lift", "changed")
        assert made.after.outcome is Answer.LATER
        assert made.before.sure == BEFORE.sure


async def test_someone_volatile_is_asked_about_once_and_kindly(tmp_path: Path) -> None:
    volatile = Person("", "Max", cautions=frozenset({Caution.VOLATILE}))
    path = prepared(tmp_path / "file.db", lambda store: store.people.add(volatile, NOW))
    async with open_ladder(path) as pilot:
        await go_to(pilot, "Ask for emotional support during a difficult time")
        await pilot.press("f")
        await until_shown(pilot, "Are you steady enough")
        await pilot.press("1")
        await until_shown(pilot, FORM_BEFORE)
        await Hand(pilot).press("=Max", "enter")
        await until_shown(pilot, "You noted that Max can be volatile.")
        await pilot.press("n")
        await until_gone(pilot, "You noted that")
        assert not attempts(path, "ask-emotional-support")
        await pilot.press("enter")
        await until_shown(pilot, "You noted that")
        await pilot.press("y")
        await until_attempt(
            pilot, path, lambda one: one.state is State.BEGUN, "begun", "ask-emotional-support"
        )


async def test_what_one_meant_to_leave_out_keeps_its_number_and_says_so(tmp_path: Path) -> None:
    behaviours = (Choice("im-fine", '"I\'m fine"', built_in=True),)
    before = Before(JO, left_out=behaviours)
    path = prepared(tmp_path / "file.db", lambda store: store.attempts.begin("small-favor", before, NOW))
    async with open_ladder(path) as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("o")
        await until_shown(pilot, FORM_AFTER)
        pilot.app.screen.query_one("#marks").focus()
        places = [one.id for one in kept(path, lambda store: store.behaviours.all())]
        number = places.index("im-fine") + 1
        await until_shown(pilot, f'{number} "I\'m fine" (to leave out)')


async def test_a_long_ask_leaves_room_for_the_answers_and_the_keys(tmp_path: Path) -> None:
    before = Before(JO, ask="would you look at this for me " * 30, prediction="no, and a long sigh " * 30)
    path = prepared(tmp_path / "file.db", lambda store: store.attempts.begin("small-favor", before, NOW))
    async with open_ladder(path) as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("o")
        await until_shown(pilot, FORM_AFTER)
        await until_shown(pilot, "You meant to ask: would you look")
        await until_shown(pilot, "You expected: no, and a long sigh")
        await until_shown(pilot, "enter save")


async def test_only_what_was_changed_here_is_written_over_what_another_window_wrote(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", begun)
    async with open_ladder(path) as pilot:
        await go_to(pilot, FAVOR)
        await pilot.press("enter")
        await until_shown(pilot, "waits: how did it go?")
        await pilot.press("end", "enter")
        await until_shown(pilot, "I meant to ask")
        await pilot.press("f")
        await until_shown(pilot, FORM_BEFORE)
        (there,) = attempts(path)
        elsewhere = replace(there, before=replace(there.before, prediction="written elsewhere"))
        kept(path, lambda store: store.attempts.change(elsewhere, NOW))
        fill(pilot, "place", "the lift")
        await pilot.press("enter")
        made = await until_attempt(pilot, path, lambda one: one.before.place == "the lift", "changed")
        assert made.before.prediction == "written elsewhere"


async def test_several_lines_stay_several_where_they_were_not_touched(tmp_path: Path) -> None:
    lines = "first line\n\nsecond line"
    after = After(Answer.LATER, lines, learned=lines, did_well=lines)
    path = prepared(
        tmp_path / "file.db",
        lambda store: store.attempts.record("small-favor", Before(prediction=lines), after, TODAY, NOW),
    )
    async with open_ladder(path) as pilot:
        (there,) = attempts(path)
        step = kept(path, lambda store: store.ladder.step("small-favor"))
        for form in (BeforeForm(step, there), AfterForm(step, TODAY, there)):
            await pilot.app.push_screen(form)
            form.query_one("#likely, #start", NumberField).focus()
            await pilot.press("3", "enter")
            await until(pilot, lambda form=form: not form.is_attached, "the form closed")  # type: ignore[misc]
        (made,) = attempts(path)
        assert (made.before.prediction, made.after.happened, made.after.learned) == (lines, lines, lines)
        assert (made.before.yes_likely, made.after.suds_start) == (30, 30)


async def test_words_that_are_too_long_for_an_ask_stay_typed_with_the_reason(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db")
    async with open_ladder(path) as pilot:
        step = kept(path, lambda store: store.ladder.step("small-favor"))
        await pilot.app.push_screen(BeforeForm(step, ask="x" * 2100))
        await until_shown(pilot, FORM_BEFORE)
        await pilot.press("enter")
        await until_shown(pilot, "The ask takes up to 2000 characters")
        assert not attempts(path)
