"""How much a thought is believed."""

from textual.message import Message

from tracker.widgets.number_field import NumberField


class BeliefField(NumberField):
    """A number from 0 to 100 that says so with every change."""

    class Given(Message):
        """The number has changed."""

        def __init__(self, field: "BeliefField", value: int | None) -> None:
            self.field, self.value = field, value
            super().__init__()

    def show(self, value: int | None) -> None:
        """Show a number from the file."""
        if value != self.value:
            self.value = value
            self.refresh()

    def _say(self, value: int | None) -> None:
        super()._say(value)
        self.post_message(self.Given(self, value))
