"""The slow breath: four seconds in, six out, gently at both ends."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.breath import ROUND_SECONDS, breath_at


def test_it_fills_for_four_seconds_and_empties_for_six() -> None:
    assert breath_at(0) == (True, 0, 1)
    assert breath_at(3.99).fullness > 0.99
    assert breath_at(4) == (False, 1, 1)
    assert breath_at(9.99).fullness < 0.01
    assert [breath_at(second + 0.5).second for second in range(10)] == [1, 2, 3, 4, 1, 2, 3, 4, 5, 6]


@given(st.floats(0, 1e6))
def test_it_never_jumps(seconds: float) -> None:
    now, next_frame = breath_at(seconds), breath_at(seconds + 0.1)
    assert abs(next_frame.fullness - now.fullness) < 0.08
    assert abs(breath_at(seconds % ROUND_SECONDS).fullness - now.fullness) < 1e-6
