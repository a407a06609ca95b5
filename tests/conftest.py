"""Fixtures that every test has."""

from tests.support.machine import machine

__all__ = ["machine"]
