"""Stories of taking a questionnaire: by digits, back and forth, left and gone on with, for an earlier day."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from tests.screens.checkin.opened import FIRST, NOW, TODAY, open_check_in, stored, taken
from tests.support.app import SMALL, text_of, until, until_gone, until_shown
from tests.support.files import new_file
from tracker.app import Moodladder
from tracker.content.questionnaires import questionnaire
from tracker.domain.check_in import Overview
from tracker.screens.checkin.taking import TakingPage
from tracker.store import Store, pragmas
from tracker.store.check_in import CheckIn


async def digits(pilot: Pilot[None], keys: str) -> None:
    await pilot.press(*keys)


async def begin(pilot: Pilot[None]) -> None:
    await pilot.press("n")
    await until_shown(pilot, "1 of 15")


async def test_fifteen_digits_and_enter_give_a_result_with_its_caveat(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_check_in(path) as pilot:
        await begin(pilot)
        await digits(pilot, "".join(map(str, FIRST.values())))
        await until_shown(pilot, "All 15 questions are answered.")
        await pilot.press("enter")
        await until_shown(pilot, "of 15–75")
        page = " ".join(text_of(pilot.app).split())
        assert "The list calls 46 to 60 “moderate, worth attention”." in page
        assert "not tested, not a diagnosis" in page
        assert "How it is now 39" in page
        assert "Over the years 14" in page
    assert stored(path) == [("hiq", TODAY.isoformat(), "done", FIRST)]


async def test_each_answer_is_on_disk_when_it_is_shown_as_saved(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_check_in(path) as pilot:
        await begin(pilot)
        await digits(pilot, "4")
        await until_shown(pilot, "✓ saved")
        with closing(sqlite3.connect(path)) as conn:
            assert conn.execute("SELECT item, value FROM answers").fetchall() == [("1", 4)]


async def test_it_is_left_and_goes_on_where_it_was(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_check_in(path) as pilot:
        await begin(pilot)
        await digits(pilot, "432")
        await until_shown(pilot, "4 of 15")
        await pilot.press("escape")
        await until_shown(pilot, "go on: n")
        assert "of 15–75" not in text_of(pilot.app)
    async with open_check_in(path) as pilot:
        await until_shown(pilot, "go on: n")
        await pilot.press("n")
        await until_shown(pilot, "4 of 15")
        await pilot.press("left", "left")
        await until_shown(pilot, "2 of 15")
        assert "● 3" in text_of(pilot.app)
    assert [one[2:] for one in stored(path)] == [("begun", {"1": 4, "2": 3, "3": 2})]


async def test_an_answer_is_changed_taken_back_and_undone(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_check_in(path) as pilot:
        await begin(pilot)
        await digits(pilot, "45")
        await until_shown(pilot, "3 of 15")
        await pilot.press("left")
        await pilot.press("backspace")
        await until_gone(pilot, "● 5")
        await pilot.press("left")
        await digits(pilot, "1")
        await until_shown(pilot, "2 of 15")
        await until(pilot, lambda: stored(path)[0][3] == {"1": 1}, "one answer in the file")
        await pilot.press("u")
        await until(pilot, lambda: stored(path)[0][3] == {"1": 4}, "the first answer again")


async def test_what_is_off_the_scale_is_refused_in_words(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_check_in(path) as pilot:
        await begin(pilot)
        await digits(pilot, "9")
        await until_shown(pilot, "This question takes 1 to 5.")
        assert "1 of 15" in text_of(pilot.app)
    assert stored(path) == []


async def test_open_questions_are_named_and_leave_no_total(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_check_in(path) as pilot:
        await begin(pilot)
        await digits(pilot, "333")
        await pilot.press("right")
        await digits(pilot, "33333333333")
        await until_shown(pilot, "Still open: 4. You can leave them; there is no total then.")
        await pilot.press("enter")
        await until_shown(pilot, "Question 4 is open, so there is no total.")
        assert "of 15–75" not in text_of(pilot.app)
        assert "The list calls" not in text_of(pilot.app)
        assert "Over the years" in text_of(pilot.app)


async def test_all_questions_can_stand_below_each_other(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_check_in(path) as pilot:
        await begin(pilot)
        await pilot.press("v")
        await until_shown(pilot, "2  I would rather struggle alone")
        await digits(pilot, "42")
        await until_shown(pilot, "4 often")
        await until_shown(pilot, "2 rarely")
        await pilot.press("v")
        await until_shown(pilot, "3 of 15")


@pytest.mark.parametrize("size", [SMALL, (60, 20)], ids=["80x24", "60x20"])
async def test_all_at_once_what_the_digits_mean_is_always_in_sight(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    path = new_file(tmp_path / "file.db")
    with closing(Store(path)) as store:
        store.check_in.want(questionnaire("phq-9"), True, NOW)

    async with open_check_in(path, size) as pilot:
        await pilot.press("down", "down", "n")
        await until_shown(pilot, "1 of 10")
        await pilot.press("v")
        await until_shown(pilot, "3 nearly every day")
        assert "0 not at all" in text_of(pilot.app)
        await pilot.press("end")
        await until_shown(pilot, "That is it")
        await pilot.press("up", "up")
        await until_shown(pilot, "3 nearly every day")
        await pilot.press("down")
        await until_shown(pilot, "3 extremely difficult")
        await pilot.press("up", "v")
        await until_shown(pilot, "9 of 10")
        assert "0 not at all" not in text_of(pilot.app), "the options themselves say it there"


async def test_all_at_once_it_is_asked_whether_to_end_with_questions_open(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_check_in(path) as pilot:
        await begin(pilot)
        await pilot.press("v", *"3333333333333", "end", "enter")
        await until_shown(pilot, "2 questions are still open. There is no total then")
        await pilot.press("enter")
        await until_gone(pilot, "still open")
        await pilot.press("4", "end", "enter")
        await until_shown(pilot, "1 question is still open.")
        assert stored(path)[0][3]["14"] == 4, "the cursor went to the first one that was open"
        await pilot.press("y")
        await until_shown(pilot, "Question 15 is open, so there is no total.")
    assert stored(path)[0][2] == "done"


async def test_all_at_once_nothing_is_asked_where_nothing_is_open(tmp_path: Path) -> None:
    async with open_check_in(new_file(tmp_path / "file.db")) as pilot:
        await begin(pilot)
        await pilot.press("v", *"333333333333333", "enter")
        await until_shown(pilot, "of 15–75")


async def test_it_can_be_answered_for_an_earlier_day(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_check_in(path) as pilot:
        await begin(pilot)
        await pilot.press("g")
        await until_shown(pilot, "Which day do you answer for?")
        await pilot.press("left", "enter")
        await until_shown(pilot, "for Saturday 21 November")
        await digits(pilot, "4")
        await until_shown(pilot, "✓ saved")
    assert [one[1] for one in stored(path)] == ["2026-11-21"]


@pytest.mark.parametrize("opened", [False, True], ids=["from the list", "from its page"])
async def test_what_was_just_taken_is_shown_also_where_it_is_not_the_latest(
    tmp_path: Path, opened: bool
) -> None:
    path = taken(tmp_path / "file.db")
    async with open_check_in(path) as pilot:
        if opened:
            await pilot.press("enter")
            await until_shown(pilot, "50  ")
        await begin(pilot)
        await pilot.press("g")
        await until_shown(pilot, "Which day do you answer for?")
        await pilot.press(*"20 september", "enter")
        await until_shown(pilot, "for Sunday 20 September")
        await digits(pilot, "333333333333333")
        await pilot.press("enter")
        await until_shown(pilot, "Sunday 20 September")
        await until_shown(pilot, "45")
        assert "Since Tuesday 8 September" in text_of(pilot.app)


async def test_ticks_for_an_earlier_day_are_shown_where_nothing_is_ticked(tmp_path: Path) -> None:
    path = taken(tmp_path / "file.db")
    async with open_check_in(path) as pilot:
        await pilot.press(*["down"] * 6, "n")
        await until_shown(pilot, "What of this is so?")
        await pilot.press("g")
        await until_shown(pilot, "Which day do you answer for?")
        await pilot.press(*"20 september", "enter")
        await until_shown(pilot, "for Sunday 20 September")
        await pilot.press("end", "enter")
        await until_shown(pilot, "no measure of danger")
        assert "Sunday 20 September" in text_of(pilot.app)


async def test_what_was_begun_is_thrown_away_once_that_is_sure_and_brought_back(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_check_in(path) as pilot:
        await begin(pilot)
        await digits(pilot, "43")
        await until_shown(pilot, "✓ saved")
        await pilot.press("x")
        await until_shown(pilot, "Throw these 2 answers away?")
        await pilot.press("enter")
        await until_shown(pilot, "3 of 15")
        assert [one[3] for one in stored(path)] == [{"1": 4, "2": 3}]
        await pilot.press("x")
        await until_shown(pilot, "Throw these 2 answers away?")
        await pilot.press("y")
        await until_shown(pilot, "Symptom screeners")
        assert stored(path) == []
        await pilot.press("u")
        await until_shown(pilot, "go on: n")
    assert [one[3] for one in stored(path)] == [{"1": 4, "2": 3}]


@pytest.mark.parametrize(
    ("name", "downs", "keys"), [("phq-9", 2, "000000001"), ("signs", 6, None)], ids=["item nine", "a sign"]
)
async def test_an_answer_that_speaks_of_danger_opens_help_once_and_lets_one_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, downs: int, keys: str | None
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(Moodladder, "help_now", lambda app: opened.append("help"), raising=False)
    path = new_file(tmp_path / "file.db")
    async with open_check_in(path) as pilot:
        await pilot.press(*["down"] * downs)
        if keys:
            await pilot.press("o")
            await until_gone(pilot, "Low mood · PHQ-9                   off")
        await pilot.press("n")
        await until_shown(pilot, questionnaire(name).stem.split(",")[0])
        await pilot.press(*(keys or ["down", "down", "space"]))
        await until(pilot, lambda: opened == ["help"], "the help")
        await pilot.press("left", "3") if keys else await pilot.press("down", "space")
        await until(pilot, lambda: len(stored(path)[0][3]) > (8 if keys else 1), "the next answer")
        assert opened == ["help"]


async def test_ticks_are_a_list_and_nothing_ticked_is_an_answer(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_check_in(path) as pilot:
        await pilot.press(*["down"] * 4, "n")
        await until_shown(pilot, "○ Comfortable with closeness and independence")
        await pilot.press("space")
        await until_shown(pilot, "✓ Comfortable with closeness")
        await pilot.press("space")
        await until_shown(pilot, "○ Comfortable with closeness")
        await pilot.press("end", "enter")
        await until_shown(pilot, "Secure                0")
    assert [one[:1] + one[2:] for one in stored(path)] == [("attachment", "done", {})]


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Let another program hold the file, so that nothing can be written."""
    conn = sqlite3.connect(path, isolation_level=None)
    conn.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        conn.execute("ROLLBACK")
        conn.close()


@pytest.fixture
def brief(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pragmas, "BUSY_MILLISECONDS", 50)


@pytest.mark.parametrize(
    "keys",
    [
        ("4", "escape", "escape"),
        ("4", "escape", "d"),
        (*"444444444444444", "enter", "enter"),
        (*"444444444444444", "enter", "d"),
        ("4", "3", "x", "y", "y"),
    ],
    ids=["esc esc", "esc d", "enter enter", "enter d", "x y y"],
)
async def test_a_second_key_while_the_page_goes_closes_nothing_else(
    tmp_path: Path, keys: tuple[str, ...]
) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_check_in(path) as pilot:
        await begin(pilot)
        for key in keys:
            pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await until_gone(pilot, "How often is this so?")
        await pilot.pause()
        assert pilot.app.is_running
        assert not any(isinstance(screen, TakingPage) for screen in pilot.app.screen_stack)
    assert len(stored(path)) <= 1


async def test_every_digit_of_a_burst_is_kept_when_the_program_ends(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_check_in(path) as pilot:
        await begin(pilot)
        for digit in "123451234512345":
            pilot.app.post_message(events.Key(digit, digit))
        await until_shown(pilot, "That is it")
        await pilot.app.leave(143)  # type: ignore[attr-defined]
    assert [len(one[3]) for one in stored(path)] == [15]


@pytest.mark.usefixtures("brief")
async def test_an_answer_that_cannot_be_written_stays_and_is_written_with_the_next(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_check_in(path) as pilot:
        await begin(pilot)
        with held(path):
            await digits(pilot, "4")
            await until_shown(pilot, "being used")
            await pilot.press("left")
            await until_shown(pilot, "● 4")
        await pilot.press("right")
        await digits(pilot, "2")
        await until(pilot, lambda: [one[3] for one in stored(path)] == [{"1": 4, "2": 2}], "both")


@pytest.mark.usefixtures("brief")
async def test_help_waits_for_no_file(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_check_in(path) as pilot:
        await pilot.press(*["down"] * 6, "n")
        await until_shown(pilot, "Refusing medical care")
        with held(path):
            await pilot.press("space")
            await until_shown(pilot, "findahelpline.com")
        await pilot.press("escape")
        await until_shown(pilot, "✓ Refusing medical care")


async def test_what_was_ended_in_another_window_is_not_added_to(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_check_in(path) as pilot:
        await begin(pilot)
        await digits(pilot, "44")
        await until(pilot, lambda: len(stored(path)[0][3] if stored(path) else ()) == 2, "two answers")
        store = Store(path)
        begun = store.responses.begun("hiq")
        assert begun is not None
        store.responses.finish(begun.id, questionnaire("hiq"), NOW)
        store.close()
        await digits(pilot, "4")
        await until_shown(pilot, "ended already")
    assert [(one[2], len(one[3])) for one in stored(path)] == [("done", 2)]


async def test_what_was_begun_on_another_day_says_so_and_which_key_changes_it(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    with closing(Store(path)) as store:
        (response_id, *_) = store.responses.begin(questionnaire("hiq"), TODAY - timedelta(2), NOW).ids
        store.responses.answer(response_id, questionnaire("hiq"), "1", 4, NOW)
    async with open_check_in(path) as pilot:
        await until_shown(pilot, "go on: n")
        await pilot.press("n")
        await until_shown(pilot, "2 of 15")
        await until_shown(pilot, "for Friday 20 November")
        assert "You began it for that day; g changes it." in " ".join(text_of(pilot.app).split())
        await pilot.press("g")
        await until_shown(pilot, "Which day do you answer for?")
        await pilot.press(*"today", "enter")
        await until_gone(pilot, "You began it")
        assert "for Friday" not in text_of(pilot.app)


async def test_what_was_begun_long_ago_is_asked_about(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    store = Store(path)
    begun = store.responses.begin(questionnaire("hiq"), TODAY - timedelta(days=60), NOW)
    store.responses.answer(begun.ids[0], questionnaire("hiq"), "1", 4, NOW)
    store.close()
    async with open_check_in(path) as pilot:
        await until_shown(pilot, "go on: n")
        await pilot.press("n")
        await until_shown(pilot, "You began it on")
        await pilot.press("n")
        await until_shown(pilot, "2 of 15")
        await pilot.press("escape")
        await until_shown(pilot, "go on: n")
        await pilot.press("n")
        await until_shown(pilot, "You began it on")
        await pilot.press("y")
        await until_shown(pilot, "1 of 15")
    assert stored(path) == []


async def test_the_list_below_is_not_read_anew_until_it_is_seen_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []
    overview = CheckIn.overview

    def counted(store: CheckIn, today: date) -> Overview:
        read.append(1)
        return overview(store, today)

    monkeypatch.setattr(CheckIn, "overview", counted)
    path = new_file(tmp_path / "a.db")
    async with open_check_in(path) as pilot:
        await pilot.press("n")
        await until_shown(pilot, "1 of 15")
        await pilot.pause()
        read.clear()
        await pilot.press("4", "5")
        await until(pilot, lambda: bool(stored(path)) and len(stored(path)[0][3]) == 2, "two answers")
        assert not read
        await pilot.press("escape")
        await until(pilot, lambda: bool(read), "the list read anew")
