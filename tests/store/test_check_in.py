"""How the questionnaires stand, counted a second time in plain SQL; and what belongs to the file."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.clock import FixedClock
from tests.support.files import new_file, new_store
from tracker.content.questionnaires import known, questionnaire
from tracker.domain.behaviour import span
from tracker.domain.evening import Did, Moment, MomentKind
from tracker.store import Store

NOW = FixedClock()(4)
TODAY = NOW.day
HIQ, PHQ_4, PHQ_9, GAD_7 = (questionnaire(one) for one in ("hiq", "phq-4", "phq-9", "gad-7"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(new_file(tmp_path / "evening.db"))
    yield opened
    opened.close()


def log_evenings(store: Store, many: int) -> None:
    mood = store.scales.all()[0]
    for back in range(many):
        store.ratings.rate(mood, TODAY - timedelta(back), 5, NOW)


def answered(name: str, value: int = 1) -> dict[str, int]:
    return {item.id: value for item in questionnaire(name).items}


COUNT = """SELECT total(kind = 'offered' AND did IS NOT NULL),
    total(kind = 'offered' AND did IN ('accepted', 'partly')),
    total(kind = 'asked' OR (kind = 'needed' AND did IS NOT NULL)),
    total(kind = 'asked' OR (kind = 'needed' AND did = 'asked')) FROM moments WHERE day BETWEEN ? AND ?"""
MOMENTS = st.lists(
    st.tuples(st.integers(0, 40), st.sampled_from(MomentKind), st.none() | st.sampled_from(Did)), max_size=12
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(MOMENTS)
def test_behaviour_is_what_a_direct_count_says(moments: list[tuple[int, MomentKind, Did | None]]) -> None:
    with new_store() as store:
        for back, kind, did in moments:
            store.moments.add(Moment("", TODAY - timedelta(back), kind, None, did), NOW)
        found = store.check_in.behaviour(TODAY)
        start, end = span(TODAY)
        (counted,) = store.file.rows(COUNT, (start.isoformat(), end.isoformat()))
        assert (found.offered, found.taken, found.needed, found.asked) == tuple(counted)
        assert (found.start, found.end) == (start, end)


def test_nothing_is_due_in_a_new_file_and_the_first_after_a_few_evenings(store: Store) -> None:
    log_evenings(store, 4)
    assert store.check_in.due(TODAY) is None
    log_evenings(store, 5)
    assert store.check_in.due(TODAY) == (HIQ, None)


def test_what_is_put_off_is_not_due_until_it_was_taken_again(store: Store) -> None:
    log_evenings(store, 5)
    store.check_in.put_off(HIQ, NOW)
    assert store.check_in.due(TODAY) is None
    store.responses.record(HIQ, answered("hiq", 3), TODAY, NOW)
    later = TODAY + timedelta(30)
    assert store.check_in.due(later - timedelta(1)) is None
    assert store.check_in.due(later) == (HIQ, TODAY)
    store.check_in.put_off(HIQ, NOW)
    assert store.check_in.due(later + timedelta(300)) is None


def test_one_never_taken_is_put_off_for_its_interval_and_not_for_ever(store: Store) -> None:
    log_evenings(store, 5)
    store.check_in.put_off(HIQ, NOW)
    again = NOW.day + timedelta(HIQ.interval_days)
    assert store.check_in.due(again - timedelta(1)) is None
    assert store.check_in.due(again) == (HIQ, None)


def test_putting_one_off_leaves_the_other_due(store: Store) -> None:
    log_evenings(store, 5)
    store.check_in.want(PHQ_4, True, NOW)
    store.responses.record(PHQ_4, answered("phq-4"), TODAY - timedelta(14), NOW)
    assert store.check_in.due(TODAY) == (HIQ, None)
    store.check_in.put_off(HIQ, NOW)
    assert store.check_in.due(TODAY) == (PHQ_4, TODAY - timedelta(14))
    store.check_in.put_off(PHQ_4, NOW)
    assert store.check_in.due(TODAY) is None


def test_screeners_are_off_until_chosen_and_what_was_answered_stays(store: Store) -> None:
    assert store.check_in.wanted() == {"hiq", "attachment", "impact", "signs"}
    for one in (GAD_7, PHQ_9):
        store.check_in.want(one, True, NOW)
    assert store.settings.get("screeners") == "phq-9,gad-7"
    store.responses.record(PHQ_9, answered("phq-9"), TODAY - timedelta(20), NOW)
    assert store.check_in.due(TODAY) == (PHQ_9, TODAY - timedelta(20))
    store.check_in.want(PHQ_9, False, NOW)
    assert store.settings.get("screeners") == "gad-7"
    assert store.check_in.due(TODAY) is None
    record = store.check_in.record("phq-9")
    assert (record.wanted, len(record.responses)) == (False, 1)


@pytest.mark.parametrize("said", ["", "gone", "phq-9,,gone", " , "])
def test_a_setting_that_names_what_there_is_not_is_read_past(store: Store, said: str) -> None:
    store.settings.put("screeners", said, NOW)
    assert store.check_in.wanted() - {"phq-9"} == {"hiq", "attachment", "impact", "signs"}
    store.check_in.want(PHQ_4, True, NOW)
    assert set(store.settings.get("screeners").split(",")) <= set(known())


def test_the_overview_says_what_is_there(store: Store) -> None:
    log_evenings(store, 5)
    store.responses.record(HIQ, answered("hiq", 2), TODAY - timedelta(31), NOW)
    store.responses.begin(HIQ, TODAY, NOW)
    store.reflections.write("care", "they were", NOW)
    store.crisis_plan.write("signs", "no sleep", NOW)
    store.crisis_plan.write("safer", "keys", NOW)
    overview = store.check_in.overview(TODAY)
    hiq, four, *_ = overview.standings
    assert (hiq.is_due, hiq.is_begun, hiq.wanted) == (True, True, True)
    assert hiq.last
    assert hiq.last.day == TODAY - timedelta(31)
    assert (four.wanted, four.is_due, four.last) == (False, False, None)
    assert (overview.reflections, overview.plan_parts) == (1, 2)


def test_what_another_window_chose_is_seen(store: Store) -> None:
    other = Store(store.path)
    other.check_in.want(GAD_7, True, NOW)
    other.close()
    assert "gad-7" in store.check_in.wanted()


def test_the_overview_reads_no_answers_but_the_last(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for back in (9, 0, 5, 0):
        store.responses.record(HIQ, answered("hiq", 1 + back % 5), TODAY - timedelta(back), NOW)
    rows = store.file.rows
    read: list[Any] = []

    def counted(sql: str, values: Iterable[Any] = ()) -> list[Any]:
        found = rows(sql, values)
        read.extend(found if "FROM answers" in sql else ())
        return found

    monkeypatch.setattr(store.file, "rows", counted)
    (hiq, *_others) = store.check_in.overview(TODAY).standings
    assert len(read) == len(HIQ.items)
    assert hiq.last == store.responses.of("hiq")[-1]
