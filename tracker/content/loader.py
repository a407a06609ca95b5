"""The one way in to the files of text that ship with the program."""

from typing import Any


def read_text(name: str) -> str:
    """Return the text of a content file; raise FileNotFoundError if it does not ship."""
    from importlib.resources import files

    return files("tracker.content").joinpath(name).read_text(encoding="utf-8")


def load(name: str) -> dict[str, Any]:
    """Return a TOML content file as plain values; raise tomllib.TOMLDecodeError if it is broken."""
    import tomllib

    return tomllib.loads(read_text(name))


def names_in(folder: str) -> list[str]:
    """Return the names of the content files in a folder, in the order of the alphabet."""
    from importlib.resources import files

    return sorted(entry.name for entry in files("tracker.content").joinpath(folder).iterdir())
