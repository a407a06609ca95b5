"""An exercise being played: its clock never drifts, and every act leaves one where one was."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.test_exercises import BOX, exercise, timelines
from tracker.domain.exercises import LONGEST_SECONDS, Phase, Rounds, Timeline, Way
from tracker.domain.playing import Playing

TEN_MINUTES = exercise(Phase("In", 5.5, Way.IN), Phase("Out", 5.5, Way.OUT), rounds=Rounds(55, 1, 60))


def test_ten_minutes_under_load_and_after_a_pause_drift_less_than_a_tenth_of_a_second() -> None:
    random = Random(1)
    clock, waited, playing = 1234.5, 0.0, Playing.begun(TEN_MINUTES, 1234.5)
    while not playing.is_over(clock):
        # A frame is meant to come after 0.05 s; a busy machine brings it when it can.
        clock += random.choice((0.05, 0.05, 0.07, 0.4, 2.5))
        if random.random() < 0.02:
            pause = random.uniform(0, 900)
            playing = playing.paused(clock).going_on(clock + pause)
            clock, waited = clock + pause, waited + pause
        true = min(clock - 1234.5 - waited, 605)
        assert abs(playing.seconds(clock) - true) < 1e-6
        assert abs(playing.place(clock).left - (605 - true)) < 1e-6
    assert waited > 0


def test_it_waits_where_it_is_and_goes_on_from_there() -> None:
    paused = Playing.begun(BOX, 10).paused(15)
    assert paused.is_paused
    assert paused.place(900).phase.words == "Hold"
    assert paused.seconds(900) == 5
    assert paused.going_on(900).seconds(902) == 7


def test_going_on_twice_counts_once() -> None:
    playing = Playing.begun(BOX, 0)
    assert playing.going_on(5).seconds(6) == 6


@given(timelines(), st.floats(0, 500), st.booleans())
def test_skipping_leads_to_the_beginning_of_the_next_phase(
    timeline: Timeline, clock: float, waits: bool
) -> None:
    playing = Playing.begun(timeline, 0)
    playing = playing.paused(clock) if waits else playing
    before, skipped = playing.place(clock), playing.skipped(clock)
    assert skipped.is_paused == waits
    after = skipped.place(clock)
    assert after.number == min(before.number + 1, len(timeline.phases) - 1)
    assert skipped.is_over(clock) or after.into == 0


@given(timelines(), st.floats(0, 500), st.lists(st.sampled_from((-1, 1)), max_size=6))
def test_longer_and_shorter_leave_one_in_the_same_phase(
    timeline: Timeline, clock: float, acts: list[int]
) -> None:
    playing = Playing.begun(timeline, 0)
    if playing.is_over(clock):
        return
    before = playing.place(clock)
    for by in acts:
        playing = playing.longer(by, clock)
    after = playing.place(clock)
    assert (after.phase, after.round) == (before.phase, before.round) or before.fraction in (0, 1)
    assert (
        after.fraction == pytest.approx(before.fraction, abs=1e-6)
        or min(after.fraction, before.fraction) < 1e-6
    )


def test_what_has_begun_is_not_cut_off() -> None:
    playing = Playing.begun(BOX, 0)
    assert playing.longer(-1, 40) == playing
    assert playing.longer(1, 40).place(40).left == 8 + 4 * 16


def test_made_shorter_it_ends_with_the_round_one_is_in_even_where_a_minute_less_would_end_before() -> None:
    playing = Playing.begun(BOX, 0).longer(1, 0)
    assert playing.timeline.rounds == 7
    assert playing.longer(-1, 68).timeline.rounds == 5
    assert playing.longer(-1, 68).longer(-1, 68).timeline.rounds == 5


def test_nothing_is_made_longer_than_an_hour() -> None:
    playing = Playing.begun(exercise(*[Phase("Rest", 1000)] * 3), 0)
    for _ in range(9):
        playing = playing.longer(1, 10)
    assert playing.timeline.seconds == pytest.approx(LONGEST_SECONDS)


def test_where_one_is_and_how_long_one_was_with_it_are_two_things() -> None:
    playing = Playing.begun(TEN_MINUTES, 100).skipped(103)
    assert (playing.seconds(105), playing.spent_at(105)) == (7.5, 5)
    playing = playing.paused(105).going_on(900)
    assert (playing.seconds(902), playing.spent_at(902)) == (9.5, 7)
    for by in (1, 1, -1):
        playing = playing.longer(by, 902)
    assert playing.spent_at(903) == 8


def test_a_pace_of_its_own_spends_nothing() -> None:
    list_ = exercise(Phase("Hands", 30), Phase("Arms", 30))
    playing = Playing.begun(list_, 0).longer(1, 40)
    assert playing.seconds(40) == pytest.approx(50)
    assert playing.spent_at(40) == 40
    assert playing.spent_at(1000) == pytest.approx(40 + 25)


def test_one_goes_on_from_where_one_was_with_what_was_spent() -> None:
    playing = Playing.begun(BOX, 0, 30, 12)
    assert (playing.seconds(5), playing.spent_at(5)) == (35, 17)
    assert playing.spent_at(900) == 12 + 18


def test_it_is_held_at_the_end_of_a_phase_until_it_is_let_go() -> None:
    playing = Playing.begun(BOX, 0).held(4, 2)
    assert not playing.is_held(3)
    assert playing.is_held(9)
    assert playing.place(9).phase.words == "In"
    assert playing.held(4, 9) is playing
    going = playing.let_go(10)
    assert (going.seconds(11), going.spent_at(11)) == (5, 11)
    assert playing.skipped(10).place(10).number == 1


def test_what_a_late_look_has_passed_is_gone_back() -> None:
    playing = Playing.begun(BOX, 0).held(4, 6)
    assert playing.place(6).phase.words == "In"


def test_held_at_the_last_phase_it_is_not_over() -> None:
    playing = Playing.begun(BOX, 0).held(48, 47)
    assert not playing.is_over(100)
    assert playing.let_go(100).is_over(100)


@given(st.lists(st.tuples(st.sampled_from("psgl+-h"), st.floats(0, 30)), max_size=25))
def test_no_row_of_acts_leads_out_of_the_exercise(acts: list[tuple[str, float]]) -> None:
    playing, clock = Playing.begun(BOX, 0), 0.0
    for act, wait in acts:
        clock += wait
        match act:
            case "p":
                playing = playing.paused(clock)
            case "g":
                playing = playing.going_on(clock)
            case "s":
                playing = playing.skipped(clock)
            case "+" | "-":
                playing = playing.longer(1 if act == "+" else -1, clock)
            case "h":
                playing = playing.held(playing.timeline.next_start(playing.seconds(clock)), clock)
            case "l":
                playing = playing.let_go(clock)
        assert 0 <= playing.seconds(clock) <= playing.timeline.seconds
        assert playing.place(clock).left >= 0
        assert 0 <= playing.spent_at(clock) <= clock + 1e-6
