"""Fixtures that every test has."""

import signal

import pytest
from hypothesis import settings

from tests.support import quiet, thrift
from tests.support.machine import machine
from tests.support.thrift import thorough

__all__ = ["machine", "thorough"]


def pytest_configure() -> None:
    """Begin what saves time in every test of this process. How long anything takes is for the benchmarks to say."""
    # Whoever runs the tests in the background has Ctrl+C ignored by all that they start, and some tests press it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    settings.register_profile("untimed", deadline=None)
    settings.load_profile("untimed")
    from_now_on = pytest.MonkeyPatch()
    quiet.use_instead(from_now_on)
    thrift.begin(from_now_on)
