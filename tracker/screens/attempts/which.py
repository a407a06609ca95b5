"""Several attempts that wait: what each is called, so that one knows which is which."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from tracker.domain.ladder import Attempt
from tracker.domain.text import clean_line
from tracker.screens.attempts.after_form import begun_words
from tracker.widgets.entry_lines import fit_to

_FIRST_WORDS = 30
"""Cells that the first words of a text take."""
_ORDINALS = ("1st", "2nd", "3rd")


def which_words(waits: Sequence[Attempt]) -> tuple[str, ...]:
    """Return what each attempt is called; of those that look alike also when they were begun and what differs."""
    called = [_called(one) for one in waits]
    alike = Counter(called)
    groups = {name: [one for one in waits if _called(one) == name] for name in alike if alike[name] > 1}
    told = [
        _apart(one, groups[name]) if name in groups else name for one, name in zip(waits, called, strict=True)
    ]
    return tuple(_counted(told))


def _called(one: Attempt, begun: str = "") -> str:
    return " · ".join(part for part in (begun or begun_words(one), clean_line(one.before.ask)) if part)


def _apart(one: Attempt, others: Sequence[Attempt]) -> str:
    differing = [tell(one) for tell in _TELLING if len({tell(other) for other in others}) > 1]
    begun = f"{begun_words(one)}, {one.stamp.local:%H:%M}"
    return " · ".join(part for part in (_called(one, begun), *differing) if part)


def _first_words(before: str, text: str) -> str:
    return f"{before}{fit_to(clean_line(text), _FIRST_WORDS).rstrip()}" if text.strip() else ""


_TELLING: tuple[Callable[[Attempt], str], ...] = (
    lambda one: _first_words("expected: ", one.before.prediction),
    lambda one: _first_words("without ", ", ".join(choice.name for choice in one.before.left_out)),
    lambda one: "" if one.before.expected_suds is None else f"distress {one.before.expected_suds}",
    lambda one: "" if one.before.yes_likely is None else f"a yes {one.before.yes_likely}",
)


def _counted(told: Sequence[str]) -> Iterable[str]:
    """Put a number before those that are alike in everything, in the order in which they were begun."""
    alike, seen = Counter(told), Counter[str]()
    for words in told:
        seen[words] += 1
        number = seen[words]
        ordinal = _ORDINALS[number - 1] if number <= len(_ORDINALS) else f"{number}th"
        yield f"{ordinal}, {words}" if alike[words] > 1 else words
