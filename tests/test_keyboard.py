"""What is typed arrives as it was meant, whatever bytes a terminal sends."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

import pytest
from textual import events
from textual.app import App
from textual.message import Message

if sys.platform == "win32":
    pytest.skip("Windows has no terminal driver of this kind", allow_module_level=True)

from tracker import keyboard
from tracker.app import Moodladder
from tracker.keyboard import Keyboard

DEADLINE_SECONDS = 10.0


class Heard(Keyboard):
    """Keeps what it would have handed on."""

    def __init__(self, fileno: int) -> None:
        super().__init__(App())
        self.fileno = fileno
        self.messages: SimpleQueue[Message] = SimpleQueue()

    def process_message(self, message: Message) -> None:
        self.messages.put(message)

    def next_keys(self, count: int) -> list[str]:
        """Return the names of the next keys."""
        heard = [self.messages.get(timeout=DEADLINE_SECONDS) for _ in range(count)]
        return [one.key if isinstance(one, events.Key) else type(one).__name__ for one in heard]


@contextmanager
def listening() -> Iterator[tuple[int, Heard]]:
    there, here = os.pipe()
    driver = Heard(there)
    thread = Thread(target=driver.run_input_thread)
    thread.start()
    try:
        yield here, driver
    finally:
        driver.exit_event.set()
        thread.join()
        os.close(there)
        os.close(here)


async def test_a_lone_escape_is_a_key_without_another_key_after_it() -> None:
    with listening() as (terminal, heard):
        os.write(terminal, b"\x1b")
        assert heard.next_keys(1) == ["escape"]


async def test_what_begins_with_an_escape_is_one_key() -> None:
    with listening() as (terminal, heard):
        os.write(terminal, b"\x1b[A\x1b[20~\x1bx")
        assert heard.next_keys(3) == ["up", "f9", "alt+x"]


async def test_a_longer_key_may_come_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyboard, "ESCAPE_SECONDS", DEADLINE_SECONDS)
    with listening() as (terminal, heard):
        os.write(terminal, b"\x1b")
        os.write(terminal, b"[")
        os.write(terminal, b"B")
        assert heard.next_keys(1) == ["down"]
        heard.exit_event.set()
        os.write(terminal, b"x")


async def test_letters_of_several_bytes_may_come_in_pieces() -> None:
    with listening() as (terminal, heard):
        for byte in "ש".encode():
            os.write(terminal, bytes([byte]))
        key = heard.messages.get(timeout=DEADLINE_SECONDS)
        assert isinstance(key, events.Key)
        assert key.character == "ש"


async def test_bytes_that_are_no_letters_end_nothing() -> None:
    with listening() as (terminal, heard):
        os.write(terminal, b"\xff\xfea")
        *_unreadable, last = heard.next_keys(3)
        assert last == "a"


async def test_a_terminal_that_is_gone_is_waited_for_in_peace(monkeypatch: pytest.MonkeyPatch) -> None:
    there, here = os.pipe()
    os.close(here)
    driver = Heard(there)
    waited: list[float] = []

    def wait(seconds: float) -> bool:
        waited.append(seconds)
        driver.exit_event.set()
        return True

    monkeypatch.setattr(driver.exit_event, "wait", wait)
    driver.run_input_thread()
    os.close(there)
    assert waited == [keyboard.IDLE_SECONDS]


async def test_the_application_listens_in_this_way(tmp_path: Path) -> None:
    assert Moodladder(tmp_path / "a.db").get_driver_class() is Keyboard
