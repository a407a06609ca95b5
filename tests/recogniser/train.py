"""Train the recogniser and write what ships.

    .venv/bin/python -m tests.recogniser.train --date 2026-11-25

Multinomial logistic regression by AdaGrad, in plain Python with a fixed order, so that the same examples give the
same file on every machine. It takes some seconds. `python -m tests.recogniser.report` says what it scores.
"""

import math
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from tests.recogniser.examples import TRAINING, Example, fingerprint, read_examples
from tracker.content.recogniser import FILE, FORMAT
from tracker.domain.recogniser import PATTERNS, ZERO, Model, read

SEED = 7
EPOCHS = 10
RATE, DECAY, OF_SECOND = 0.5, 1e-4, 0.35
"""The step of AdaGrad, the decay of weights, and how much of an example belongs to its second pattern."""
LEAST_SEEN = 2
MOST_FEATURES = 10_500
SURE, SECOND = 0.3, 0.2
_LEVELS = 40
"""A weight is one of so many letters to each side of `ZERO`."""
_SHIPPED = Path(__file__).parents[2] / "tracker" / "content" / FILE

Weights = dict[str, list[float]]


def trained(examples: Sequence[Example]) -> tuple[Weights, list[float]]:
    """Return the weights of each feature and of each pattern itself, learned from `examples`."""
    found = [sorted({name for name, _, _ in read(one.thought).features}) for one in examples]
    seen = Counter(name for names in found for name in names)
    found = [[name for name in names if seen[name] >= LEAST_SEEN] for names in found]
    targets = [_target(one) for one in examples]
    weights = {name: [0.0] * len(PATTERNS) for names in found for name in names}
    steps = {name: [1e-6] * len(PATTERNS) for name in weights}
    bias = [0.0] * len(PATTERNS)
    order, chance = list(range(len(examples))), random.Random(SEED)
    for _ in range(EPOCHS):
        chance.shuffle(order)
        for at in order:
            if found[at]:
                _learn(found[at], targets[at], weights, steps, bias)
    return weights, bias


def _target(one: Example) -> list[float]:
    target = [0.0] * len(PATTERNS)
    target[PATTERNS.index(one.patterns[0])] = 1.0 if len(one.patterns) == 1 else 1.0 - OF_SECOND
    if len(one.patterns) == 2:
        target[PATTERNS.index(one.patterns[1])] = OF_SECOND
    return target


def _learn(
    names: list[str], target: list[float], weights: Weights, steps: Weights, bias: list[float]
) -> None:
    scale = 1 / math.sqrt(len(names))
    rows = [weights[name] for name in names]
    raw = [value + scale * sum(column) for value, column in zip(bias, zip(*rows, strict=True), strict=True)]
    powers = [math.exp(value - max(raw)) for value in raw]
    whole = sum(powers)
    wrong = [power / whole - wanted for power, wanted in zip(powers, target, strict=True)]
    for name, row in zip(names, rows, strict=True):
        step = steps[name]
        for at, off in enumerate(wrong):
            slope = off * scale + DECAY * row[at]
            step[at] += slope * slope
            row[at] -= RATE * slope / math.sqrt(step[at])
    for at, off in enumerate(wrong):
        bias[at] -= 0.01 * off


def model_of(examples: Sequence[Example]) -> Model:
    """Return the model that would ship for `examples`: the strongest features, each weight as a letter."""
    weights, bias = trained(examples)
    # Words are kept although they say little, so that it can be told whether a thought is in a known language.
    strength = {name: max(row) - min(row) + (0.3 if name.isalpha() else 0.0) for name, row in weights.items()}
    kept = sorted(sorted(strength, key=lambda name: (-strength[name], name))[:MOST_FEATURES])
    unit = float(f"{max(abs(value) for name in kept for value in weights[name]) / _LEVELS:.6g}")
    codes = {name: "".join(chr(ZERO + round(value / unit)) for value in weights[name]) for name in kept}
    return Model(codes, tuple(float(f"{value:.6g}") for value in bias), unit, SURE, SECOND)


def written(examples: Sequence[Example], trained_on: str) -> str:
    """Return the file that ships for `examples`."""
    model = model_of(examples)
    head = {
        "trained": trained_on,
        "examples": len(examples),
        "sha256": fingerprint(examples),
        "patterns": " ".join(PATTERNS),
        "bias": " ".join(f"{value:.6g}" for value in model.bias),
        "unit": f"{model.unit:.6g}",
        "sure": model.sure,
        "second": model.second,
    }
    lines = [FORMAT, *(f"{name}: {value}" for name, value in head.items()), ""]
    return "\n".join([*lines, *(f"{name}\t{code}" for name, code in model.codes.items())]) + "\n"


@click.command()
@click.option("--date", "day", required=True, help="The day to write into the file, as 2026-11-25.")
def main(day: str) -> None:
    """Train on all examples and write the file that ships."""
    examples = read_examples(TRAINING)
    text = written(examples, day)
    _SHIPPED.write_text(text, encoding="utf-8")
    click.echo(f"{len(examples)} examples, {len(text.encode()) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
