"""What ships is read before a page asks for it."""

from inspect import signature
from types import ModuleType

import pytest

from tracker.content import exercises, questionnaires, reading, reframe
from tracker.content.ahead import read_ahead


@pytest.mark.parametrize("module", [exercises, reading, reframe])
def test_every_text_of_these_is_read_ahead(module: ModuleType) -> None:
    read_ahead()
    texts = [
        one for one in vars(module).values() if hasattr(one, "cache_info") and not signature(one).parameters
    ]
    assert texts
    assert [one.__name__ for one in texts if not one.cache_info().currsize] == []


def test_every_questionnaire_is_too() -> None:
    read_ahead()
    assert questionnaires.questionnaire.cache_info().currsize >= len(questionnaires.known())
