"""What an attempt can say, and what its tries say together."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tracker.domain.attempts import (
    ANSWER_WORDS,
    FEARED_WORDS,
    After,
    Answer,
    Before,
    Feared,
    State,
    check_peak,
)
from tracker.domain.errors import Refused
from tracker.domain.ladder import Attempt
from tracker.domain.learning import learning
from tracker.domain.people import Person
from tracker.domain.time import Stamp

START = datetime(2026, 11, 1, 20, 0, tzinfo=UTC)


def attempt(day: int, before: Before, after: After, state: State = State.DONE) -> Attempt:
    at = START + timedelta(days=day)
    return Attempt(f"a{day}", "s", Stamp(at, 0, "UTC", at.date()), state, before, after)


@pytest.mark.parametrize("name", ["yes_likely", "sure", "burden", "expected_suds"])
@pytest.mark.parametrize("value", [-1, 101])
def test_what_is_expected_is_a_part_of_a_hundred(name: str, value: int) -> None:
    with pytest.raises(Refused, match="from 0 to 100"):
        Before(**{name: value})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "high"),
    [
        ("surprise", 10),
        ("suds_start", 100),
        ("suds_peak", 100),
        ("suds_end", 100),
        ("minutes", 1440),
        ("belief", 100),
    ],
)
def test_what_came_of_it_stays_on_its_scale(name: str, high: int) -> None:
    assert getattr(After(**{name: high}), name) == high  # type: ignore[arg-type]
    for wrong in (-1, high + 1):
        with pytest.raises(Refused, match=f"from 0 to {high}"):
            After(**{name: wrong})  # type: ignore[arg-type]


def test_texts_are_not_endless() -> None:
    for make in (lambda: Before(place="x" * 81), lambda: After(learned="x" * 2001)):
        with pytest.raises(Refused, match="takes up to"):
            make()


@pytest.mark.parametrize("answer", Answer)
def test_every_answer_has_words_and_only_two_are_no_try(answer: Answer) -> None:
    assert ANSWER_WORDS[answer]
    tried = attempt(0, Before(), After(outcome=answer)).is_try
    assert tried is (answer not in {Answer.DID_NOT_ASK, Answer.NO_CHANCE})


def test_every_comparison_with_the_fear_has_words() -> None:
    assert set(FEARED_WORDS) == set(Feared)


def test_a_bare_tick_says_nothing_and_counts() -> None:
    tick = attempt(0, Before(), After())
    assert tick.is_bare
    assert tick.is_try
    assert not attempt(0, Before(ask="x"), After()).is_bare
    assert not attempt(0, Before(), After(), State.BEGUN).is_bare


def test_learning_comes_out_of_tries_in_their_order() -> None:
    noa, tomas = Person("n", "Noa"), Person("t", "Tomas")
    made = [
        attempt(
            2,
            Before(tomas, "Work", yes_likely=50),
            After(Answer.REFUSED, surprise=2, suds_peak=30, belief=20),
        ),
        attempt(
            0,
            Before(noa, "home", yes_likely=20, sure=80, expected_suds=60),
            After(Answer.ACCEPTED, surprise=9, learned="first", did_well="listened"),
        ),
        attempt(1, Before(noa, "HOME", sure=90), After(Answer.DID_NOT_ASK, learned="not tried")),
        attempt(3, Before(noa), After()),
    ]
    seen = learning(made)
    assert (seen.tries, seen.beliefs, seen.belief, seen.surprise) == (3, (80, 20), (80, 20), (9, 2))
    assert [(d.day.day, d.expected, d.peak) for d in seen.distress] == [(1, 60, None), (3, None, 30)]
    assert (seen.places, [p.name for p in seen.people]) == (("home", "Work"), ["Noa", "Tomas"])
    assert (seen.learned, seen.did_well) == (
        ((date(2026, 11, 1), "first"),),
        ((date(2026, 11, 1), "listened"),),
    )
    assert seen.sentences == (
        "How sure you were of what you expected: 80 at first, 20 now; said 2 times.",
        "You expected a yes 35 % of the time; 1 of 2 people said yes. Fewer than 3 say little.",
        "Surprise: 5.5 of 10 on average, said 2 times.",
    )
    assert learning([]).sentences == ()


@pytest.mark.parametrize(
    ("start", "peak", "end", "fits"),
    [
        (80, 10, 90, False),
        (80, 79, None, False),
        (None, 10, 20, False),
        (20, 60, 30, True),
        (60, 60, 60, True),
    ],
)
def test_a_peak_below_the_start_or_the_end_is_refused(start: int, peak: int, end: int, fits: bool) -> None:
    after = After(suds_start=start, suds_peak=peak, suds_end=end)
    if fits:
        check_peak(after)
    else:
        with pytest.raises(Refused, match="The peak is the most it was"):
            check_peak(after)
        check_peak(after, after)


def test_without_a_peak_nothing_is_below_it() -> None:
    check_peak(After(suds_start=80, suds_end=20))
    check_peak(After(suds_peak=20))
