"""`check-in history`: the private prompts, a line each, every one of them skippable."""

from tests.cli.support import HOSTILE, KEPT, Commands
from tests.support.clock import FixedClock
from tracker.content.reading import history

PROMPTS = history().prompts
NOW = FixedClock()(4)


def written(run: Commands) -> dict[str, str]:
    found: dict[str, str] = run.ask(lambda store: store.reflections.texts())
    return found


def test_each_prompt_takes_a_line_or_nothing(run: Commands) -> None:
    ran = run("check-in", "history", typed="\nalone a lot\n\n\n\n\n\nmy brother\n")
    assert ran.status == 0
    assert ran.lines[-1] == "That was the last question."
    assert ran.out.count("Saved.") == 2
    assert written(run) == {PROMPTS[1].id: "alone a lot", PROMPTS[7].id: "my brother"}
    assert history().caveat in ran.lines
    assert run.ask(lambda store: store.reflections.in_report()) == frozenset()


def test_it_goes_on_with_the_first_that_nothing_is_written_of(run: Commands) -> None:
    run("check-in", "history", typed="they were\nquit\n")
    ran = run("check-in", "history", typed="quit\n")
    assert f"2 of 8. {PROMPTS[1].era}. {PROMPTS[1].text}" in ran.lines
    assert not any(line.startswith("1 of 8.") for line in ran.lines)


def test_what_is_written_is_shown_only_when_asked_for_and_a_line_is_added_below(run: Commands) -> None:
    run("check-in", "history", typed="they were\nquit\n")
    ran = run("check-in", "history", typed="-\nmostly\nquit\n")
    assert "So far: 2 words written, which ? shows; a line is added below." in ran.lines
    assert "they were" not in ran.out
    ran = run("check-in", "history", typed="-\n?\nquit\n")
    at = ran.lines.index("You wrote:")
    assert ran.lines[at + 1 : at + 3] == ["they were", "mostly"]
    assert written(run) == {PROMPTS[0].id: "they were\nmostly"}


def test_what_is_ticked_for_the_report_is_said_to_be(run: Commands) -> None:
    run("check-in", "history", typed="they were\nquit\n")
    run.change(lambda store: store.reflections.let_in_report(PROMPTS[0].id, True, NOW))
    ran = run("check-in", "history", typed="-\nmostly\nquit\n")
    so_far = "So far: 2 words written, which ? shows; a line is added below"
    assert f"{so_far} and comes into your report, for which you ticked it." in ran.lines
    assert "Saved and comes into your report, for which you ticked it." in ran.lines


def test_hostile_text_is_kept_without_its_control_characters(run: Commands) -> None:
    ran = run("check-in", "history", typed=f"{HOSTILE}\n-\n?\nquit\n")
    assert written(run) == {PROMPTS[0].id: KEPT}
    assert KEPT in ran.lines
    assert "\x1b" not in ran.out


def test_nothing_typed_leaves_nothing(run: Commands) -> None:
    run("check-in", "history", typed="\n  \n\x1b\nquit\n")
    assert written(run) == {}
