"""Which facts represent two values when they are compared: the pair with the best link, if that is near the best of either fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from discrepancy.judge.findings.groups import Group
from discrepancy.model.claim import Claim

LEAST = -700
"""Least log odds (in thousandths) of the best link between two values of a claim that are compared."""
NEAR_BEST = 1_200
"""Greatest distance (in thousandths of log odds) of that link from the best one that either of its facts has in the other's source."""


@dataclass(frozen=True, slots=True)
class Facing:
    """The links of a claim, by fact and by source."""

    facts: frozenset[str]
    links: Mapping[tuple[str, str], int]
    best: Mapping[tuple[str, str], int]
    """Log odds of the best link of a fact with any fact of a source, by ids."""
    bound: frozenset[tuple[str, str]]

    def face(self, left: Group, right: Group) -> tuple[Group, Group] | None:
        """The two groups, each with its fact of the best link first; None where no link is good enough. Groups without links, and values
        that are not facts of the claim (the noun of a quantity), stay unchanged.
        """
        if not self.links or self.facts.isdisjoint(fact.id for fact in (*left.facts, *right.facts)):
            return left, right
        found = [(self.links[key], key) for a in left.facts for b in right.facts if (key := (a.id, b.id)) in self.links]
        sources = {fact.id: fact.source for fact in (*left.facts, *right.facts)}
        near = [(value, (a, b)) for value, (a, b) in found if (a, b) in self.bound or self._near(value, (a, b), sources)]
        if not near:
            return None
        _, (first, second) = max(near, key=lambda item: (item[0], item[1]))
        return _led(left, first), _led(right, second)

    def _near(self, value: int, pair: tuple[str, str], sources: Mapping[str, str]) -> bool:
        a, b = pair
        return value >= LEAST and value + NEAR_BEST >= max(self.best[a, sources[b]], self.best[b, sources[a]])


def closest_pairs(claim: Claim) -> Facing:
    """The scored links of a claim."""
    links: dict[tuple[str, str], int] = {}
    best: dict[tuple[str, str], int] = defaultdict(lambda: LEAST)
    bound = set()
    source = {fact.id: fact.source for fact in claim.facts}
    for link in claim.links:
        if link.log_odds is None or not {link.left, link.right} <= source.keys():
            continue
        for a, b in ((link.left, link.right), (link.right, link.left)):
            links[a, b] = link.log_odds
            best[a, source[b]] = max(best[a, source[b]], link.log_odds)
            if link.bound:
                bound.add((a, b))
    return Facing(frozenset(source), links, best, frozenset(bound))


def _led(group: Group, first: str) -> Group:
    """The group with this fact first."""
    return replace(group, facts=tuple(sorted(group.facts, key=lambda fact: fact.id != first)))
