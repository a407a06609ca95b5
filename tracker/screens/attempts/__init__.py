"""Attempts: what is expected before them, and what came of them."""
