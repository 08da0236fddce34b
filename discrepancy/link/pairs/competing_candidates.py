"""Competing candidates: how far a pair is ahead of the next best pair that either of its facts could make in the other's source.

The ratio test of Lowe (2004) for facts: a medium score without a competitor is better evidence than a good one among equals. A value that
agrees with another fact in the other source already has its partner.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from discrepancy.link.pairs.fact_context import StoryContext
from discrepancy.link.pairs.feature import Feature

FEATURES = (
    Feature(name="pair", summary="Log odds of the pair by itself, in hundredths", monotone=1),
    Feature(name="worse_margin", summary="Margin over the nearer competitor with another value, in hundredths of log odds"),
    Feature(name="better_margin", summary="Margin over the farther of the two competitors"),
    Feature(name="competitor", summary="Log odds of the best competitor of either"),
    Feature(name="agrees_elsewhere", summary="Log odds of the better of two pairs in which one of the facts agrees with another"),
    Feature(name="both_agree_elsewhere", summary="Log odds of the worse of these two"),
    Feature(name="ahead_of_agreement", summary="Margin over the better of these two"),
    Feature(name="rank", summary="Pairs of either fact in the other's source that score higher", monotone=-1),
)
OFFSET = 1_000
"""Added to every log odds and margin, so that none is negative; odds beyond 10 (22,000 to 1) count as 10."""
NONE = -900
"""Log odds, in hundredths, of a pair without a competitor."""

Pair = tuple[int, int]


def _bounded(value: float) -> int:
    return OFFSET + max(-OFFSET, min(OFFSET, round(value)))


def competition(story: StoryContext, pairs: Sequence[Pair], scores: Sequence[int], agree: Sequence[bool]) -> list[tuple[int, ...]]:
    """One row of FEATURES for each pair. `scores` are hundredths of log odds, `agree` says whether the two values agree."""
    sources = [item.fact.source for item in story.facts]
    values = [item.fact.value.text for item in story.facts]
    beside: dict[tuple[int, str], list[tuple[int, int, bool]]] = defaultdict(list)
    for (a, b), score, same in zip(pairs, scores, agree, strict=True):
        beside[a, sources[b]].append((-score, b, same))
        beside[b, sources[a]].append((-score, a, same))
    for others in beside.values():
        others.sort()
    agreeing = {key: [(-score, place) for score, place, same in others if same][:2] for key, others in beside.items()}
    found = []
    for (a, b), score in zip(pairs, scores, strict=True):
        competitors, agreements, rank = [], [], 0
        for mine, yours in ((a, b), (b, a)):
            key = mine, sources[yours]
            competitors.append(_competitor(beside[key], yours, values))
            agreements.append(next((said for said, place in agreeing[key] if place != yours), NONE))
            rank += bisect_left(beside[key], (-score,))
        found.append(_row(score, competitors, agreements, rank))
    return found


def _competitor(others: Sequence[tuple[int, int, bool]], yours: int, values: Sequence[str]) -> int:
    """The score of the best pair with another value; scores are negative and ascend."""
    value = values[yours]
    for score, place, _ in others:
        if place != yours and values[place] != value:
            return -score
    return NONE


def _row(score: int, competitors: Sequence[int], agreements: Sequence[int], rank: int) -> tuple[int, ...]:
    return (
        _bounded(score),
        _bounded(score - max(competitors)),
        _bounded(score - min(competitors)),
        _bounded(max(competitors)),
        _bounded(max(agreements)),
        _bounded(min(agreements)),
        _bounded(score - max(agreements)),
        rank,
    )
