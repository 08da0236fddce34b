"""What a fact without a person is about, as a reader would name it."""

from __future__ import annotations

import pytest

import discrepancy


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("About 1.5 million women worked for the Kesten chain.", "women who worked"),
        ("Five people were killed in the fire.", "people killed"),
        ("The storm sank 12 boats.", "boats sunk"),
        ("Seven bridges collapsed in the flood.", "bridges that collapsed"),
        ("The council received 235,000 public comments on the rule.", "public comments received"),
        ("The lorry was loaded with 2,750 tonnes of ammonium nitrate.", "ammonium nitrate"),
        ("The fire burned for 15 minutes.", "fire burned"),
    ],
)
def test_what_it_is_about(text: str, thing: str) -> None:
    report = discrepancy.check([discrepancy.Source(id="a", text=text)])
    assert [fact.thing for fact in report.facts] == [thing]
