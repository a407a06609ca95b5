"""Fixtures that every test has."""

import pytest

from tests.support import quiet, thrift
from tests.support.machine import machine
from tests.support.thrift import thorough

__all__ = ["machine", "thorough"]


def pytest_configure() -> None:
    """Begin what saves time in every test of this process."""
    from_now_on = pytest.MonkeyPatch()
    quiet.use_instead(from_now_on)
    thrift.begin(from_now_on)
