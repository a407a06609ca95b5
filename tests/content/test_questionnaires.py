"""Every instrument that ships is whole, and a broken file is refused with what is wrong with it."""

import copy
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pytest

from tracker.content.loader import load
from tracker.content.questionnaires import FOLDER, ORDER, checked, known, questionnaire, read
from tracker.domain.questionnaires import Group, Questionnaire, Style, score
from tracker.domain.text import clean, clean_line

HIQ = (
    "I feel anxious or uncomfortable when others offer to help me",
    "I would rather struggle alone than ask for assistance",
    "I feel guilty or weak when I need support from others",
    "I have difficulty delegating tasks, even when overwhelmed",
    "I avoid situations where I might need to depend on others",
    "I feel safer when I'm in complete control of situations",
    "I worry that accepting help will make me a burden to others",
    "I feel angry or resentful when others try to help without being asked",
    "I have difficulty trusting others to handle important matters",
    "I feel vulnerable or exposed when sharing personal struggles",
    "My need for independence has caused problems in close relationships",
    'Others have described me as "hard to get close to" or "emotionally distant"',
    "I have ended relationships because they felt too demanding or clingy",
    "I struggle to maintain long-term intimate partnerships",
    "I feel more comfortable in professional relationships than personal ones",
)
PHQ_9 = (
    "Little interest or pleasure in doing things",
    "Feeling down, depressed, or hopeless",
    "Trouble falling or staying asleep, or sleeping too much",
    "Feeling tired or having little energy",
    "Poor appetite or overeating",
    "Feeling bad about yourself — or that you are a failure or have let yourself or your family down",
    "Trouble concentrating on things, such as reading the newspaper or watching television",
    "Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or "
    "restless that you have been moving around a lot more than usual",
    "Thoughts that you would be better off dead or of hurting yourself in some way",
)
GAD_7 = (
    "Feeling nervous, anxious or on edge",
    "Not being able to stop or control worrying",
    "Worrying too much about different things",
    "Trouble relaxing",
    "Being so restless that it is hard to sit still",
    "Becoming easily annoyed or irritable",
    "Feeling afraid as if something awful might happen",
)
PHQ_OPTIONS = ["not at all", "several days", "more than half the days", "nearly every day"]
PHQ_STATEMENT = "No permission required to reproduce, translate, display or distribute."
VERDICTS = re.compile(
    r"\b(you have|(?<!how )you are|you suffer|diagnosed|disorder|at risk|because of|caused by)\b", re.I
)

CLAIMS = re.compile(r"\b(most people|everyone|always works|proven|ten to twenty)\b", re.I)
"""What would need a source that is not here."""


def stated(text: str) -> str:
    """Return the sentences of a text that are no questions: what one is asked is not what one is told."""
    return " ".join(one for one in re.split(r"(?<=[.?!:]) +", text) if not one.endswith("?"))


def strings(value: object) -> Iterator[str]:
    """Yield every text in what was read from a file."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from strings(each)


every = pytest.mark.parametrize("one", [questionnaire(one) for one in known()], ids=known())


def test_there_are_seven_in_their_order() -> None:
    assert known() == ORDER == ("hiq", "phq-4", "phq-9", "gad-7", "attachment", "impact", "signs")


@every
def test_it_says_what_it_is_where_it_is_from_and_that_it_is_no_diagnosis(one: Questionnaire) -> None:
    assert "not a diagnosis" in one.caveat.lower()
    assert len(one.source) > 20
    assert one.licence
    assert 1 <= one.minutes <= 5
    said = (one.about, one.recall, one.stem, one.caveat, *(step.words for step in one.next))
    assert all(clean_line(text) == text for text in (*said, one.source, one.licence))
    assert all(clean(item.text) == item.text for item in one.items)


@every
def test_no_sentence_of_ours_says_what_somebody_has(one: Questionnaire) -> None:
    ours = (
        one.about,
        one.recall,
        one.stem,
        one.caveat,
        *(part.words for part in one.parts),
        *(step.words for step in one.next),
    )
    for text in ours:
        assert not VERDICTS.search(stated(text)), text


@pytest.mark.parametrize("file", ["reading.toml", "history.toml", "crisis_plan.toml"])
def test_no_page_says_what_somebody_has_or_why(file: str) -> None:
    texts = list(strings(load(file)))
    assert len(texts) > 10
    assert not [text for text in texts if VERDICTS.search(stated(text)) or CLAIMS.search(text)]


@every
def test_the_bands_cover_the_range_and_its_ends_are_reached(one: Questionnaire) -> None:
    lowest = score(one, {item.id: item.high if item.reverse else item.low for item in one.items})
    highest = score(one, {item.id: item.low if item.reverse else item.high for item in one.items})
    if one.has_total:
        assert (lowest.total, highest.total) == (one.low, one.high)
        assert (lowest.band, highest.band) == (one.bands[0], one.bands[-1])
        for band, after in pairwise(one.bands):
            assert after.low == band.high + 1
    for part in one.parts:
        assert (lowest.parts[part.id], highest.parts[part.id]) == one.range_of(part)


@every
def test_each_item_of_a_profile_stands_in_one_part(one: Questionnaire) -> None:
    if not one.has_total:
        named = [item_id for part in one.parts for item_id in part.items]
        assert sorted(named) == sorted(item.id for item in one.scored)


def test_the_fifteen_items_stand_word_for_word() -> None:
    hiq = questionnaire("hiq")
    assert tuple(item.text for item in hiq.items) == HIQ
    assert [item.id for item in hiq.items] == [str(number) for number in range(1, 16)]
    assert [option.words for option in hiq.items[0].options] == [
        *("never", "rarely", "sometimes", "often", "always")
    ]
    assert [(band.low, band.high, band.words) for band in hiq.bands] == [
        (15, 30, "minimal concerns"),
        (31, 45, "mild patterns"),
        (46, 60, "moderate, worth attention"),
        (61, 75, "severe, worth professional support"),
    ]
    assert [len(part.items) for part in hiq.parts] == [10, 5]
    assert (hiq.interval_days, hiq.soonest_days) == (30, 14)
    assert "not tested" in hiq.caveat


@pytest.mark.parametrize(
    ("name", "items", "cuts", "words", "change"),
    [
        ("phq-4", 4, (0, 3, 6, 9), ("normal", "mild", "moderate", "severe"), None),
        (
            "phq-9",
            9,
            (0, 5, 10, 15, 20),
            ("minimal", "mild", "moderate", "moderately severe", "severe"),
            6,
        ),
        ("gad-7", 7, (0, 5, 10, 15), ("minimal", "mild", "moderate", "severe"), 4),
    ],
)
def test_the_screeners_are_as_published(
    name: str, items: int, cuts: tuple[int, ...], words: tuple[str, ...], change: int | None
) -> None:
    # Cut-offs: Kroenke et al. 2001 and 2009, Spitzer et al. 2006. Change: NHS Talking Therapies manual.
    one = questionnaire(name)
    assert len(one.scored) == items
    assert all([option.words for option in item.options] == PHQ_OPTIONS for item in one.scored)
    assert tuple(band.low for band in one.bands) == cuts
    assert tuple(band.words for band in one.bands) == words
    assert one.high == 3 * items
    assert one.change == change
    assert one.group is Group.SCREENER
    assert PHQ_STATEMENT in one.licence
    assert one.recall == "the last 2 weeks"
    assert 14 <= one.interval_days <= 28


@pytest.mark.parametrize(("name", "items"), [("phq-9", PHQ_9), ("gad-7", GAD_7)])
def test_the_screeners_ask_in_the_official_english_words(name: str, items: tuple[str, ...]) -> None:
    one = questionnaire(name)
    assert tuple(item.text for item in one.scored) == items
    assert one.stem.startswith("Over the last 2 weeks, how often have you been bothered by")
    assert one.stem.endswith("the following problems?")


def test_the_four_questions_are_those_of_the_longer_lists() -> None:
    four, nine, seven = map(questionnaire, ("phq-4", "phq-9", "gad-7"))
    longer = [*seven.items[:2], *nine.items[:2]]
    assert [item.text for item in four.items] == [item.text for item in longer]
    assert [part.items for part in four.parts] == [("1", "2"), ("3", "4")]


def test_only_these_answers_open_the_page_of_help() -> None:
    opening = {one: [item.id for item in questionnaire(one).items if item.opens_help] for one in known()}
    assert {one: ids for one, ids in opening.items() if ids} == {
        "phq-9": ["9"],
        "signs": ["crisis-1", "crisis-2", "crisis-3", "crisis-4"],
    }


def test_the_question_beside_the_nine_is_not_summed() -> None:
    nine = questionnaire("phq-9")
    assert [item.id for item in nine.items if not item.scored] == ["10"]
    assert [option.words for option in nine.item("10").options][-1] == "extremely difficult"


Table = dict[str, Any]
Spoil = Callable[[Table], object]


def item(row: int, **values: object) -> Spoil:
    return lambda table: table["items"][row].update(values)


def band(row: int, **values: object) -> Spoil:
    return lambda table: table["bands"][row].update(values)


BROKEN: list[tuple[Spoil, str]] = [
    (lambda table: table.update(caveat=" "), "caveat is not said."),
    (lambda table: table.update(source=""), "source is not said."),
    (lambda table: table.update(licence=""), "licence is not said."),
    (lambda table: table.update(stem=""), "stem is not said."),
    (item(0, text=""), "“” is not clean."),
    (item(0, text="two\nlines"), "“two\nlines” is not clean."),
    (item(0, id="2"), "Items need ids of their own."),
    (lambda table: table.update(items=[], parts=[]), "Items need ids of their own."),
    (item(0, options=["1 never"]), "Item 1 needs options that rise from 0 to 9 at most."),
    (item(0, options=["2 b", "1 a"]), "Item 1 needs options that rise from 0 to 9 at most."),
    (item(0, options=["1 a", "10 b"]), "Item 1 needs options that rise from 0 to 9 at most."),
    (lambda table: table["parts"][0].update(items=["99"]), "Part now names no item: 99."),
    (
        lambda table: table["parts"][0].update(bands=[{"low": 10, "high": 49, "words": "x"}]),
        "Part now runs from 10 to 50; the bands from 10 to 49.",
    ),
    (band(0, low=14), "The total runs from 15 to 75; the bands from 14 to 75."),
    (band(-1, high=74), "The total runs from 15 to 75; the bands from 15 to 74."),
    (band(1, low=32), "The total: after 30 comes 32."),
    (band(1, low=30), "The total: after 30 comes 30."),
    (band(1, low=46, high=45), "The total: a band ends before it begins."),
    (lambda table: table.update(change=5), "A number for change needs its source, and a source its number."),
    (lambda table: table.update(soonest_days=31), "It would be due before it tells anything."),
    (lambda table: table.update(has_total=False), "Bands are of a total."),
    (lambda table: table.update(has_total=False, bands=[], parts=[]), "Without a total it needs parts."),
    (
        lambda table: table.update(adds_up=False),
        "Only a list of ticks without a total need not add up.",
    ),
    (lambda table: table.update(style="ticked"), "What is ticked has no options."),
]


@pytest.mark.parametrize(("spoil", "words"), BROKEN, ids=[words for _, words in BROKEN])
def test_a_broken_file_is_refused_with_what_is_wrong(spoil: Spoil, words: str) -> None:
    table = copy.deepcopy(load(f"{FOLDER}/hiq.toml"))
    spoil(table)
    with pytest.raises(ValueError, match="^hiq: ") as told:
        checked(read("hiq", table))
    assert str(told.value) == f"hiq: {words}"


@pytest.mark.parametrize(
    ("spoil", "kind"),
    [
        (lambda table: table.update(style="sung"), ValueError),
        (lambda table: table.update(group="verdict"), ValueError),
        (lambda table: table.pop("items"), KeyError),
        (lambda table: table.pop("caveat"), TypeError),
        (lambda table: table.update(colour="red"), TypeError),
        (item(0, weight=2), TypeError),
        (lambda table: table.update(options=["often"]), ValueError),
    ],
)
def test_a_file_that_says_what_nobody_understands_is_an_error(spoil: Spoil, kind: type[Exception]) -> None:
    table = copy.deepcopy(load(f"{FOLDER}/hiq.toml"))
    spoil(table)
    with pytest.raises(kind):
        checked(read("hiq", table))


def test_what_is_ticked_is_answered_by_no_and_yes() -> None:
    for one in map(questionnaire, ("attachment", "signs")):
        assert one.style is Style.TICKED
        assert {tuple(option.value for option in item.options) for item in one.items} == {(0, 1)}
