"""Competition: a pair stands out by how far it is ahead of the next best pair that either of its facts could make in the other's source.

The ratio test of Lowe (2004), for facts: a middling score with nothing near it says more than a good one among others as good. What
already has its like in the other source (a value that agrees, of a thing that may be the same) is spoken for: it is nobody's rival,
and a figure whose like stands in the other source is not set against another figure there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from discrepancy.align.known import Known
from discrepancy.model.fact import Fact
from discrepancy.text.countables import alike
from discrepancy.text.units import in_base

AGREES = 0.02
"""Two values this near, as a part of the larger, agree: the judge calls less no difference."""
LIKE = 10
"""Points above the base from which two facts that agree in value may be one: a head noun, an attribute, or some rare words in common."""
STEP = 20
"""Points that are one unit of a margin."""
MOST = 2.0
"""Margins count no further: forty points ahead, nobody else is meant."""

Pair = tuple[int, int]


def competition(ordered: Sequence[Known], scores: Mapping[Pair, int], base: int) -> dict[Pair, dict[str, float]]:
    """The features of pairs across sources that depend on the other facts, by places in `ordered` (lower first).

    `scores` holds the plain score of each pair that nothing forbids, `base` what a pair has for nothing.
    """
    beside: dict[tuple[int, str], list[tuple[int, int]]] = defaultdict(list)
    for (a, b), score in sorted(scores.items()):
        if ordered[a].fact.source != ordered[b].fact.source:
            beside[a, ordered[b].fact.source].append((score, b))
            beside[b, ordered[a].fact.source].append((score, a))
    spoken = {
        (place, source)
        for (place, source), others in beside.items()
        if any(score >= base + LIKE and agree(ordered[place].fact, ordered[other].fact) for score, other in others)
    }
    of_source: dict[str, list[int]] = defaultdict(list)
    for place, item in enumerate(ordered):
        of_source[item.fact.source].append(place)
    found: dict[Pair, dict[str, float]] = {}
    for (a, b), score in scores.items():
        left, right = ordered[a].fact, ordered[b].fact
        if left.source == right.source:
            continue
        rivals = [
            theirs
            for mine, yours in ((a, b), (b, a))
            for theirs, other in beside[mine, ordered[yours].fact.source]
            if (other, ordered[mine].fact.source) not in spoken and not agree(ordered[other].fact, ordered[yours].fact)
        ]
        margin = (score - max(rivals, default=base)) / STEP
        parts = {"ahead": min(MOST, max(0.0, margin)), "behind": min(MOST, max(0.0, -margin))}
        if not agree(left, right):
            nearer = score - LIKE
            parts["agrees elsewhere"] = float(
                sum(
                    any(
                        theirs >= nearer and agree(ordered[mine].fact, ordered[other].fact)
                        for theirs, other in beside[mine, ordered[yours].fact.source]
                    )
                    for mine, yours in ((a, b), (b, a))
                    if (mine, ordered[yours].fact.source) in spoken
                )
            )
        free = [
            [place for place in of_source[ordered[mine].fact.source] if (place, ordered[yours].fact.source) not in spoken]
            for mine, yours in ((a, b), (b, a))
        ]
        parts |= _last(ordered, (a, b), free)
        found[a, b] = {name: value for name, value in parts.items() if value}
    return found


def _last(ordered: Sequence[Known], pair: Pair, free: Sequence[Sequence[int]]) -> dict[str, float]:
    """Whether each is the last value of its head noun, or of all, that its source has left for the other source."""
    heads, alone = [], []
    for mine, yours, left in zip(pair, reversed(pair), free, strict=True):
        fact, head = ordered[mine].fact, ordered[yours].fact.head
        others = [ordered[place].fact for place in left if not agree(ordered[place].fact, fact)]
        alone.append(not others)
        heads.append(not any(head and other.head and other.qualifiers == fact.qualifiers and alike(head, other.head) for other in others))
    a, b = (ordered[place].fact for place in pair)
    last = bool(a.head and b.head and alike(a.head, b.head) and all(heads))
    return {"last such head": float(last), "last value": float(all(alone))}


def agree(left: Fact, right: Fact) -> bool:
    """Whether two values are one, but for rounding."""
    if left.value.text == right.value.text and left.value.unit == right.value.unit:
        return True
    ours, theirs = _size(left), _size(right)
    if ours is None or theirs is None or ours[0] != theirs[0]:
        return False
    return abs(ours[1] - theirs[1]) <= AGREES * max(abs(ours[1]), abs(theirs[1]))


def _size(fact: Fact) -> tuple[str, float] | None:
    value = fact.value
    ends = [end for end in (value.low, value.high) if end is not None]
    if not ends:
        return None
    middle = sum(ends) / len(ends)
    unit = value.unit or ""
    if fact.kind == "count":
        return "", middle
    return in_base(middle, unit) or (unit, middle)
