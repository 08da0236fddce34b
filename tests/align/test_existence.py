"""That there were some, that there were none, and what follows from what all were."""

from __future__ import annotations

import datetime

import pytest

import discrepancy

DAY = datetime.date(2017, 3, 6)


def found(*texts: str) -> list[str]:
    given = [discrepancy.Source(id=f"{at}.txt", text=text, published=DAY) for at, text in enumerate(texts)]
    return [str(d.verdict) for d in discrepancy.check(given).discrepancies if d.kind == "count"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The army said that there were gunmen in the Zaltan mosque when it was shelled.",
         "There were no gunmen in the Zaltan mosque when it was shelled, the mayor said."),
        ("There were survivors when the trawler Ternen sank, the coastguard said.",
         "There were no survivors when the trawler Ternen sank, the owner said."),
        ("Two children were in the Corby cinema when the roof fell.", "They were all adults in the Corby cinema when the roof fell."),
        ("Three women sat in the Aune jury.", "The Aune jury were all men."),
    ],
)  # fmt: skip
def test_some_and_none(left: str, right: str) -> None:
    assert found(left, right) == ["conflict"]


def test_a_source_that_tells_of_both_sides() -> None:
    first = "There were no gunmen in the Zaltan mosque when it was shelled, the mayor said."
    second = "The mayor denied that there were gunmen in the Zaltan mosque. He was sure there were no gunmen in the mosque."
    assert found(first, second) == ["conflict"]
    assert found(second) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Police asked whether there were gunmen in the Zaltan mosque.", "There were no gunmen in the Zaltan mosque, the mayor said."),
        ("There were gunmen in the Zaltan mosque, the army said.", "There were four gunmen in the Zaltan mosque, the army said."),
        ("The bus carried all men aged 18 to 30 of the village to Corby.", "Two women were on the bus to Corby."),
        ("All adults must register with the council in Lea.", "Two children registered with the council in Lea."),
    ],
)
def test_what_says_no_such_thing(left: str, right: str) -> None:
    assert found(left, right) == []
