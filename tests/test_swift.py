"""What the application does sooner than Textual, and what it leaves out."""

import asyncio
from typing import Any

import pytest
from textual.app import App
from textual.screen import ModalScreen

from tracker.swift import Swift


class Late(Swift):
    """Opens a dialog when it is told to, be it late."""

    def __init__(self) -> None:
        super().__init__()
        self.go = asyncio.Event()
        self.answers: list[Any] = []

    def on_mount(self) -> None:
        self.screen.run_worker(self.ask())

    async def ask(self) -> None:
        await self.go.wait()
        self.answers.append(await self.push_screen_wait(ModalScreen[None]()))


async def test_a_dialog_that_comes_as_the_program_ends_does_not_break_off_its_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = Late()
    close_all = App._close_all

    async def close(self: App[None]) -> None:
        app.go.set()
        await close_all(self)

    monkeypatch.setattr(App, "_close_all", close)
    async with app.run_test() as pilot:
        await pilot.pause()
    assert app.answers == []
    assert not app.is_running
