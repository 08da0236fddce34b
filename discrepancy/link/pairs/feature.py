"""A family of features: named whole numbers that say how two facts compare."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from discrepancy.link.pairs.levels import MISSING as MISSING
from discrepancy.registry import collect

if TYPE_CHECKING:
    from discrepancy.link.pairs.pair_columns import PairColumns

UNSURE = 1
"""The value of a monotone feature that is unknown: between different (0) and equal (2)."""

MOST = 32_767
"""The highest value of a feature: a row is held as numbers of 16 bits."""

Compute = Callable[["PairColumns"], Sequence[Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """One number of a family. `monotone` is 1 where a higher value may never make a link less likely, -1 for the reverse, 0 for neither."""

    name: str
    summary: str
    monotone: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Features that are computed together. `compute` gives one array for each of `features`, in order.

    Its numbers are whole, one for each pair: MISSING, or 0 to `MOST`. The order of the two facts of a pair changes nothing.
    """

    id: str
    summary: str
    features: tuple[Feature, ...]
    compute: Compute


def all_families() -> Mapping[str, Family]:
    """Every family by id, ours and those of third parties (entry points of the group "discrepancy.link.features")."""
    return collect("discrepancy.link.features", "FAMILY", "discrepancy.link.features")


def names_of(families: Sequence[Family]) -> tuple[str, ...]:
    """The full names of all features, "family.feature", in order."""
    return tuple(f"{family.id}.{feature.name}" for family in families for feature in family.features)


def schema_hash(names: Sequence[str]) -> str:
    """A hash (12 hex digits) of the features that a model was fitted on, in order."""
    return hashlib.sha256("\n".join(names).encode()).hexdigest()[:12]
