"""Whose the two values are, and how certain that is."""

from __future__ import annotations

from discrepancy.link.pairs.feature import UNSURE, Family, Feature
from discrepancy.link.pairs.pair_columns import PairColumns
from discrepancy.link.pairs.vectors.arrays import Numbers
from discrepancy.model.entity import WEAK_SIEVES


def compute(pairs: PairColumns) -> tuple[Numbers, ...]:
    """One entity, how many are known, how many were found by a weak sieve, one owner, one speaker."""
    import numpy as np

    left, right = pairs.coded(lambda item: item.entity)
    return (
        np.where((left < 0) | (right < 0), UNSURE, 2 * (left == right)),
        pairs.count(lambda item: item.entity is not None),
        pairs.count(lambda item: item.fact.sieve in WEAK_SIEVES),
        pairs.slot("owner"),
        pairs.slot("speaker"),
    )


FAMILY = Family(
    id="bearer",
    summary="The owners of the two values",
    features=(
        Feature(
            name="same",
            summary="2 where both belong to one entity across sources, 0 where they belong to two, 1 where either is unknown",
            monotone=1,
        ),
        Feature(name="known", summary="How many of the two bearers are known"),
        Feature(name="weak", summary="How many of the two were found by a weak sieve"),
        Feature(name="owner", summary="Level of the two owner slots"),
        Feature(name="speaker", summary="Level of the two speaker slots"),
    ),
    compute=compute,
)
