"""The program's own format: one JSON document with every table, every row and every column."""

import json
from collections.abc import Mapping
from typing import Any, NoReturn

from tracker.domain.errors import Refused
from tracker.domain.time import Stamp, iso_instant
from tracker.exchange.checks import checked
from tracker.exchange.merging import Outcome, merged
from tracker.store import Store
from tracker.store.schema import VERSION
from tracker.store.tables import Merge, Rows

FORMAT = "moodladder"


def export(store: Store, now: Stamp) -> str:
    """Return everything in the file, as it was at one moment; a row a line, in the order of typing."""
    head = {"format": FORMAT, "version": VERSION, "exported_at": iso_instant(now.at)}
    lines = [f"{json.dumps(name)}: {_json(value)}" for name, value in head.items()]
    tables = ",\n".join(_table(name, rows) for name, rows in store.tables.snapshot().items())
    return "{" + ",\n".join(lines) + ',\n"tables": {\n' + tables + "\n}}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _table(name: str, rows: Any) -> str:
    return f"{_json(name)}: [" + ",".join(f"\n{_json(row)}" for row in rows) + "]"


def bring_in(store: Store, text: str, now: Stamp) -> Outcome:
    """Merge an exported text into the file in one transaction, and say what became of its rows.

    Rows are told apart by their keys, and what a person named by its name. What is there already and differs stays,
    but for rows that shipped and that nobody has touched; notes of one day are both kept. Raise Refused, with
    nothing written, for anything that is not right from end to end.
    """
    theirs = checked(read_tables(text), store.tables.shapes())
    outcome = Outcome()

    def decide(ours: Rows) -> Merge:
        nonlocal outcome
        merge, outcome = merged(ours, theirs, store.tables.shapes(), now)
        return merge

    store.tables.merge("Import", decide)
    return outcome


def read_tables(text: str) -> Mapping[str, object]:
    """Return the tables of an exported text, unchecked; raise Refused if it is none, or from a later version."""
    try:
        read = json.loads(text, parse_constant=_no_number)
    except RecursionError:
        raise Refused("This is not a Moodladder export: it is nested too deeply.") from None
    except ValueError as error:
        raise Refused(f"This cannot be read as JSON: {error}.") from None
    if not isinstance(read, dict) or read.get("format") != FORMAT:
        raise Refused(f'This is not a Moodladder export: "format" is not "{FORMAT}".')
    version = read.get("version")
    if type(version) is not int or version < 1:
        raise Refused('This export does not say its version: "version" is to be a whole number from 1 on.')
    if version > VERSION:
        raise Refused("This export was made by a newer Moodladder. Install the newest one to bring it in.")
    unknown = sorted(read.keys() - {"format", "version", "exported_at", "tables"})
    if unknown:
        raise Refused(f"This export has something I do not know: “{unknown[0]}”.")
    tables = read.get("tables")
    if not isinstance(tables, dict):
        raise Refused('This export has no "tables".')
    return tables


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number")
