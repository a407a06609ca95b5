"""Which patterns a thought may follow: a linear guess by its words, which never claims to know.

The model is a table of word sequences with a weight for each pattern (`content/recogniser.txt`), learned from
examples that this project wrote (`tests/recogniser`). It runs in plain Python, in bounded time on text of any length.
Words of an unknown language, or a thought that speaks for nothing, come out as “not sure”.
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

PATTERNS = (
    "catastrophizing",
    "discounting-the-positive",
    "overgeneralization",
    "personalization",
    "all-or-nothing",
    "mental-filter",
    "mind-reading",
    "fortune-telling",
    "should-statements",
    "labeling",
    "emotional-reasoning",
    "magnification",
    "none",
)
"""The twelve patterns and “none”: ten of Maddela et al. 2023 (arXiv 2307.02768), and two of Burns's list."""
NONE = "none"
MOST_CHARACTERS = 2000
"""What is read of a thought; what stands after it is not."""
MOST_WORDS = 240
LEAST_KNOWN = 0.5
"""The share of words that must be known for a guess to be made at all."""
ZERO = ord("N")
"""The letter that stands for a weight of nothing."""
_STEM, _ENDING = 5, 3
_MOST_MARKED, _MARKED_FROM = 6, 0.4

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+|[?!]+|\.{3}|[^\W\d_]+")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "…": "..."})

RULES: Mapping[str, re.Pattern[str]] = {
    "#feel-so": re.compile(
        r"\b(?:feel|felt|feeling|feels)\b[^.!?]{1,80}?[,.;]?\s*(?:so|therefore|which means|that means|and that means|"
        r"hence|meaning|thus|proves|it must|must be|must have)\b"
    ),
    "#because-feel": re.compile(r"\b(?:because|since|or else)\b[^.!?]{0,20}\b(?:feel|felt|feels)\b"),
    "#feel-as-if": re.compile(r"\b(?:feel|feels|felt) (?:like|as if|as though)\b"),
    "#would-not-feel": re.compile(r"\bwould(?:n't| not) (?:feel|be feeling)\b"),
    "#must-rule": re.compile(
        r"\b(?:i|you|he|she|they|we|people|one) (?:must|ought|should|shouldn't|have to|need to)\b"
    ),
    "#if-then": re.compile(r"\bif (?:i|it|they|he|she|we|you|someone)\b[^.!?]{3,80}(?:,| then)"),
    "#will": re.compile(r"\b(?:will|'ll|won't|going to|gonna)\b"),
    "#i-am-a": re.compile(
        r"\b(?:i'm|i am|im|he's|he is|she's|she is|they're|such) (?:just |only |really |nothing but )?(?:an?|the)\b"
    ),
    "#they-think": re.compile(
        r"\b(?:they|he|she|everyone|everybody|people|boss|friends?|wife|husband|mom|mum|dad|neighbou?rs?)\b[^.!?]{0,30}"
        r"\b(?:thinks?|thought|probably|secretly|judg\w+|pit\w+|hates?|laugh\w+|annoyed|resents?)\b"
    ),
    "#only-because": re.compile(
        r"\b(?:only|just|probably|merely) (?:said|did|being|because|to be|trying|nice|polite|lucky|luck)\b"
    ),
    "#but-one": re.compile(
        r"\b(?:but|except|though|yet)\b[^.!?]{0,60}\b(?:all i|one|only thing|keep thinking|can't stop)\b"
    ),
    "#my-fault": re.compile(
        r"\b(?:my fault|because of me|blame|i caused|i made (?:him|her|them)|if i had|if i'd|i could have)\b"
    ),
    "#always-never": re.compile(
        r"\b(?:always|never|every time|everyone|everybody|nobody|no one|nothing ever|anything)\b"
    ),
    "#all-or": re.compile(
        r"\b(?:either|completely|totally|perfect\w*|at all|whole|worthless|useless|pointless|might as well|unless)\b"
    ),
}
"""Shapes that single words do not show, above all that of “I feel it, so it is so”."""


class Guess(NamedTuple):
    """All patterns, the likeliest first; those a person would be shown (none, one or two); and, for each of these,
    the places (start and end in the text) of the words that speak for it.
    """

    patterns: tuple[str, ...]
    shown: tuple[str, ...]
    words: Mapping[str, tuple[tuple[int, int], ...]]


class Model(NamedTuple):
    """What was learned. `codes` has, for each feature, a letter for each of `PATTERNS`: its distance from `ZERO` in
    the order of characters, times `unit`, is the weight. `bias` is the weight of each pattern by itself.

    `sure` is the likelihood from which a pattern is shown, `second` that for another one beside it.
    """

    codes: Mapping[str, str]
    bias: tuple[float, ...]
    unit: float
    sure: float
    second: float


class Token(NamedTuple):
    """A word as it is compared, with its place in the text."""

    word: str
    start: int
    end: int


class Read(NamedTuple):
    """A thought as it is read: what is compared, its words, and the features found in it, each with the first and the
    last word it spans (-1: it belongs to the whole).
    """

    tokens: tuple[Token, ...]
    features: tuple[tuple[str, int, int], ...]


def read(text: str) -> Read:
    """Read the first `MOST_CHARACTERS` of a thought, at most `MOST_WORDS` words of it."""
    # Letter by letter, since lower case is longer than the letter for a few, and places in the text must hold.
    plain = "".join(_lower(letter) for letter in text[:MOST_CHARACTERS].translate(_APOSTROPHES))
    found = tuple(Token(m.group(), m.start(), m.end()) for m in islice(_WORD.finditer(plain), MOST_WORDS))
    return Read(found, tuple(_features([token.word for token in found], plain)))


def _lower(letter: str) -> str:
    small = letter.lower()
    return small if len(small) == 1 else letter


def _features(words: Sequence[str], plain: str) -> Iterator[tuple[str, int, int]]:
    for at, word in enumerate(words):
        yield from _of_word(words, at, word)
    if words:
        yield f"^{words[0]}", 0, 0
        yield f"^{' '.join(words[:2])}", 0, min(1, len(words) - 1)
        yield f"{words[-1]}$", len(words) - 1, len(words) - 1
    yield from ((name, -1, -1) for name, rule in RULES.items() if rule.search(plain))
    yield f"#length-{min(len(words) // 8, 5)}", -1, -1


def _of_word(words: Sequence[str], at: int, word: str) -> Iterator[tuple[str, int, int]]:
    """Yield a word, what it makes with the words before it, and its beginning and end, which its relatives share."""
    yield word, at, at
    if at:
        yield f"{words[at - 1]} {word}", at - 1, at
    if at > 1:
        yield f"{words[at - 2]} {words[at - 1]} {word}", at - 2, at
    if len(word) > _STEM:
        yield f"{word[:_STEM]}-", at, at
    if len(word) > _ENDING + 1:
        yield f"-{word[-_ENDING:]}", at, at


def likelihoods(model: Model, thought: Read) -> tuple[float, ...]:
    """Return how likely each of `PATTERNS` is by the words; together they are 1."""
    known = {name: model.codes[name] for name, _, _ in thought.features if name in model.codes}
    # A long thought has more features; that alone must not make the guess surer.
    scale = model.unit / math.sqrt(len(known)) if known else 0.0
    sums = [sum(ord(code[at]) - ZERO for code in known.values()) for at in range(len(PATTERNS))]
    raw = [bias + scale * one for bias, one in zip(model.bias, sums, strict=True)]
    powers = [math.exp(one - max(raw)) for one in raw]
    return tuple(power / sum(powers) for power in powers)


def recognise(model: Model, text: str) -> Guess:
    """Guess which patterns a thought follows; for any text, in bounded time."""
    thought = read(text)
    likely = likelihoods(model, thought)
    order = sorted(range(len(PATTERNS)), key=lambda at: -likely[at])
    shown = _shown(model, thought, likely, order)
    words = {PATTERNS[at]: _speaking(model, thought, at) for at in shown}
    return Guess(tuple(PATTERNS[at] for at in order), tuple(PATTERNS[at] for at in shown), words)


def _shown(model: Model, thought: Read, likely: Sequence[float], order: Sequence[int]) -> list[int]:
    first, second = order[:2]
    if not _is_understood(model, thought) or likely[first] < model.sure or PATTERNS[first] == NONE:
        return []
    return [first, second] if likely[second] >= model.second and PATTERNS[second] != NONE else [first]


def _is_understood(model: Model, thought: Read) -> bool:
    """Whether enough of the words were ever seen: a thought in another language is no ground for a guess."""
    words = [token.word for token in thought.tokens if token.word[0].isalpha()]
    return bool(words) and sum(word in model.codes for word in words) >= LEAST_KNOWN * len(words)


def _speaking(model: Model, thought: Read, pattern: int) -> tuple[tuple[int, int], ...]:
    """Return the places of the words that speak most for a pattern rather than for the others, in their order."""
    weight = [0.0] * len(thought.tokens)
    for name, first, last in thought.features:
        code = model.codes.get(name)
        if code and first >= 0:
            own = ord(code[pattern]) - sum(map(ord, code)) / len(code)
            for at in range(first, last + 1):
                weight[at] += own / (last - first + 1)
    strongest = sorted(range(len(weight)), key=lambda at: -weight[at])[:_MOST_MARKED]
    marked = sorted(at for at in strongest if weight[at] > 0 and weight[at] >= _MARKED_FROM * max(weight))
    spans: list[tuple[int, int]] = []
    for at in marked:
        start, end = thought.tokens[at].start, thought.tokens[at].end
        if spans and at - 1 in marked:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return tuple(spans)
