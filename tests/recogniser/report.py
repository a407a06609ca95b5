"""Say what the recogniser scores on examples that it has not seen, and what it takes for what.

    .venv/bin/python -m tests.recogniser.report [FILE …]

Without files: on the held-out set, written apart from the training examples. A file has a pattern (or several, by
commas), a tab and a thought on each line.
"""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import click

from tests.recogniser.examples import HELD_OUT, Example, _example, read_examples
from tracker.content.recogniser import recogniser
from tracker.domain.recogniser import PATTERNS, Model, likelihoods, read, recognise


class Scored(NamedTuple):
    """Macro-F1 of the first guess, how often a labelled pattern is among the first one and two, and of what is shown:
    how often something is, and how often that is right; and what was taken for what.
    """

    macro_f1: float
    top1: float
    top2: float
    shown: float
    shown_right: float
    confused: Counter[tuple[str, str]]
    f1: dict[str, float]


def scored(model: Model, examples: Sequence[Example]) -> Scored:
    """Score a model on examples (≥ 1)."""
    hits, misses, confused = Counter[str](), Counter[str](), Counter[tuple[str, str]]()
    first = second = shown = right = 0
    for one in examples:
        likely = likelihoods(model, read(one.thought))
        best = sorted(PATTERNS, key=lambda name: -likely[PATTERNS.index(name)])
        first += best[0] in one.patterns
        second += bool({*best[:2]} & {*one.patterns})
        told = recognise(model, one.thought).shown
        shown += bool(told)
        right += bool({*told} & {*one.patterns})
        if best[0] == one.patterns[0]:
            hits[best[0]] += 1
        else:
            misses.update((best[0], one.patterns[0]))
            confused[one.patterns[0], best[0]] += best[0] not in one.patterns
    f1 = {name: 2 * hits[name] / max(2 * hits[name] + misses[name], 1) for name in PATTERNS}
    n = len(examples)
    return Scored(
        sum(f1.values()) / len(f1), first / n, second / n, shown / n, right / max(shown, 1), confused, f1
    )


@click.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True, path_type=Path))
def main(files: tuple[Path, ...]) -> None:
    """Print the report."""
    given = [_example(line) for path in files for line in path.read_text("utf-8").splitlines()]
    examples = given or read_examples(HELD_OUT)
    found = scored(recogniser(), examples)
    click.echo(
        f"{len(examples)} thoughts: macro-F1 {found.macro_f1:.2f}, first guess right {found.top1:.2f}, "
        f"among the first two {found.top2:.2f}"
    )
    click.echo(f"Something is shown for {found.shown:.0%}; for {found.shown_right:.0%} of these it is right.")
    for name, value in found.f1.items():
        click.echo(f"  {name:<26}{value:.2f}")
    for (was, taken), times in found.confused.most_common(10):
        click.echo(f"  {was} taken for {taken}: {times}")


if __name__ == "__main__":
    main()
