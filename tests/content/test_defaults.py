"""What a new file starts with, and what made-up years are made of."""

import pytest

from tracker.content import loader
from tracker.content.defaults import Defaults, defaults
from tracker.content.demo import Scenery, scenery
from tracker.domain.evening import check_name
from tracker.domain.ladder import StepKind
from tracker.domain.scales import ScaleKind
from tracker.domain.text import clean, clean_line

TASKS = {
    1: (
        "Ask for directions when lost",
        "Accept compliments graciously",
        "Allow someone to hold a door open",
        "Ask a colleague for a small favor",
    ),
    2: (
        "Share a minor struggle with a trusted friend",
        "Ask for advice on a decision",
        "Accept an invitation to a social event",
        "Delegate a task at work",
    ),
    3: (
        "Ask for emotional support during a difficult time",
        "Accept help with a major project or life event",
        "Share deeper feelings and vulnerabilities",
        "Develop mutual support relationships",
    ),
}
OPPORTUNITIES = {
    "Accept compliments graciously",
    "Allow someone to hold a door open",
    "Accept an invitation to a social event",
    "Accept help with a major project or life event",
}

SAFETY_BEHAVIOURS = (
    "over-explaining",
    "apologising for asking",
    "paying back at once",
    "doing half of it first",
    "asking only when it no longer matters",
    "picking the smallest possible ask",
    "taking the delegated task back",
    "hiding the need",
    "joking it away",
    '"I\'m fine"',
)


@pytest.fixture(scope="module")
def ship() -> Defaults:
    return defaults()


@pytest.fixture(scope="module")
def scene() -> Scenery:
    return scenery()


def test_the_twelve_tasks_stand_word_for_word_in_their_order(ship: Defaults) -> None:
    for level, names in TASKS.items():
        tasks = [step for step in ship.steps if step.parent_id is None]
        assert tuple(step.name for step in tasks if step.level == level) == names
        assert len(tasks) == 12


def test_the_one_direction_is_made_of_acts_that_stand_on_its_level(ship: Defaults) -> None:
    below = [step for step in ship.steps if step.parent_id]
    assert {(step.parent_id, step.level) for step in below} == {("mutual-support", 3)}
    assert 4 <= len(below) <= 7


def test_the_ten_safety_behaviours_stand_word_for_word(ship: Defaults) -> None:
    assert tuple(one.name for one in ship.behaviours) == SAFETY_BEHAVIOURS


def test_what_happens_to_one_is_an_opportunity_and_the_rest_can_be_planned(ship: Defaults) -> None:
    tasks = [step for step in ship.steps if step.parent_id is None]
    assert {step.name for step in tasks if step.kind is StepKind.OPPORTUNITY} == OPPORTUNITIES


def test_ids_and_names_are_unique_and_ids_are_plain(ship: Defaults) -> None:
    for family in (ship.scales, ship.emotions, ship.copings, ship.steps, ship.behaviours):
        ids = [one.id for one in family]
        names = [one.name.casefold() for one in family]
        assert len(set(ids)) == len(ids)
        assert len(set(names)) == len(names)
        assert all(id_.replace("-", "").isalpha() and id_ == id_.lower() and id_.isascii() for id_ in ids)


def test_everything_that_ships_is_marked_as_such_and_shown(ship: Defaults) -> None:
    for family in (ship.scales, ship.emotions, ship.copings, ship.behaviours):
        assert all(one.built_in and not one.hidden for one in family)
    assert all(step.built_in and not step.resting for step in ship.steps)


def test_the_evening_asks_what_the_subject_asks(ship: Defaults) -> None:
    kinds = {scale.id: scale.kind for scale in ship.scales}
    assert kinds["mood"] is ScaleKind.ONE_TO_TEN
    assert all(kinds[name] is ScaleKind.ZERO_TO_TEN for name in ("stress", "anxiety", "tension", "fatigue"))
    assert {"sleep", "sleep-quality", "movement", "meals", "caffeine", "alcohol"} <= kinds.keys()
    assert all(scale.high_means for scale in ship.scales), "a number says nothing without its end"


def test_a_day_has_one_answer_on_habits_and_may_have_several_on_how_one_feels(ship: Defaults) -> None:
    assert all(scale.once == (scale.section == "habits") for scale in ship.scales)


def test_names_of_lists_fit(ship: Defaults) -> None:
    for choice in (*ship.emotions, *ship.copings):
        assert check_name("It", choice.name) == clean_line(choice.name)


def test_what_does_not_ship_is_not_found() -> None:
    with pytest.raises(FileNotFoundError):
        loader.read_text("no-such-file.toml")


@pytest.mark.parametrize(
    ("before", "after"),
    [('kind = "planned"', 'kind = "wish"'), ("level = 1", "level = 4"), ('id = "mood"', "")],
)
def test_a_broken_file_does_not_pass(monkeypatch: pytest.MonkeyPatch, before: str, after: str) -> None:
    broken = loader.read_text("defaults.toml").replace(before, after, 1)
    monkeypatch.setattr(loader, "read_text", lambda _: broken)
    with pytest.raises((ValueError, TypeError)):
        defaults()


def test_the_scenery_of_made_up_years_fits(scene: Scenery, ship: Defaults) -> None:
    names = {step.name for step in ship.steps} | {own.name for own in scene.steps}
    assert all(own.under in names or not own.under for own in scene.steps)
    for later in (*scene.scales, *scene.emotions, *scene.copings, *scene.steps):
        assert 0 <= later.start <= 1
        assert later.name == clean_line(later.name)
    assert all(-1 <= turn.effect <= 1 and turn.days > 0 for turn in scene.events)
    assert all(text == clean(text) for texts in scene.texts.values() for text in texts)
    shipped = {choice.name for choice in (*ship.emotions, *ship.copings)}
    assert not shipped & {later.name for later in (*scene.emotions, *scene.copings)}
    assert not {scale.name for scale in ship.scales} & {own.name for own in scene.scales}
