"""Looking through imported rows before anything is written: every table, column, type and range."""

from collections.abc import Callable, Container, Mapping
from datetime import date

from tracker.content.reading import crisis_plan
from tracker.domain import (
    attempts,
    calm,
    evening,
    events,
    giving,
    ladder,
    limits,
    parts,
    people,
    scales,
    thoughts,
    wording,
)
from tracker.domain.changes import Row, Value
from tracker.domain.dates import check_day
from tracker.domain.errors import Refused
from tracker.domain.responses import Sitting
from tracker.domain.text import clean, clean_line
from tracker.domain.time import read_instant
from tracker.store.tables import Column, Shape

_MOST = 2**53
"""Whole numbers up to here mean the same in every program that reads JSON."""

_LINES = {"name", "high_means", "place", "relation"}
"""Text of one line."""

_RUNNING_TEXT = {
    *("note", "about", "value"),
    *("ask", "prediction", "happened", "learned", "did_well", "for_therapist"),
    *("words", "way_out", "text"),
    *("situation", "thought", "evidence_for", "evidence_against", "answer", "next_step"),
    *parts.STEPS,
}
"""Text of several lines. All other text is a key, an instant or a word of ours, and stands as it is or not at all."""

_OF_A_LINE = {("asks", "need")}
"""Text of one line in a table of its own, whatever a column of that name is elsewhere."""

_CAN_BE_EMPTY = {"zone", "proposed", "began_from_id", "step_id", "was_for_id", "coped_id"}
"""Keys that lead nowhere where they are empty; a reference that must lead somewhere is looked at in the merge."""

_WORDS: dict[tuple[str, str], tuple[str, ...]] = {
    ("scales", "kind"): tuple(scales.ScaleKind),
    ("scales", "section"): ("inner", "habits"),
    ("moments", "kind"): tuple(evening.MomentKind),
    ("moments", "did"): tuple(evening.Did),
    ("interactions", "outcome"): tuple(evening.Outcome),
    ("steps", "kind"): tuple(ladder.StepKind),
    ("steps", "standing"): tuple(ladder.Standing),
    ("attempts", "state"): tuple(attempts.State),
    ("attempts", "outcome"): tuple(attempts.Answer),
    ("attempts", "feared"): tuple(attempts.Feared),
    ("exchanges", "what"): tuple(giving.What),
    ("exchanges", "direction"): tuple(giving.Direction),
    ("asks", "size"): tuple(wording.Size),
    ("responses", "sitting"): tuple(Sitting),
    ("thoughts", "state"): tuple(thoughts.ThoughtState),
    ("thoughts", "began_from"): tuple(thoughts.BeganFrom),
    ("part_visits", "state"): tuple(thoughts.ThoughtState),
    ("calm_sessions", "state"): tuple(calm.State),
    ("calm_sessions", "was_for"): tuple(calm.WasFor),
}
_FLAG = (0, 1)
_FLAGS = (
    *(
        "hidden",
        "once",
        "built_in",
        "resting",
        "archived",
        "patterns_said",
        "planned_out",
        "used",
        "in_report",
    ),
    *people.Sign,
    *people.Caution,
)
_SUDS = (
    "distress",
    "distress_before",
    "distress_after",
    "expected_suds",
    "suds_start",
    "suds_peak",
    "suds_end",
)
_RANGES: dict[str, tuple[int, int]] = {
    **{str(name): _FLAG for name in _FLAGS},
    **dict.fromkeys((*_SUDS, "yes_likely", "sure", "belief", "burden"), (0, 100)),
    **dict.fromkeys(("belief_before", "belief_after", "before", "after"), (0, 100)),
    "intensity": (1, 10),
    "worked": (0, 10),
    "surprise": (0, 10),
    "minutes": (0, 1440),
    **dict.fromkeys(("seconds", "reached"), (0, calm.DAY_SECONDS)),
    "rounds": (1, calm.MOST_ROUNDS),
    "pace": calm.PACES,
    "closeness": (0, 10),
    "shared": (0, people.DEEPEST),
    # Of answers; what is on a scale of the log is a REAL, which has the range of its scale.
    "value": (0, 100),
    "level": (min(ladder.LEVELS), max(ladder.LEVELS)),
    "offset_minutes": (-1439, 1439),
    "seq": (0, _MOST),
    "position": (-_MOST, _MOST),
}
_HOURS = {str(hour) for hour in range(13)}
_LENGTHS: dict[tuple[str, str], int] = {
    ("scales", "name"): scales.NAME_LENGTH,
    ("emotions", "name"): evening.NAME_LENGTH,
    ("copings", "name"): evening.NAME_LENGTH,
    ("people", "name"): people.NAME_LENGTH,
    ("steps", "name"): ladder.NAME_LENGTH,
    ("events", "name"): events.NAME_LENGTH,
    ("moments", "about"): evening.TEXT_LENGTH,
    ("interactions", "about"): evening.TEXT_LENGTH,
    ("exchanges", "about"): limits.TEXT_LENGTH,
    ("behaviours", "name"): evening.NAME_LENGTH,
    ("people", "relation"): people.RELATION_LENGTH,
    ("attempts", "place"): attempts.PLACE_LENGTH,
    **{("attempts", name): limits.TEXT_LENGTH for name in ("ask", "prediction", "happened")},
    **{("attempts", name): limits.TEXT_LENGTH for name in ("learned", "did_well", "for_therapist")},
    ("responses", "questionnaire"): limits.KEY_LENGTH,
    ("answers", "item"): limits.KEY_LENGTH,
    ("calm_sessions", "exercise"): calm.KEY_LENGTH,
    ("asks", "name"): wording.NAME_LENGTH,
    ("asks", "need"): wording.NEED_LENGTH,
    **{("asks", name): limits.TEXT_LENGTH for name in ("words", "way_out")},
    ("patterns", "name"): evening.NAME_LENGTH,
    ("parts", "name"): parts.NAME_LENGTH,
    **{("part_visits", name): thoughts.LONGEST for name in parts.STEPS},
    **{("thoughts", name): thoughts.LONGEST for name in ("thought", "situation", "answer", "next_step")},
    **{("thoughts", name): thoughts.LONGEST for name in ("evidence_for", "evidence_against")},
    ("cards", "text"): thoughts.LONGEST,
}


def checked(read: Mapping[str, object], shapes: Mapping[str, Shape]) -> dict[str, list[Row]]:
    """Return the rows of an export, cleaned, by table; a table that is left out has none.

    Raise Refused with a sentence that names the table and the row for the first thing that is not right. What rows
    mean to each other is looked at when they are merged.
    """
    unknown = [table for table in read if table not in shapes]
    if unknown:
        raise Refused(f"There is no table “{clean_line(unknown[0])}” in a Moodladder file.")
    return {table: _rows(table, read.get(table, []), shape) for table, shape in shapes.items()}


def place(table: str, number: int) -> str:
    """Return how a row is named in a refusal; `number` counts from 1."""
    return f"{table}, row {number}"


def _rows(table: str, read: object, shape: Shape) -> list[Row]:
    if not isinstance(read, list):
        raise Refused(f"{table} is to be a list of rows.")
    rows: list[Row] = []
    keys: set[Value] = set()
    for number, given in enumerate(read, 1):
        try:
            row = _row(table, given, shape, keys)
        except Refused as error:
            raise Refused(f"{place(table, number)}: {error}") from None
        keys.add(row[shape.key])
        rows.append(row)
    return rows


def _row(table: str, given: object, shape: Shape, keys: Container[Value]) -> Row:
    if not isinstance(given, dict):
        raise Refused("it is to be an object with every column.")
    columns = {column.name: column for column in shape.columns}
    unknown = [name for name in given if name not in columns]
    if unknown:
        raise Refused(f"there is no column “{clean_line(unknown[0])}”.")
    row = {name: _value(table, column, given) for name, column in columns.items()}
    if row[shape.key] in keys:
        raise Refused(f"its {shape.key} stands in another row too.")
    if table == "interactions" and row["person_id"] is None and not row["about"]:
        raise Refused("it says neither with whom nor what.")
    if table == "asks" and not row["words"]:
        raise Refused("it has no words.")
    if table in {"reflections", "crisis_plan"} and not str(row["text"]).strip():
        raise Refused("it says nothing.")
    if table == "crisis_plan" and all(row["part"] != part.id for part in crisis_plan().parts):
        raise Refused(f"a plan has no part “{row['part']}”.")
    if table == "cards" and not str(row["text"]).strip():
        raise Refused("it says nothing.")
    if table == "settings" and row["key"] == "day_start_hour" and row["value"] not in _HOURS:
        raise Refused("a day begins at an hour from 0 to 12.")
    return row


def _value(table: str, column: Column, given: Mapping[str, object]) -> Value:
    value = given.get(column.name, column.default)
    if value is None:
        if column.required:
            raise Refused(f"{column.name} is missing.")
        return None
    if column.type == "TEXT":
        return _text(table, column, value)
    return _number(column, value)


def _number(column: Column, value: object) -> int | float:
    low, high = _RANGES.get(column.name, (-_MOST, _MOST))
    # Comparing turns away NaN as well, and a whole number of hundreds of digits, which float() cannot take.
    real = column.type == "REAL" and isinstance(value, int | float) and not isinstance(value, bool)
    if real and -_MOST <= value <= _MOST:  # type: ignore[operator]
        return float(value)  # type: ignore[arg-type]
    if column.type != "INTEGER" or type(value) is not int:
        raise Refused(f"{column.name} is to be a {'whole ' * (column.type == 'INTEGER')}number.")
    if not low <= value <= high:
        raise Refused(f"{column.name} goes from {low} to {high}, and this is {value}.")
    return value


def _text(table: str, column: Column, value: object) -> str:
    name = column.name
    if not isinstance(value, str):
        raise Refused(f"{name} is to be text.")
    is_line = name in _LINES or (table, name) in _OF_A_LINE
    is_text = name in _RUNNING_TEXT and not is_line
    text = clean(value) if is_text else clean_line(value)
    if not is_text and not is_line and (text != value or (not text and name not in _CAN_BE_EMPTY)):
        raise Refused(f"{name} cannot be “{text}”.")
    words = _WORDS.get((table, name))
    if words and text not in words:
        raise Refused(f"{name} is one of {', '.join(words)}, not “{text}”.")
    most = _LENGTHS.get((table, name))
    if most and len(text) > most:
        raise Refused(f"{name} takes up to {most} characters; this has {len(text)}.")
    if name == "name" and not text:
        raise Refused("name is empty.")
    if name in _WRITTEN:
        _WRITTEN[name](name, text)
    return text


def _day(name: str, text: str) -> None:
    try:
        right = date.fromisoformat(text).isoformat() == text
    except ValueError:
        right = False
    if not right:
        raise Refused(f"{name} is to be a day such as 2026-11-22, not “{text}”.")
    check_day(date.fromisoformat(text))


def _instant(name: str, text: str) -> None:
    try:
        read_instant(text)
    except ValueError:
        example = "2026-11-22T20:15:00.000000Z"
        raise Refused(f"{name} is to be an instant such as {example}, not “{text}”.") from None


_WRITTEN: dict[str, Callable[[str, str], None]] = {
    "day": _day,
    "at": _instant,
    "created_at": _instant,
    "updated_at": _instant,
    "answered_at": _instant,
    "standing_at": _instant,
    "finished_at": _instant,
}
