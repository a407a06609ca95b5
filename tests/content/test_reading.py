"""The six parts of a plan: whole as they ship, and still there where their file is broken."""

from collections.abc import Iterator
from typing import Any

import pytest

from tracker.content import reading
from tracker.content.loader import load
from tracker.content.reading import PLAN_FILE, PLAN_PARTS, crisis_plan, read_crisis_plan


@pytest.fixture(autouse=True)
def forget() -> Iterator[None]:
    crisis_plan.cache_clear()
    yield
    crisis_plan.cache_clear()


def test_the_six_parts_ship_with_titles_hints_and_whose_they_are() -> None:
    plan = read_crisis_plan()
    assert plan == crisis_plan()
    assert tuple(part.id for part in plan.parts) == PLAN_PARTS
    assert all(part.title and part.hint for part in plan.parts)
    assert "Stanley" in plan.credit


@pytest.mark.parametrize(
    "table", [None, {}, {"credit": "us", "parts": []}, {"credit": "us", "parts": [{"id": "signs"}]}], ids=str
)
def test_what_cannot_be_read_costs_only_the_titles(
    monkeypatch: pytest.MonkeyPatch, table: dict[str, Any] | None
) -> None:
    def broken(name: str) -> dict[str, Any]:
        if name != PLAN_FILE:
            return load(name)
        if table is None:
            raise ValueError("not TOML")
        return table

    monkeypatch.setattr(reading, "load", broken)
    assert tuple(part.id for part in crisis_plan().parts) == PLAN_PARTS
    assert crisis_plan().parts[0].title == "Signs"
