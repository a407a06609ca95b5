"""Stories of catching a thought: the short form, the whole record, what is proposed, what is chosen."""

from pathlib import Path

from rich.style import Style
from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import TextArea

from tests.screens.reframe.opened import (
    BURDEN,
    HOSTILE,
    NOW,
    SHOWN,
    TODAY,
    kept,
    lived,
    open_reframe,
    thoughts,
    write,
)
from tests.support.app import LARGE, text_of, until, until_gone, until_shown
from tests.support.files import new_file
from tracker.domain.thoughts import LONGEST, Thought, ThoughtState
from tracker.screens.reframe.record import RecordPage
from tracker.store import Store


async def begin(pilot: Pilot[None], key: str = "n") -> None:
    await pilot.press(key)
    await until_shown(pilot, "The thought stands here")


async def go_to(pilot: Pilot[None], name: str) -> None:
    """Go from the first question to another one."""
    await pilot.press(*["shift+tab"] * 11)
    for _ in range(11):
        if pilot.app.focused and pilot.app.focused.id == name:
            return
        await pilot.press("tab")
    raise AssertionError(name)


def turned_over(pilot: Pilot[None]) -> str:
    """The words on the screen that are drawn in reverse."""
    strips = pilot.app.screen._compositor.render_strips()
    found = [
        segment.text
        for strip in strips
        for segment in strip
        if isinstance(segment.style, Style) and segment.style.reverse and segment.text.strip()
    ]
    return " ".join(found)


async def test_the_short_form_takes_a_thought_a_digit_and_an_answer(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_reframe(path) as pilot:
        await pilot.press("n")
        await write(pilot, BURDEN)
        await pilot.press("tab")
        await until_shown(pilot, "1 emotional reasoning")
        await pilot.press("1", "tab")
        await until_shown(pilot, "If you felt rested and calm")
        await write(pilot, "I can be strong and still ask")
        await pilot.press("ctrl+s")
        await until_shown(pilot, "1 thought")
        assert "waits" not in text_of(pilot.app)
    (one,) = thoughts(path)
    assert (one.thought, one.answer) == (BURDEN, "I can be strong and still ask")
    assert ([p.id for p in one.patterns], one.proposed) == (["emotional-reasoning"], ("emotional-reasoning",))
    assert (one.state, one.day) == (ThoughtState.DONE, TODAY)


async def test_what_is_chosen_counts_and_what_was_proposed_is_kept_beside_it(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_reframe(path) as pilot:
        await begin(pilot)
        await write(pilot, BURDEN)
        await pilot.press("tab")
        await until_shown(pilot, "By its words it could be")
        assert turned_over(pilot).startswith("I feel")
        await pilot.press("4", "4", "3", "tab")
        await until_shown(pilot, "Pattern         all-or-nothing thinking")
        await pilot.press("escape")
        await until_shown(pilot, "1 waiting")
    (one,) = thoughts(path)
    assert [p.id for p in one.patterns] == ["all-or-nothing"]
    assert one.proposed == ("emotional-reasoning",)
    assert one.state is ThoughtState.BEGUN


async def test_arrows_walk_over_the_patterns_and_space_marks(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_reframe(path) as pilot:
        await begin(pilot)
        await write(pilot, BURDEN)
        await pilot.press("tab")
        await until_shown(pilot, "3 all-or-nothing thinking   ○ 4")
        await pilot.press("down", "down", "right", "down", "left", "up", "space")
        await until_shown(pilot, "● 3 all-or-nothing thinking")
        await pilot.press("down", "right", "space", "escape")
        await until_shown(pilot, "waits · all-or-nothing thinking · overgeneralization")


async def test_none_of_these_is_an_answer_too(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_reframe(path) as pilot:
        await begin(pilot)
        await write(pilot, BURDEN)
        await pilot.press("tab")
        await until_shown(pilot, "○ 2 none of these, or not sure")
        await pilot.press("2")
        await until_shown(pilot, "● 2 none of these, or not sure")
        await pilot.press("tab")
        await until_shown(pilot, "What would you say to a friend who thought this?")
        await pilot.press("escape")
        await until_shown(pilot, "waits · no pattern")
    (one,) = thoughts(path)
    assert (one.patterns, one.proposed) == ((), ("emotional-reasoning",))


async def test_of_words_in_another_language_nothing_is_proposed(tmp_path: Path) -> None:
    async with open_reframe(new_file(tmp_path / "file.db")) as pilot:
        await begin(pilot)
        await write(pilot, "Ich muss das alleine schaffen")
        await pilot.press("tab")
        await until_shown(pilot, "Its words speak for none of them; you may know better.")
        await until_shown(pilot, "○ 1 none of these, or not sure")


async def test_a_pattern_of_ones_own_is_added_marked_and_offered_again(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_reframe(path) as pilot:
        await begin(pilot)
        await write(pilot, BURDEN)
        await pilot.press("tab")
        await until_shown(pilot, "By its words")
        await pilot.press("a")
        await until_shown(pilot, "What do you call this pattern?")
        await write(pilot, "The ledger")
        await pilot.press("enter")
        await until_shown(pilot, "● The ledger")
        await pilot.press("escape")
        await until_shown(pilot, "waits · The ledger")
        await begin(pilot)
        await write(pilot, BURDEN)
        await pilot.press("tab")
        await until_shown(pilot, "The ledger")
    assert [one.name for one in thoughts(path)[-1].patterns] == ["The ledger"]


async def test_a_whole_record_is_left_in_the_middle_and_gone_on_with(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_reframe(path) as pilot:
        await begin(pilot, "o")
        await write(pilot, "A form")
        await pilot.press("tab")
        await write(pilot, BURDEN)
        await pilot.press("tab", "a")
        await until_shown(pilot, "What did you feel?")
        await write(pilot, "asham")
        await pilot.press("enter")
        await until_shown(pilot, "ashamed ·")
        await pilot.press("7", "5", "tab", "8", "tab", "1", "tab")
        await write(pilot, "It cost her an hour")
        await pilot.press("escape")
        await until_shown(pilot, "1 waiting")
    async with open_reframe(path, wait="80 → ·") as pilot:
        await pilot.press("enter")
        await until_shown(pilot, "It cost her an hour")
        await until_shown(pilot, "ashamed 75")
        assert isinstance(pilot.app.focused, TextArea)
        assert pilot.app.focused.id == "evidence_against"
        await write(pilot, "She offered")
        await pilot.press("tab")
        await write(pilot, "She wanted to")
        await pilot.press("tab", "3", "tab", "2", "tab")
        await write(pilot, "Thank her")
        await pilot.press("escape")
        await until_shown(pilot, "80 → 30")
    (one,) = thoughts(path)
    assert (one.situation, one.evidence_for, one.evidence_against) == (
        "A form",
        "It cost her an hour",
        "She offered",
    )
    assert [(f.emotion.name, f.before, f.after) for f in one.feelings] == [("ashamed", 75, 20)]
    assert (one.belief_before, one.belief_after, one.next_step) == (80, 30, "Thank her")
    assert one.state is ThoughtState.DONE


async def test_the_thought_stays_in_sight_to_the_end(tmp_path: Path) -> None:
    async with open_reframe(lived(tmp_path / "file.db"), wait="5 thoughts") as pilot:
        await pilot.press("enter")
        await until_shown(pilot, "Facts that fit")
        await pilot.press(*["tab"] * 12)
        await until_shown(pilot, "ctrl+n puts it on")
        assert BURDEN in text_of(pilot.app)


async def test_an_answer_becomes_a_card_and_comes_again_with_its_pattern(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_reframe(path, LARGE) as pilot:
        await begin(pilot)
        await write(pilot, BURDEN)
        await pilot.press("tab")
        await until_shown(pilot, "1 emotional reasoning")
        await pilot.press("1", "tab")
        await until_shown(pilot, "I can be strong and still need support sometimes")
        await write(pilot, "Ask her")
        await pilot.press("ctrl+g")
        await until_shown(pilot, "Kept as a card; it comes again with this pattern.")
        await pilot.press("ctrl+s")
        await until_shown(pilot, "1 thought")
        await pilot.press("n")
        await write(pilot, BURDEN)
        await pilot.press("tab")
        await until_shown(pilot, "1 emotional reasoning")
        await pilot.press("1", "tab")
        await until_shown(pilot, "“Ask her”")
        await pilot.press("ctrl+b", "ctrl+s")
        await until_shown(pilot, "2 thoughts")
    assert [one.answer for one in thoughts(path)] == ["Ask her", "Ask her"]


async def test_own_evidence_with_the_same_person_stands_below_the_answer(tmp_path: Path) -> None:
    async with open_reframe(lived(tmp_path / "file.db"), LARGE, "5 thoughts") as pilot:
        await pilot.press("down", "enter")
        await until_shown(pilot, "with Ines")
        await go_to(pilot, "answer")
        await until_shown(pilot, "“Came when she said.”")
        await until_shown(pilot, "“Somebody who knows the form can show me.”")


async def test_the_small_thing_becomes_a_planned_step(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_reframe(path) as pilot:
        await begin(pilot, "o")
        await pilot.press("tab")
        await write(pilot, BURDEN)
        await go_to(pilot, "next_step")
        await write(pilot, "Ask Ines to hold the ladder")
        await pilot.press("ctrl+n")
        await until_shown(pilot, "A small thing to do")
        await pilot.press("enter")
        await until_shown(pilot, "“Ask Ines to hold the ladder” is on the ladder now.")
        await pilot.press("escape")
        await until_shown(pilot, "1 waiting")
    (step,) = kept(path, lambda store: store.ladder.find("hold the ladder"))
    assert step.name == "Ask Ines to hold the ladder"
    assert [d.isoformat() for d in kept(path, lambda store: store.ladder.plans(step.id))] == ["2026-11-23"]


async def test_the_step_a_thought_is_about_stays_when_a_small_thing_is_planned(tmp_path: Path) -> None:
    path = lived(tmp_path / "file.db")
    about = Thought("about", TODAY, "T", next_step="Ask Tom", step_id="small-favor", answer="x")
    kept(path, lambda store: store.thoughts.add(about, NOW))
    async with open_reframe(path, wait="6 thoughts") as pilot:
        await pilot.press("enter")
        await until_shown(pilot, "Ask Tom")
        await go_to(pilot, "next_step")
        await pilot.press("ctrl+n")
        await until_shown(pilot, "A small thing to do")
        await pilot.press("enter")
        await until_shown(pilot, "“Ask Tom” is on the ladder now.")
        await pilot.press("escape")
        await until_shown(pilot, "6 thoughts")
    assert [one.step_id for one in thoughts(path) if one.id == "about"] == ["small-favor"]


async def test_a_small_thing_is_not_cut_short_without_a_word(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_reframe(path, LARGE) as pilot:
        await begin(pilot, "o")
        await go_to(pilot, "next_step")
        await write(pilot, "x" * 121)
        await pilot.press("ctrl+n")
        await until_shown(pilot, "A small thing to do")
        await pilot.press("enter")
        await until_shown(pilot, "A step needs a name of 1 to 120 characters.")
        await pilot.press("escape")


async def test_what_is_typed_is_kept_as_it_is_and_read_as_nothing_else(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_reframe(path, LARGE) as pilot:
        await begin(pilot)
        assert isinstance(pilot.app.focused, TextArea)
        pilot.app.focused.insert(HOSTILE)
        await pilot.press("tab")
        await until_shown(pilot, "none of these, or not sure")
        await pilot.press("tab")
        assert isinstance(pilot.app.focused, TextArea)
        pilot.app.focused.insert(HOSTILE)
        await pilot.press("escape")
        await until_shown(pilot, "1 thought")
        await until_shown(pilot, SHOWN[:36])
    (one,) = thoughts(path)
    assert (one.thought, one.answer) == (SHOWN, SHOWN)


async def test_a_record_in_which_nothing_is_said_leaves_no_trace(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_reframe(path) as pilot:
        await begin(pilot)
        await pilot.press("escape")
        await until_gone(pilot, "The thought stands here")
        await begin(pilot)
        await write(pilot, "No")
        await pilot.press("tab")
        await until_shown(pilot, "✓ saved")
        await pilot.press("shift+tab", "backspace", "backspace", "escape")
        await until_shown(pilot, "No thought here yet")
    assert thoughts(path) == ()


async def test_another_window_deletes_the_record_and_what_is_typed_is_there_all_the_same(
    tmp_path: Path,
) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_reframe(path) as pilot:
        await begin(pilot)
        await write(pilot, "One")
        await pilot.press("tab")
        await until_shown(pilot, "✓ saved")
        kept(path, lambda store: store.thoughts.delete(store.thoughts.all()[0].id))
        await pilot.press("shift+tab")
        await write(pilot, " two")
        await pilot.press("tab")
        await until_shown(pilot, "This was deleted elsewhere; what you typed here has made it again.")
        await pilot.press("escape")
        await until_shown(pilot, "1 waiting")
    assert [one.thought for one in thoughts(path)] == ["One two"]


async def test_a_record_deleted_in_another_window_says_so_and_stays_deleted_unless_one_goes_on(
    tmp_path: Path,
) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_reframe(path) as pilot:
        for more in ("", " two"):
            await begin(pilot)
            await write(pilot, "One")
            await pilot.press("tab")
            await until_shown(pilot, "✓ saved")
            await pilot.press("shift+tab")
            kept(path, lambda store: store.thoughts.delete(store.thoughts.all()[0].id))
            pilot.app.look_again()  # type: ignore[attr-defined]
            await until_shown(pilot, "This was deleted, elsewhere")
            pilot.app.clear_notifications()
            await write(pilot, more)
            await pilot.press("escape")
            await until_shown(pilot, "n new")
            assert [one.thought for one in thoughts(path)] == (["One two"] if more else [])
            assert "has made it again" not in text_of(pilot.app), "said once"


async def test_another_window_writes_in_another_place_of_the_same_record(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")

    def theirs(store: Store) -> None:
        there = store.thoughts.all()[0]
        store.thoughts.keep(there, "answer", there.answer, "theirs", NOW)

    async with open_reframe(path) as pilot:
        await begin(pilot)
        await write(pilot, "One")
        await pilot.press("tab")
        await until_shown(pilot, "✓ saved")
        kept(path, theirs)
        await pilot.press("shift+tab")
        await write(pilot, " two")
        await pilot.press("escape")
        await until_shown(pilot, "1 thought")
    assert [(one.thought, one.answer) for one in thoughts(path)] == [("One two", "theirs")]


async def test_undo_takes_a_sitting_in_a_field_back_as_a_whole(tmp_path: Path) -> None:
    path = lived(tmp_path / "file.db")
    async with open_reframe(path, wait="5 thoughts") as pilot:
        await pilot.press("enter")
        await until_shown(pilot, "ctrl+s done")
        await go_to(pilot, "evidence_for")
        await write(pilot, "one")
        await until(pilot, lambda: thoughts(path)[0].evidence_for == "one", "saved while it is typed")
        await write(pilot, " two")
        await pilot.press("escape")
        await until_shown(pilot, "5 thoughts")
        await pilot.press("u")
        await until(pilot, lambda: thoughts(path)[0].evidence_for == "", "taken back as a whole")


async def test_sixty_columns_and_twenty_lines_are_enough(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_reframe(path, (60, 20)) as pilot:
        await pilot.press("o", "tab")
        await write(pilot, BURDEN)
        for _ in range(12):
            await pilot.press("tab")
            assert isinstance(pilot.app.screen, RecordPage)
            assert BURDEN[:30] in text_of(pilot.app)
        await until_shown(pilot, "A small thing")


async def test_no_more_is_taken_in_than_a_place_can_hold_so_that_one_can_always_leave(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_reframe(path) as pilot:
        await begin(pilot)
        pilot.app.post_message(Paste("x" * (LONGEST + 5)))
        await until_shown(pilot, "Up to 4000 characters fit in here; the rest was not taken in.")
        await pilot.press("y", "escape")
        await until_shown(pilot, "1 waiting")
    assert [one.thought for one in thoughts(path)] == ["x" * LONGEST]
