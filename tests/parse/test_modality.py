"""The modality of a figure follows from what governs it, and not from the words that stand near."""

from __future__ import annotations

import pytest

from tests.kinds.stating import facts


@pytest.mark.parametrize(
    ("kind", "text", "modality"),
    [
        ("money", "The council wants to spend 40 million euros on the bridge.", "sought"),
        ("money", "The heirs sued the bank for 40 million euros.", "sought"),
        ("money", "The group made a bid of 40 million euros for the brewer.", "offered"),
        ("money", "The planned 40 million euro bridge was approved.", "planned"),
        ("count", "The firm expects to hire 40 welders and train 30 masons.", "planned"),
        ("count", "The firm could lose 40 welders.", "possible"),
        ("count", "The storm would have killed 40 sheep.", "averted"),
        ("count", "The plan to build 40 homes was dropped.", "planned"),
        ("count", "The mayor said that 40 homes will be built.", "planned"),
        ("count", "A lawsuit that covers 40 women could cost the shop a lot.", None),
        ("count", "He claims that 40 sheep died.", None),
        ("count", "The police asked 40 residents to leave.", None),
        ("count", "The 40 welders demanded a meeting.", None),
        ("count", "The club hoped for sun, but 40 fans stayed away.", None),
    ],
)
def test_modality(kind: str, text: str, modality: str | None) -> None:
    assert {fact.qualifier("modality") for fact in facts(kind, text) if fact.value.low in (30, 40, 40_000_000)} == {modality}
