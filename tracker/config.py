"""The person's own settings of the program: `config.toml`, read once at start, never rewritten but for one line.

theme = "dusk"

[keys]
"day.note" = "n"
"""

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

FILE_NAME = "config.toml"
DEFAULT_THEME = "dusk"
RESERVED = frozenset(
    {
        "question_mark",
        "f1",
        "exclamation_mark",
        "f8",
        "f9",
        "u",
        "q",
        "ctrl+q",
        "ctrl+c",
        "ctrl+p",
        "escape",
        "tab",
    }
)
"""Keys that mean the same everywhere, so no other action can have them; the letters of modes come on top."""

# Patterns are text, since compiling them costs more at start than the rare file that needs them.
_KEY = r"(?:(?:ctrl|shift|alt)\+)*(?:\S|[a-z][a-z0-9_]*)"
_THEME_LINE = r"\s*(?:theme|\"theme\"|'theme')\s*=.*"
_TABLE_LINE = r"\s*\["


class Config(NamedTuple):
    """What `config.toml` says. `problems` are sentences for the person about what could not be used."""

    theme: str = DEFAULT_THEME
    keys: Mapping[str, str] = MappingProxyType({})
    problems: tuple[str, ...] = ()


def config_path() -> Path:
    """Return where the file lies on this machine, whether or not it is there."""
    from platformdirs import user_config_path

    return user_config_path("moodladder", appauthor=False) / FILE_NAME


def read_config(path: Path) -> Config:
    """Read the file at `path`; a missing one means the defaults, and what cannot be used is told in `problems`."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Config()
    except (OSError, UnicodeDecodeError):
        return Config(problems=(f"{path} cannot be read as text, so the usual settings are used.",))
    return _understood(text, path)


def _understood(text: str, path: Path) -> Config:
    import tomllib

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return Config(problems=(f"{path} is not written as TOML, so the usual settings are used: {error}.",))
    unknown = sorted(table.keys() - {"theme", "keys"})
    problems = [f"{path.name} does not know “{name}”; it was left alone." for name in unknown]
    theme = table.get("theme", DEFAULT_THEME)
    if not isinstance(theme, str):
        problems.append(f'theme in {path.name} takes a name in quotes, such as "dusk"; dusk is used.')
        theme = DEFAULT_THEME
    keys = table.get("keys", {})
    if not isinstance(keys, dict):
        problems.append(f'[keys] in {path.name} takes lines like "day.note" = "n"; the usual keys are used.')
        keys = {}
    chosen, refused = _chosen_keys(keys, path.name)
    return Config(theme, MappingProxyType(chosen), (*problems, *refused))


def _chosen_keys(keys: Mapping[str, object], file: str) -> tuple[dict[str, str], list[str]]:
    chosen: dict[str, str] = {}
    refused: list[str] = []
    for name, wanted in keys.items():
        if isinstance(wanted, str) and all(re.fullmatch(_KEY, key.strip()) for key in wanted.split(",")):
            chosen[name] = ",".join(key.strip() for key in wanted.split(","))
        else:
            refused.append(
                f'“{name}” in {file} takes a key such as "n", "f2" or "ctrl+n"; its usual key stays.'
            )
    return chosen, refused


def write_theme(path: Path, theme: str) -> None:
    """Set `theme` in the file at `path`, making it if need be; every other line stays as it is.

    The new text is written beside the old one and then takes its place, so that no moment is without either.
    Raise OSError or ValueError where that cannot be done without changing anything else, with the file as it was.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    # A link is followed, so that a file kept among dot-files elsewhere stays the one that is linked.
    target = path.resolve()
    before = target.read_bytes().decode("utf-8") if target.exists() else ""
    after = with_theme(before, theme)
    _check_rest(before, after, theme)
    _replace(target, after)


def _check_rest(before: str, after: str, theme: str) -> None:
    import tomllib

    if tomllib.loads(after) != {**tomllib.loads(before), "theme": theme}:
        raise ValueError("The line of the theme was not found.")


def with_theme(text: str, theme: str) -> str:
    """Return the TOML `text` with its top-level `theme` set; comments, order and line ends are kept."""
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines(keepends=True)
    top = next((n for n, line in enumerate(lines) if re.match(_TABLE_LINE, line)), len(lines))
    found = next(
        (n for n, line in enumerate(lines[:top]) if re.fullmatch(_THEME_LINE, line.rstrip("\r\n"))), None
    )
    if found is None:
        return f'theme = "{theme}"{end}' + text
    lines[found] = _new_line(lines[found], theme)
    return "".join(lines)


def _new_line(line: str, theme: str) -> str:
    head, value = re.match(r"([^=]*=\s*)(.*)", line, re.S).groups()  # type: ignore[union-attr]
    rest = re.match(r"(?:\"[^\"]*\"|'[^']*'|[^#\r\n]*?)(\s*(?:#.*)?\s*)\Z", value, re.S)
    return f'{head}"{theme}"' + (rest.group(1) if rest else "\n")


def _replace(target: Path, text: str) -> None:
    import os
    import tempfile

    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    fresh = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            fresh.chmod(target.stat().st_mode & 0o777)
        fresh.replace(target)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise


def usable_keys(
    keys: Mapping[str, str], prefixes: frozenset[str], mode_keys: Mapping[str, str]
) -> tuple[dict[str, str], list[str]]:
    """Return the keys that can be given, and a sentence for each that cannot.

    `prefixes` are the first parts an id can have ("app", "day", …), `mode_keys` maps a mode's key to its title.
    """
    good: dict[str, str] = {}
    refused: list[str] = []
    for name, wanted in keys.items():
        problem = _problem(name, wanted.split(","), prefixes, mode_keys)
        if problem:
            refused.append(problem)
        else:
            good[name] = wanted
    return good, refused


def _problem(name: str, wanted: list[str], prefixes: frozenset[str], mode_keys: Mapping[str, str]) -> str:
    if name.partition(".")[0] not in prefixes:
        return f"[keys] knows no “{name}”; the help panel (?) names what there is."
    for key in wanted:
        if key in mode_keys and name != f"mode.{mode_keys[key].lower()}":
            return f"“{key}” leads to {mode_keys[key]} everywhere, so “{name}” cannot have it; its usual key stays."
        if _long_name(key) in RESERVED:
            return f"“{key}” means the same everywhere, so “{name}” cannot have it; its usual key stays."
    return ""


def _long_name(key: str) -> str:
    return {"?": "question_mark", "!": "exclamation_mark"}.get(key, key)
