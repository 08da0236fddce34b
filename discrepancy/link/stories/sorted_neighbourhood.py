"""Stories with very many sources: groups that share many words that are each too common for blocking.

A word in more sources than a block may have is a name of one great story or a topic of the collection (a president, a capital), and its
count does not show which. Combinations do: the sources of one story share many such words, unrelated ones one or two. So the groups with
a common word are sorted by their rarest common words, which puts those of one story next to each other, and only neighbours are compared
(the sorted neighbourhood of Hernández and Stolfo 1995). Two groups are compared by their mean vectors, whose product is the mean
similarity of all pairs across without computing the pairs; a large group is also compared by its core, the words of most of its members.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

Vector = dict[str, float]

KEYS = 5
"""Most common words of a group, rarest first, used as its keys."""
WINDOW, WIDEST, LOOKS = 3, 10, 12_000
"""Neighbours on each side, in the order of one common word, that a group is compared with: more in a small collection, so that sources
times neighbours are about LOOKS."""
PASSES = 3
"""Number of passes: merged groups get new neighbours."""
GROWN = 1.5
"""A pair of groups is compared again once their number of pairs has grown by this factor; less hardly changes the mean."""

SURER = 1.1
"""Factor by which the similarity required of common words exceeds that of rare ones."""
GREAT = 12
"""Least number of members of a group with a core: in smaller groups a word that two share by chance is in most members."""
MOST = 0.4
"""Share of its members that use a word of the core. A reporter names about half of the people involved."""
CORE = 4.0
"""Least weight of a core: four names never seen elsewhere that all members use. A topic has one or two."""
TELLS = 0.25
"""Least share of a core that a group must contain in excess of the rest of the collection."""
LOOSER, LESS = 0.4, 0.7
"""Factors for the similarity and the shared weight required of other groups.

These figures were chosen on made-up collections of up to 20,000 sources, in which one to three stories had 60 to 200 sources that each
named 60 % of the people involved: 0.81 to 1.00 of the pairs of one story end up in one (0.00 to 0.38 before), and 0.98 of those that do
are
of one. Where each names 40 %, it is 0.7 to 0.8."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RarityWeights:
    """The weight of a word by its rarity: by itself (`full`), and for a pair that shares it (`paired`), by how many sources contain it (`held`)."""

    full: Sequence[float]
    paired: Sequence[Sequence[float]]
    held: Mapping[str, int]


class _Groups:
    """Groups of sources with the sums of their members' vectors; a group is known by the place of one of its members."""

    def __init__(self, groups: Sequence[Sequence[int]], sources: Sequence[Mapping[str, int]], weights: RarityWeights) -> None:
        self.members = {group[0]: list(group) for group in groups}
        self.head = {place: group[0] for group in groups for place in group}
        self._sources = sources
        self._weights = weights
        by_place = [*map(self._alike, sources)]
        self._like = {group[0]: by_place[group[0]] if len(group) == 1 else _sum([by_place[p] for p in group]) for group in groups}
        self._shared: dict[int, tuple[int, Vector]] = {}  # of each group that was asked for it, with the members that it then had
        self._cores: dict[int, tuple[int, Vector]] = {}

    def _alike(self, words: Mapping[str, int]) -> Vector:
        """What each word of a source counts, so that the product of two is their likeness.

        That is what two share over the geometric mean of all they say: so each vector is divided by the root of its own mass.
        """
        full, paired, held = self._weights.full, self._weights.paired, self._weights.held
        root = math.sqrt(max(1.0, math.fsum([full[rare] for rare in words.values()])))
        return {word: math.sqrt(paired[rare][held[word]]) / root for word, rare in words.items()}

    @cached_property
    def _everywhere(self) -> Mapping[str, int]:
        """The number of sources that say each word."""
        return Counter(word for words in self._sources for word in words)

    @cached_property
    def _full(self) -> Vector:
        """What each word says by itself."""
        return {word: self._weights.full[rare] for words in self._sources for word, rare in words.items()}

    def _word_counts(self, group: int) -> Mapping[str, int]:
        """The number of members that say each word."""
        return Counter(word for place in self.members[group] for word in self._sources[place])

    def _sharing(self, group: int) -> Vector:
        """The sum of what each word of a member counts for a pair that shares it, under the root."""
        members = self.members[group]
        size, found = self._shared.get(group, (0, {}))
        if size != len(members):
            paired, held = self._weights.paired, self._weights.held
            found = _sum([{word: math.sqrt(paired[rare][held[word]]) for word, rare in self._sources[place].items()} for place in members])
            self._shared[group] = len(members), found
        return found

    def pairs(self, left: int, right: int) -> int:
        """Pairs of members across two groups."""
        return len(self.members[left]) * len(self.members[right])

    def likeness(self, left: int, right: int, enough: float, least: float) -> float:
        """Mean similarity of all pairs across two groups; 0 where they are not of one story."""
        great, other = (left, right) if len(self.members[left]) >= len(self.members[right]) else (right, left)
        pairs = self.pairs(left, right)
        mean = _product(self._like[left], self._like[right]) / pairs
        alike = mean >= SURER * enough
        has_core = len(self.members[great]) >= GREAT
        if not alike and (mean < LOOSER * enough or not has_core):
            return 0.0
        shared = _product(self._sharing(left), self._sharing(right)) / pairs
        if alike and shared >= least:
            return mean
        return mean if has_core and shared >= LESS * least and self._core_excess(great, other) >= TELLS else 0.0

    def _core(self, group: int) -> Vector:
        """What most members of a group say, each word weighed by how many do."""
        size = len(self.members[group])
        before, core = self._cores.get(group, (0, {}))
        if size > GROWN * before:
            core = {word: self._full[word] * said / size for word, said in self._word_counts(group).items() if said >= MOST * size}
            self._cores[group] = size, core
        return core

    def _core_excess(self, great: int, other: int) -> float:
        """How much more of a large group's core another group contains than the rest of the collection does, as a share of the core."""
        core = self._core(great)
        whole = math.fsum(core.values())
        if whole < CORE:
            return 0.0
        ours, theirs = self._word_counts(great), self._word_counts(other)
        held = math.fsum(weight * theirs[word] for word, weight in core.items() if word in theirs) / len(self.members[other])
        rest = math.fsum(weight * (self._everywhere[word] - ours[word]) for word, weight in core.items()) / len(self.head)
        return (held - rest) / whole

    def merge(self, left: int, right: int) -> None:
        """Make one group of two."""
        keep, gone = (left, right) if len(self._like[left]) >= len(self._like[right]) else (right, left)
        for place in self.members[gone]:
            self.head[place] = keep
        self._like[keep] = _sum([self._like[keep], self._like.pop(gone)])
        self.members[keep] += self.members.pop(gone)
        self._shared.pop(gone, None)
        self._cores.pop(gone, None)


def join_large_stories(
    groups: Sequence[Sequence[int]],
    sources: Sequence[Mapping[str, int]],
    weights: RarityWeights,
    common: Mapping[str, int],
    enough: float,
    least: float,
) -> list[list[int]]:
    """The groups of places in `sources` (distinctive words with their rarity), after merging groups that share common words as one story does.

    `common` says how many sources contain each word that is too common for a key; `enough` and `least` are the mean similarity and the
    mean shared weight from which two groups are merged. The strongest pair joins first.
    """
    found = _Groups(groups, sources, weights)
    tried: dict[tuple[int, int], int] = {}  # pairs that have been compared, with the pairs of members that they had
    for _ in range(PASSES):
        before = len(found.members)
        pairs = [(a, b) for a, b in _neighbours(found, sources, common) if tried.get((a, b)) != found.pairs(a, b)]
        tried.update((pair, found.pairs(*pair)) for pair in pairs)
        _join(found, pairs, enough, least)
        if len(found.members) == before:
            break
    return list(found.members.values())


def _join(found: _Groups, pairs: Iterable[tuple[int, int]], enough: float, least: float) -> None:
    waiting: list[tuple[float, int, int, int]] = []

    def look(left: int, right: int) -> None:
        if likeness := found.likeness(left, right, enough, least):
            heapq.heappush(waiting, (-round(likeness, 9), min(left, right), max(left, right), found.pairs(left, right)))

    for left, right in pairs:
        look(left, right)
    while waiting:
        _, a, b, size = heapq.heappop(waiting)
        left, right = found.head[a], found.head[b]
        if left != right and found.pairs(left, right) > GROWN * size:
            look(left, right)
        elif left != right:
            found.merge(left, right)


def _neighbours(found: _Groups, sources: Sequence[Mapping[str, int]], common: Mapping[str, int]) -> list[tuple[int, int]]:
    """Pairs of groups to compare: next to each other among the holders of one of their rarest common words."""
    rank = {word: place for place, word in enumerate(sorted(common, key=lambda word: (common[word], word)))}
    holders: dict[int, list[tuple[tuple[int, ...], int]]] = defaultdict(list)
    for group, members in found.members.items():
        own = tuple(sorted({rank[word] for place in members for word in sources[place].keys() & rank.keys()})[:KEYS])
        for word in own:
            holders[word].append((own, group))
    window = max(WINDOW, min(WIDEST, LOOKS // len(sources)))
    pairs: set[tuple[int, int]] = set()
    for beside in holders.values():
        ordered = [group for _, group in sorted(beside)]
        for step in range(1, window + 1):
            pairs.update((min(a, b), max(a, b)) for a, b in zip(ordered, ordered[step:], strict=False))
    return sorted(pairs)


def _sum(vectors: Sequence[Mapping[str, float]]) -> Vector:
    total = dict(vectors[0])
    for vector in vectors[1:]:
        for word, value in vector.items():
            total[word] = total.get(word, 0.0) + value
    return total


def _product(left: Vector, right: Vector) -> float:
    """Summed exactly, so that the order of words changes nothing."""
    return math.fsum([left[word] * right[word] for word in left.keys() & right.keys()])
