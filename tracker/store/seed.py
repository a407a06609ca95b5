"""The rows a new file starts with."""

import sqlite3
from dataclasses import asdict
from typing import Any

from tracker.content.defaults import defaults
from tracker.domain.changes import Value
from tracker.store.transaction import Transaction

SEEDED_AT = "2026-01-01T00:00:00.000000Z"
"""The instant of every seeded row, the same in all files, so that a row nobody has touched can be told."""


def seed(conn: sqlite3.Connection) -> None:
    """Write the scales, lists and steps that ship, in one transaction."""
    ship = defaults()
    with Transaction.immediate(conn) as write:
        write.insert_all("scales", [_row(n, asdict(scale)) for n, scale in enumerate(ship.scales)])
        write.insert_all("emotions", [_row(n, asdict(choice)) for n, choice in enumerate(ship.emotions)])
        write.insert_all("copings", [_row(n, asdict(choice)) for n, choice in enumerate(ship.copings)])
        write.insert_all("steps", [_row(n, asdict(step)) for n, step in enumerate(ship.steps)])


def _row(seq: int, values: dict[str, Any]) -> dict[str, Value]:
    plain = {name: int(value) if isinstance(value, bool) else value for name, value in values.items()}
    return {**plain, "seq": seq + 1, "created_at": SEEDED_AT, "updated_at": SEEDED_AT}
