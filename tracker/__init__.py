"""Moodladder: an evening log and a graded ladder for people who handle everything alone."""

__version__ = "0.1.0"
