"""Calm and attempts in the file: which followed, when a word of that is said, and that it can be put away."""

from datetime import timedelta

from tests.support.clock import FixedClock
from tests.support.files import new_store
from tracker.domain.attempts import After, Answer, Before
from tracker.domain.calm import Session, WasFor
from tracker.store import Store
from tracker.store.gentle_word import note_word, put_word_away, read_word

NOW = FixedClock()(4)


def calmed(store: Store, back: int, attempt: str = "") -> None:
    day = NOW.day - timedelta(back)
    one = Session("", day, "box", was_for=WasFor.ATTEMPT, was_for_id=attempt)
    store.calm.finish(one, "Box breathing", NOW)


def test_attempts_that_follow_are_those_of_the_ladder() -> None:
    with new_store() as store:
        for back in (9, 18, 27):
            calmed(store, back)
        assert store.calm.way_round(NOW.day) == (3, 0)
        for back in (12, 24):
            store.ladder.tick("small-favor", NOW.day - timedelta(back), NOW)
        assert store.calm.way_round(NOW.day) == (3, 2)


def test_the_attempt_it_was_for_is_the_one_that_is_looked_for() -> None:
    with new_store() as store:
        (attempt,) = store.attempts.begin("ask-advice", Before(), NOW).ids
        for back, name in ((28, attempt), (20, "gone"), (12, "gone too")):
            calmed(store, back, name)
        assert store.calm.way_round(NOW.day) == (3, 0)
        store.attempts.answer(attempt, After(Answer.ACCEPTED), NOW.day, NOW)
        assert store.calm.way_round(NOW.day) == (3, 1)


def test_the_word_is_said_once_a_week_and_can_be_put_away_and_brought_back() -> None:
    with new_store() as store:
        assert read_word(store, NOW.day) == ("", False)
        for back in (9, 13, 17):
            calmed(store, back)
        word = read_word(store, NOW.day)
        assert word.sentence.startswith("In four weeks")
        assert not word.noted
        note_word(store, NOW)
        assert read_word(store, NOW.day) == (word.sentence, True)
        assert read_word(store, NOW.day + timedelta(1)).sentence == ""
        put = put_word_away(store, NOW)
        assert put.label == "Word put away"
        assert read_word(store, NOW.day).sentence == ""
        store.undo(put)
        assert read_word(store, NOW.day).sentence == word.sentence
        store.settings.put("way_round_away", "some day", NOW)
        assert read_word(store, NOW.day).sentence == word.sentence
