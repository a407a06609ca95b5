"""Guesses against answers, in bins and in a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.attempts import Answer
from tracker.domain.prediction import Answered, predictions

ANSWERS = st.builds(
    Answered, st.integers(0, 100), st.sampled_from(Answer), st.none() | st.sampled_from("abc")
)


@given(st.lists(ANSWERS, max_size=40))
def test_every_ask_with_an_answer_stands_in_one_bin_and_no_other_does(asks: list[Answered]) -> None:
    seen = predictions(asks)
    told = [a for a in asks if a.outcome.value in {"accepted", "partly", "later", "refused"}]
    assert seen.n == sum(one.n for one in seen.bins) == len(told)
    assert seen.yes == sum(one.yes for one in seen.bins)
    assert seen.later == sum(a.outcome is Answer.LATER for a in told)
    for one in seen.bins:
        here = [a for a in told if one.low <= a.yes_likely <= one.high]
        assert one.n == len(here)
        assert one.few is (len(here) < 3)
        assert ("fewer than 3" in one.words) is (0 < len(here) < 3)
        assert one.share is None or 0 <= one.share <= 100
        assert (one.share is None) is (one.expected is None) is (not here)


@pytest.mark.parametrize(
    ("likely", "low"),
    [(0, 0), (19, 0), (20, 20), (39, 20), (40, 40), (59, 40), (79, 60), (80, 80), (100, 80)],
)
def test_the_edges_of_the_bins(likely: int, low: int) -> None:
    bins = predictions([Answered(likely, Answer.REFUSED)]).bins
    assert [(one.low, one.n) for one in bins if one.n] == [(low, 1)]


def test_people_are_counted_only_where_each_ask_was_of_another_one() -> None:
    yes = [Answered(35, Answer.ACCEPTED, str(n)) for n in range(16)]
    no = [Answered(35, Answer.REFUSED, f"no{n}") for n in range(4)]
    assert predictions(yes + no).sentence == "You expected a yes 35 % of the time; 16 of 20 people said yes."
    twice = [*yes, *no[:3], Answered(35, Answer.LATER, "0")]
    assert predictions(twice).sentence == (
        "You expected a yes 35 % of the time; it came in 16 of 20 asks. Of the other 4, 1 said later."
    )
    put_off = Answered(35, Answer.LATER, "0")
    assert predictions([*yes, put_off]).sentence.endswith(
        "it came in 16 of 17 asks. The other one said later."
    )
    assert predictions([*yes, put_off, put_off]).sentence.endswith("16 of 18 asks. The other 2 said later.")
    unknown = [*yes, *no[:3], Answered(35, Answer.PARTLY)]
    assert "it came in 17 of 20 asks." in predictions(unknown).sentence


def test_few_and_none_are_said() -> None:
    assert predictions([]).sentence == "No ask yet with both a guess and an answer."
    assert predictions([Answered(50, Answer.OFFERED_FIRST)]).n == 0
    one = predictions([Answered(50, Answer.ACCEPTED, "a")]).sentence
    assert one == "You expected a yes 50 % of the time; it came in 1 of 1 ask. Fewer than 3 say little."
