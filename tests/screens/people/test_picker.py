"""People picked by a few letters, wherever somebody is asked for, and made there; archived ones stay out."""

from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input

from tests.screens.day.opened import open_day, press, until_row
from tests.screens.people.opened import NOA, NOW, RAY, TODAY, count, kept, known, names, prepared
from tests.support.app import text_of, until, until_gone, until_shown
from tracker.domain.evening import Interaction
from tracker.domain.people import Leaving, Person
from tracker.store import Store
from tracker.widgets.entry_list import EntryList


def some(store: Store) -> None:
    """Name two people, of whom one is archived."""
    for person in (NOA, RAY):
        store.people.add(person, NOW)
    store.people.archive(known(store, "Ray").id, NOW)


async def test_a_few_letters_find_somebody(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", some)
    async with open_day(path) as pilot:
        await press(pilot, "i")
        await until_shown(pilot, "A time with someone")
        await press(pilot, "=ki")
        await until_shown(pilot, "▌Noa Kim    new: ki")
        await press(pilot, "enter")
        await until_shown(pilot, "Noa Kim is meant.")
        await press(pilot, "enter")
        await until_row(pilot, "With", "Noa Kim")
        assert names(path) == ["(Ray)", "Noa Kim"]


async def test_somebody_archived_is_not_offered_and_is_not_made_twice(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", some)
    ray = kept(path, lambda store: known(store, "Ray"))
    async with open_day(path) as pilot:
        await press(pilot, "i")
        await until_shown(pilot, "A time with someone")
        await press(pilot, "=ra")
        await until_shown(pilot, "▌new: ra")
        assert "Ray" not in text_of(pilot.app)
        await press(pilot, "=y", "enter")
        await until_row(pilot, "With", "Ray")
        assert names(path) == ["(Ray)", "Noa Kim"]
        assert count(path, "interactions", f"person_id = '{ray.id}'") == 1


async def test_somebody_new_is_made_where_they_are_asked_for(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", some)
    async with open_day(path) as pilot:
        await press(pilot, "h", "1", "=No", "up")
        await until_shown(pilot, "▌new: No")
        await press(pilot, "enter")
        await until(pilot, lambda: "No" in names(path), "somebody new in the file")
        assert count(path, "moments", "person_id IS NOT NULL") == 1


def twins(store: Store) -> None:
    """Leave two people with the same initials, each with a time together."""
    for name in ("Jo", "Jan"):
        store.people.add(Person("", name), NOW)
        store.interactions.add(Interaction("", TODAY, known(store, name), f"tea with {name}"), NOW)
        store.people.delete(known(store, name).id, Leaving.INITIALS, NOW)


async def test_an_entry_stays_with_its_own_person_of_two_with_the_same_initials(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", twins)
    before = kept(path, lambda store: [one.person for one in store.interactions.of(TODAY)])
    async with open_day(path) as pilot:
        await until_shown(pilot, "tea with Jan")
        for wanted in ("tea with Jo", "tea with Jan"):
            await _change(pilot, path, wanted)
        await until(pilot, lambda: count(path, "interactions", "about LIKE '%, late'") == 2, "both changed")
    assert kept(path, lambda store: [one.person for one in store.interactions.of(TODAY)]) == before
    assert names(path) == ["(J. (2))", "(J.)"]


async def _change(pilot: Pilot[None], path: Path, about: str) -> None:
    """Open a time with someone, and write a word behind what it was."""
    times = kept(path, lambda store: store.interactions.of(TODAY))
    listed = pilot.app.screen.query_one(EntryList)
    listed.focus()
    listed.go_to("interactions", next(one.id for one in times if one.about == about))
    await press(pilot, "enter")
    await until_shown(pilot, "A time with someone")
    await until(pilot, lambda: pilot.app.screen.query_one("#about", Input).value == about, about)
    await press(pilot, "tab", "end", "=, late", "enter")
    await until_gone(pilot, "A time with someone")
