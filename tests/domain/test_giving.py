"""Give and receive, and help that is told of elsewhere."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.giving import Direction, Passed, What, balance

DAY = date(2026, 11, 22)
DAYS = st.lists(st.dates(DAY - timedelta(3), DAY + timedelta(3)), max_size=12)


@given(DAYS)
def test_help_that_is_told_of_elsewhere_never_lengthens_a_side(days: list[date]) -> None:
    noted = [Passed(DAY, "a", What.FAVOUR, Direction.GAVE)]
    seen = balance(noted, DAY - timedelta(1), DAY, days)
    assert (seen.total(Direction.RECEIVED), seen.total(Direction.GAVE)) == (0, 1)
    assert seen.help_days == len({day for day in days if DAY - timedelta(1) <= day <= DAY})


def test_both_sides_are_said_with_their_days() -> None:
    passed = [
        Passed(DAY, "a", What.FAVOUR, Direction.RECEIVED),
        Passed(DAY, "a", What.FAVOUR, Direction.RECEIVED),
        Passed(DAY, "a", What.OPENNESS, Direction.GAVE),
        Passed(DAY - timedelta(7), "a", What.SUPPORT, Direction.GAVE),
    ]
    week = balance(passed, DAY - timedelta(6), DAY)
    assert (week.total(Direction.GAVE), week.count(What.FAVOUR, Direction.RECEIVED)) == (1, 2)
    assert week.sentence == ("16–22 November 2026: you received 2 favours, and gave openness once.")
    assert balance([], DAY, DAY).sentence == "22 November 2026: nothing noted as given or received."


def test_help_that_is_told_of_elsewhere_has_a_sentence_of_its_own() -> None:
    told = " Moments and attempts tell of help on 2 days."
    assert balance([], DAY, DAY + timedelta(1), [DAY, DAY, DAY + timedelta(1)]).sentence.endswith(told)
    assert balance([], DAY, DAY, [DAY]).sentence.endswith("tell of help on 1 day.")
