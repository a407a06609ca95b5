"""How the recogniser is scored, on a model and examples that can be reckoned by hand."""

import pytest
from click.testing import CliRunner

from tests.recogniser.examples import TRAINING, Example, _example, fingerprint, read_examples
from tests.recogniser.report import main, scored
from tests.recogniser.train import model_of
from tracker.domain.recogniser import PATTERNS, Model

WEIGHT = {"weak": "labeling", "always": "overgeneralization", "should": "should-statements"}


def toy() -> Model:
    """A model that knows three words, each for one pattern, and says so."""
    codes = {
        word: "".join("Z" if name == pattern else "N" for name in PATTERNS)
        for word, pattern in WEIGHT.items()
    }
    return Model(codes, (0.0,) * len(PATTERNS), 1.0, 0.3, 0.2)


def test_scores_are_those_that_can_be_reckoned_by_hand() -> None:
    examples = [
        Example(("labeling",), "weak"),
        Example(("labeling",), "always"),
        Example(("overgeneralization", "should-statements"), "should"),
        Example(("should-statements",), "should"),
    ]
    found = scored(toy(), examples)
    assert (found.top1, found.shown, found.shown_right) == (0.75, 1.0, 0.75)
    assert found.f1["labeling"] == pytest.approx(2 / 3)
    assert found.f1["should-statements"] == pytest.approx(2 / 3)
    assert found.f1["overgeneralization"] == 0
    assert found.macro_f1 == pytest.approx(4 / 3 / len(PATTERNS))
    assert dict(found.confused)["labeling", "overgeneralization"] == 1
    assert found.confused["overgeneralization", "should-statements"] == 0, "its second pattern was right"


def test_the_report_says_what_it_was_learned_from_and_scored_on() -> None:
    lines = CliRunner().invoke(main, []).output.splitlines()
    assert lines[0].startswith(f"Learned from {len(read_examples(TRAINING))} examples on 20")
    assert "thoughts: macro-F1 0." in lines[1]
    assert {line.split()[0] for line in lines[3 : 3 + len(PATTERNS)]} == set(PATTERNS)


@pytest.mark.parametrize(
    "line", ["", "labeling", "labeling\t ", "moping\tx", "labeling\tx\ty", "none,labeling,none\tx"]
)
def test_a_line_that_is_no_example_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="Not an example"):
        _example(line)


def test_the_order_of_examples_is_a_part_of_what_they_are() -> None:
    one, other = Example(("labeling",), "x"), Example(("none",), "y")
    assert fingerprint([one, other]) != fingerprint([other, one])


def test_a_word_that_always_comes_with_a_pattern_comes_to_speak_for_it() -> None:
    examples = [Example(("labeling",), "such a fool"), Example(("none",), "such a day")] * 20
    model = model_of(examples)
    fool = model.codes["fool"]
    assert max(PATTERNS, key=lambda name: fool[PATTERNS.index(name)]) == "labeling"
