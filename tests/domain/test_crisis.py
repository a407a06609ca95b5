"""Whom one can call: countries by name, people in their order, and the page in words."""

import pytest

from tracker.domain.countries import country_code, names, other_names
from tracker.domain.crisis import EMERGENCY, Mine, Trusted, Written, trusted, without_lines
from tracker.domain.errors import Refused
from tracker.domain.help_page import NO_COUNTRY, WAITING, Look, help_page
from tracker.domain.people import Caution, Person, Sign


def words(code: str, mine: Mine | None = None) -> list[str]:
    return [said.text for said in help_page(without_lines(code), mine, "This way.")]


def test_there_is_every_country_once() -> None:
    assert len(names()) == 249
    assert len(set(names().values())) == 249
    assert set(EMERGENCY) <= set(names())


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("de", "DE"),
        (" Germany ", "DE"),
        ("niger", "NE"),
        ("", ""),
        *[(name, "GB") for name in ("UK", "u.k.", "Britain", "great britain", "England", "Scotland")],
        *[
            (name, "US")
            for name in ("USA", "U.S.", "America", "the United States", "United States of America")
        ],
        ("Holland", "NL"),
        ("The Netherlands", "NL"),
        ("Turkey", "TR"),
        ("Turkiye", "TR"),
        ("Czech Republic", "CZ"),
        ("Ivory Coast", "CI"),
        ("cote d'ivoire", "CI"),
        ("Deutschland", "DE"),
    ],
)
def test_a_country_is_understood_by_letters_or_by_a_name_in_use(typed: str, code: str) -> None:
    assert country_code(typed) == code


@pytest.mark.parametrize(
    ("typed", "said"),
    [("zealand", "could be NZ New Zealand"), ("ukr", "no country"), ("stan", "no country"), ("land", "no c")],
)
def test_a_part_of_a_name_is_asked_back_and_never_taken(typed: str, said: str) -> None:
    with pytest.raises(Refused, match=said):
        country_code(typed)


def test_no_other_name_is_one_that_a_country_has() -> None:
    every = [name for called in other_names().values() for name in called]
    assert len(set(every)) == len(every)
    assert not set(every) & {*names(), *names().values()}
    assert set(other_names()) <= set(names())


def test_what_is_no_country_or_several_is_refused_with_what_there_is() -> None:
    with pytest.raises(Refused, match="no country I know"):
        country_code("Atlantis")
    with pytest.raises(Refused, match="could be GN Guinea, GW Guinea-Bissau|GQ Equatorial"):
        country_code("guine")


def test_people_with_more_signs_come_first_then_the_closer_ones() -> None:
    people = (
        Person("1", "Near", closeness=9),
        Person("2", "Far", closeness=2),
        Person(
            "3", "Steady", "friend\nhome 030 123\nwork 040", "sister", frozenset({Sign.RELIABLE}), closeness=1
        ),
        Person("4", "Gone", closeness=10, archived=True),
    )
    assert trusted(people) == (
        Trusted("Steady", "sister", "home 030 123"),
        Trusted("Near", "", ""),
        Trusted("Far", "", ""),
    )


def test_whom_care_is_asked_for_with_is_no_one_to_turn_to() -> None:
    people = (
        Person("1", "Harsh", "hit me in 2019, blocked", cautions=frozenset({Caution.VOLATILE}), closeness=10),
        Person("2", "Both", signs=frozenset(Sign), cautions=frozenset({Caution.CRITICAL})),
        Person("3", "Plain"),
    )
    assert [one.name for one in trusted(people)] == ["Plain", "Both"]


@pytest.mark.parametrize(
    ("note", "number"),
    [
        ("hit me in 2019, blocked", ""),
        ("since 2019-04-03", ""),
        ("met 03.04.2019", ""),
        ("2 children, 3 cats\nwork: +49 (30) 123-45", "work: +49 (30) 123-45"),
        ("116 123", "116 123"),
    ],
)
def test_only_what_can_be_dialled_is_shown_as_a_number(note: str, number: str) -> None:
    assert trusted((Person("1", "Ines", note),))[0].number == number


def test_the_page_says_first_what_is_needed_first() -> None:
    said = [said for said in help_page(without_lines("AT"), None, "") if said.look is Look.NUMBER]
    assert [one.text for one in said] == ["112", "findahelpline.com"]


def test_without_a_country_the_page_says_that_none_is_guessed() -> None:
    assert f"{NO_COUNTRY} This way." in words("")
    assert "your local emergency number" in words("")
    assert "112 works in every country of the EU." in words("AU")
    assert not [text for text in words("AU") if NO_COUNTRY in text]


def test_what_is_ones_own_comes_when_it_is_known() -> None:
    assert words("AT")[-1] == WAITING
    mine = Mine((Trusted("Ines", "friend", "030 1"),), (Written("signs", "How I notice", "no sleep\nsharp"),))
    assert words("AT", mine)[-7:] == [
        "My people",
        "Ines · friend · 030 1",
        "",
        "My plan",
        "How I notice",
        "no sleep",
        "sharp",
    ]
    assert "and 2 more, on People" in words("AT", Mine(tuple(Trusted(str(n), "", "") for n in range(10))))
