"""Which kind of value is compared: links between ages need other evidence than links between places."""

from __future__ import annotations

from discrepancy.link.pairs.feature import MISSING, Family, Feature
from discrepancy.link.pairs.pair_columns import PairColumns
from discrepancy.link.pairs.vectors.arrays import Numbers

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
"""The kinds that a link model distinguishes; kinds from third parties are not among them."""


def compute(pairs: PairColumns) -> tuple[Numbers, ...]:
    """One for each kind of the two facts, and whether they are of two kinds."""
    left, right = pairs.coded(lambda item: item.fact.kind)
    kinds = pairs.each(lambda item: KINDS.index(item.fact.kind) if item.fact.kind in KINDS else MISSING)
    return (*((kinds[0] == number) | (kinds[1] == number) for number in range(len(KINDS))), left != right)


FAMILY = Family(
    id="kind",
    summary="What sort of value is compared",
    features=(
        *(Feature(name=kind, summary=f"1 where either fact is of the kind {kind}") for kind in KINDS),
        Feature(name="two", summary="1 for two kinds"),
    ),
    compute=compute,
)
