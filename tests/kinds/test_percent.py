"""Shares and changes."""

from __future__ import annotations

import pytest

from tests.kinds.stating import facts


@pytest.mark.parametrize(
    ("text", "value", "direction", "attribute"),
    [
        ("Turnout was 64.5%.", 64.5, None, "turnout"),
        ("Exports rose 3%.", 3, "rise", "export"),
        ("The surgery cut infections by a quarter.", 25, "fall", "infection"),
        ("One in five tenants moved.", 20, None, "share"),
        ("In Lorn 44 per cent of voters went to the polls.", 44, None, "turnout"),
        ("Nearly half have moved.", 50, None, "share"),
        ("Prices tripled.", 200, "rise", "price"),
    ],
)
def test_shares(text: str, value: float, direction: str | None, attribute: str) -> None:
    (fact,) = facts("percent", text)
    assert fact.value.low == pytest.approx(value)
    assert (fact.detail("direction"), fact.attribute, fact.value.unit) == (direction, attribute, "percent")


def test_points_and_basis_points_keep_their_basis() -> None:
    found = facts("percent", "It gained two percentage points, then 25 basis points.")
    assert [fact.detail("basis") for fact in found] == ["points", "basis-points"]
