"""Comparability: which facts can be about one attribute at all, by kind and dimension."""

from __future__ import annotations

from discrepancy.lang.en.events.occasions import GENERIC_NOUNS, ORIGINS
from discrepancy.model.fact import Detail, Fact
from discrepancy.registry import kind_with, kinds_with
from discrepancy.scan.fact_kind import Trait
from discrepancy.scan.units.units import in_base


def dimension(unit: str | None) -> str:
    """What a unit measures; a unit of no table measures itself."""
    found = in_base(1.0, unit) if unit else None
    return found[0] if found else unit or ""


def comparable_families(fact: Fact) -> tuple[str, ...]:
    """The families that a fact belongs to; facts of one family can be compared."""
    if fact.kind in kinds_with(Trait.DIMENSION):
        return (f"{fact.kind} {dimension(fact.value.unit)}",)
    if fact.kind in kinds_with(Trait.MOMENT) and fact.attribute in ORIGINS:
        return (fact.kind, kind_with(Trait.LIFETIME))
    return (fact.kind,)


def share_family(left: Fact, right: Fact) -> bool:
    """Whether two facts can be compared at all."""
    return not set(comparable_families(left)).isdisjoint(comparable_families(right))


GENERIC = frozenset(GENERIC_NOUNS.split()) | {""}
"""Attributes that only repeat what the kind or the unit says; a text has many distances."""


def specific_attribute(fact: Fact) -> str:
    """The attribute, where it says more than the kind, the unit or the noun counted; else empty."""
    repeats = fact.kind in kinds_with(Trait.COUNT) and fact.attribute == fact.head
    if fact.kind in kinds_with(Trait.SUM) and fact.attribute == "value":
        return "value"  # what a thing is worth
    if fact.kind in kinds_with(Trait.DIMENSION) and fact.attribute == "length" and fact.detail(Detail.SAID):
        return "length"  # "90 metres long"
    if fact.kind in kinds_with(Trait.SHARE) and fact.attribute == "share" and fact.head:
        return fact.head  # a share of the workforce
    return "" if repeats or fact.attribute in GENERIC or fact.attribute == fact.kind else fact.attribute
