"""Stories of looking: the list, a result and what moved, other times, pages to read, what is due."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path

from tests.screens.checkin.opened import HIQ, NOW, TODAY, open_check_in, stored, taken
from tests.support.app import LARGE, open_app, text_of, until, until_gone, until_shown
from tests.support.files import new_file
from tracker.content.questionnaires import questionnaire
from tracker.domain.evening import Did, Moment, MomentKind
from tracker.store import Store

TALL = (100, 60)
"""A window in which a whole page is seen."""


def shown(text: str) -> str:
    return " ".join(text.split())


async def test_the_list_says_how_everything_stands(tmp_path: Path) -> None:
    async with open_check_in(taken(tmp_path / "file.db")) as pilot:
        lines = [shown(line.strip("▌ ▅▁▃")) for line in text_of(pilot.app).splitlines()]
        assert "Hyper-independence · HIQ 50 of 15–75 13 Oct due" in lines
        assert "Low mood · PHQ-9 off" in lines
        assert "Signs that help is needed 2 ticked Thu" in lines


async def test_in_a_small_window_the_list_says_whole_what_it_is_not(tmp_path: Path) -> None:
    async with open_check_in(taken(tmp_path / "file.db"), (60, 20)) as pilot:
        words = " ".join(line.strip("▌ ▅▁▃▄▂▆▇") for line in text_of(pilot.app).splitlines())
        assert "Questionnaire: from an article, not tested, not a diagnosis" in shown(words)
        assert "Symptom screeners, if you want them: not a diagnosis either" in shown(words)


async def test_a_page_shows_the_last_result_and_what_moved_since(tmp_path: Path) -> None:
    async with open_check_in(taken(tmp_path / "file.db"), TALL) as pilot:
        await pilot.press("enter")
        await until_shown(pilot, "Every time")
        page = shown(text_of(pilot.app))
        assert "The total is 3 points lower than the time before." in page
        assert "Nobody has measured how much of a difference is more than chance here." in page
        assert "↓ I would rather struggle alone than ask for assistance: always → sometimes" in page
        assert (
            "↑ I feel angry or resentful when others try to help without being asked: rarely → sometimes"
            in page
        )
        assert "HIQ: 2 totals on 15–75: 53 the first time, 50 the last; lowest 50, highest 53." in page
        assert page.count("not tested, not a diagnosis") == 1
        await pilot.press("end")
        await until_shown(pilot, "no published validation exists")
        assert HIQ.where_from in shown(text_of(pilot.app))


async def test_what_a_profile_came_to_is_seen_over_time(tmp_path: Path) -> None:
    path, impact = new_file(tmp_path / "file.db"), questionnaire("impact")
    with closing(Store(path)) as store:
        for back, value in ((100, 1), (5, 2)):
            answers = {item.id: value if item.id.startswith("work") else 1 for item in impact.items}
            store.responses.record(impact, answers, TODAY - timedelta(back), NOW)
    async with open_check_in(path, (100, 80)) as pilot:
        await pilot.press(*["down"] * 5, "enter")
        await until_shown(pilot, "Over time")
        page = shown(text_of(pilot.app))
        assert "Work: 8, 4 higher than the time before." in page
        assert "Health: 4, as the time before." in page
        assert "Work: 2 sums on 0–12: 4 the first time, 8 the last; lowest 4, highest 8." in page
        assert page.count("● ") >= 3


async def test_an_earlier_time_is_shown_put_on_another_day_deleted_and_brought_back(tmp_path: Path) -> None:
    path = taken(tmp_path / "file.db")
    async with open_check_in(path, TALL) as pilot:
        await pilot.press("enter")
        await until_shown(pilot, "Every time")
        await pilot.press("end", "enter")
        await until_shown(pilot, "Tuesday 8 September")
        await pilot.press("end", "g")
        await until_shown(pilot, "Which day was it?")
        await pilot.press("left", "enter")
        await until_shown(pilot, "Monday 7 September")
        await pilot.press("end", "x")
        await until_gone(pilot, "Since")
        assert [one[1] for one in stored(path) if one[0] == "hiq"] == ["2026-10-13"]
        await pilot.press("u")
        await until_shown(pilot, "Every time   2")


async def test_a_screener_is_off_until_it_is_switched_on(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    async with open_check_in(path) as pilot:
        await pilot.press("down", "n")
        assert "1 of 4" not in text_of(pilot.app)
        await pilot.press("o")
        await until(pilot, lambda: text_of(pilot.app).count("  off") == 2, "one of three switched on")
        await pilot.press("n")
        await until_shown(pilot, "1 of 4")
        await pilot.press("escape")
        await until_shown(pilot, "Symptom screeners")
        await pilot.press("o")
        await until(pilot, lambda: text_of(pilot.app).count("  off") == 3, "all switched off")


async def test_sooner_than_two_weeks_is_allowed_and_said_to_tell_little(tmp_path: Path) -> None:
    path = taken(tmp_path / "file.db")
    async with open_check_in(path) as pilot:
        await pilot.press("n")
        await until_shown(pilot, "1 of 15")
        assert "tells little" not in text_of(pilot.app)
        await pilot.press(*"333333333333333", "enter")
        await until_shown(pilot, "of 15–75")
        await pilot.press("n")
        await until_shown(pilot, "1 of 15")
        assert "Sooner than two weeks it tells little; you can." in shown(text_of(pilot.app))


async def test_the_spectrum_stands_beside_what_was_noted_with_its_numbers(tmp_path: Path) -> None:
    path = taken(tmp_path / "file.db")
    store = Store(path)
    for kind, did in (
        (MomentKind.OFFERED, Did.ACCEPTED),
        (MomentKind.OFFERED, Did.DECLINED),
        (MomentKind.OFFERED, None),
        (MomentKind.NEEDED, Did.ALONE),
        (MomentKind.ASKED, Did.ASKED),
        (MomentKind.NEEDED, Did.ALONE),
    ):
        store.moments.add(Moment("", TODAY, kind, None, did, None, None, ""), NOW)
    store.close()
    async with open_check_in(path, LARGE) as pilot:
        await pilot.press(*["down"] * 8, "enter")
        await until_shown(pilot, "What you noted since")
        page = shown(text_of(pilot.app))
        assert "Help was offered 2 times; you took it, or a part of it, once." in page
        assert "You needed help 3 times; you asked once." in page
        assert "It is a mirror, not a verdict." in page


async def test_pages_to_read_open_and_close(tmp_path: Path) -> None:
    async with open_check_in(new_file(tmp_path / "file.db")) as pilot:
        await pilot.press(*["down"] * 9, "enter")
        await until_shown(pilot, "has no single source")
        await pilot.press("escape")
        await until_shown(pilot, "Symptom screeners")
        await pilot.press("down", "enter")
        await until_shown(pilot, "EMDR")


async def test_day_says_once_what_is_due_and_one_key_puts_it_off(tmp_path: Path) -> None:
    path = taken(tmp_path / "file.db")
    async with open_app(path) as pilot:
        await until_shown(pilot, "Due: Hyper-independence, last 13 Oct. c goes there, k says not this time.")
        await pilot.press("k")
        await until_gone(pilot, "Due: ")
    async with open_app(path) as pilot:
        await until_shown(pilot, "Nothing here yet. One digit is enough")
        await pilot.press("c")
        await until_shown(pilot, "due")
        await pilot.press("n", *"333333333333333", "enter")
    found = stored(path)
    assert len(found) == 4
    assert found[-1][2] == "done"
    assert found[-1][3] == {item.id: 3 for item in HIQ.items}


async def test_on_the_first_evenings_nothing_is_due(tmp_path: Path) -> None:
    async with open_app(new_file(tmp_path / "file.db")) as pilot:
        await until_shown(pilot, "Nothing here yet.")
        await pilot.press("7")
        await until_shown(pilot, "✓")
        assert "due" not in text_of(pilot.app)


async def test_signs_are_named_and_nothing_is_drawn_as_if_it_measured_them(tmp_path: Path) -> None:
    path, signs = taken(tmp_path / "file.db"), questionnaire("signs")
    with closing(Store(path)) as store:
        store.responses.record(signs, {"chronic-1": 1}, TODAY, NOW)
    async with open_check_in(path, TALL) as pilot:
        await pilot.press(*["down"] * 6, "enter")
        await until_shown(pilot, "Every time   2")
        page = shown(text_of(pilot.app))
        assert "Crisis nothing ticked" in page
        assert "Chronic 1 of 4 ticked" in page
        assert "Hypervigilance, startle: not ticked any more" in page
        assert not [said for said in ("█", "····", "Over time", "lower than", "of 0–4") if said in page]


async def test_beside_an_answer_about_death_one_reads_first_whom_to_call_and_nothing_calls_it_little(
    tmp_path: Path,
) -> None:
    path, phq = new_file(tmp_path / "file.db"), questionnaire("phq-9")
    with closing(Store(path)) as store:
        for back, ninth in ((30, 0), (0, 1)):
            answers = {**{item.id: 1 for item in phq.items}, "9": ninth}
            store.responses.record(phq, answers, TODAY - timedelta(back), NOW)
    async with open_check_in(path, TALL) as pilot:
        await pilot.press("down", "down", "enter")
        await until_shown(pilot, "Every time   2")
        page = shown(text_of(pilot.app))
        assert page.index("whom you can call") < page.index("Total 9") < page.index("The list calls")
        assert "not at all → several days" in page
        assert "less than a change" not in page
        await pilot.press("end", "enter")
        await until_gone(pilot, "whom you can call")


async def test_a_result_that_touches_on_danger_says_whom_one_can_call(tmp_path: Path) -> None:
    path = new_file(tmp_path / "file.db")
    store = Store(path)
    phq = questionnaire("phq-9")
    answers = {item.id: 0 for item in phq.items}
    store.responses.record(phq, {**answers, "9": 3}, TODAY, NOW)
    store.responses.record(questionnaire("signs"), {"chronic-1": 1}, TODAY, NOW)
    store.close()
    async with open_check_in(path, TALL) as pilot:
        await pilot.press("down", "down", "enter")
        await until(pilot, lambda: "! shows whom you can call" in shown(text_of(pilot.app)), "whom to call")
        await pilot.press("escape", *["down"] * 4, "enter")
        await until_shown(pilot, "Chronic: Relationship problems")
        assert "whom you can call" not in shown(text_of(pilot.app))
