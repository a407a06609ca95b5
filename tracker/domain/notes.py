"""A note that two windows write at once: nothing of either is lost."""


def merged(base: str, theirs: str, ours: str) -> str:
    """Return one text for a note that stood as `base` and became `theirs` there and `ours` here.

    Where only one side changed, its text stands. Where both did, theirs comes first and then ours; what both
    still begin with stands once.
    """
    if theirs in (base, ours):
        return ours
    if ours == base:
        return theirs
    if base and theirs.startswith(base) and ours.startswith(base):
        return theirs + _apart(ours[len(base) :])
    return theirs + _apart(ours) if theirs else ours


def _apart(text: str) -> str:
    return text if not text or text.startswith("\n") else f"\n{text}"
