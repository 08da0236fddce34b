"""From scored pairs to clusters of facts about one thing: best pair first, under cannot-links, by the mean of the pairs across."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from discrepancy.link.constraints import cannot_link, must_link
from discrepancy.link.context import StoryContext
from discrepancy.link.scorer import ScoredPair

AGREEING = 400
"""Thousandths of log odds from which two values that agree are joined: 60 %, where nine links in ten and more are right."""
DIFFERING = -1_700
"""The same for two values that differ: 15 %. What is joined here is only a candidate for a finding, whose own probability is calibrated."""
ACROSS = -2_000
"""Mean of the pairs across two clusters below which they stay two."""
UNSCORED = -5_000
"""What a pair that was no candidate counts for."""
NEAR_BEST = 600
"""Thousandths of log odds by which a pair that differs may lie below the best one of either fact and still be joined."""
SAMPLE = 24
"""Members of either cluster, evenly apart, that are compared across; smaller clusters are compared whole."""

Pair = tuple[int, int]


def clusters(story: StoryContext, scored: Mapping[Pair, ScoredPair], agree: Mapping[Pair, bool]) -> list[tuple[int, ...]]:
    """Places in `story.facts` that are about one thing, sorted; a fact without a partner is a cluster of its own in each family.

    Facts of two families (a date of birth, an age) stand in a cluster of each.
    """
    found: list[tuple[int, ...]] = []
    number = {id(item): place for place, item in enumerate(story.facts)}
    for facts in story.by_family.values():
        places = sorted(number[id(item)] for item in facts)
        inside = set(places)
        pairs = {pair: item for pair, item in scored.items() if pair[0] in inside and pair[1] in inside}
        found += _clusters(story, places, pairs, agree)
    return sorted(set(found))


def _clusters(
    story: StoryContext, places: Sequence[int], scored: Mapping[Pair, ScoredPair], agree: Mapping[Pair, bool]
) -> Iterator[tuple[int, ...]]:
    group: dict[int, tuple[int, ...]] = {place: (place,) for place in places}
    for pair in _joinable(story, scored, agree):
        left, right = group[pair[0]], group[pair[1]]
        if left is right or not _together(story, scored, left, right):
            continue
        whole = tuple(sorted(left + right))
        for place in whole:
            group[place] = whole
    seen: set[int] = set()
    for place in places:
        if place not in seen:
            seen.update(group[place])
            yield group[place]


def _joinable(story: StoryContext, scored: Mapping[Pair, ScoredPair], agree: Mapping[Pair, bool]) -> list[Pair]:
    """Pairs that may join, agreement first, then best first; of those that differ only the ones that are near the best of both facts."""
    same = [pair for pair, item in scored.items() if agree[pair] and item.log_odds >= AGREEING]
    best: dict[tuple[int, str], int] = defaultdict(lambda: UNSCORED)
    other = {pair: item.log_odds for pair, item in scored.items() if not agree[pair] and item.log_odds >= DIFFERING}
    for (a, b), value in other.items():
        for mine, yours in ((a, b), (b, a)):
            key = mine, story.facts[yours].fact.source
            best[key] = max(best[key], value)
    differ = [
        (a, b)
        for (a, b), value in other.items()
        if value + NEAR_BEST >= max(best[a, story.facts[b].fact.source], best[b, story.facts[a].fact.source])
    ]

    bound = [pair for pair in scored if must_link(story.facts[pair[0]], story.facts[pair[1]])]

    def order(pair: Pair) -> tuple[int, Pair]:
        return -scored[pair].log_odds, pair

    return [*sorted(bound, key=order), *sorted(same, key=order), *sorted(differ, key=order)]


def _together(story: StoryContext, scored: Mapping[Pair, ScoredPair], left: tuple[int, ...], right: tuple[int, ...]) -> bool:
    """Whether logic forbids no pair across, and the pairs across are on the mean not far from a link."""
    total, count = 0, 0
    for x in _some(left):
        for y in _some(right):
            pair = (min(x, y), max(x, y))
            found = scored.get(pair)
            if found is None and cannot_link(story.facts[pair[0]], story.facts[pair[1]], story.unlike) is not None:
                return False
            total += (
                0 if must_link(story.facts[pair[0]], story.facts[pair[1]]) else UNSCORED if found is None else max(UNSCORED, found.log_odds)
            )
            count += 1
    return total >= ACROSS * count


def _some(places: tuple[int, ...]) -> tuple[int, ...]:
    return places if len(places) <= SAMPLE else places[:: -(-len(places) // SAMPLE)]
