"""Typing what one senses: it waits for that, and no letter of it is ever a command."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.screens.calm.test_calm import Seconds, at
from tests.screens.calm.test_player import playing
from tests.screens.day.opened import open_day, press
from tests.support.app import text_of, until, until_gone, until_shown
from tests.support.files import new_file
from tracker.domain.exercises import Exercise, Kind, Phase
from tracker.screens.calm.player import Played, Player


async def test_what_is_found_can_be_typed(tmp_path: Path, clock: Seconds) -> None:
    async with playing(tmp_path, "senses", []) as pilot:
        await press(pilot, "enter")
        await until_shown(pilot, "something you find")
        await press(pilot, *"lamp", "enter")
        await until_shown(pilot, "· lamp")
        for word in ("cup", "book", "n v +", "me"):
            await press(pilot, *({" ": "space", "+": "plus"}.get(one, one) for one in word), "enter")
        await until_shown(pilot, "Four things you can feel")
        assert "lamp" not in text_of(pilot.app)
        await press(pilot, "enter")
        await until_shown(pilot, "something you find")
        await press(pilot, "escape")
        await press(pilot, "n")
        await until_shown(pilot, "Three things")


async def type_in(pilot: Pilot[None], text: str) -> None:
    await press(pilot, "enter")
    await until_shown(pilot, "take it")
    await press(pilot, *text)


async def test_it_waits_for_a_word_that_is_being_typed(tmp_path: Path, clock: Seconds) -> None:
    async with playing(tmp_path, "senses", []) as pilot:
        await at(pilot, clock, 44)
        await type_in(pilot, "curtai")
        shown = await at(pilot, clock, 75)
        assert "Five things you can see" in shown
        assert "curtai" in shown
        assert "it waits while you type · enter goes on" in shown
        await press(pilot, "n", "space", "o")
        assert "curtain o" in text_of(pilot.app)
        await press(pilot, "enter")
        shown = await at(pilot, clock, 76)
        assert "Four things you can feel" in shown
        assert "2:29 left" in shown


async def test_the_next_word_is_no_command_either_where_the_time_for_the_first_is_over(
    tmp_path: Path, clock: Seconds
) -> None:
    async with playing(tmp_path, "senses", []) as pilot:
        await type_in(pilot, "lamp")
        await press(pilot, "enter")
        assert "Four things you can feel" in await at(pilot, clock, 51)
        await press(pilot, *"n v+")
        assert "n v+" in await at(pilot, clock, 53)
        assert "2:27 left" in text_of(pilot.app)


async def test_who_has_just_taken_a_word_back_is_still_typing(tmp_path: Path, clock: Seconds) -> None:
    async with playing(tmp_path, "senses", []) as pilot:
        await at(pilot, clock, 48)
        await type_in(pilot, "x")
        await press(pilot, "backspace")
        assert "it waits while you type" in await at(pilot, clock, 52)
        assert "Four things" in await at(pilot, clock, 54)


async def test_leaving_the_line_lets_it_go_on(tmp_path: Path, clock: Seconds) -> None:
    async with playing(tmp_path, "senses", []) as pilot:
        await type_in(pilot, "cur")
        await at(pilot, clock, 60)
        await press(pilot, "escape")
        await until_gone(pilot, "cur")
        assert "Four things" in await at(pilot, clock, 61)
        await press(pilot, "n")
        await until_shown(pilot, "Three things")


async def test_at_its_last_part_it_ends_with_enter(tmp_path: Path, clock: Seconds) -> None:
    results: list[object] = []
    async with playing(tmp_path, "senses", results) as pilot:
        await at(pilot, clock, 190)
        await type_in(pilot, "tea")
        await at(pilot, clock, 240)
        assert results == []
        await press(pilot, "enter")
        await until(pilot, lambda: results == [Played(240, True)], "the end")


async def test_where_nothing_is_to_be_typed_next_it_waits_at_the_end_of_the_line(
    tmp_path: Path, clock: Seconds
) -> None:
    phases = (Phase("Look", 10, lines=2), Phase("Rest", 10))
    async with open_day(new_file(tmp_path / "a.db")) as pilot:
        await pilot.app.push_screen(Player(Exercise("x", "X", Kind.SENSES, "", "", phases)))
        await until_shown(pilot, "Look")
        await press(pilot, "enter")
        await until_shown(pilot, "take it")
        assert "Look" in await at(pilot, clock, 15)
        await press(pilot, "enter")
        await until_shown(pilot, "Rest")
        assert "take it" not in text_of(pilot.app)


async def test_when_the_process_was_stopped_enter_goes_on(tmp_path: Path, clock: Seconds) -> None:
    async with playing(tmp_path, "senses", []) as pilot:
        await type_in(pilot, "lamp")
        clock.now = 400
        await until_shown(pilot, "paused · enter goes on")
        await press(pilot, "enter")
        await until_shown(pilot, "· lamp")
        assert "3:18 left" in await at(pilot, clock, 402)


@pytest.mark.parametrize("seconds", [30, 130])
async def test_waiting_for_words_is_time_spent_and_skipping_is_not(
    tmp_path: Path, clock: Seconds, seconds: int
) -> None:
    results: list[object] = []
    async with playing(tmp_path, "senses", results) as pilot:
        await type_in(pilot, "lamp")
        await at(pilot, clock, seconds)
        await press(pilot, "enter", "escape", "n", "n")
        await press(pilot, "escape")
        await until(pilot, lambda: results == [Played(seconds, False)], "the result")
