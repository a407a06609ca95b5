"""An exercise being played: its clock never drifts, and every act leaves one where one was."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.test_exercises import BOX, exercise, timelines
from tracker.domain.exercises import Phase, Rounds, Timeline, Way
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


@given(st.lists(st.tuples(st.sampled_from("psgl+-"), st.floats(0, 30)), max_size=25))
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
        assert 0 <= playing.seconds(clock) <= playing.timeline.seconds
        assert playing.place(clock).left >= 0
