"""Competing candidates: how far a pair is ahead of the next best pair that either of its facts could make in the other's source.

The ratio test of Lowe (2004) for facts: a middling score without a competitor says more than a good one among others as good. A value
that agrees with something else in the other source is spoken for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from discrepancy.link.context import StoryContext
from discrepancy.link.feature import Feature

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
"""Added to every log odds and margin, so that none is negative; one of 10 (22,000 to 1) and more says no more."""
NONE = -900
"""Log odds, in hundredths, of what has no competitor."""

Pair = tuple[int, int]


def _bounded(value: float) -> int:
    return OFFSET + max(-OFFSET, min(OFFSET, round(value)))


def competition(story: StoryContext, pairs: Sequence[Pair], scores: Sequence[int], agree: Sequence[bool]) -> list[tuple[int, ...]]:
    """One row of FEATURES for each pair. `scores` are hundredths of log odds, `agree` whether the two values agree."""
    facts = story.facts
    beside: dict[tuple[int, str], list[tuple[int, int, bool]]] = defaultdict(list)
    for (a, b), score, same in zip(pairs, scores, agree, strict=True):
        beside[a, facts[b].fact.source].append((score, b, same))
        beside[b, facts[a].fact.source].append((score, a, same))
    for others in beside.values():
        others.sort(key=lambda other: (-other[0], other[1]))
    return [_row(story, beside, pair, score) for pair, score in zip(pairs, scores, strict=True)]


def _row(story: StoryContext, beside: Mapping[tuple[int, str], Sequence[tuple[int, int, bool]]], pair: Pair, score: int) -> tuple[int, ...]:
    competitors, agreements, rank = [], [], 0
    for mine, yours in (pair, pair[::-1]):
        value = story.facts[yours].fact.value.text
        others = [other for other in beside[mine, story.facts[yours].fact.source] if other[1] != yours]
        competitors.append(next((found for found, other, _ in others if story.facts[other].fact.value.text != value), NONE))
        agreements.append(next((found for found, _, same in others if same), NONE))
        rank += sum(found > score for found, _, _ in others)
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
