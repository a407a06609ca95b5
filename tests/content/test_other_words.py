"""Other words by which an action is found: each leads to something that there is, under one spelling."""

from tests.support.bindings import keys_by_id
from tracker.content.other_words import other_words
from tracker.domain.finding import bare
from tracker.screens.palette import OWN_IDS


def test_each_belongs_to_an_action_that_there_is() -> None:
    assert other_words().keys() <= keys_by_id().keys() | OWN_IDS


def test_each_is_written_as_it_is_looked_for_and_stands_once_with_its_action() -> None:
    for words in other_words().values():
        assert words
        assert len(set(words)) == len(words)
        assert [bare(word) for word in words] == list(words)
