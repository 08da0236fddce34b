"""From scored links to groups of facts: greedy, best link first, under vetoes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from discrepancy.align.family import BORNE, COMPETING, ENTITY_KINDS
from discrepancy.align.gates import telling
from discrepancy.align.known import Known
from discrepancy.align.links import NOTHING, held, link, promising, with_parts
from discrepancy.align.prospects import prospects
from discrepancy.align.rivals import BY_VALUE, competition
from discrepancy.align.sizes import agree
from discrepancy.align.weights import BASE, COHESION, FITTED, RIVAL, THRESHOLD
from discrepancy.model.claim import Link
from discrepancy.model.fact import Fact
from discrepancy.text.lexicon.lookup import rarity

ALL_PAIRS = 150
"""Up to so many facts of one family in one story every pair is scored; above, only those that share a key."""
BLOCK = 60
"""A key that more facts than this share is too common to compare by."""
CROWD = 300
"""Up to so many facts of one bearer are all compared; of more, each with the next `BLOCK`, for a text may give one person ten thousand ages."""
ACROSS = 60
"""Members of either group, evenly apart, that are asked whether two groups are one; smaller groups are asked whole."""
KEY_RARITY = 70
"""A context word must be this rare to be a key."""


def grouped(known: Sequence[Known]) -> list[tuple[tuple[Known, ...], tuple[Link, ...]]]:
    """Groups of facts about one thing, each with the links that hold it together. The order given changes nothing."""
    ordered = in_order(known)
    scored = scored_pairs(ordered, _pairs(ordered))
    group: dict[int, tuple[int, ...]] = {place: (place,) for place in range(len(ordered))}
    holding: dict[tuple[int, ...], tuple[Link, ...]] = {(place,): () for place in group}
    settled = _settled(ordered, scored)
    good = [item for item in scored.items() if item[1].score >= THRESHOLD and item[0] in settled]
    best = sorted(good, key=lambda item: (-item[1].score, item[1].left, item[1].right))
    for (a, b), found in best:
        left, right = group[a], group[b]
        if left is right or not _together(ordered, scored, left, right):
            continue
        whole = tuple(sorted(left + right))
        holding[whole] = (*holding.pop(left), *holding.pop(right), found)
        for place in whole:
            group[place] = whole
    return [(tuple(ordered[place] for place in places), links) for places, links in sorted(holding.items())]


def in_order(known: Iterable[Known]) -> list[Known]:
    """Facts by source and place, whatever order they are given in."""
    return sorted(known, key=lambda item: (item.fact.source, item.fact.start, item.fact.end, item.fact.kind))


def explained(ordered: Sequence[Known], pair: tuple[int, int]) -> Link:
    """The link of one pair, with every part, whether it was made or not."""
    alone = link(ordered[pair[0]], ordered[pair[1]])
    return alone if alone.veto else scored_pairs(ordered, {*_pairs(ordered), pair}).get(pair, alone)


def scored_pairs(ordered: Sequence[Known], pairs: Iterable[tuple[int, int]]) -> dict[tuple[int, int], Link]:
    """The links of these pairs, with what the other facts of the two sources say for and against each.

    Without those that are vetoed, and without dates and places that are nobody's rival because they are too far from a link.
    """
    least = THRESHOLD - RIVAL
    looked_at = prospects(ordered, sorted(pairs), least)
    scored = {(a, b): made for a, b in looked_at if (made := promising(ordered[a], ordered[b], least)) is not None}
    plain = {
        pair: sum([value for name, value in made.parts if name not in BY_VALUE])
        for pair, made in scored.items()
        if ordered[pair[0]].fact.kind in COMPETING and ordered[pair[1]].fact.kind in COMPETING
    }
    for pair, features in competition(ordered, plain, BASE).items():
        parts = [(name, round(FITTED.get(name, 0) * value)) for name, value in features.items()]
        scored[pair] = held(with_parts(scored[pair], parts))
    return scored


def _settled(ordered: Sequence[Known], scored: dict[tuple[int, int], Link]) -> set[tuple[int, int]]:
    """The pairs that are each other's best in their sources.

    Of two figures of one source only the nearer can be the one that another source means; where two with different values are as near,
    none is (they may be repeated: two of one value are no rivals). What belongs to one bearer has no rivals: a text may give two ages.
    """
    ahead: dict[tuple[int, str], list[tuple[int, int]]] = defaultdict(list)
    for (a, b), made in scored.items():
        if made.score:
            ahead[a, ordered[b].fact.source].append((made.score, b))
            ahead[b, ordered[a].fact.source].append((made.score, a))
    clear: set[tuple[int, int]] = set()
    for (place, _), found in ahead.items():
        top = max(score for score, _ in found)
        near = [other for score, other in found if score + RIVAL >= top]
        if len({ordered[other].fact.value.text for other in near}) == 1 or all(
            agree(ordered[near[0]].fact, ordered[other].fact) for other in near
        ):
            clear.update((place, other) for other in near)
    bearers = {(a, b) for a, b in scored if ordered[a].fact.kind in ENTITY_KINDS or ordered[b].fact.kind in ENTITY_KINDS}
    return {(a, b) for a, b in scored if ((a, b) in clear and (b, a) in clear) or (a, b) in bearers}


def _together(ordered: Sequence[Known], scored: dict[tuple[int, int], Link], left: tuple[int, ...], right: tuple[int, ...]) -> bool:
    """No pair across is vetoed, and on the mean the pairs across are not far from a link of their own."""
    total = 0
    left, right = _some(left), _some(right)
    for x in left:
        for y in right:
            pair = (min(x, y), max(x, y))
            if pair not in scored:
                scored[pair] = link(ordered[pair[0]], ordered[pair[1]], explain=False)
            if scored[pair].veto and scored[pair].veto != NOTHING:
                return False
            if scored[pair].score < THRESHOLD and _told_apart(ordered[x].fact, ordered[y].fact):
                return False
            total += scored[pair].score
    return total >= COHESION * len(left) * len(right)


def _told_apart(left: Fact, right: Fact) -> bool:
    """Whether one text gives two values in its body: it means two things by them, whatever a third text may join."""
    return (
        left.source == right.source
        and left.kind in COMPETING
        and right.kind in COMPETING
        and left.place == right.place
        and not agree(left, right)
    )


def _some(places: tuple[int, ...]) -> tuple[int, ...]:
    return places if len(places) <= ACROSS else places[:: -(-len(places) // ACROSS)]


def _pairs(ordered: Sequence[Known]) -> Iterable[tuple[int, int]]:
    bearer = [item.entity if item.fact.kind in BORNE else None for item in ordered]
    if len(ordered) <= ALL_PAIRS:
        return _all_pairs(bearer)
    blocks: dict[str, list[int]] = defaultdict(list)
    for place, item in enumerate(ordered):
        for key in _keys(item):
            blocks[key].append(place)
    found: set[tuple[int, int]] = set()
    for key, places in blocks.items():
        if len(places) <= BLOCK or key.startswith("entity "):
            reach = len(places) if len(places) <= CROWD else BLOCK
            found.update((a, b) for i, a in enumerate(places) for b in places[i + 1 : i + 1 + reach])
    return sorted(found)


def _all_pairs(bearers: Sequence[str | None]) -> list[tuple[int, int]]:
    """Every pair of places but for those of two bearers: what they bear is vetoed, so it need not be scored."""
    of_bearer: dict[str | None, list[int]] = defaultdict(list)
    for place, bearer in enumerate(bearers):
        of_bearer[bearer].append(place)
    nobodys = of_bearer.pop(None, [])
    found = [*combinations(nobodys, 2)]
    for places in of_bearer.values():
        found += combinations(places, 2)
        found += [(min(a, b), max(a, b)) for a in nobodys for b in places]
    return found


def _keys(item: Known) -> set[str]:
    fact = item.fact
    keys = {f"word {word}" for word in fact.context if rarity(word.lower()) >= KEY_RARITY}
    if item.entity and fact.kind in ENTITY_KINDS:
        keys.add(f"entity {item.entity} {fact.attribute}")
    elif item.entity:
        keys.add(f"owner {item.entity} {telling(fact) or fact.head}")
    if fact.head:
        keys.add(f"head {fact.head} {fact.predicate} {telling(fact)}")
    elif telling(fact):
        keys.add(f"attribute {telling(fact)} {fact.predicate}")
    return keys
