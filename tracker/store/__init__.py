"""The one SQLite file and everything that may touch it."""
