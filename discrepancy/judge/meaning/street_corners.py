"""Corners of two streets: "Lund Avenue and Holm Street", "Mill Ave. by Quay Pl."."""

from __future__ import annotations

import re

from discrepancy.judge.judgement import Judgement, conflict, variant
from discrepancy.judge.meaning.place_names import PlaceParts, split_place
from discrepancy.lang.en.names.places import STREETS

_JOINED = re.compile(r",? (?:and|&|at|near|by) ")


def compare_corners(one: PlaceParts, other: PlaceParts) -> Judgement | None:
    """The verdict on two corners that share a street: two kinds of one cross street conflict, two cross streets are a variant; else None."""
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


def _streets(text: str) -> tuple[PlaceParts, PlaceParts] | None:
    parts = _JOINED.split(text)
    if len(parts) != 2:
        return None
    first, second = map(split_place, parts)
    return (first, second) if _name(first) and _name(second) else None


def _name(street: PlaceParts) -> frozenset[str]:
    """The words of a street's name without its sort, in the plural too ("71st and State streets"), and with its number."""
    return street.words - STREETS - _PLURALS


_PLURALS = frozenset(f"{label}s" for label in STREETS)


def _two_sorts(left: PlaceParts, right: PlaceParts) -> bool:
    return left.label in STREETS and right.label in STREETS and left.label != right.label
