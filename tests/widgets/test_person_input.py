"""Whom a few letters mean, by example, and that nobody is taken without having been seen."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widgets import Input

from tests.support.app import text_of, until, until_shown
from tracker.domain.people import Person
from tracker.widgets.person_input import PersonInput

ANNABEL, MARIA, RUTH = Person("a", "Annabel"), Person("m", "Anna Maria"), Person("r", "Ruth")
INES = Person("i", "Inés")
B, OTHER_B = Person("b1", "B."), Person("b2", "B.")


class Field(App[None]):
    """A field for a person, and nothing else."""

    CSS = "Input { border: none; height: 1; padding: 0; }"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict.fromkeys(("hush", "faint", "glow", "done", "wrong", "lit"), "#888888")

    def compose(self) -> ComposeResult:
        yield PersonInput(None, id="who")


@asynccontextmanager
async def field(*people: Person) -> AsyncIterator[Pilot[None]]:
    """Open the field where these people are known."""
    async with Field().run_test(size=(70, 5)) as pilot:
        who(pilot).know(people)
        who(pilot).query_one(Input).focus()
        yield pilot


def who(pilot: Pilot[None]) -> PersonInput:
    return pilot.app.screen.query_one(PersonInput)


def meant(pilot: Pilot[None]) -> tuple[str, str]:
    """Return the id and the name of who would be taken."""
    person = who(pilot).person
    return (person.id, person.name) if person else ("", "")


def typed(pilot: Pilot[None]) -> str:
    return who(pilot).query_one(Input).value


@pytest.mark.parametrize(
    ("letters", "person", "line"),
    [
        ("annabel", ("a", "Annabel"), "▌Annabel"),
        ("an", ("a", "Annabel"), "▌Annabel    Anna Maria    new: an"),
        ("ann", ("a", "Annabel"), "▌Annabel    Anna Maria    new: ann"),
        ("mar", ("m", "Anna Maria"), "▌Anna Maria    new: mar"),
        ("Tom", ("", "Tom"), "▌new: Tom"),
        ("30", ("", "30"), "▌new: 30"),
    ],
)
async def test_whom_letters_mean(letters: str, person: tuple[str, str], line: str) -> None:
    async with field(ANNABEL, MARIA) as pilot:
        await pilot.press(*letters)
        assert meant(pilot) == person
        await until_shown(pilot, line)


@pytest.mark.parametrize("letters", ["ine", "ines", "INÉ"])
async def test_whoever_has_an_accent_is_found_without_it_and_is_seen_before_being_taken(letters: str) -> None:
    async with field(RUTH, INES) as pilot:
        await pilot.press(*letters)
        assert meant(pilot) == ("i", "Inés")
        await until_shown(pilot, f"▌Inés    new: {letters}")
        assert who(pilot).doubt() == f"Inés is meant. Enter takes that; up is someone new, {letters}."
        assert typed(pilot) == "Inés"
        assert who(pilot).doubt() == ""


async def test_the_one_who_is_spelled_exactly_so_comes_first() -> None:
    async with field(INES, Person("other", "Ines")) as pilot:
        await pilot.press(*"ines")
        await until_shown(pilot, "▌Ines    Inés")
        assert meant(pilot) == ("other", "Ines")


async def test_the_rest_of_a_name_stands_behind_letters_without_its_accents() -> None:
    async with field(Person("m", "Ånna Müller")) as pilot:
        await pilot.press(*"anna mu")
        await until(pilot, lambda: "anna muller" in text_of(pilot.app), "the rest of the name")


async def test_the_rest_of_the_name_stands_behind_what_is_typed() -> None:
    async with field(RUTH) as pilot:
        await pilot.press(*"ru")
        await until_shown(pilot, "▌Ruth    new: ru")
        assert "ruth" in text_of(pilot.app)
        await pilot.press("down")
        await until_shown(pilot, "Ruth   ▌new: ru")
        assert "ruth" not in text_of(pilot.app)
        assert meant(pilot) == ("", "ru")


async def test_up_is_someone_new_and_stays_so_while_one_goes_on_typing() -> None:
    async with field(ANNABEL, MARIA) as pilot:
        await pilot.press(*"An", "up", "n")
        await until_shown(pilot, "▌new: Ann")
        assert meant(pilot) == ("", "Ann")
        assert not who(pilot).doubt()
        await pilot.press("backspace", "backspace", "backspace", "A")
        await until_shown(pilot, "▌Annabel")


async def test_nobody_known_is_taken_before_the_name_was_written_out() -> None:
    async with field(ANNABEL) as pilot:
        await pilot.press(*"Ann")
        assert who(pilot).doubt() == "Annabel is meant. Enter takes that; up is someone new, Ann."
        assert typed(pilot) == "Annabel"
        assert not who(pilot).doubt()
        await until_shown(pilot, "▌Annabel    new: Ann")
        await pilot.press("up")
        await until(pilot, lambda: typed(pilot) == "Ann", "what was typed is back")
        assert meant(pilot) == ("", "Ann")
        assert not who(pilot).doubt()


async def test_a_name_that_is_left_is_written_out_and_can_still_be_someone_new() -> None:
    async with field(ANNABEL) as pilot:
        await pilot.press(*"Ann")
        who(pilot).settle()
        await until_shown(pilot, "▌Annabel    new: Ann")
        await pilot.press("x")
        await until_shown(pilot, "▌new: Annabelx")


async def test_who_was_chosen_with_an_arrow_is_in_no_doubt() -> None:
    async with field(ANNABEL, MARIA) as pilot:
        await pilot.press(*"An", "down")
        assert not who(pilot).doubt()
        assert meant(pilot) == ("m", "Anna Maria")


async def test_digits_are_asked_about_once() -> None:
    async with field(RUTH) as pilot:
        await pilot.press(*"30")
        assert who(pilot).doubt() == "“30” is a number. Enter takes it as the name of somebody new."
        assert not who(pilot).doubt()
        await pilot.press("5")
        assert who(pilot).doubt()


async def test_a_whole_name_and_nobody_are_in_no_doubt() -> None:
    async with field(RUTH) as pilot:
        assert not who(pilot).doubt()
        await pilot.press(*"RUTH")
        assert not who(pilot).doubt()
        assert meant(pilot) == ("r", "Ruth")


async def test_of_two_with_the_same_name_the_chosen_one_stays() -> None:
    async with field(B, OTHER_B) as pilot:
        await pilot.press("b", "down")
        assert meant(pilot) == ("b2", "B.")
        who(pilot).settle()
        await pilot.pause()
        assert meant(pilot) == ("b2", "B.")


async def test_a_name_is_never_cut_without_a_word() -> None:
    async with field(RUTH) as pilot:
        await pilot.press(*"x" * 81)
        assert typed(pilot) == "x" * 80


async def test_keys_that_come_at_once_are_all_heard() -> None:
    async with field(RUTH) as pilot:
        who(pilot).query_one(Input).value = "Rut"
        assert meant(pilot) == ("r", "Ruth")
