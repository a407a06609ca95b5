"""What stands in words beside the plots."""

from datetime import date, timedelta

from tracker.domain.series import Series
from tracker.screens.trends.words import week_sentence

END = date(2026, 11, 22)


def fortnight(before: float, now: float) -> Series:
    days = tuple(END - timedelta(13 - n) for n in range(14))
    return Series(
        "mood", "Mood", 1, 10, points=tuple((day, before if n < 7 else now) for n, day in enumerate(days))
    )


def test_the_difference_of_two_weeks_is_the_one_between_the_means_that_stand_there() -> None:
    sentence = week_sentence(fortnight(6.14, 7.06), END, END)
    assert sentence == "Mood: this week mean 7.1 (7 days), week before 6.1 (7 days), 1.0 higher."


def test_means_that_are_written_alike_are_about_the_same() -> None:
    assert week_sentence(fortnight(6.06, 6.14), END, END).endswith(
        "mean 6.1 (7 days), week before 6.1 (7 days), about the same."
    )
