"""The crisis lines that ship: each can be dialled, says where and when it was read, and is not too old."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tracker.content import crisis_lines
from tracker.content.crisis_lines import countries, help_in
from tracker.content.loader import load
from tracker.domain.crisis import EMERGENCY, Country

SUMMER = date(2026, 8, 20)
REGISTRY = "github.com/Kouki-odaka/open-helplines"
REGISTRY_DAY = "2026-06-02"
"""When that registry says that it looked at its entries."""


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    def fall(_name: str) -> dict[str, Any]:
        raise ValueError("not TOML")

    crisis_lines._lines.cache_clear()
    monkeypatch.setattr(crisis_lines, "load", fall)


@pytest.fixture
def read_as(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Let the file have other values in its first line."""

    def read(**values: object) -> None:
        table = load(crisis_lines.FILE)
        table["countries"][0]["lines"].append({**table["countries"][0]["lines"][0], "service": "Another"})
        table["countries"][0]["lines"][0].update(values)
        crisis_lines._lines.cache_clear()
        monkeypatch.setattr(crisis_lines, "load", lambda _name: table)

    return read


@pytest.fixture(autouse=True)
def forget() -> Any:
    yield
    crisis_lines._lines.cache_clear()


def test_no_line_was_checked_more_than_two_years_ago() -> None:
    old = [
        line for country in countries().values() for line in country.lines if not line.is_fresh(date.today())
    ]
    assert not old, "look each of them up anew, then change its date"


def test_what_ships_is_what_a_dated_source_says() -> None:
    assert " ".join(countries()) == "US CA GB DE FR IN BR MX JP KR PH ID BD CN"
    dialled = {code: [line.dial for line in country.lines] for code, country in countries().items()}
    assert dialled["GB"] == ["116 123"]
    assert dialled["DE"] == ["0800 1110111 / 0800 1110222 / 116 123"]
    assert dialled["US"] == ["988 (call or text)"]


def test_every_date_is_the_one_of_the_source_that_is_named() -> None:
    for code, country in countries().items():
        for line in country.lines:
            assert line.source == f"{REGISTRY} data/countries/{code.lower()}/helplines.json"
            assert line.checked == REGISTRY_DAY


def test_only_what_is_dated_or_law_is_said_to_be_an_emergency_number() -> None:
    for code, number in EMERGENCY.items():
        assert code in countries() or number == "112"
    assert help_in("AU", SUMMER) == Country("AU", "Australia")
    assert help_in("KE", SUMMER) == Country("KE", "Kenya")


def test_of_two_emergency_numbers_it_is_said_what_each_reaches() -> None:
    two = {code: number for code, number in EMERGENCY.items() if " / " in number}
    assert two.pop("GB") == "999 / 112", "both reach the same"
    for number in two.values():
        assert all(one.endswith(("(ambulance)", "(police)")) for one in number.split(" / "))


def test_a_page_of_which_nobody_is_sure_is_not_shown() -> None:
    pages = {line.url for country in countries().values() for line in country.lines}
    assert not {page for page in pages if "988.ca" in page or "samaritans.org/ireland" in page}


def test_a_line_that_is_too_old_is_not_shown_and_the_emergency_number_stays() -> None:
    assert help_in("US", date(2028, 6, 2)).lines
    later = help_in("US", date(2028, 6, 3))
    assert (later.lines, later.emergency, later.name) == ((), "911", "United States")


def test_a_month_is_said_where_no_day_is_known() -> None:
    assert countries()["US"].lines[0].checked_words == "2 June 2026"
    month = replace(countries()["US"].lines[0], checked="2026-06")
    assert month.checked_words == "June 2026"
    assert month.is_fresh(date(2028, 6, 1))
    assert not month.is_fresh(date(2028, 6, 2))


def test_a_country_without_lines_has_the_number_that_is_known() -> None:
    assert help_in("AT", SUMMER) == Country("AT", "Austria", "112")
    assert help_in("CH", SUMMER) == Country("CH", "Switzerland")
    assert help_in("", SUMMER) == help_in("XX", SUMMER) == Country()


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("code", EMERGENCY)
def test_a_broken_file_leaves_the_emergency_numbers(code: str) -> None:
    found = help_in(code, SUMMER)
    assert (found.code, found.emergency, found.lines) == (code, EMERGENCY[code], ())


BAD = pytest.mark.parametrize(
    "values",
    [
        {"dial": "ask around"},
        {"dial": "988\x1b"},
        {"hours": ""},
        {"checked": "last year"},
        {"source": "somewhere"},
        {"url": "988lifeline.org"},
    ],
    ids=str,
)


@BAD
def test_a_line_that_cannot_be_right_is_refused(read_as: Any, values: dict[str, str]) -> None:
    read_as(**values)
    with pytest.raises(ValueError, match=r"crisis_lines|Invalid isoformat"):
        countries()


@BAD
def test_a_line_that_cannot_be_right_costs_only_itself(read_as: Any, values: dict[str, str]) -> None:
    read_as(**values)
    assert [line.service for line in help_in("US", SUMMER).lines] == ["Another"]
    assert help_in("GB", SUMMER).lines


@pytest.mark.parametrize(
    "values", [{"dial": 988}, {"checked": None}, {"colour": "red"}, {"url": None}], ids=str
)
def test_what_is_no_line_at_all_costs_only_itself(read_as: Any, values: dict[str, object]) -> None:
    read_as(**values)
    assert [line.service for line in help_in("US", SUMMER).lines] == ["Another"]


@pytest.mark.parametrize(
    "row", [{}, {"code": "US"}, {"code": ["US"], "lines": []}, "US", {"code": "US", "lines": 1}], ids=str
)
def test_what_is_no_country_costs_only_itself(monkeypatch: pytest.MonkeyPatch, row: object) -> None:
    table = load(crisis_lines.FILE)
    table["countries"][0] = row
    crisis_lines._lines.cache_clear()
    monkeypatch.setattr(crisis_lines, "load", lambda _name: table)
    found = help_in("US", SUMMER)
    assert (found.lines, found.emergency) == ((), "911")
    assert help_in("GB", SUMMER).lines
