"""Giving a finished file its name, so that under that name there is only ever a whole one."""

import os
from pathlib import Path


def give_name(new: Path, path: Path) -> bool:
    """Let the file `new` also be found at `path`, unless something is there; return whether it could.

    The name is safe on the disk when this returns. `new` may stay or be gone; either way it can be unlinked.
    """
    try:
        os.link(new, path)
    except FileExistsError:
        return False
    except OSError:
        # Some file systems have no hard links; there the last of two programs would win, so look first.
        if path.exists():
            return False
        new.rename(path)
    sync_folder(path.parent)
    return True


def sync_folder(folder: Path) -> None:
    """Wait until the names in `folder` are on the disk."""
    if os.name == "nt":
        return  # Windows has no way to sync a folder, and needs none.
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
