"""Reading what ships before a screen asks for it, so that nothing opens later for it."""

from tracker.content import exercises, questionnaires, reading, reframe


def read_ahead() -> None:
    """Read what pages and forms show when they open; each of these is read once, wherever it is asked for."""
    for text in (
        reframe.asks,
        reframe.patterns,
        reframe.general_questions,
        reframe.visit_asks,
        reframe.card_words,
        exercises.shipped,
        reading.pages,
        reading.kinds_of_help,
        reading.history,
        reading.crisis_plan,
    ):
        text()
    for one in questionnaires.known():
        questionnaires.questionnaire(one)
