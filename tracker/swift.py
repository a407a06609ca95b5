"""An application that answers sooner than Textual does by itself."""

from textual.driver import Driver

from tracker.crash import DiscreetCrash

AT_ONCE_SECONDS = 0.001


class Swift(DiscreetCrash):
    """Listens to the keyboard in its own way, and draws a mode at once."""

    def get_driver_class(self) -> type[Driver]:
        """Return what reads the keyboard and writes to the terminal, ours where Textual's own is for a terminal."""
        usual = super().get_driver_class()
        if usual.__name__ != "LinuxDriver":
            return usual
        from tracker.keyboard import Keyboard  # Windows lacks what it imports

        return Keyboard

    def delay_update(self, delay: float = AT_ONCE_SECONDS) -> None:
        """Hold frames back only until what was asked for is done; Textual does for 50 ms at every change of mode."""
        super().delay_update(min(delay, AT_ONCE_SECONDS))
