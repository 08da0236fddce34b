"""Ages of things carry the noun of the thing; ages of people carry none."""

from __future__ import annotations

import pytest

from tests.kinds.stating import facts


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The 300-year-old letter was found by a plumber.", "letter"),
        ("The lighthouse at Cape Orla, which is 240 years old, will close.", "lighthouse"),
        ("The tower of the church is 900 years old.", "tower"),
        ("The 20-year-old record was broken.", "record"),
        ("The ornaments belong to another age and are about 3,200 years old.", None),
        ("A 12-year-old boy fell from a swing.", None),
        ("A 66-year-old retired teacher won the raffle.", None),
        ("A 21-year-old wearing a hat fled.", None),
        ("The driver is 40 years old.", None),
        ("A 58-year-old Hull driver was fined.", None),
    ],
)
def test_the_thing_whose_age_it_is(text: str, head: str | None) -> None:
    (fact,) = facts("age", text)
    assert fact.head == head
