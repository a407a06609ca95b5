"""Moves from one place to look from to the next."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.ranges import Range
from tracker.screens.trends.looking import Looking, View

TODAY = date(2026, 11, 22)
FIRST = date(2025, 3, 3)

MOVES = st.lists(
    st.sampled_from(
        ["earlier", "later", "wider", "narrower", "now", "day-", "day+", "week-", "week+", "view", "view-"]
    ),
    max_size=40,
)


def moved(looking: Looking, move: str) -> Looking:
    days = {"day-": -1, "day+": 1, "week-": -7, "week+": 7}
    if move in days:
        return looking.day(days[move])
    if move.startswith("view"):
        return looking.seen_as(looking.view.next(-1 if move == "view-" else 1))
    return {
        "earlier": looking.earlier,
        "later": looking.later,
        "wider": looking.wider,
        "narrower": looking.narrower,
        "now": looking.now,
    }[move]()


@given(MOVES)
def test_no_way_leads_past_today_or_takes_the_cursor_out_of_the_window(moves: list[str]) -> None:
    looking = Looking(TODAY, TODAY, TODAY, first=FIRST)
    for move in moves:
        looking = moved(looking, move)
        start, end = looking.span
        assert end <= TODAY
        assert start <= looking.cursor <= end
        assert looking.title


def test_more_time_takes_the_cursor_along_where_the_window_moves_to_today() -> None:
    looking = Looking(TODAY, TODAY - timedelta(395), TODAY - timedelta(395), View.YEAR, Range.YEAR, FIRST)
    start, end = looking.wider().span
    assert start <= looking.wider().cursor <= end == TODAY


def test_the_window_stops_before_there_is_nothing_earlier() -> None:
    looking = Looking(TODAY, TODAY, TODAY, range=Range.WEEK, first=TODAY - timedelta(8))
    earlier = looking.earlier()
    assert earlier.span == (date(2026, 11, 9), date(2026, 11, 15))
    assert earlier.earlier() == earlier


def test_weeks_are_counted_whole() -> None:
    looking = Looking(TODAY, TODAY, TODAY, view=View.MOMENTS, range=Range.MONTH)
    assert looking.span[0] == date(2026, 10, 19)
    assert looking.title == "19 October – 22 November 2026"


def test_everything_always_ends_today() -> None:
    looking = Looking(TODAY, TODAY - timedelta(365), TODAY, range=Range.YEAR, first=FIRST)
    assert looking.wider().span == (FIRST, TODAY)


def test_what_ended_today_ends_on_the_new_today_after_midnight() -> None:
    tomorrow = TODAY + timedelta(1)
    assert Looking.at(TODAY).on(tomorrow) == Looking.at(tomorrow)
    past = Looking(TODAY, FIRST, FIRST)
    assert past.on(tomorrow).end == FIRST
