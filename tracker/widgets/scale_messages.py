"""What the scale panel posts; a screen hears of each as `on_scale_panel_…`."""

from textual.message import Message

from tracker.domain.scales import Scale


class Answered(Message, namespace="scale_panel"):
    """An answer was given; `value` lies on the scale."""

    def __init__(self, scale: Scale, value: float) -> None:
        self.scale = scale
        self.value = value
        super().__init__()


class Entered(Message, namespace="scale_panel"):
    """An amount was typed that lies on its scale; it is among the panel's `unwritten`."""


class Cleared(Message, namespace="scale_panel"):
    """The last answer of a scale should be taken back."""

    def __init__(self, scale: Scale) -> None:
        self.scale = scale
        super().__init__()


class Left(Message, namespace="scale_panel"):
    """The person went beyond the last row (1) or before the first (-1)."""

    def __init__(self, way: int) -> None:
        self.way = way
        super().__init__()


class Moved(Message, namespace="scale_panel"):
    """Line `y` of the panel is the one to be seen now."""

    def __init__(self, y: int) -> None:
        self.y = y
        super().__init__()
