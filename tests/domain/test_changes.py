"""What is taken back as one: parts of one thing that follow each other, and nothing else."""

from tracker.domain.changes import Changed, Edit, Row, joined


def edit(key: str, before: int | None, after: int | None) -> Edit:
    rows: list[Row | None] = [None if n is None else {"id": key, "n": n} for n in (before, after)]
    return Edit("calm_sessions", key, *rows)


BEGUN = Changed("Begun", (edit("a", None, 1),))


def test_what_goes_on_with_a_row_is_one_thing_with_its_beginning() -> None:
    whole = joined(BEGUN, Changed("Done", (edit("way", None, 7), edit("a", 1, 2)), goes_on=True))
    assert whole == Changed("Done", (edit("a", None, 2), edit("way", None, 7)))
    assert whole
    again = joined(whole, Changed("Done", (edit("a", 2, 3),), goes_on=True))
    assert again == Changed("Done", (edit("a", None, 3), edit("way", None, 7)))


def test_a_change_of_its_own_stays_one() -> None:
    assert joined(BEGUN, Changed("Changed", (edit("a", 1, 2),))) is None


def test_what_goes_on_with_something_else_stays_alone() -> None:
    assert joined(BEGUN, Changed("Done", (edit("b", None, 2),), goes_on=True)) is None


def test_what_another_window_wrote_between_is_not_taken_back_with_it() -> None:
    assert joined(BEGUN, Changed("Done", (edit("a", 5, 6),), goes_on=True)) is None
