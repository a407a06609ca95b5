"""Stories of the list: add, edit, archive, delete both ways, make two entries one, and back again."""

from pathlib import Path

import pytest
from textual.widgets import Input

from tests.screens.people.opened import (
    NOA,
    NOW,
    count,
    kept,
    known,
    line,
    lived,
    names,
    open_people,
    prepared,
    type_in,
    until_line,
)
from tests.support.app import text_of, until_gone, until_shown
from tracker.domain.people import Caution, Person, Sign
from tracker.store import Store

HOSTILE = "[/b] [@click=app.quit]x[/] \x1b]52;c;aGk=\x07 שלום 漢字"
SHOWN = "[/b] [@click=app.quit]x[/] ]52;c;aGk= שלום 漢字"


async def test_where_nobody_is_named_it_says_how_to_begin(tmp_path: Path) -> None:
    async with open_people(tmp_path / "file.db", wait="Nobody is here yet") as pilot:
        await pilot.press("enter", "e", "x", "z", "m", "g")
        assert "a adds someone" in text_of(pilot.app)
        assert len(pilot.app.screen_stack) == 1


async def test_somebody_is_added_with_all_that_is_noted_of_them_and_undone(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_people(path, wait="Nobody is here yet") as pilot:
        await pilot.press("a")
        await until_shown(pilot, "They are my")
        await type_in(pilot, "Jo")
        await pilot.press("tab")
        await type_in(pilot, "friend")
        await pilot.press("tab", "2", "right", "right", "space", "tab", "3", "tab", "7", "2", *"hi", "enter")
        await until_line(pilot, "Jo", "▌", "friend")
        await until_shown(pilot, "closeness 7 · reliable · has shown it in small ways · can be volatile")
        jo = kept(path, lambda store: known(store, "jo"))
        assert jo.signs | jo.cautions == {Sign.RELIABLE, Sign.SHOWN, Caution.VOLATILE}
        assert (jo.closeness, jo.shared, jo.note) == (7, 2, "hi")
        await pilot.press("u")
        await until_shown(pilot, "Nobody is here yet")
        assert names(path) == []


async def test_ten_is_a_plus_and_what_was_said_can_be_left_unsaid(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lambda store: store.people.add(NOA, NOW))
    async with open_people(path, wait="1 person") as pilot:
        await pilot.press("e")
        await until_shown(pilot, "what I feel about things that matter")
        await pilot.press("tab", "tab", "2", "tab", "2", "tab", "plus", "backspace", "enter")
        await until_shown(pilot, "closeness 10 · has shown it in small ways")
        noa = kept(path, lambda store: known(store, NOA.name))
        assert noa.signs | noa.cautions == {Sign.SHOWN}
        assert (noa.closeness, noa.shared, noa.note) == (10, None, NOA.note)
        await pilot.press("u")
        await until_shown(pilot, "closeness 8 · reliable · has shown it in small ways · can be harshly")


async def test_a_name_is_needed_and_is_nobody_elses(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lived)
    async with open_people(path) as pilot:
        await pilot.press("a")
        await until_shown(pilot, "They are my")
        await pilot.press("enter")
        await until_shown(pilot, "A person needs a name or initials, up to 80 characters.")
        await type_in(pilot, "ray")
        await pilot.press("enter")
        await until_shown(pilot, "“ray” is among your people already.")
        assert pilot.app.screen.query_one("#name", Input).value == "ray"
        await type_in(pilot, " B")
        await pilot.press("enter")
        await until_line(pilot, "ray B", "▌")
        assert names(path) == ["Noa Kim", "Ray", "ray B"]


async def test_in_a_small_window_the_reason_for_a_refusal_is_seen(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lived)
    async with open_people(path, (60, 20)) as pilot:
        await pilot.press("a")
        await until_shown(pilot, "They are my")
        await pilot.press("enter")
        await until_shown(pilot, "A person needs a name or initials")
        await until_shown(pilot, "enter save")


async def test_a_note_of_several_lines_stays_so(tmp_path: Path) -> None:
    somebody = Person("", "Jo", "first\nAlso: Joanna")
    path = prepared(tmp_path / "file.db", lambda store: store.people.add(somebody, NOW))
    async with open_people(path, wait="1 person") as pilot:
        await pilot.press("e")
        await until_shown(pilot, "Also: Joanna")
        await pilot.press("tab")
        await type_in(pilot, "aunt")
        await pilot.press("enter")
        await until_line(pilot, "Jo", "aunt")
        assert kept(path, lambda store: known(store, "Jo")).note == somebody.note


async def test_somebody_archived_is_out_of_sight_and_comes_back(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lived)
    async with open_people(path) as pilot:
        await until_line(pilot, "Noa Kim", "▌")
        await pilot.press("z")
        await until_shown(pilot, "1 person · 1 archived (v)")
        await until_gone(pilot, "Noa Kim")
        assert names(path) == ["(Noa Kim)", "Ray"]
        await pilot.press("v")
        await until_line(pilot, "Noa Kim", "sister · archived")
        await pilot.press("home", "z")
        await until_line(pilot, "Noa Kim", "▌", "sister  ")
        assert names(path) == ["Noa Kim", "Ray"]


async def test_deleting_asks_what_becomes_of_what_was_noted(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lived)
    async with open_people(path) as pilot:
        await pilot.press("x")
        await until_shown(pilot, "“Noa Kim” goes. What becomes of")
        await until_shown(pilot, "2 attempts · 1 moment · 1 time together · 1")
        await pilot.press("escape")
        await until_gone(pilot, "What becomes of")
        assert names(path) == ["Noa Kim", "Ray"]


async def test_deleted_with_initials_kept_nothing_else_of_them_is_left(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lived)
    noa = kept(path, lambda store: known(store, NOA.name))
    async with open_people(path) as pilot:
        await pilot.press("x")
        await until_shown(pilot, "Keep them as “N. K.”")
        await pilot.press("enter")
        await until_gone(pilot, "Noa Kim")
        left = kept(path, lambda store: store.people.one(noa.id))
        assert left == Person(noa.id, "N. K.", archived=True)
        assert count(path, "attempts", f"person_id = '{noa.id}'") == 2
        await pilot.press("u")
        await until_line(pilot, "Noa Kim", "sister")
        assert kept(path, lambda store: store.people.one(noa.id)) == noa


async def test_deleted_and_unlinked_every_entry_stays(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lived)
    tables = ("attempts", "moments", "interactions", "exchanges")
    before = {table: count(path, table) for table in tables}
    async with open_people(path) as pilot:
        await pilot.press("x")
        await until_shown(pilot, "Unlink them")
        await pilot.press("down", "enter")
        await until_gone(pilot, "Noa Kim")
        assert names(path) == ["Ray"]
        assert {table: count(path, table) for table in tables} == before
        assert all(count(path, table, "person_id IS NOT NULL") == 0 for table in tables)
        await pilot.press("u")
        await until_line(pilot, "Noa Kim", "sister")
        assert count(path, "attempts", "person_id IS NOT NULL") == 2


async def test_somebody_with_whom_nothing_was_noted_goes_at_once(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lived)
    async with open_people(path) as pilot:
        await pilot.press("end", "x")
        await until_gone(pilot, "Ray")
        assert names(path) == ["Noa Kim"]
        await pilot.press("u")
        await until_line(pilot, "Ray", "▌", "uncle")


async def test_two_entries_of_one_person_become_one_and_are_parted_again(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lived)
    ray, noa = kept(path, lambda store: (known(store, "Ray"), known(store, NOA.name)))
    async with open_people(path) as pilot:
        await pilot.press("end", "m")
        await until_shown(pilot, "Who is the same person as “Ray”?")
        await type_in(pilot, "no")
        await pilot.press("enter")
        await until_shown(pilot, "“Ray” and “Noa Kim” are one person. Who stays?")
        await pilot.press("down")
        await until_shown(pilot, "▌ “Ray” stays, “Noa Kim” goes into it")
        await until_shown(pilot, "Ray: uncle, closeness 8, reliable")
        await pilot.press("enter")
        await until_shown(pilot, "1 person")
        await until_line(pilot, "Ray", "▌", "uncle", "today")
        one = kept(path, lambda store: store.people.one(ray.id))
        assert (one.signs, one.cautions) == (noa.signs, noa.cautions | ray.cautions)
        assert "Also: Noa Kim" in one.note
        assert count(path, "attempts", f"person_id = '{ray.id}'") == 2
        await pilot.press("u")
        await until_shown(pilot, "Undone: Noa Kim and Ray made one.")
        await until_line(pilot, "Noa Kim", "sister", "today")
        assert kept(path, lambda store: store.people.all()) == (noa, ray)
        assert count(path, "attempts", f"person_id = '{noa.id}'") == 2


async def test_which_of_two_entries_stays_can_be_chosen(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lived)
    noa = kept(path, lambda store: known(store, NOA.name))
    async with open_people(path) as pilot:
        await pilot.press("end", "enter")
        await until_shown(pilot, "Nothing is noted with them yet")
        await pilot.press("m")
        await until_shown(pilot, "Who is the same person as “Ray”?")
        await pilot.press("enter")
        await until_shown(pilot, "Who stays?")
        await pilot.press("down", "down")
        await until_shown(pilot, "▌ “Noa Kim” stays, “Ray” goes into it")
        await pilot.press("enter")
        await until_shown(pilot, "rings on Sundays")
        await until_shown(pilot, "Also: uncle")
    assert kept(path, lambda store: [one.id for one in store.people.all()]) == [noa.id]


@pytest.mark.parametrize("answer", ["enter", "escape"])
async def test_two_entries_stay_two_unless_it_is_said_twice(tmp_path: Path, answer: str) -> None:
    path = prepared(tmp_path / "file.db", lived)
    async with open_people(path) as pilot:
        await pilot.press("m")
        await until_shown(pilot, "Who is the same person")
        await pilot.press("enter")
        await until_shown(pilot, "▌ Leave them as they are")
        await pilot.press(answer)
        await until_gone(pilot, "Who stays?")
        assert names(path) == ["Noa Kim", "Ray"]


async def test_alone_nobody_can_be_merged_with(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lambda store: store.people.add(NOA, NOW))
    async with open_people(path, wait="1 person") as pilot:
        await pilot.press("m")
        await until_shown(pilot, "There is nobody else yet to merge with.")


async def test_a_name_that_looks_like_markup_and_commands_is_only_a_name(tmp_path: Path) -> None:
    path = tmp_path / "file.db"
    async with open_people(path, wait="Nobody is here yet") as pilot:
        await pilot.press("a")
        await until_shown(pilot, "They are my")
        for field in ("#name", "#relation"):
            pilot.app.screen.query_one(field, Input).value = HOSTILE
        await pilot.press("enter")
        await until_line(pilot, "[/b] [@click=app.quit]x[/]", "▌")
        assert names(path) == [SHOWN]
        await pilot.press("g")
        await until_shown(pilot, f"Between you and {SHOWN}")
        await pilot.press("1", "1")
        pilot.app.screen.query_one("#about", Input).value = HOSTILE
        await pilot.press("enter")
        await until_line(pilot, "[/b]", "today")
        await pilot.press("enter")
        await until_shown(pilot, f"received a favour · {SHOWN.rpartition(' ')[0]}…")
        await pilot.press("e")
        await until_shown(pilot, "Close now")
        await pilot.press("escape", "escape", "x")
        await until_shown(pilot, "Keep them as “B. C. 5. ש.”")
        await pilot.press("enter")
        await until_shown(pilot, "1 archived")
        await pilot.press("u")
        await until_shown(pilot, "Undone: [/b] [@click")
        assert "\x1b" not in text_of(pilot.app)


def long_names(store: Store) -> None:
    store.people.add(Person("", "漢字" * 30, relation="友" * 30), NOW)
    store.people.add(Person("", "x" * 80, relation="y" * 80), NOW)


async def test_wide_and_long_names_leave_the_columns_where_they_are(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", long_names, lived)
    async with open_people(path, (60, 20)) as pilot:
        await until_line(pilot, "xxx", "…")
        assert "…" in line(pilot, "漢字")
        assert line(pilot, "Noa Kim").rstrip().endswith("today      1")
