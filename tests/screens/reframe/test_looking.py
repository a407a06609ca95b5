"""Stories of looking: the list, its filters, cards, how belief moved, and where else a thought is caught."""

from pathlib import Path

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
from tests.support.app import LARGE, SMALL, open_app, text_of, until, until_gone, until_shown
from tests.support.files import new_file
from tracker.domain.attempts import After, Answer, Before
from tracker.domain.evening import Did, Moment, MomentKind
from tracker.domain.people import Person
from tracker.domain.thoughts import BeganFrom, Thought
from tracker.screens.ladder.page import StepPage
from tracker.store import Store


async def test_an_empty_list_says_what_will_stand_there_and_how_to_begin(tmp_path: Path) -> None:
    async with open_reframe(new_file(tmp_path / "file.db")) as pilot:
        await until_shown(pilot, "A thought is not a fact about you.")
        await pilot.press("enter", "x")
        assert len(pilot.app.screen_stack) == 1


async def test_words_are_searched_for_and_all_is_shown_again(tmp_path: Path) -> None:
    async with open_reframe(lived(tmp_path / "file.db"), wait="5 thoughts · 1 waiting") as pilot:
        await pilot.press("slash")
        await until_shown(pilot, "Search for which words?")
        await write(pilot, "INCOMPETENT")
        await pilot.press("enter")
        await until_shown(pilot, "1 thought · with “INCOMPETENT”")
        await pilot.press("escape")
        await until_shown(pilot, "5 thoughts · 1 waiting")
        await pilot.press("slash")
        await until_shown(pilot, "Search for which words?")
        await write(pilot, "nowhere")
        await pilot.press("enter")
        await until_shown(pilot, "No thought fits")


async def test_one_pattern_and_one_person_narrow_the_list(tmp_path: Path) -> None:
    async with open_reframe(lived(tmp_path / "file.db"), wait="5 thoughts") as pilot:
        await pilot.press("f")
        await until_shown(pilot, "Thoughts of which pattern?")
        await write(pilot, "mind")
        await pilot.press("enter")
        await until_shown(pilot, "2 thoughts · mind reading")
        await pilot.press("h")
        await until_shown(pilot, "Thoughts about whom?")
        await write(pilot, "Tomas")
        await pilot.press("enter")
        await until_shown(pilot, "0 thoughts · mind reading · with Tomas")


async def test_those_of_which_it_was_said_that_it_is_no_pattern_can_be_shown_alone(tmp_path: Path) -> None:
    path = lived(tmp_path / "file.db")
    kept(path, lambda store: store.thoughts.add(Thought("", TODAY, "It rained", patterns_said=True), NOW))
    async with open_reframe(path, wait="6 thoughts") as pilot:
        await pilot.press("f")
        await until_shown(pilot, "Thoughts of which pattern?")
        await write(pilot, "none")
        await until_shown(pilot, "▌ none of these, or not sure")
        await pilot.press("enter")
        await until_shown(pilot, "1 thought · 1 waiting · none of these, or not sure")
        assert "It rained" in text_of(pilot.app)
        await pilot.press("f")
        await until_shown(pilot, "▌ none of these, or not sure")
        await pilot.press("escape", "escape")
        await until_shown(pilot, "6 thoughts")


async def test_a_record_is_deleted_and_brought_back(tmp_path: Path) -> None:
    path = lived(tmp_path / "file.db")
    async with open_reframe(path, wait="5 thoughts") as pilot:
        await pilot.press("down", "x")
        await until_shown(pilot, "4 thoughts")
        await pilot.press("u")
        await until_shown(pilot, "5 thoughts")
    assert [p.id for p in thoughts(path)[1].patterns] == ["mind-reading"]


async def test_where_there_is_room_the_record_stands_beside_the_list(tmp_path: Path) -> None:
    async with open_reframe(lived(tmp_path / "file.db"), LARGE, "5 thoughts") as pilot:
        await pilot.press("down")
        await until_shown(pilot, "ashamed 70 → 30")
        await until_shown(pilot, "Somebody who knows the form")


async def test_belief_over_time_has_a_sentence_with_its_number_and_what_returns(tmp_path: Path) -> None:
    async with open_reframe(lived(tmp_path / "file.db"), LARGE, "5 thoughts") as pilot:
        await pilot.press("v")
        await until_shown(pilot, "What returns   of 4 thoughts with a pattern")
        page = " ".join(text_of(pilot.app).split())
        assert "4 records: believed 76 of 100 before they were answered, 51 after, on average" in page
        assert "lower after in 3 of 4." in page
        await pilot.press("escape")
        await until_shown(pilot, "5 thoughts")


async def test_cards_are_written_changed_put_away_and_deleted(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_reframe(path) as pilot:
        await pilot.press("k")
        await until_shown(pilot, "Asking for help when needed")
        await pilot.press("a")
        await until_shown(pilot, "What do you want to be told?")
        await write(pilot, "One at a time")
        await pilot.press("enter")
        await until_shown(pilot, "When which pattern comes?")
        await write(pilot, "catas")
        await pilot.press("enter")
        await until_shown(pilot, "One at a time  yours")
        await pilot.press("e")
        await until_shown(pilot, "Other words for this card?")
        await pilot.press("ctrl+u")
        await write(pilot, "Two at a time")
        await pilot.press("enter")
        await until_shown(pilot, "Two at a time  yours")
        await pilot.press("z")
        await until_gone(pilot, "Two at a time")
        await pilot.press("v")
        await until_shown(pilot, "Two at a time  put away")
        await pilot.press("x")
        await until_gone(pilot, "Two at a time")
        await pilot.press("u")
        await until_shown(pilot, "Two at a time")
        await pilot.press("home", "x")
    assert len(kept(path, lambda store: store.cards.all(hidden=True))) == 5


async def test_a_card_of_several_lines_keeps_them_when_it_is_changed(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    kept(path, lambda store: store.cards.add("One thing.\nThen the next.", "", NOW))

    def words() -> list[str]:
        return [one.text for one in kept(path, lambda store: store.cards.all()) if not one.built_in]

    async with open_reframe(path) as pilot:
        await pilot.press("k")
        await until_shown(pilot, "Then the next.  yours")
        await pilot.press("end", "e")
        await until_shown(pilot, "Other words for this card?")
        await pilot.press("up", "up", "down")
        await write(pilot, "!")
        await pilot.press("ctrl+j", *"Or not.")
        await pilot.press("enter")
        await until_gone(pilot, "Other words for this card?")
        assert words() == ["One thing.\nThen the next.!\nOr not."]
        await pilot.press("e")
        await until_shown(pilot, "Other words for this card?")
        await pilot.press("x", "escape")
        await until_shown(pilot, "It is not saved.")
        await pilot.press("y")
        await until_gone(pilot, "Other words for this card?")
        await pilot.press("u")
        await until(pilot, lambda: words() == ["One thing.\nThen the next."], "the lines as they were")


async def test_from_a_moment_on_day_a_record_begins_with_it(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    store = Store(path)
    moment = Moment("", TODAY, MomentKind.OFFERED, Person("", "Ines"), Did.DECLINED, None, None, "the boxes")
    moment_id = store.moments.add(moment, NOW).ids[-1]
    store.close()
    async with open_app(path, SMALL) as pilot:
        await until_shown(pilot, "offered · Ines")
        while "▌ Help" not in text_of(pilot.app) and "▌   Help" not in text_of(pilot.app):
            await pilot.press("down")
            if pilot.app.focused and type(pilot.app.focused).__name__ == "EntryList":
                break
        await pilot.press("ctrl+t")
        await until_shown(pilot, "Help was offered · Ines")
        await write(pilot, BURDEN)
        await pilot.press("escape")
        await until_shown(pilot, "offered · Ines")
    (one,) = thoughts(path)
    assert (one.began_from, one.began_from_id) == (BeganFrom.MOMENT, moment_id)
    assert "the boxes" in one.situation
    assert one.person is not None
    assert one.person.name == "Ines"


async def test_from_the_note_on_day_a_record_begins_with_it(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_app(path, SMALL) as pilot:
        await until_shown(pilot, "Mood")
        await pilot.press("n")
        await until(pilot, lambda: type(pilot.app.focused).__name__ == "NoteField", "in the note")
        await write(pilot, "Nobody asked")
        await pilot.press("ctrl+t")
        await until_shown(pilot, "from the note of 22 November 2026")
        await write(pilot, BURDEN)
        await pilot.press("escape")
        await until_shown(pilot, "Nobody asked")
    (one,) = thoughts(path)
    assert (one.situation, one.began_from, one.began_from_id) == (
        "Nobody asked",
        BeganFrom.NOTE,
        "2026-11-22",
    )


async def test_from_an_attempt_a_record_begins_with_it(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    store = Store(path)
    before, after = Before(Person("", "Ines")), After(Answer.REFUSED, happened="She was busy.")
    store.attempts.record("small-favor", before, after, TODAY, NOW)
    step = store.ladder.step("small-favor").name
    store.close()
    async with open_app(path, LARGE) as pilot:
        await until_shown(pilot, "Mood")
        await pilot.press("l")
        await until_shown(pilot, step)
        pilot.app.push_screen(StepPage("small-favor"))
        await until_shown(pilot, "they said no")
        await pilot.press("end", "enter")
        await until_shown(pilot, "ctrl+t a thought")
        await pilot.press("ctrl+t")
        await until_shown(pilot, "from an attempt")
        await write(pilot, BURDEN)
        await pilot.press("escape")
        await until_gone(pilot, BURDEN)
    (one,) = thoughts(path)
    assert (one.began_from, one.step_id) == (BeganFrom.ATTEMPT, "small-favor")
    assert "She was busy." in one.situation
