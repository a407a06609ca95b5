"""A file of its own for every test of a command."""

from pathlib import Path

import pytest

from tests.cli.support import Commands


@pytest.fixture
def run(tmp_path: Path) -> Commands:
    return Commands(tmp_path / "moodladder.db")
