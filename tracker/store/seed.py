"""The rows a new file starts with, and those that a later version brings to a file that is there."""

import sqlite3
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from tracker.content.defaults import defaults
from tracker.domain.changes import Row, Value
from tracker.domain.evening import Choice
from tracker.store.transaction import Transaction

SEEDED_AT = "2026-01-01T00:00:00.000000Z"
"""The instant of every seeded row, the same in all files, so that a row nobody has touched can be told."""


def seed(conn: sqlite3.Connection) -> None:
    """Write the scales, lists and steps that ship, in one transaction."""
    ship = defaults()
    with Transaction.immediate(conn) as write:
        write.insert_all("scales", _rows(map(asdict, ship.scales)))
        write.insert_all("emotions", _rows(map(Choice._asdict, ship.emotions)))
        write.insert_all("copings", _rows(map(Choice._asdict, ship.copings)))
        write.insert_all("steps", _rows(map(asdict, ship.steps)))
        write.insert_all("behaviours", _rows(map(Choice._asdict, ship.behaviours)))
        seed_thoughts(conn)


def seed_thoughts(conn: sqlite3.Connection) -> None:
    """Write the patterns and cards that ship; for use inside a transaction."""
    from tracker.content.reframe import patterns

    write, ship = Transaction(conn), patterns()
    write.insert_all("patterns", _rows({"id": one.id, "name": one.name, "built_in": 1} for one in ship))
    cards = (
        {"id": one.id, "pattern_id": one.id, "text": one.card, "built_in": 1} for one in ship if one.card
    )
    write.insert_all("cards", _rows(cards))


def seed_practice(conn: sqlite3.Connection) -> None:
    """Bring a file of the first version what the second ships: safety behaviours, and the sub-steps of a direction.

    For use inside the migration's transaction. A sub-step stands on the level to which its step was moved.
    """
    ship = defaults()
    write = Transaction(conn)
    write.insert_all("behaviours", _rows(map(Choice._asdict, ship.behaviours)))
    levels = dict(conn.execute("SELECT id, level FROM steps"))
    new = [asdict(step) for step in ship.steps if step.id not in levels and step.parent_id in levels]
    on_level = ({**step, "level": levels[step["parent_id"]]} for step in new)
    write.insert_all("steps", _rows(on_level, write.next_seq("steps")))


def _rows(values: Iterable[dict[str, Any]], first: int = 1) -> list[Row]:
    return [_row(seq, row) for seq, row in enumerate(values, first)]


def _row(seq: int, values: dict[str, Any]) -> Row:
    plain: dict[str, Value] = {
        name: int(value) if isinstance(value, bool) else value for name, value in values.items()
    }
    return {**plain, "seq": seq, "created_at": SEEDED_AT, "updated_at": SEEDED_AT}
