"""The keys of Trends."""

from textual.binding import Binding, BindingType

BINDINGS: list[BindingType] = [
    Binding("left", "window(-1)", "back", id="trends.earlier", tooltip="Go to the time before."),
    Binding("right", "window(1)", "later", show=False, id="trends.later", tooltip="Go to the time after."),
    Binding("plus,equals_sign", "range(1)", "more", id="trends.wider", tooltip="Show more time."),
    Binding("minus", "range(-1)", "less", show=False, id="trends.narrower", tooltip="Show less time."),
    Binding("full_stop", "now", "now", id="trends.now", tooltip="Come back to the time that ends today."),
    Binding(
        "left_square_bracket", "day(-1)", "day", id="trends.day_before", tooltip="Point at the day before."
    ),
    Binding(
        "right_square_bracket",
        "day(1)",
        "day on",
        show=False,
        id="trends.day_after",
        tooltip="Point at the day after.",
    ),
    Binding(
        "left_curly_bracket",
        "day(-7)",
        "a week back",
        show=False,
        id="trends.week_before",
        tooltip="Point a week back.",
    ),
    Binding(
        "right_curly_bracket",
        "day(7)",
        "a week on",
        show=False,
        id="trends.week_after",
        tooltip="Point a week on.",
    ),
    Binding("enter", "open", "open", id="trends.open", tooltip="Open the day you point at."),
    Binding("v", "view(1)", "view", id="trends.view", tooltip="Look another way: the next view."),
    Binding("V", "view(-1)", "view back", show=False, id="trends.view_back", tooltip="The view before."),
    Binding("s", "series", "series", id="trends.series", tooltip="Choose what is drawn, up to three."),
    Binding("e", "event", "event", id="trends.event", tooltip="Note a life event, or change one."),
]
