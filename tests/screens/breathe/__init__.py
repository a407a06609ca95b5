"""Breathe, as a person meets it."""
