"""Similarity of strings. The only file that imports rapidfuzz."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA, Indel


def ratio(left: str, right: str) -> int:
    """Share of characters that two strings have in common and in order, 0 to 100 (normalised indel similarity)."""
    return round(fuzz.ratio(left, right))


def word_ratio(left: Sequence[str], right: Sequence[str]) -> int:
    """Share of words that two texts have in common and in order, 0 to 100."""
    return round(100 * Indel.normalized_similarity(left, right))


def edit_distance(left: str, right: str) -> int:
    """Insertions, deletions, substitutions and swaps of neighbours between two strings (optimal string alignment)."""
    return int(OSA.distance(left, right))
