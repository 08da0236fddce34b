"""Whose size or price a measure states."""

from __future__ import annotations

import pytest

from tests.kinds.stating import facts


@pytest.mark.parametrize(
    ("kind", "text", "head"),
    [
        ("quantity", "The dyke, 38 metres high, gave way.", "dyke"),
        ("quantity", "The hedge, about 3 metres tall, was cut.", "hedge"),
        ("quantity", "A wall of water up to five metres high hit the shops.", "wall"),
        ("quantity", "The bell weighed two tonnes.", "bell"),
        ("quantity", "The mast stands 55 m high.", "mast"),
        ("quantity", "A 48-metre yacht sank.", "yacht"),
        ("money", "The painting sold for $2 million.", "painting"),
        ("money", "The new clinic cost €340m.", "clinic"),
        ("money", "A violin worth 900,000 euros is missing.", "violin"),
        ("money", "She was fined 300 euros.", None),
        ("quantity", "It is 12 metres long.", None),
        ("quantity", "Morven is 12 metres long.", None),
    ],
)
def test_a_measure_has_a_bearer(kind: str, text: str, head: str | None) -> None:
    assert [fact.head for fact in facts(kind, text)] == [head]


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        ("Thirteen pupils and one teacher were taken to Alder Vale General Hospital.", ["hospitalised", "hospitalised"]),
        ("Two guards and a clerk were killed.", ["killed"]),
    ],
)
def test_what_is_said_of_two_groups_is_said_of_each(text: str, attributes: list[str]) -> None:
    assert [fact.attribute for fact in facts("count", text)] == attributes
