"""Which facts represent two values when they are compared: the pair with the best link, if that is near the best of either fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from discrepancy.judge.findings.groups import Group
from discrepancy.model.claim import Claim, Link

LEAST = -700
"""Least log odds (in thousandths) of the best link between two values of a claim that are compared."""
NEAR_BEST = 1_200
"""Greatest distance (in thousandths of log odds) of that link from the best one that either of its facts has in the other's source."""


_Link = tuple[int, tuple[str, str]]
"""Log odds, and the ids of the two facts."""


@dataclass(frozen=True, slots=True)
class Facing:
    """The groups of a claim, and the best link between each two of them that is good enough."""

    groups: Sequence[Group]
    linked: bool
    """Whether the claim has scored links at all."""
    stated: Sequence[bool]
    """Whether each group has a fact of the claim."""
    best: Mapping[tuple[int, int], _Link]
    """By the places of two groups, in either order."""

    def face(self, left: int, right: int) -> tuple[Group, Group] | None:
        """The two groups, each with its fact of the best link first; None where no link is good enough. Groups without links, and values
        that are not facts of the claim (the noun of a quantity), stay unchanged.
        """
        ours, theirs = self.groups[left], self.groups[right]
        if not self.linked or not (self.stated[left] or self.stated[right]):
            return ours, theirs
        found = self.best.get((left, right))
        if found is None:
            return None
        _, (first, second) = found
        return _led(ours, first), _led(theirs, second)


def closest_pairs(claim: Claim, groups: Sequence[Group]) -> Facing:
    """The best links of a claim between the groups of its values."""
    source = {fact.id: fact.source for fact in claim.facts}
    links = [link for link in claim.links if link.log_odds is not None and link.left in source and link.right in source]
    home: dict[str, list[int]] = defaultdict(list)
    for place, group in enumerate(groups):
        for fact in group.facts:
            home[fact.id].append(place)
    best: dict[tuple[int, int], _Link] = {}
    for value, pair in _good_enough(links, source):
        for a, b in (pair, pair[::-1]):
            for between in product(home[a], home[b]):
                best[between] = max(best.get(between, (value, (a, b))), (value, (a, b)))
    stated = [any(fact.id in source for fact in group.facts) for group in groups]
    return Facing(groups, bool(links), stated, best)


def _good_enough(links: Sequence[Link], source: Mapping[str, str]) -> Iterator[_Link]:
    """The links that are bound, or near the best that either of their facts has in the other's source."""
    best: dict[tuple[str, str], int] = defaultdict(lambda: LEAST)
    for link in links:
        for a, b in ((link.left, link.right), (link.right, link.left)):
            best[a, source[b]] = max(best[a, source[b]], link.log_odds or 0)
    for link in links:
        value, a, b = link.log_odds or 0, link.left, link.right
        if link.bound or (value >= LEAST and value + NEAR_BEST >= max(best[a, source[b]], best[b, source[a]])):
            yield value, (a, b)


def _led(group: Group, first: str) -> Group:
    """The group with this fact first."""
    if group.first.id == first:
        return group
    return replace(group, facts=tuple(sorted(group.facts, key=lambda fact: fact.id != first)))
