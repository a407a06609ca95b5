"""An exercise as it is drawn: a clock in words, a count, and only the lines that change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.geometry import Region

from tests.domain.test_exercises import BOX, exercise
from tests.support.app import text_of
from tracker.domain.exercises import Phase
from tracker.widgets.calm_view import CalmView, Shown, clock_words


class Alone(App[None]):
    """The view with nothing around it."""

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict.fromkeys(("hush", "faint", "glow", "done", "wrong", "lit"), "#888888")

    def compose(self) -> ComposeResult:
        yield CalmView()


def shown(seconds: float, *, waits: str = "", beside: str = "") -> Shown:
    timeline = BOX.timeline()
    return Shown(timeline, timeline.at(seconds), waits, beside)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0:00"), (0.2, "0:01"), (59.01, "1:00"), (60, "1:00"), (245, "4:05"), (-3, "0:00")],
)
def test_a_begun_second_counts_as_whole(seconds: float, words: str) -> None:
    assert clock_words(seconds) == words


@pytest.mark.parametrize("size", [(120, 40), (60, 20), (30, 8), (12, 4), (4, 2)])
async def test_it_is_drawn_in_any_window(size: tuple[int, int]) -> None:
    app = Alone()
    async with app.run_test(size=size) as pilot:
        for moving in (True, False):
            for seconds in (0, 2, 6, 47, 48):
                app.query_one(CalmView).show(
                    shown(seconds, beside="There is nothing to do right."), moving=moving
                )
                await pilot.pause()
                assert all(len(line) <= size[0] for line in text_of(app).splitlines())


async def test_only_the_lines_that_change_are_drawn_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Alone()
    async with app.run_test(size=(80, 24)) as pilot:
        view = app.query_one(CalmView)
        view.show(shown(1.0), moving=True)
        await pilot.pause()
        asked: list[tuple[Region, ...]] = []
        monkeypatch.setattr(view, "refresh", lambda *regions, **_named: asked.append(regions))
        view.show(shown(1.001), moving=True)
        assert asked == []
        view.show(shown(1.2), moving=True)
        (regions,) = asked
        assert 0 < len(regions) < 24
        assert all(region.height == 1 for region in regions)


async def test_while_it_waits_it_says_how_to_go_on() -> None:
    app = Alone()
    async with app.run_test() as pilot:
        app.query_one(CalmView).show(shown(5, waits="paused · space goes on"), moving=True)
        await pilot.pause()
        assert "paused · space goes on" in text_of(app)


@given(st.floats(0, 48))
def test_it_never_counts_beyond_the_phase(seconds: float) -> None:
    place = shown(seconds).place
    assert 1 <= place.second <= 4


@pytest.mark.parametrize(
    ("long", "counted"), [(4.0, "4 3 2 1"), (5.5, "5 4 3 2 1"), (0.5, "1"), (7.0, "7 6 5 4 3 2 1")]
)
def test_it_counts_down_to_one_and_a_part_of_a_second_is_no_number(long: float, counted: str) -> None:
    timeline = exercise(Phase("Rest", long)).timeline()
    seen = dict.fromkeys(str(timeline.at(n / 8).second) for n in range(int(long * 8)))
    assert " ".join(seen) == counted


async def test_a_long_line_that_was_found_is_read_whole() -> None:
    app = Alone()
    async with app.run_test(size=(40, 20)) as pilot:
        found = ("the old clock over the door of the kitchen and its shadow",)
        app.query_one(CalmView).show(shown(1.0)._replace(found=found), moving=False)
        await pilot.pause()
        text = text_of(app)
        assert "· the old clock" in text
        assert "shadow" in text
