"""The scale panel by itself: which keys post which messages, and that nothing is shown that did not come back."""

from textual import events
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from tracker.domain.scales import Scale, ScaleKind
from tracker.widgets.scale_panel import ScalePanel
from tracker.widgets.scale_row import ScaleRow

MOOD = Scale("mood", "Mood", ScaleKind.ONE_TO_TEN, "very good")
STRESS = Scale("stress", "Stress", ScaleKind.ZERO_TO_TEN, "very stressed")
SLEEP = Scale("sleep", "Sleep", ScaleKind.HOURS, section="habits")
REST = Scale("rest", "Rest", ScaleKind.YES_NO, section="habits")
OPEN = tuple(map(ScaleRow, (MOOD, STRESS, SLEEP, REST)))


class Panel(App[None]):
    """A panel that remembers what it says."""

    def __init__(self, rows: tuple[ScaleRow, ...] = OPEN) -> None:
        super().__init__()
        self.rows = rows
        self.said: list[tuple[str, float] | str] = []

    def compose(self) -> ComposeResult:
        yield ScalePanel()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        names = ("hush", "faint", "glow", "done", "wrong", "lit")
        return dict.fromkeys(names, "#888888")

    def on_mount(self) -> None:
        self.query_one(ScalePanel).show(self.rows)
        self.query_one(ScalePanel).focus()

    def on_scale_panel_answered(self, event: ScalePanel.Answered) -> None:
        self.said.append((event.scale.id, event.value))

    def on_scale_panel_entered(self) -> None:
        panel = self.query_one(ScalePanel)
        for scale, typed in panel.unwritten(under_way=True):
            self.said.append((scale.id, scale.parse(typed)))
            panel.written(scale, typed)

    def on_scale_panel_cleared(self, event: ScalePanel.Cleared) -> None:
        self.said.append(f"cleared {event.scale.id}")

    def on_scale_panel_left(self, event: ScalePanel.Left) -> None:
        self.said.append(f"left {event.way}")


async def said(*keys: str, rows: tuple[ScaleRow, ...] = OPEN) -> list[tuple[str, float] | str]:
    app = Panel(rows)
    async with app.run_test() as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        return app.said


def lines(pilot: Pilot[None]) -> list[str]:
    strips = pilot.app.screen._compositor.render_strips()
    return [" ".join(strip.text.split()) for strip in strips]


async def test_digits_answer_and_move_on() -> None:
    assert await said("7", "0") == [("mood", 7), ("stress", 0)]


async def test_plus_is_ten_and_so_is_the_key_it_stands_on() -> None:
    assert await said("plus", "equals_sign") == [("mood", 10), ("stress", 10)]


async def test_an_amount_is_said_once_and_whole() -> None:
    assert await said("down", "down", "6", "full_stop", "2", "5", "enter") == [("sleep", 6.25)]


async def test_a_fast_hand_loses_nothing() -> None:
    app = Panel()
    async with app.run_test() as pilot:
        for key in ("7", "3", "6", "full_stop", "5", "enter", "1"):
            character = "." if key == "full_stop" else key if len(key) == 1 else None
            app.post_message(events.Key(key, character))
        await pilot.pause()
        assert app.said == [("mood", 7), ("stress", 3), ("sleep", 6.5), ("rest", 1), "left 1"]


async def test_what_is_refused_is_not_said() -> None:
    assert await said("0", "k") == []
    assert await said("down", "down", "9", "9", "enter") == []


async def test_yes_and_no_by_letter_or_digit() -> None:
    assert await said("up", "down", "down", "down", "y", "n", "1") == [
        "left -1",
        ("rest", 1),
        "left 1",
        ("rest", 0),
        "left 1",
        ("rest", 1),
        "left 1",
    ]


async def test_steps_count_from_what_was_said_though_nothing_came_back_yet() -> None:
    assert await said("5", "up", "right", "right", "left") == [
        ("mood", 5),
        ("mood", 6),
        ("mood", 7),
        ("mood", 6),
    ]


async def test_steps_stop_at_the_ends() -> None:
    assert await said("right", "left", rows=(ScaleRow(MOOD, 10),)) == [("mood", 9)]


async def test_an_arrow_on_an_open_scale_answers_nothing_and_says_what_does() -> None:
    app = Panel()
    async with app.run_test(size=(90, 24)) as pilot:
        for keys in (("right", "left"), ("down", "left"), ("down", "right"), ("down", "right")):
            await pilot.press(*keys)
            await pilot.pause()
            assert any("A digit answers" in line for line in lines(pilot))
        assert app.said == []


async def test_half_hours_are_the_steps_of_sleep() -> None:
    rows = (ScaleRow(SLEEP, 7.0),)
    assert await said("right", "right", rows=rows) == [("sleep", 7.5), ("sleep", 8.0)]


async def test_only_an_answer_can_be_taken_back() -> None:
    assert await said("backspace") == []
    assert await said("delete", rows=(ScaleRow(MOOD, 4),)) == ["cleared mood"]


async def test_nothing_is_painted_as_answered_before_it_comes_back() -> None:
    app = Panel()
    async with app.run_test() as pilot:
        await pilot.press("7")
        await pilot.pause()
        assert lines(pilot)[0] == "Mood · · · · · · · · · ·"
        panel = app.query_one(ScalePanel)
        panel.show((ScaleRow(MOOD, 7), *OPEN[1:]))
        panel.mark_saved("mood")
        await pilot.pause()
        assert lines(pilot)[0] == "Mood ▪ ▪ ▪ ▪ ▪ ▪ ▪ · · · 7 ✓"
        panel.clear_marks()
        await pilot.pause()
        assert lines(pilot)[0] == "Mood ▪ ▪ ▪ ▪ ▪ ▪ ▪ · · · 7"


async def test_zero_and_open_are_told_apart() -> None:
    app = Panel((ScaleRow(STRESS, 0), ScaleRow(MOOD), ScaleRow(SLEEP, 0), ScaleRow(SLEEP)))
    async with app.run_test() as pilot:
        await pilot.press("down")
        await pilot.pause()
        dots = "· · · · · · · · · ·"
        assert [line for line in lines(pilot) if line][:4] == [
            f"Stress {dots} 0",
            f"▌ Mood {dots} 1–9, + is 10: very good",
            "Sleep 0 h",
            "Sleep · · ·",
        ]


async def test_earlier_answers_stand_beside() -> None:
    app = Panel((ScaleRow(MOOD, 7, ("4 at 12:10", "5 at 18:00")),))
    async with app.run_test(size=(90, 24)) as pilot:
        await pilot.pause()
        assert "7 ·4 at 12:10 ·5 at 18:00" in lines(pilot)[0]


async def test_the_focus_stays_on_its_scale_when_rows_come_and_go() -> None:
    app = Panel()
    async with app.run_test() as pilot:
        await pilot.press("down", "down")
        panel = app.query_one(ScalePanel)
        panel.show(OPEN[1:])
        assert panel.scale == SLEEP
        panel.show(OPEN[:1])
        assert panel.scale == MOOD
        await pilot.pause()


async def test_nothing_to_rate_is_no_fault() -> None:
    assert await said("5", "left", "backspace", "enter", "k", rows=()) == ["left 1"]
