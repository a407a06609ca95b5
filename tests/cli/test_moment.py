"""`moment`: what is saved and what is refused."""

import pytest

from tests.cli.support import HOSTILE, KEPT, Commands
from tests.support.clock import EVENING
from tracker.domain.evening import Did, Moment, MomentKind
from tracker.domain.people import Person

TODAY = EVENING.date()


def only(run: Commands) -> Moment:
    (moment,) = run.ask(lambda store: store.moments.of(TODAY))
    assert isinstance(moment, Moment)
    return moment


def test_a_moment_with_everything(run: Commands) -> None:
    words = [
        "--person",
        "Sister",
        "--did",
        "accepted",
        "--distress",
        "60",
        "--after",
        "25",
        "--about",
        "a form",
    ]
    assert run("moment", "offered", *words).out == (
        "Saved for Sunday 22 November: offered by Sister, accepted, distress 60, then 25.\n"
        "Sister is new among your people.\n"
    )
    moment = only(run)
    assert moment == Moment(
        moment.id, TODAY, MomentKind.OFFERED, moment.person, Did.ACCEPTED, 60, 25, "a form"
    )
    assert isinstance(moment.person, Person)
    assert moment.person.name == "Sister"


@pytest.mark.parametrize("kind", list(MomentKind))
@pytest.mark.parametrize("did", list(Did))
def test_every_kind_with_every_answer(run: Commands, kind: MomentKind, did: Did) -> None:
    assert run("moment", kind.value, "--did", did.value).status == 0
    assert (only(run).kind, only(run).did) == (kind, did)


def test_the_least_is_one_word(run: Commands) -> None:
    assert run("moment", "needed").out == "Saved for Sunday 22 November: needed.\n"
    moment = only(run)
    assert (moment.person, moment.did, moment.distress, moment.distress_after, moment.about) == (
        *(None,) * 4,
        "",
    )


def test_someone_known_is_the_same_person(run: Commands) -> None:
    run("moment", "offered", "--person", "Sister")
    run("moment", "asked", "--person", " sister ", "--day", "yesterday", "--after", "3")
    assert len(run.ask(lambda store: store.people.all())) == 1


def test_what_it_was_about_can_come_from_elsewhere(run: Commands) -> None:
    run("moment", "needed", "--about", "-", typed="a form\r\nfrom the office\n")
    assert only(run).about == "a form\nfrom the office"


def test_hostile_text(run: Commands) -> None:
    ran = run("moment", "asked", "--person", HOSTILE, "--about", HOSTILE)
    assert ran.lines == [
        f"Saved for Sunday 22 November: asked of {KEPT}.",
        f"{KEPT} is new among your people.",
    ]
    moment = only(run)
    assert moment.person is not None
    assert moment.person.name == moment.about == KEPT
    shown = run("show").out
    assert f"Help: asked of {KEPT}\n  {KEPT}\n" in shown


DID = "accepted, partly, declined, deflected, alone, asked or did-not-ask"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "moment takes offered|needed|asked; --help says more."),
        (["given"], "moment takes offered, needed or asked, not “given”."),
        (["offered", "--did", "nothing"], f"--did takes {DID}, not “nothing”."),
        (["offered", "--distress", "101"], "--distress takes a whole number from 0 to 100, not “101”."),
        (["offered", "--distress", "-1"], "--distress takes a whole number from 0 to 100, not “-1”."),
        (["offered", "--after", "x"], "--after takes a whole number from 0 to 100, not “x”."),
        (
            ["offered", "--after", "9" * 5000],
            f"--after takes a whole number from 0 to 100, not “{'9' * 5000}”.",
        ),
        (["offered", "--person", " "], "--person: A person needs a name or initials, up to 80 characters."),
        (["offered", "--about", "x" * 2001], "--about takes up to 2000 characters; this has 2001."),
        (["offered", "--about", ""], "--about takes some text."),
        (
            ["offered", "--day", "2026-11-23"],
            "--day: Monday 23 November is still to come. Only days up to today can be logged.",
        ),
    ],
)
def test_what_is_refused_and_how(run: Commands, words: list[str], said: str) -> None:
    assert run.refused("moment", *words) == said
    assert not run.path.exists()
    run("log", "--mood", "5")
    assert run.refused("moment", *words) == said


def test_somebody_new_is_said_to_be_new_with_whom_one_may_have_meant(run: Commands) -> None:
    assert run("moment", "offered", "--person", "Ines").lines[1:] == ["Ines is new among your people."]
    assert run("moment", "offered", "--person", "ines").lines[1:] == []
    assert run("moment", "offered", "--person", "In").lines[1:] == [
        "In is new among your people. There was Ines already; people shows everyone."
    ]
    assert run("moment", "offered", "--person", "Inés").lines[1:] == [
        "Inés is new among your people. There was Ines already; people shows everyone."
    ]
