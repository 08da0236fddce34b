"""Which kind of value is compared: links between ages need other evidence than links between places."""

from __future__ import annotations

from functools import lru_cache

from discrepancy.link.pairs.fact_context import FactContext, StoryContext
from discrepancy.link.pairs.feature import Family, Feature

KINDS = (
    "age",
    "charge",
    "count",
    "date",
    "duration",
    "identifier",
    "money",
    "name",
    "percent",
    "place",
    "quantity",
    "quote",
    "sentence",
    "title",
)
"""The kinds that a link model distinguishes; a kind of a third party is none of them."""


def compute(story: StoryContext, left: FactContext, right: FactContext) -> tuple[int, ...]:
    """A flag for each kind of the two facts, and whether the kinds differ."""
    return _of_kinds(left.fact.kind, right.fact.kind)


@lru_cache(maxsize=1_024)
def _of_kinds(left: str, right: str) -> tuple[int, ...]:
    return (*(int(kind in (left, right)) for kind in KINDS), int(left != right))


FAMILY = Family(
    id="kind",
    summary="What sort of value is compared",
    features=(
        *(Feature(name=kind, summary=f"1 where either fact is of the kind {kind}") for kind in KINDS),
        Feature(name="two", summary="1 for two kinds"),
    ),
    compute=compute,
)
