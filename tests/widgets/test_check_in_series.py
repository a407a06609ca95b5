"""The series on a questionnaire's page: never too short to be seen, never said to be more than it is."""

from datetime import date, timedelta

from tracker.charts.words import sentence
from tracker.content.questionnaires import questionnaire
from tracker.domain.check_in import Record
from tracker.domain.responses import Response, Sitting
from tracker.widgets.check_in_series import result_plots

TODAY = date(2026, 11, 22)
HIQ, IMPACT = questionnaire("hiq"), questionnaire("impact")


def record(name: str, *back_and_value: tuple[int, int]) -> Record:
    one = questionnaire(name)
    responses = [
        Response(
            str(back), name, TODAY - timedelta(back), Sitting.DONE, {item.id: value for item in one.items}
        )
        for back, value in back_and_value
    ]
    return Record(one, True, tuple(responses), None)


def said(of: Record) -> list[str]:
    return [sentence(plot) for plot in result_plots(of, TODAY)]


def test_two_results_that_are_older_than_three_years_are_a_series() -> None:
    (words,) = said(record("hiq", (2000, 3), (1500, 2)))
    assert "HIQ: 2 totals on 15–75: 45 the first time, 30 the last; lowest 30, highest 45." in words


def test_an_old_and_a_new_one_are_two() -> None:
    (words,) = said(record("hiq", (2000, 3), (10, 2)))
    assert "2 totals on 15–75: 45 the first time, 30 the last" in words


def test_what_is_cut_off_is_said_and_the_first_shown_is_not_called_the_first() -> None:
    (words,) = said(record("hiq", (2100, 5), (2000, 4), (400, 3), (10, 2)))
    assert "2 totals on 15–75: 45 the first shown, 30 the last; lowest 30, highest 45." in words
    assert words.endswith("Of what was taken, 2 older ones are not shown here.")


def test_what_does_not_add_up_has_no_series() -> None:
    assert said(record("signs", (200, 1), (10, 0))) == []
    assert len(said(record("attachment", (200, 1), (10, 0)))) == 4


def test_without_a_total_each_part_has_its_series() -> None:
    words = said(record("impact", (200, 1), (100, 2), (10, 3)))
    assert [one.partition(". ")[2].partition(":")[0] for one in words] == ["Work", "Relationships", "Health"]
    assert "Work: 3 sums on 0–12: 4 the first time, 12 the last; lowest 4, highest 12." in words[0]
