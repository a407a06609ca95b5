"""The settings of every connection, asked for and read back."""

import sqlite3

BUSY_MILLISECONDS = 3000

SETTINGS: tuple[tuple[str, str, object], ...] = (
    ("journal_mode", "delete", "delete"),
    ("synchronous", "extra", 3),
    ("foreign_keys", "on", 1),
    ("secure_delete", "on", 1),
    ("temp_store", "memory", 2),
    ("trusted_schema", "off", 0),
    ("fullfsync", "on", 1),
    ("cell_size_check", "on", 1),
    ("mmap_size", "0", 0),
)
"""Why each of them: with DELETE and EXTRA what was acknowledged survives a power cut; deleted text is overwritten;
nothing is spilled to a temporary file; a schema from elsewhere can run no function of ours."""


def apply(conn: sqlite3.Connection) -> None:
    """Set every pragma and read it back; raise sqlite3.OperationalError if one did not take."""
    for name, wanted, expected in SETTINGS:
        answer = conn.execute(f"PRAGMA {name}={wanted}").fetchone()
        got = conn.execute(f"PRAGMA {name}").fetchone() or answer
        # A build without memory mapping answers nothing at all to mmap_size.
        if got is not None and got[0] != expected:
            raise sqlite3.OperationalError(f"PRAGMA {name} is {got[0]}, not {wanted}")
