"""Competition: a pair stands out by how far it is ahead of the next best pair that either of its facts could make in the other's source.

The ratio test of Lowe (2004), for facts: a middling score with nothing near it says more than a good one among others as good. What
already has its like in the other source (a value that agrees, of a thing that may be the same) is spoken for: it is nobody's rival,
and a figure whose like stands in the other source is not set against another figure there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from discrepancy.align.known import Known
from discrepancy.align.sizes import agree
from discrepancy.model.fact import Fact
from discrepancy.text.lexicon.countables import alike, counted

LIKE = 10
"""Points above the base from which two facts that agree in value may be one: a head noun, an attribute, or some rare words in common."""
NEARER = 20
"""Points by which a like may be farther from a figure than another value is and still be what it is of."""
FEW = 10
"""Small numbers are everywhere; above this, two that are equal and count people, or one noun, are taken for one."""
_COUNTED = frozenset({"same", "synonym", "anyone"})
STEP = 20
"""Points that are one unit of a margin."""
MOST = 2.0
"""Margins count no further: forty points ahead, nobody else is meant."""


BY_VALUE = frozenset({"orders apart", "other year"})
"""Parts that do not count when rivals are compared: rivals are told by the words beside them."""

Pair = tuple[int, int]


def competition(ordered: Sequence[Known], scores: Mapping[Pair, int], base: int) -> dict[Pair, dict[str, float]]:
    """The features of pairs across sources that depend on the other facts, by places in `ordered` (lower first).

    `scores` holds the plain score of each pair that nothing forbids, `base` what a pair has for nothing.
    """
    field = _Field(ordered, scores, base)
    found: dict[Pair, dict[str, float]] = {}
    for (a, b), score in scores.items():
        left, right = ordered[a].fact, ordered[b].fact
        if left.source == right.source:
            continue
        margin = (score - max(field.rival(a, b), field.rival(b, a))) / STEP
        parts = {"ahead": min(MOST, max(0.0, margin)), "behind": min(MOST, max(0.0, -margin))}
        if agree(left, right):
            parts.pop("behind" if field.like(a, b, score) else "", None)  # what agrees has no need to be the nearest
        elif not (left.detail("existence") or right.detail("existence")):  # who tells that it is denied tells both
            parts["agrees elsewhere"] = float(field.nearer(a, right.source, score) + field.nearer(b, left.source, score))
            if parts["agrees elsewhere"]:
                parts.pop("ahead")  # ahead of those that are not meant, but not of the one that is
        if (a, right.source) not in field.spoken and (b, left.source) not in field.spoken:
            if left.head and right.head and alike(left.head, right.head):
                parts["last such head"] = float(field.last_head(a, right.source) and field.last_head(b, left.source))
            parts["last value"] = float(field.last(a, right.source) and field.last(b, left.source))
        found[a, b] = {name: value for name, value in parts.items() if value}
    return found


class _Field:
    """The facts of one family in one story, each with those of the other sources that it may be one with."""

    def __init__(self, ordered: Sequence[Known], scores: Mapping[Pair, int], base: int) -> None:
        self._facts = [item.fact for item in ordered]
        self._base = base
        self._beside: dict[tuple[int, str], list[tuple[int, int]]] = defaultdict(list)
        self._of_source: dict[str, list[int]] = defaultdict(list)
        for place, fact in enumerate(self._facts):
            self._of_source[fact.source].append(place)
        for (a, b), score in scores.items():
            if self._facts[a].source != self._facts[b].source:
                self._beside[a, self._facts[b].source].append((score, b))
                self._beside[b, self._facts[a].source].append((score, a))
        for others in self._beside.values():
            others.sort(key=lambda other: (-other[0], other[1]))
        like = {
            key: next((score for score, other in others if self.like(key[0], other, score)), None) for key, others in self._beside.items()
        }
        self.spoken = {key: score for key, score in like.items() if score is not None}
        """Facts that have their like in a source, with the score of the two."""
        self._last: dict[tuple[int, str, bool], bool] = {}
        self._told = {key for key in self.spoken if any(_unmistakable(self._facts[key[0]], self._facts[o]) for _, o in self._beside[key])}
        """Facts whose very figure stands in a source, of one bearer: nothing else there is meant, however near."""

    def like(self, mine: int, other: int, score: int) -> bool:
        """Whether two facts agree and may be one. A number of some length, and people or one noun counted, are enough."""
        left, right = self._facts[mine], self._facts[other]
        if not agree(left, right):
            return False
        told = left.kind == right.kind == "count" and left.value.text == right.value.text and (left.value.low or 0) > FEW
        return score >= self._base + LIKE or (
            told and left.head is not None and right.head is not None and counted(left.head, right.head) in _COUNTED
        )

    def rival(self, mine: int, yours: int) -> int:
        """The best score of `mine` with another value of the other's source that is nobody else's."""
        source = self._facts[mine].source
        for score, other in self._beside[mine, self._facts[yours].source]:
            if (other, source) not in self.spoken and not agree(self._facts[other], self._facts[yours]):
                return score
        return self._base

    def nearer(self, mine: int, source: str, score: int) -> bool:
        """Whether the like of `mine` in that source is as near to it as a pair of this score."""
        return (mine, source) in self._told or ((mine, source) in self.spoken and self.spoken[mine, source] >= score - NEARER)

    def last(self, mine: int, source: str) -> bool:
        """Whether it is the last value that its source has left for the other source."""
        return self._alone(mine, source, heads=False)

    def last_head(self, mine: int, source: str) -> bool:
        """Whether it is the last value of its head noun that its source has left for the other source."""
        return self._alone(mine, source, heads=True)

    def _alone(self, mine: int, source: str, *, heads: bool) -> bool:
        key = mine, source, heads
        if key not in self._last:
            fact = self._facts[mine]
            self._last[key] = not any(
                (place, source) not in self.spoken
                and not (heads and not _one_head(fact, self._facts[place]))
                and not agree(self._facts[place], fact)
                for place in self._of_source[fact.source]
            )
        return self._last[key]


def _unmistakable(left: Fact, right: Fact) -> bool:
    """Whether two figures of three digits or more are one figure with one unit, said of one subject."""
    one = left.value.text == right.value.text and left.value.unit == right.value.unit and left.subject == right.subject is not None
    return one and len(left.value.text.replace(".", "").strip("0")) >= FIGURES


FIGURES = 3
"""Digits from which on a figure is no other's by chance."""


def _one_head(left: Fact, right: Fact) -> bool:
    return bool(left.head and right.head and left.qualifiers == right.qualifiers and alike(left.head, right.head))
