"""Stories of a person's page: what it shows, give and receive, and where it leads."""

from datetime import date, timedelta
from pathlib import Path

from textual.widgets import Input

from tests.screens.people.opened import (
    NOA,
    NOW,
    TODAY,
    count,
    kept,
    known,
    lived,
    open_people,
    prepared,
    type_in,
    until_line,
)
from tests.support.app import LARGE, text_of, until, until_gone, until_shown
from tracker.domain.attempts import After, Answer, Before
from tracker.domain.evening import Did, Moment, MomentKind
from tracker.domain.giving import Direction, Exchange, What
from tracker.domain.people import Leaving
from tracker.screens.ladder.page import StepPage
from tracker.screens.people.page import PersonPage
from tracker.store import Store

TALL = (100, 60)


async def test_it_shows_who_they_are_and_all_that_was_noted_the_latest_first(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lived)
    async with open_people(path, TALL) as pilot:
        await pilot.press("enter")
        await until_shown(pilot, "With them   last today")
        shown = text_of(pilot.app)
        for words in (
            "sister · closeness 8 of 10",
            "Safe      reliable · has shown it in small ways",
            "With care can be harshly critical",
            "Shared    ▪ ▪ ▪ ▪ · · 4 of 6",
            "what I feel about things that matter",
            "rings on Sundays",
            "Thu  Listened without fixing it.",
            "2 attempts · 1 moment · 1 time together · 1 exchange",
        ):
            assert words in shown
        entries = (
            "today  Ask a colleague for a small favor · waits for its answer",
            "Sat  tea · closer",
            "Fri  help was offered · the tax form · accepted",
            "Thu  Ask for advice on a decision · they said yes",
            "Tue  gave support · a long call",
        )
        places = [shown.index(words) for words in entries]
        assert places == sorted(places)


async def test_somebody_of_whom_only_the_name_is_known_has_a_page_too(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lived)
    async with open_people(path) as pilot:
        await pilot.press("end", "enter")
        await until_shown(pilot, "Nothing is noted with them yet. g notes what went between you.")
        await until_shown(pilot, "nothing noted as given or received.")
        await pilot.press("escape")
        await until_line(pilot, "Ray", "▌")


async def test_what_was_given_is_noted_changed_deleted_and_brought_back(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lived)
    async with open_people(path, TALL) as pilot:
        await pilot.press("end", "enter")
        await until_shown(pilot, "g notes what went between you")
        await pilot.press("g")
        await until_shown(pilot, "Between you and Ray")
        await pilot.press("1", "2")
        await type_in(pilot, "a lift")
        await pilot.press("enter")
        await until_line(pilot, "received support · a lift", "today")
        await until_shown(pilot, "you received support once, and gave")
        await pilot.press("down", "enter")
        await until_shown(pilot, "Between you and Ray")
        await pilot.press("2")
        await pilot.press("3", "tab")
        await type_in(pilot, "yesterday")
        await pilot.press("enter")
        await until_line(pilot, "gave openness · a lift", "Sat", "▌")
        exchange = kept(path, lambda store: store.exchanges.of_person(known(store, "Ray").id))[0]
        assert (exchange.day, exchange.what) == (TODAY - timedelta(days=1), What.OPENNESS)
        await pilot.press("x")
        await until_gone(pilot, "a lift")
        await pilot.press("u")
        await until_shown(pilot, "gave openness · a lift")


async def test_which_way_and_what_must_be_said_and_the_day_must_have_come(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lived)
    async with open_people(path) as pilot:
        await pilot.press("g")
        await until_shown(pilot, "Between you and Noa Kim")
        await pilot.press("enter")
        await until_shown(pilot, "Say what it was: 1 favour, 2 support or 3 openness.")
        await pilot.press("3", "enter")
        await until_shown(pilot, "Say which way it went: 1 received or 2 gave.")
        await pilot.press("2")
        pilot.app.screen.query_one("#day", Input).value = "tomorrow"
        await pilot.press("enter")
        await until_shown(pilot, "23 November 2026 is still to come.")
        assert count(path, "exchanges") == 1
        pilot.app.screen.query_one("#day", Input).value = "2026-11-01"
        await pilot.press("enter")
        await until_gone(pilot, "still to come")
        assert kept(path, lambda store: store.exchanges.of(date(2026, 11, 1)))[0].what is What.OPENNESS


def many(store: Store) -> None:
    """Give and receive much, in the window and before it, some of it noted twice."""
    lived(store)
    noa = known(store, NOA.name)
    for back in range(0, 120, 7):
        day = TODAY - timedelta(days=back)
        for n, what in enumerate(What):
            way = Direction.GAVE if (back + n) % 2 else Direction.RECEIVED
            store.exchanges.add(Exchange("", day, noa, what, way), NOW)
        store.moments.add(Moment("", day, MomentKind.ASKED, noa, Did.PARTLY), NOW)
        answer = (Answer.PARTLY, Answer.REFUSED)[back % 2]
        store.attempts.record("ask-advice", Before(noa), After(answer), day, NOW)


_EXPECTED = """
    SELECT (SELECT count(*) FROM exchanges WHERE {who} AND what = 'favour' AND direction = 'received') AS favours,
        (SELECT count(*) FROM exchanges WHERE {who} AND what = 'support' AND direction = 'gave') AS support,
        (SELECT count(*) FROM (SELECT day FROM moments WHERE {who} AND did IN ('accepted', 'partly')
            UNION SELECT day FROM attempts WHERE {who} AND state = 'done'
                AND outcome IN ('accepted', 'partly', 'offered-first'))) AS help_days
"""


async def test_give_and_receive_says_what_the_file_says_over_each_stretch_of_time(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", many)
    noa = kept(path, lambda store: known(store, NOA.name))

    def from_file(days: int) -> tuple[int, int, int]:
        first = (TODAY - timedelta(days=days - 1)).isoformat()
        who = f"person_id = '{noa.id}' AND day >= '{first}'"
        row = kept(path, lambda store: store.file.rows(_EXPECTED.format(who=who)))[0]
        return row["favours"], row["support"], row["help_days"]

    seen = []
    async with open_people(path, TALL) as pilot:
        await pilot.press("enter")
        for key, days in (("", 91), ("minus", 30), ("minus", 7), ("plus", 30), ("plus", 91), ("plus", 365)):
            await pilot.press(*([key] if key else []))
            favours, support, help_days = from_file(days)
            seen.append((favours, support))
            await until_line(pilot, "favours  ", f" {favours} │")
            await until_line(pilot, "support  ", f"│ {support} ")
            words = "once" if support == 1 else f"{support} times"
            said = f"tell of help on {help_days} day"
            await until(
                pilot,
                lambda said=said: said in " ".join(text_of(pilot.app).split()),  # type: ignore[misc]
                said,
            )
            shown = " ".join(text_of(pilot.app).split())
            assert f"support {words}" in shown
            assert f"you received {favours} favour" in shown
    assert len(set(seen)) == 4


async def test_enter_leads_to_the_step_of_an_attempt_and_back(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lived)
    async with open_people(path, TALL) as pilot:
        await pilot.press("enter")
        await until_shown(pilot, "With them")
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, StepPage), "the step's page")
        await until_shown(pilot, "Ask for advice on a decision")
        await pilot.press("escape")
        await until_line(pilot, "Listened without fixing it.", "▌")


async def test_enter_leads_to_the_day_of_a_moment(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lived)
    async with open_people(path, TALL) as pilot:
        await pilot.press("enter")
        await until_shown(pilot, "With them")
        await pilot.press("end", "up", "up")
        await until_line(pilot, "the tax form", "▌")
        await pilot.press("x")
        await until_shown(pilot, "This is deleted where it was noted: enter goes there.")
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.current_mode == "day", "the day")


async def test_enter_on_the_name_changes_what_is_noted(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lived)
    async with open_people(path) as pilot:
        await pilot.press("enter")
        await until_line(pilot, "Noa Kim", "▌")
        await pilot.press("enter")
        await until_shown(pilot, "They are my")
        await type_in(pilot, " B")
        await pilot.press("enter")
        await until_line(pilot, "Noa Kim B", "▌")
        await pilot.press("z")
        await until_shown(pilot, "closeness 8 of 10 · archived")


async def test_a_page_whose_person_goes_is_left(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db")
    async with open_people(path, wait="Nobody is here yet") as pilot:
        await pilot.press("a")
        await until_shown(pilot, "They are my")
        await type_in(pilot, "Jo")
        await pilot.press("enter")
        await until_line(pilot, "Jo", "▌")
        await pilot.press("enter")
        await until_shown(pilot, "Nothing is noted with them yet")
        await pilot.press("u")
        await until_shown(pilot, "Nobody is here yet")
        assert not isinstance(pilot.app.screen, PersonPage)


async def test_a_page_is_left_when_its_person_goes_while_a_form_stands_over_it(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lived)
    ray = kept(path, lambda store: known(store, "Ray"))
    async with open_people(path) as pilot:
        await pilot.press("end", "enter")
        await until_shown(pilot, "Nothing is noted with them yet")
        await pilot.press("g")
        await until_shown(pilot, "Between you and Ray")
        kept(path, lambda store: store.people.delete(ray.id, Leaving.UNLINK, NOW))
        pilot.app.look_again()  # type: ignore[attr-defined]
        await pilot.press("escape")
        await until_shown(pilot, "1 person")
        assert not isinstance(pilot.app.screen, PersonPage)


async def test_in_a_wide_window_the_page_stands_beside_the_list(tmp_path: Path) -> None:
    path = prepared(tmp_path / "file.db", lived)
    async with open_people(path, LARGE) as pilot:
        await until_shown(pilot, "gave support · a long call")
        await pilot.press("down")
        await until_shown(pilot, "Nothing is noted with them yet.")
        await until_gone(pilot, "a long call")
        await until_line(pilot, "Give and receive", "▌ Ray", "uncle")
