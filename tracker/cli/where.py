"""`moodladder where`: the file, who can read it, and the settings beside it."""

import stat
from dataclasses import dataclass
from pathlib import Path

import tracker
from tracker.cli.command import command, json_option
from tracker.cli.output import complain, say, say_json
from tracker.cli.session import Session
from tracker.cli.words import counted, day_words


@dataclass(frozen=True, slots=True)
class Inside:
    """What the open file says of itself; days as ISO text, empty in a file without any."""

    version: int | None = None
    days: int | None = None
    first_day: str | None = None
    last_day: str | None = None


@command("where", ["where", "where --json", "where --db ~/other.db"])
@json_option
def where(session: Session, as_json: bool) -> int:
    """Say where the file is, how large it is, who can read it, and where the settings are.

    \b
    Keys of --json: file, exists, bytes, mode, folder_mode (octal text, null where there is no file), program_version,
    file_version, days (how many have something logged), first_day, last_day, config, config_exists; kept: file,
    file_version and bytes of each copy that was kept before an update, the oldest first.
    """
    from tracker.config import config_path
    from tracker.store.errors import StoreError
    from tracker.store.kept import kept_copies

    config, problem, inside = config_path(), "", Inside()
    try:
        if session.exists:
            inside = _inside(session)
    except StoreError as error:
        problem = str(error)
    copies = kept_copies(session.path)
    if as_json:
        said = [
            {"file": str(one.path), "file_version": one.version, "bytes": _bytes(one.path)} for one in copies
        ]
        say_json({**_as_json(session.path, inside, config), "kept": said})
    else:
        _say_all(session, inside, config)
        for one in copies:
            say(f"Kept before an update: {one.path} ({_size(_bytes(one.path) or 0)}, version {one.version})")
    if problem:
        complain(problem)
    return 2 if problem else 0


def _inside(session: Session) -> Inside:
    store = session.read()
    first, last = store.days.first(), store.days.last()
    return Inside(
        int(store.file.rows("PRAGMA user_version")[0][0]),
        store.days.count(),
        first.isoformat() if first else None,
        last.isoformat() if last else None,
    )


def _mode(path: Path) -> str | None:
    try:
        return f"{stat.S_IMODE(path.stat().st_mode):04o}"
    except OSError:
        return None


def _bytes(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None


def _as_json(path: Path, inside: Inside, config: Path) -> dict[str, object]:
    return {
        "file": str(path),
        "exists": path.exists(),
        "bytes": _bytes(path),
        "mode": _mode(path),
        "folder_mode": _mode(path.parent),
        "program_version": tracker.__version__,
        "file_version": inside.version,
        "days": inside.days,
        "first_day": inside.first_day,
        "last_day": inside.last_day,
        "config": str(config),
        "config_exists": config.exists(),
    }


def _say_all(session: Session, inside: Inside, config: Path) -> None:
    path = session.path
    if not path.exists():
        say(f"File: {path} (not there yet; it is made when you log something)")
    else:
        say(f"File: {path}")
        say(f"Size: {_size(_bytes(path) or 0)}")
        say(f"Who can read it: {_readers(_mode(path))}")
    if inside.days is not None:
        say(f"Days with something logged: {_span(session, inside)}")
        say(f"Version of the file: {inside.version}")
    say(f"Version of the program: {tracker.__version__}")
    say(f"Settings: {config}{'' if config.exists() else ' (not there; the usual ones are used)'}")


def _size(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{round(size / 1000)} kB"


def _readers(mode: str | None) -> str:
    if mode is None:
        return "unknown"
    only_you = not int(mode, 8) & 0o077
    return (
        f"only you ({mode})" if only_you else f"others on this machine too ({mode}); chmod 600 changes that"
    )


def _span(session: Session, inside: Inside) -> str:
    if not inside.days or inside.first_day is None or inside.last_day is None:
        return "none yet"
    from datetime import date

    first, last = date.fromisoformat(inside.first_day), date.fromisoformat(inside.last_day)
    today = session.now().day
    if first == last:
        return f"1, {day_words(first, today)}"
    return (
        f"{counted(inside.days, 'day', 'days')}, from {day_words(first, today)} to {day_words(last, today)}"
    )
