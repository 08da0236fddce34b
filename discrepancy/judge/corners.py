"""Corners of two streets: "Bowles Avenue and Simms Street", "Franklin Ave. by Park Pl."."""

from __future__ import annotations

import re

from discrepancy.judge.judgement import Judgement, conflict, variant
from discrepancy.judge.places import STREETS, Spot, spot

_JOINED = re.compile(r",? (?:and|&|at|near|by) ")


def compare_corners(one: Spot, other: Spot) -> Judgement | None:
    """The verdict on two corners that share a street: two sorts of one cross street conflict, two cross streets are a variant; else None."""
    left, right = _streets(one.text), _streets(other.text)
    if left is None or right is None:
        return None
    for mine, crossing in (left, left[::-1]):
        for yours, cross in (right, right[::-1]):
            if _name(mine) != _name(yours) or _two_sorts(mine, yours):
                continue
            if _name(crossing) != _name(cross):
                return variant(f"{one.text} and {other.text} are two corners of one street")
            if _two_sorts(crossing, cross):
                return conflict(f"{one.text} is not {other.text}: {crossing.text} is not {cross.text}")
            return None
    return None


def _streets(text: str) -> tuple[Spot, Spot] | None:
    parts = _JOINED.split(text)
    if len(parts) != 2:
        return None
    first, second = map(spot, parts)
    return (first, second) if _name(first) and _name(second) else None


def _name(street: Spot) -> frozenset[str]:
    """The words of a street's name without its sort, in the plural too ("71st and State streets"), and with its number."""
    return street.words - STREETS - _PLURALS


_PLURALS = frozenset(f"{sort}s" for sort in STREETS)


def _two_sorts(left: Spot, right: Spot) -> bool:
    return left.sort in STREETS and right.sort in STREETS and left.sort != right.sort
