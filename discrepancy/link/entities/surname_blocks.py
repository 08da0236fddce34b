"""Which people of a story are compared with one another: all pairs of a few, and of many those who share a part of their names as written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from discrepancy.scan.names.comparison.name_parts import name_parts

CROWD = 150
"""Most people of a story for which all pairs are compared. A story of a few sources names fewer."""
BLOCK = 40
"""The most others with the same key that each is compared with, so that the work grows linearly with the number of people."""


def surname_candidates(names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of places in `names`, lower first, sorted."""
    if len(names) <= CROWD:
        yield from combinations(range(len(names)), 2)
        return
    alike: dict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(names):
        for part in written_parts(name):
            alike[part].append(place)
    yield from sorted({(a, b) for places in alike.values() for at, a in enumerate(places) for b in places[at + 1 : at + 1 + BLOCK]})


@lru_cache(maxsize=16_384)
def written_parts(name: str) -> frozenset[str]:
    """The parts of a name as written."""
    return frozenset(token.latin for token in name_parts(name).tokens)


class Blocks:
    """An index of numbered items by their keys; while there are few items, every lookup returns all of them."""

    def __init__(self) -> None:
        self._number = 0
        self._by_key: dict[str, list[int]] = defaultdict(list)

    def near(self, keys: Iterable[str]) -> Sequence[int]:
        """The numbers of the items to compare with one that has these keys, ascending."""
        if self._number <= CROWD:
            return range(self._number)
        return sorted({number for key in keys for number in self._by_key.get(key, ())[:BLOCK]})

    def put(self, number: int, keys: Iterable[str]) -> None:
        """Add an item under these keys."""
        self._number = max(self._number, number + 1)
        for key in keys:
            numbers = self._by_key[key]
            if number not in numbers[-BLOCK:]:
                numbers.append(number)
