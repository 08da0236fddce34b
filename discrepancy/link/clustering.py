"""From scored pairs to clusters of facts about one thing: best pair first, under cannot-links, by the mean of the pairs across."""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from discrepancy.link.pairs.constraints import cannot_link, may_bind, must_link
from discrepancy.link.pairs.fact_context import StoryContext
from discrepancy.link.pairs.scorer import ScoredPair

AGREEING = 0
"""Least log odds (in thousandths) at which two values that agree are linked: even odds."""
DIFFERING = -700
"""The same for two values that differ: 33 %. Between 10 and 30 % were 282 false conflicts and 2 true ones (154 real stories, left out)."""
ACROSS = -500
"""Mean of the pairs across two clusters below which they stay separate. On the 154 stories, left out, -2,000 makes .77 of the links with .91 of
them right, -500 .73 with .93, and +500 .61 with .94."""
UNSCORED = -5_000
"""The score of a pair that was no candidate."""
NEAR_BEST = 600
"""Greatest distance (in thousandths of log odds) of a differing pair from the best pair of either fact at which it is joined or compared."""
SAMPLE = 24
"""Most members of either cluster, evenly apart, that are compared across; smaller clusters are compared whole."""

Pair = tuple[int, int]


def clusters(story: StoryContext, scored: Mapping[Pair, ScoredPair], agree: Mapping[Pair, bool]) -> list[tuple[int, ...]]:
    """Groups of indexes into `story.facts` whose facts are about one thing, sorted; a fact without a partner is a cluster by itself.

    Facts of two families (a date of birth, an age) are in a cluster of each.
    """
    of_family: dict[str, dict[Pair, ScoredPair]] = {family: {} for family in story.by_family}
    families = [item.families for item in story.facts]
    for pair, item in scored.items():
        left, right = families[pair[0]], families[pair[1]]
        for family in left if left == right else {*left}.intersection(right):
            of_family[family][pair] = item
    number = {id(item): place for place, item in enumerate(story.facts)}
    found: set[tuple[int, ...]] = set()
    for family, facts in story.by_family.items():
        found.update(_clusters(story, [number[id(item)] for item in facts], of_family[family], agree))
    return sorted(found)


def _clusters(
    story: StoryContext, places: Sequence[int], scored: Mapping[Pair, ScoredPair], agree: Mapping[Pair, bool]
) -> Iterator[tuple[int, ...]]:
    """The clusters of one family. Two that were refused are looked at again only after one of them has grown."""
    home = {place: place for place in places}
    members = {place: [place] for place in places}
    refused: dict[Pair, Pair] = {}
    for a, b in _joinable(story, scored, agree):
        few, many = sorted((home[a], home[b]), key=lambda cluster: (len(members[cluster]), cluster))
        sizes = len(members[few]), len(members[many])
        if few == many or refused.get((few, many)) == sizes:
            continue
        if not _together(story, scored, members[few], members[many]):
            refused[few, many] = sizes
            continue
        for place in members.pop(few):
            insort(members[many], place)
            home[place] = many
    yield from map(tuple, members.values())


def _joinable(story: StoryContext, scored: Mapping[Pair, ScoredPair], agree: Mapping[Pair, bool]) -> list[Pair]:
    """Pairs that may join, agreement first, then best first; of those that differ only the ones that are near the best of both facts."""
    same = [pair for pair, item in scored.items() if agree[pair] and item.log_odds >= AGREEING]
    bindable = [may_bind(item) for item in story.facts]
    bound = [pair for pair in scored if bindable[pair[0]] and must_link(story.facts[pair[0]], story.facts[pair[1]])]
    return [pair for pairs in (bound, same, _differing(story, scored, agree)) for pair in _best_first(scored, pairs)]


def _differing(story: StoryContext, scored: Mapping[Pair, ScoredPair], agree: Mapping[Pair, bool]) -> list[Pair]:
    """The pairs whose values differ, of at least DIFFERING, that are near the best such pair of both facts in the other's source."""
    other = {pair: item.log_odds for pair, item in scored.items() if not agree[pair] and item.log_odds >= DIFFERING}
    best: dict[tuple[int, str], int] = defaultdict(lambda: UNSCORED)
    for (a, b), value in other.items():
        for mine, yours in ((a, b), (b, a)):
            key = mine, story.facts[yours].fact.source
            best[key] = max(best[key], value)
    return [
        (a, b)
        for (a, b), value in other.items()
        if value + NEAR_BEST >= max(best[a, story.facts[b].fact.source], best[b, story.facts[a].fact.source])
    ]


def _best_first(scored: Mapping[Pair, ScoredPair], pairs: Iterable[Pair]) -> list[Pair]:
    return sorted(pairs, key=lambda pair: (-scored[pair].log_odds, pair))


def compared(
    story: StoryContext, scored: Mapping[Pair, ScoredPair], agree: Mapping[Pair, bool], found: Sequence[tuple[int, ...]]
) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Pairs of clusters of one family with a link between differing values that is good enough to compare them, but not to merge them."""
    home: dict[int, list[int]] = defaultdict(list)
    for number, cluster in enumerate(found):
        for place in cluster:
            home[place].append(number)
    logical: dict[Pair, bool] = {}
    for a, b in _best_first(scored, _differing(story, scored, agree)):
        if not set(home[a]).isdisjoint(home[b]):
            continue
        for pair in product(home[a], home[b]):
            between = min(pair), max(pair)
            if between not in logical:
                logical[between] = _logical(story, scored, found[between[0]], found[between[1]])
    return [(found[left], found[right]) for (left, right), holds in logical.items() if holds]


def _logical(story: StoryContext, scored: Mapping[Pair, ScoredPair], left: Sequence[int], right: Sequence[int]) -> bool:
    """Whether logic forbids no pair across two clusters."""
    pairs = ((min(x, y), max(x, y)) for x in _some(left) for y in _some(right))
    return all(pair in scored or cannot_link(story.facts[pair[0]], story.facts[pair[1]], story.unlike) is None for pair in pairs)


def _together(story: StoryContext, scored: Mapping[Pair, ScoredPair], left: Sequence[int], right: Sequence[int]) -> bool:
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


def _some(places: Sequence[int]) -> Sequence[int]:
    return places if len(places) <= SAMPLE else places[:: -(-len(places) // SAMPLE)]
