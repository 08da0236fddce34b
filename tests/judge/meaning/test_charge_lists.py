"""Lists of charges held against each other."""

from __future__ import annotations

import datetime

import pytest

import discrepancy

DAY = datetime.date(2015, 5, 5)


def found(*texts: str) -> list[tuple[str, ...]]:
    given = [discrepancy.Source(id=f"{at}.txt", text=text, published=DAY) for at, text in enumerate(texts)]
    return [(str(d.verdict), *(side.value for side in d.sides)) for d in discrepancy.check(given).everything if d.kind == "charge"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Jan Kolar was charged with burglary and possession of a firearm.", "Jan Kolar was charged with burglary and resisting arrest."),
        ("The treasurer Ida Holm was charged with embezzlement and forgery.", "The treasurer Ida Holm was charged with forgery and bribery."),
        ("The skipper Ivo Lund was charged with manslaughter and perjury.",
         "The skipper Ivo Lund was charged with manslaughter and bribery."),
    ],
)  # fmt: skip
def test_each_has_a_charge_more(left: str, right: str) -> None:
    ((verdict, *sides),) = found(left, right)
    assert verdict == "variant"
    assert len(sides) == 2
    assert all("," in side for side in sides)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Jan Kolar was charged with burglary and possession of a firearm.", "Jan Kolar was charged with burglary."),
        ("Jan Kolar was charged with burglary and forgery.", "Jan Kolar was charged with forgery and burglary."),
        ("Jan Kolar was charged with burglary and forgery.", "Jan Kolar was charged with burglary, forgery and resisting arrest."),
    ],
)
def test_a_list_and_a_part_of_it(left: str, right: str) -> None:
    assert found(left, right) == []
