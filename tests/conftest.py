"""Fixtures that every test has."""

import pytest
from hypothesis import settings

from tests.support import quiet, thrift
from tests.support.machine import machine
from tests.support.thrift import thorough

__all__ = ["machine", "thorough"]


def pytest_configure() -> None:
    """Begin what saves time in every test of this process. How long anything takes is for the benchmarks to say."""
    settings.register_profile("untimed", deadline=None)
    settings.load_profile("untimed")
    from_now_on = pytest.MonkeyPatch()
    quiet.use_instead(from_now_on)
    thrift.begin(from_now_on)
