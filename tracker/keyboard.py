"""What comes from the keyboard of a terminal, on systems that have no Windows.

Textual's own driver looks for the end of a lone escape every 100 ms, so that esc is answered late, and ends the
program over one byte that is no UTF-8. Its reading of keys is used here as it is; only the waiting is ours. And told
to go on without having been put down, it would begin a second time beside itself.
"""

import os
from codecs import getincrementaldecoder
from selectors import EVENT_READ, DefaultSelector

from textual import constants
from textual._parser import Read1
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

ESCAPE_SECONDS = constants.ESCAPE_DELAY if "ESCDELAY" in os.environ else 0.01
"""How long the rest of a longer key may take after its escape; a terminal writes both at once."""
IDLE_SECONDS = 0.1
"""How often it is looked whether the program ends meanwhile."""
MOST_BYTES = 4096


class Keys(XTermParser):
    """Textual's reading of keys, which holds an escape back for a shorter time."""

    @staticmethod
    def read1(timeout: float | None = None) -> Read1:  # type: ignore[override]  # a class there, called as one
        """Ask for one more character, within `timeout` seconds if it is given."""
        return Read1(None if timeout is None else ESCAPE_SECONDS)


class Keyboard(LinuxDriver):
    """Textual's driver, but for how it waits for keys, what it makes of bytes that mean nothing, and going on."""

    def _sigcont_application(self, *_: object) -> None:
        # A terminal that goes sends this behind the hang-up: there is nothing to begin anew on.
        if not os.isatty(self.fileno):
            return
        if self._auto_restart and not self._must_signal_resume:
            # Stopped from outside, nothing was put down: threads begun again beside the old ones would never end.
            self.suspend_application_mode()
        super()._sigcont_application()

    def run_input_thread(self) -> None:
        """Hand on what is typed until the program ends."""
        keys = Keys(self._debug)
        decode = getincrementaldecoder("utf-8")("replace").decode
        with DefaultSelector() as selector:
            selector.register(self.fileno, EVENT_READ)
            patience = IDLE_SECONDS
            while not self.exit_event.is_set():
                is_there = bool(selector.select(patience))
                came = os.read(self.fileno, MOST_BYTES) if is_there else b""
                typed = decode(came)
                for event in list(keys.feed(typed)) if typed else list(keys.tick()):
                    self.process_message(event)
                patience = ESCAPE_SECONDS if came else IDLE_SECONDS
                if is_there and not came:
                    # The terminal is gone, and says so whenever it is asked.
                    self.exit_event.wait(IDLE_SECONDS)
