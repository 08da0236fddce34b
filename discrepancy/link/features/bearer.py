"""Whose the two values are, and how certain that is."""

from __future__ import annotations

from discrepancy.link.pairs.fact_context import FactContext, StoryContext
from discrepancy.link.pairs.feature import UNSURE, Family, Feature
from discrepancy.model.entity import WEAK_SIEVES


def compute(story: StoryContext, left: FactContext, right: FactContext) -> tuple[int, ...]:
    """One entity, how many are known, how many were found by a weak sieve, one owner, one speaker."""
    same = UNSURE if left.entity is None or right.entity is None else 2 * (left.entity == right.entity)
    ours, theirs = left.slots, right.slots
    return (
        same,
        (left.entity is not None) + (right.entity is not None),
        (left.fact.sieve in WEAK_SIEVES) + (right.fact.sieve in WEAK_SIEVES),
        story.slots.level(ours["owner"], theirs["owner"]),
        story.slots.level(ours["speaker"], theirs["speaker"]),
    )


FAMILY = Family(
    id="bearer",
    summary="Who bears the two values",
    features=(
        Feature(
            name="same", summary="2 where both are borne by one entity across sources, 0 by two, 1 where either is unknown", monotone=1
        ),
        Feature(name="known", summary="How many of the two bearers are known"),
        Feature(name="weak", summary="How many of the two were found by a weak sieve"),
        Feature(name="owner", summary="Level of the two owner slots"),
        Feature(name="speaker", summary="Level of the two speaker slots"),
    ),
    compute=compute,
)
