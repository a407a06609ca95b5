"""The recogniser answers for any text, in bounded time, and never claims to know."""

import re
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.content.recogniser import recogniser
from tracker.content.reframe import Pattern, patterns
from tracker.domain.recogniser import (
    MOST_CHARACTERS,
    MOST_WORDS,
    NONE,
    PATTERNS,
    RULES,
    Guess,
    Model,
    likelihoods,
    read,
    recognise,
)

MODEL = recogniser()
FEELS = "I feel like a burden, so I must be one"
KNOWN = re.findall(
    r"[\w']+", "I you they they'll my always never feel so must be weak will think if help asked"
)
WORDS = st.lists(st.sampled_from([*KNOWN, "’"]), max_size=300).map(" ".join)
ANY = st.one_of(
    st.text(max_size=400), WORDS, st.text(alphabet="aİßﬀ'’…?!. \n\t\x00\ud800é漢שА", max_size=120)
)


def check(guess: Guess, text: str) -> None:
    """What holds for every guess."""
    assert sorted(guess.patterns) == sorted(PATTERNS)
    assert len(guess.shown) <= 2
    assert guess.shown == guess.patterns[: len(guess.shown)]
    assert NONE not in guess.shown
    assert tuple(guess.words) == guess.shown
    for places in guess.words.values():
        assert all(0 <= start < end <= len(text) for start, end in places)
        assert list(places) == sorted(places)
        assert all(before[1] <= after[0] for before, after in zip(places, places[1:], strict=False))
        for start, end in places:
            assert not text[start].isspace()
            assert not text[end - 1].isspace()


@settings(max_examples=300, deadline=None)
@given(ANY)
def test_every_text_has_an_answer(text: str) -> None:
    check(recognise(MODEL, text), text)


@settings(max_examples=200, deadline=None)
@given(ANY)
def test_likelihoods_are_shares_of_one(text: str) -> None:
    likely = likelihoods(MODEL, read(text))
    assert len(likely) == len(PATTERNS)
    assert all(0 <= one <= 1 for one in likely)
    assert sum(likely) == pytest.approx(1)


@settings(max_examples=200, deadline=None)
@given(ANY)
def test_what_is_marked_is_whole_words_of_the_thought(text: str) -> None:
    tokens = read(text).tokens
    starts, ends = {one.start for one in tokens}, {one.end for one in tokens}
    check_whole(recognise(MODEL, text), starts, ends)


SHOWN = [
    FEELS,
    *(one.like for one in patterns()),
    "İİ … “I’m such a failure” — they’ll all laugh at me…",
    "ﬀß I'll ask\u2028and he'll say no\t\t, like always!!",
]


@pytest.mark.parametrize("text", SHOWN)
def test_where_something_is_shown_the_words_for_it_are_whole_and_some(text: str) -> None:
    guess, tokens = recognise(MODEL, text), read(text).tokens
    check(guess, text)
    assert guess.shown
    assert all(guess.words.values())
    check_whole(guess, {one.start for one in tokens}, {one.end for one in tokens})


def check_whole(guess: Guess, starts: set[int], ends: set[int]) -> None:
    """No part of a word is marked."""
    for places in guess.words.values():
        assert all(start in starts and end in ends for start, end in places)


@settings(max_examples=100, deadline=None)
@given(ANY)
def test_the_same_thought_has_the_same_answer(text: str) -> None:
    assert recognise(MODEL, text) == recognise(MODEL, text)


UNKNOWN = [
    "",
    " \n\t ",
    "?!",
    "12345",
    "\x00\x1b[2J",
    "😀😀",
    "Ich muss das allein schaffen, sonst denken sie, ich bin schwach.",
    "Tengo que hacerlo yo solo porque nadie me va a ayudar.",
    "Je dois toujours tout faire tout seul, sinon ils vont me juger.",
    "Я должен справиться сам, иначе все подумают, что я слабый.",
    "אני חייב לעשות את זה לבד, אחרת יחשבו שאני חלש",
    "一人でやらなければ、弱いと思われる。",
    "يجب أن أفعل ذلك وحدي",
    "ฉันต้องทำคนเดียว",
    "Ich bin so allein, was will man da",
    "Am Ende war die Wut so in mir",
    "Die Hand war warm, also will man so was",
    "Det er for sent",
    "Den var for bad",
    "On a tout",
    "Son chat a pour me dire non",
    "Come non me",
    "Ze was die man van me",
]


@pytest.mark.parametrize("text", UNKNOWN)
def test_what_says_nothing_or_speaks_another_language_is_not_sure(text: str) -> None:
    assert recognise(MODEL, text).shown == ()


@pytest.mark.parametrize(
    "text",
    ["weak", "x", "burden", "I", "always", "should", "Zürich", "a" * 200, "ok", "lol", "work", "no", "help"],
    ids=lambda one: one[:9],
)
def test_a_word_or_two_are_too_few_to_be_sure(text: str) -> None:
    for said in (text, f"{text}!", f"{text}, {text}"):
        guess = recognise(MODEL, said)
        check(guess, said)
        assert guess.shown == ()


@pytest.mark.parametrize("text", ["I'm a failure", "I'm worthless", "They'll laugh at me"])
def test_a_short_thought_is_enough(text: str) -> None:
    assert recognise(MODEL, text).shown


@pytest.mark.parametrize("one", patterns(), ids=lambda one: one.id)
def test_the_sentence_that_stands_for_a_pattern_is_seen_as_it(one: Pattern) -> None:
    assert one.id in recognise(MODEL, one.like).shown


EVERYDAY = (
    "The train leaves at nine",
    "I will call you at five",
    "I can ask Anna to drive me",
    "I feel like pizza",
    "They think the bridge opens in June",
    "My mother called",
)


@pytest.mark.parametrize("text", EVERYDAY)
def test_an_everyday_sentence_is_left_alone(text: str) -> None:
    assert recognise(MODEL, text).shown == ()


MEGABYTES = {
    "one letter": "a" * 1_000_000,
    "one word": "they'll " * 125_000,
    "a sentence": "I feel like a burden, so I must be one. " * 25_000,
    "no space": "should" * 170_000,
    "signs": "?!" * 500_000,
    "dots": "." * 1_000_000,
    "apostrophes": "'" * 1_000_000,
    "feel and no end": "feel " * 200_000,
    "if": "if i " * 200_000,
    "letters that grow": "İ" * 1_000_000,
    "another script": "漢字" * 500_000,
    "zero bytes": "\x00" * 1_000_000,
    "feel and white space": f"feel{' ' * 400}" * 2_000,
    "if and white space": f"if i{chr(10) * 90}" * 10_000,
}


@pytest.mark.parametrize("text", MEGABYTES.values(), ids=MEGABYTES)
def test_a_megabyte_has_an_answer_as_soon_as_its_beginning(text: str) -> None:
    begun = process_time()
    guess = recognise(MODEL, text)
    # Ten times what it takes; what it must not be is a matter of the length.
    assert process_time() - begun < 0.1
    check(guess, text)
    assert guess == recognise(MODEL, text[:MOST_CHARACTERS])


def test_only_so_many_words_are_read() -> None:
    assert len(read("a " * MOST_CHARACTERS).tokens) == MOST_WORDS


@pytest.mark.parametrize("before", ["İİİ ", "… … …", "ß…ﬀ… "])
def test_places_hold_where_letters_are_read_as_several(before: str) -> None:
    text = before + FEELS
    guess = recognise(MODEL, text)
    assert guess.shown
    for one in guess.words.values():
        assert all(text[start:end].strip(" ,") in FEELS for start, end in one)


def test_an_ellipsis_is_three_dots_however_it_is_typed() -> None:
    names = [
        [name for name, _, _ in read(f"They think... {dots} I'm weak").features] for dots in ("...", "…")
    ]
    assert names[0] == names[1]


def test_curly_and_straight_apostrophes_read_the_same() -> None:
    straight, curly = "They'll think I'm weak", "They’ll think I’m weak"
    assert recognise(MODEL, straight) == recognise(MODEL, curly)
    assert recognise(MODEL, straight.upper()).patterns == recognise(MODEL, straight).patterns


def test_a_feeling_taken_for_a_proof_is_seen_by_its_shape() -> None:
    assert {"#feel-so", "#feel-as-if"} & {name for name, _, _ in read(FEELS).features}
    assert recognise(MODEL, FEELS).shown[0] == "emotional-reasoning"
    assert all(name.startswith("#") for name in RULES)


def test_a_balanced_thought_is_left_alone() -> None:
    for text in ("I asked Ines for a lift and she said yes.", "I was tired, and I rested."):
        assert recognise(MODEL, text).shown == ()


def test_a_model_that_knows_nothing_is_not_sure() -> None:
    empty = Model({}, (0.0,) * len(PATTERNS), 1.0, 0.3, 0.2)
    assert recognise(empty, FEELS).shown == ()
    assert likelihoods(empty, read(FEELS)) == pytest.approx((1 / 13,) * 13)


def test_two_are_shown_only_where_both_are_likely() -> None:
    zero, strong = "N" * 13, "N" * 6 + "SS" + "N" * 5
    sure = Model({"weak": strong, "so": zero}, (0.0,) * 13, 1.0, 0.3, 0.2)
    guess = recognise(sure, "so so weak")
    assert guess.shown == ("mind-reading", "fortune-telling")
    assert guess.words == {"mind-reading": ((6, 10),), "fortune-telling": ((6, 10),)}
    one = recognise(sure._replace(second=0.9), "so so weak")
    assert one.shown == ("mind-reading",)
    assert recognise(sure._replace(sure=0.99), "so so weak").shown == ()


def test_what_no_word_speaks_for_is_not_shown() -> None:
    zero, biased = "N" * 13, (0.0,) * 6 + (9.0,) + (0.0,) * 6
    assert recognise(Model({"so": zero, "weak": zero}, biased, 1.0, 0.3, 0.2), "so so weak").shown == ()
