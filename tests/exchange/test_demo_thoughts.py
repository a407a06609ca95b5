"""Made-up thoughts: short and long, in several scripts, answered ever more so that it can be believed."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.clock import FixedClock
from tests.support.files import new_store
from tracker.content import demo_thoughts
from tracker.content.demo_thoughts import thinking
from tracker.content.loader import load
from tracker.domain.thoughts import LONGEST, Thought, ThoughtState, returning, shift
from tracker.exchange.demo import made_up
from tracker.exchange.demo.file import write_years
from tracker.store import Store
from tracker.store.tables import Merge

TODAY = FixedClock()(4).day
YEARS = 6
TABLES = {"thoughts", "thought_patterns", "thought_feelings", "cards", "patterns", "parts", "part_visits"}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    write_years(path, TODAY, 365 * YEARS, seed=3)
    opened = Store(path)
    yield opened
    opened.close()


def of_year(store: Store, year: int) -> list[Thought]:
    return [one for one in store.thoughts.all() if one.day.year == year]


def test_there_are_many_and_some_are_short_and_some_long(store: Store) -> None:
    done = [one for one in store.thoughts.all() if one.state is ThoughtState.DONE]
    assert len(done) > 15 * YEARS
    long = sum(bool(one.situation) for one in done)
    assert 0.3 < long / len(done) < 0.6
    assert any(one.person for one in done)
    assert any(one.step_id for one in done)
    assert any(not one.patterns for one in done), "none of these is an answer"
    assert any(set(one.proposed) - {each.id for each in one.patterns} for one in done)


def test_what_some_began_from_is_a_moment_of_that_day(store: Store) -> None:
    began = [one for one in store.thoughts.all() if one.began_from_id]
    assert len(began) > YEARS
    for one in began[:40]:
        assert one.began_from_id in {moment.id for moment in store.moments.of(one.day)}


def test_one_waits_this_evening(store: Store) -> None:
    (waits,) = store.thoughts.begun()
    assert (waits.day, waits.answer) == (TODAY, "")


def test_the_first_thought_is_believed_less_after_an_answer_and_slowly_ever_less(store: Store) -> None:
    first, last = shift(of_year(store, TODAY.year - YEARS + 1)), shift(of_year(store, TODAY.year))
    assert first
    assert last
    assert 5 < first.before - first.after < last.before - last.after
    assert last.before > 55, "the thought comes as strong as before, or nearly"


def test_an_answer_does_not_always_help(store: Store) -> None:
    said = [(one.belief_before, one.belief_after) for one in store.thoughts.all()]
    both = [(before, after) for before, after in said if before is not None and after is not None]
    same, more = sum(after == before for before, after in both), sum(after > before for before, after in both)
    assert 0.08 < same / len(both) < 0.3
    assert 0.03 < more / len(both) < 0.15
    assert any(not one.answer for one in store.thoughts.all() if one.state is ThoughtState.DONE)
    assert all(0 <= after <= 100 for _, after in both)


def test_thoughts_vary_and_no_record_is_like_the_one_before(store: Store) -> None:
    every = store.thoughts.all()
    words = [one.thought for one in every]
    assert len(set(words)) >= 36
    assert max(Counter(words).values()) < len(words) / 15
    assert all(one not in words[n + 1 : n + 9] for n, one in enumerate(words))
    again = [one.answer for one in every if one.thought == Counter(words).most_common(1)[0][0]]
    assert len(set(again)) > 1, "and the same thought is not always answered with the same words"


def test_patterns_return_their_own_one_too_and_feelings_ease(store: Store) -> None:
    found = {one.pattern.name: one.n for one in returning(store.thoughts.all())}
    assert len(found) > 8
    assert found["keeping score"] > 1
    felt = [each for one in store.thoughts.all() for each in one.feelings]
    both = [(one.before, one.after) for one in felt if one.before is not None and one.after is not None]
    assert 0.6 < sum(after < before for before, after in both) / len(both) < 0.9


def test_several_scripts_and_markup_are_among_them(store: Store) -> None:
    text = " ".join(one.thought + one.answer for one in store.thoughts.all())
    for sign in ("הם", "一人", "Если", "[b]"):
        assert sign in text


def test_there_are_cards_of_their_own_and_two_parts_with_visits(store: Store) -> None:
    assert sum(not one.built_in for one in store.cards.all()) == 3
    parts = store.parts.all()
    assert len(parts) == 2
    for part in parts:
        assert len(store.parts.visits(part.id)) > 1
    assert all(one.state is ThoughtState.DONE for one in store.parts.visits())


def test_the_same_seed_makes_the_same_thoughts_and_another_makes_others() -> None:
    one, same, other = (made_up(TODAY, 400, seed=seed) for seed in (5, 5, 6))
    assert one["thoughts"]
    for table in TABLES:
        assert one[table] == same[table]
    assert not {row["id"] for row in one["thoughts"]} & {row["id"] for row in other["thoughts"]}


@pytest.mark.parametrize("days", [1, 2, 40])
def test_few_days_are_enough(days: int) -> None:
    rows = made_up(TODAY, days, seed=1)
    with new_store() as store:
        store.tables.merge("Made up", lambda _: Merge(add=rows))
        assert store.thoughts.begun()
        assert len(store.parts.visits()) >= 2
        assert not store.file.rows("PRAGMA foreign_key_check")


def test_what_is_made_up_fits_where_a_person_would_write_it() -> None:
    for one in thinking().thoughts:
        texts = (one.situation, one.evidence_for, one.evidence_against, one.answer, one.next_step)
        assert all(len(text) <= LONGEST for several in texts for text in (one.thought, *several))
        assert one.thought
        assert any(one.answer)
    assert {one.pattern for one in thinking().thoughts} >= {"mind-reading", "keeping score"}


def test_a_pattern_that_is_not_there_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    broken: dict[str, Any] = load("demo_thoughts.toml")
    broken["cards"][0]["pattern"] = "moping"
    monkeypatch.setattr(demo_thoughts, "load", lambda _: broken)
    with pytest.raises(ValueError, match="there is no pattern moping"):
        thinking()
