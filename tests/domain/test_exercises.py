"""An exercise laid out in time: every moment of it is known from the seconds alone."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.errors import Refused
from tracker.domain.exercises import LONGEST_SECONDS, Exercise, Kind, Phase, Rounds, Timeline, Way

PHASES = st.builds(Phase, st.just("Now"), st.floats(0.5, 20), st.sampled_from(Way), st.integers(0, 9))
FEW = st.lists(PHASES, max_size=3).map(tuple)


ONCE = Rounds()


def exercise(
    *phases: Phase,
    rounds: Rounds = ONCE,
    opening: tuple[Phase, ...] = (),
    closing: tuple[Phase, ...] = (),
) -> Exercise:
    return Exercise("x", "X", Kind.BREATHING, "", "", phases, rounds, opening, closing)


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    phases = draw(st.lists(PHASES, min_size=1, max_size=4))
    most = draw(st.integers(1, 8))
    rounds = Rounds(most, draw(st.integers(1, most)), most)
    one = exercise(*phases, rounds=rounds, opening=draw(FEW), closing=draw(FEW))
    return one.timeline(draw(st.integers(rounds.least, most)), draw(st.floats(0.5, 2)))


BOX = exercise(
    Phase("In", 4, Way.IN),
    Phase("Hold", 4),
    Phase("Out", 4, Way.OUT),
    Phase("Rest", 4),
    rounds=Rounds(3, 1, 9),
)


@pytest.mark.parametrize(
    ("seconds", "words", "second", "turn", "full"),
    [
        (0, "In", 4, 1, 0),
        (2, "In", 2, 1, 0.5),
        (4, "Hold", 4, 1, 1),
        (11.9, "Out", 1, 1, 0),
        (17, "In", 3, 2, 0.15),
    ],
)
def test_a_moment_of_a_box(seconds: float, words: str, second: int, turn: int, full: float) -> None:
    place = BOX.timeline().at(seconds)
    assert (place.phase.words, place.second, place.round) == (words, second, turn)
    assert place.full == pytest.approx(full, abs=0.01)
    assert place.left == pytest.approx(48 - seconds)


@given(timelines(), st.floats(-10, 2000))
def test_every_second_is_in_exactly_one_phase(timeline: Timeline, seconds: float) -> None:
    place = timeline.at(seconds)
    inside = min(max(seconds, 0), timeline.seconds)
    assert timeline.starts[place.number] <= inside <= timeline.starts[place.number + 1]
    assert 0 <= place.fraction <= 1
    assert 0 <= place.full <= 1
    assert 0 <= place.round <= timeline.rounds
    assert 1 <= place.second <= max(1, -(-place.seconds // 1))
    assert place.left == pytest.approx(timeline.seconds - inside)


@given(timelines())
def test_played_to_its_end_every_phase_comes_once_in_its_order(timeline: Timeline) -> None:
    seen = [timeline.at(start).number for start, _phase in timeline.played()]
    assert seen == list(range(len(timeline.phases)))
    at, steps = 0.0, 0
    while at < timeline.seconds:
        at, steps = timeline.next_start(at), steps + 1
    assert (at, steps) == (timeline.seconds, len(timeline.phases))


@given(timelines())
def test_nothing_jumps_while_it_grows_and_shrinks(timeline: Timeline) -> None:
    points = [timeline.at(timeline.seconds * n / 999) for n in range(1000)]
    for before, after in pairwise(points):
        if before.number == after.number:
            assert abs(after.full - before.full) <= 2 * abs(after.fraction - before.fraction) + 1e-9


@given(timelines(), st.integers(-1, 1))
def test_longer_and_shorter_hold_their_limits(timeline: Timeline, by: int) -> None:
    new = timeline.longer(by)
    limits = timeline.exercise.rounds
    assert limits.least <= new.rounds <= limits.most
    assert new.seconds <= LONGEST_SECONDS
    if timeline.exercise.by_pace:
        assert 0.5 <= new.pace <= 2


@given(timelines(), st.floats(0.1, 90))
def test_so_many_minutes_are_met_as_nearly_as_can_be(timeline: Timeline, minutes: float) -> None:
    one = timeline.exercise
    laid = one.lasting(minutes)
    if not one.by_pace and one.rounds.least < laid.rounds < one.rounds.most:
        assert abs(laid.seconds - minutes * 60) <= one.round_seconds / 2 + 1e-6


@pytest.mark.parametrize("seconds", [0, 0.4, 1201, float("nan"), float("inf")])
def test_a_phase_has_a_length_one_can_follow(seconds: float) -> None:
    with pytest.raises(Refused, match="seconds"):
        Phase("Now", seconds)


@pytest.mark.parametrize("rounds", [Rounds(0, 0, 0), Rounds(3, 4, 5), Rounds(9, 1, 5)])
def test_rounds_are_within_their_limits(rounds: Rounds) -> None:
    with pytest.raises(Refused, match="rounds"):
        exercise(Phase("Now", 1), rounds=rounds)


def test_nothing_is_played_for_longer_than_an_hour() -> None:
    with pytest.raises(Refused, match="60 minutes"):
        exercise(Phase("Now", 1200), rounds=Rounds(4, 1, 4))
    assert exercise(Phase("Now", 600), rounds=Rounds(1, 1, 900)).lasting(600).seconds == 3600


def test_a_pace_changes_what_is_not_fixed() -> None:
    one = exercise(Phase("Tense", 6, fixed=True), Phase("Let go", 30))
    assert one.timeline(pace=2).starts == (0, 6, 66)
    assert one.lasting(1).seconds == 60
    assert one.lasting(60).seconds == 66
    assert one.timeline().longer(1).seconds == 6 + 30 * 1.25
    held = exercise(Phase("Tense", 6, fixed=True))
    assert held.lasting(5).seconds == held.timeline().longer(1).seconds == 6


def test_an_hour_is_the_most_at_any_pace() -> None:
    one = exercise(Phase("Tense", 600, fixed=True), Phase("Let go", 1200), Phase("Rest", 900))
    assert one.lasting(60).seconds == pytest.approx(LONGEST_SECONDS)
    assert one.timeline().longer(1).longer(1).seconds <= LONGEST_SECONDS


def test_so_many_rounds_are_refused_before_they_are_laid_out() -> None:
    with pytest.raises(Refused, match="60 minutes"):
        exercise(Phase("Now", 1), rounds=Rounds(10**12, 1, 10**12))
