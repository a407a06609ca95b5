"""Made-up check-ins: there is something on every page, it moves slowly, and the rest of the years stays as it was."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from statistics import fmean

import pytest

from tests.support.clock import FixedClock
from tracker.content.questionnaires import known, questionnaire
from tracker.content.reading import crisis_plan, history
from tracker.domain.check_in import totals
from tracker.domain.questionnaires import score
from tracker.exchange.demo import made_up
from tracker.exchange.demo.file import write_years
from tracker.store import Store

TODAY = FixedClock()(4).day
YEARS = 6


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    write_years(path, TODAY, 365 * YEARS, seed=3)
    opened = Store(path)
    yield opened
    opened.close()


def test_the_fifteen_are_taken_about_monthly_and_go_down_slowly(store: Store) -> None:
    record = store.check_in.record("hiq")
    points = totals(record)
    assert len(points) == len(record.responses)
    gaps = [(after - before).days for (before, _), (after, _) in pairwise(points)]
    assert min(gaps) >= 30
    assert 30 <= fmean(gaps) <= 45
    first, last = fmean(v for _, v in points[:6]), fmean(v for _, v in points[-6:])
    assert 8 < first - last < 30
    assert len({value for _, value in points}) > 8, "no straight line"


def test_what_is_about_the_years_so_far_hardly_moves(store: Store) -> None:
    hiq = questionnaire("hiq")
    sums = [score(hiq, one.answers).parts for one in store.responses.of("hiq")]

    def fall(part: str) -> float:
        values = [one[part] or 0 for one in sums]
        return fmean(values[:6]) - fmean(values[-6:])

    assert fall("now") > 4 * abs(fall("history"))


def test_the_others_are_there_as_often_as_somebody_would(store: Store) -> None:
    number = {name: len(store.responses.of(name)) for name in known()}
    assert number["attachment"] == 2
    assert YEARS * 3 <= number["impact"] <= YEARS * 4
    assert YEARS <= number["signs"] <= YEARS * 2
    assert YEARS * 5 <= number["phq-4"] <= YEARS * 20
    assert number["phq-9"] == number["gad-7"] == 0


def test_nothing_made_up_is_a_crisis_and_every_answer_is_on_its_scale(store: Store) -> None:
    for name in known():
        one = questionnaire(name)
        for response in store.responses.of(name):
            assert response.is_done
            assert response.day < TODAY
            assert score(one, response.answers).open == ()
            for item, value in response.answers.items():
                assert one.item(item).checked(value) == value
                assert not (one.item(item).opens_help and value)


def test_a_screener_was_chosen_and_the_plan_and_two_prompts_are_written(store: Store) -> None:
    assert {one for one in store.check_in.wanted() if questionnaire(one).group == "screener"} == {"phq-4"}
    assert store.crisis_plan.texts().keys() == {part.id for part in crisis_plan().parts}
    written = store.reflections.texts()
    assert written.keys() < {prompt.id for prompt in history().prompts}
    assert len(written) == 2
    for letters in ("弟", "אז", "Они", "[i]"):
        assert letters in " ".join(written.values())
    assert store.reflections.in_report() == frozenset()


@pytest.mark.parametrize("days", [1, 2, 40])
def test_few_days_have_what_fits_in_them(days: int) -> None:
    rows = made_up(TODAY, days, seed=1)
    assert len(rows["crisis_plan"]) == 6
    taken = {str(row["questionnaire"]) for row in rows.get("responses", ())}
    assert ("hiq" in taken) == (days == 40)
    assert all(str(row["day"]) > str(TODAY - timedelta(days)) for row in rows.get("responses", ()))


def test_the_same_seed_makes_the_same_answers() -> None:
    one, again, other = (made_up(TODAY, 400, seed=seed) for seed in (5, 5, 6))
    assert one["answers"] == again["answers"] != other["answers"]
