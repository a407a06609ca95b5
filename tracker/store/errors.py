"""What can be wrong with the file, each with a sentence that says what to do."""

from pathlib import Path


class StoreError(Exception):
    """Something about the file stands in the way; `str()` is the sentence for the person. Nothing was changed."""

    brief = ""
    """What stands in the way in a few words, where it may go by itself."""


class FileProblem(StoreError):
    """A problem with one file. Subclasses say which; `path` is where it lies."""

    sentence = "{path} could not be used."

    def __init__(self, path: Path) -> None:
        super().__init__(self.sentence.format(path=path))
        self.path = path


class MissingFile(FileProblem):
    """There is no such file."""

    sentence = "There is no file at {path} yet. Open `moodladder` or log something, and it will be made."


class EmptyFile(FileProblem):
    """The file has no content at all, not even an empty log."""

    sentence = "{path} is empty (0 bytes). Put a backup in its place, or delete it and start again."


class NotADatabase(FileProblem):
    """The file is of another kind."""

    sentence = "{path} is not a Moodladder file. Choose another with --db, or move this one away. It was not touched."


class ForeignDatabase(FileProblem):
    """The file is an SQLite file of another program."""

    sentence = (
        "{path} is an SQLite file of another program. Choose another file with --db. It was not touched."
    )


class NewerFile(FileProblem):
    """The file was written by a later version of the program."""

    sentence = (
        "{path} was written by a newer Moodladder. Install the newest one to open it. It was not touched."
    )


class TruncatedFile(FileProblem):
    """The file is shorter than it should be."""

    sentence = (
        "{path} has been cut short, perhaps by an unfinished copy. Keep it, and open a backup with --db."
    )


class DamagedFile(FileProblem):
    """SQLite's own check finds the file unsound."""

    sentence = (
        "{path} is damaged. Keep it as it is, and open a backup with --db; much of it can often be rescued."
    )


class LockedFile(FileProblem):
    """Another program is writing to the file and does not let go."""

    brief = "another program holds the file"
    sentence = "{path} is being used by another program. Close that one, or wait a moment and try again."


class ReadOnlyFile(FileProblem):
    """The file or its folder cannot be written to."""

    sentence = (
        "{path} can only be read, not written. Change its permissions, or choose another file with --db."
    )


class UnreachableFile(FileProblem):
    """The system does not let us reach or make the file."""

    sentence = "{path} cannot be reached or made there. Check the folder, or choose another file with --db."


class MovedFile(FileProblem):
    """The file was moved or replaced while it was open."""

    sentence = (
        "{path} was moved or replaced while it was open. Nothing was written; please open Moodladder anew."
    )


class FullDisk(FileProblem):
    """There is no room left on the disk."""

    brief = "there is no room on the disk"
    sentence = "There is no room left on the disk of {path}. It was not saved; make room and try again."


class BrokenDisk(FileProblem):
    """The disk did not do what it was asked."""

    sentence = "The disk of {path} reported an error, and it was not saved."


class CopyNotMade(FileProblem):
    """The file is of an older version, and it could not be copied before it is brought up to date."""

    sentence = (
        "{path} is from an older Moodladder, and the copy that is kept beside it before it is brought up to date "
        "could not be made. Make room in its folder and open it again. It was not touched."
    )


class ChangedSince(StoreError):
    """What should be undone has been changed again since, perhaps in another window."""

    def __init__(self) -> None:
        super().__init__("That was changed again since, perhaps in another window, so it was left as it is.")


class InUse(StoreError):
    """What should be deleted is part of something else, perhaps of something written in another window."""

    def __init__(self) -> None:
        super().__init__("That is part of something else that you wrote, so it was left as it is.")


class NotThere(StoreError):
    """A row that should be changed or referred to is gone, perhaps deleted in another window."""

    def __init__(self) -> None:
        super().__init__("That is not there any more; perhaps it was deleted in another window.")
