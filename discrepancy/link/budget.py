"""Limits on the cost of a story: how many pairs are compared at most, the most distinctive first. A cut is reported, never silent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

FEW, SQUARE, FACTS = 1_000, 100, 27_000
"""Pairs of facts that a story of T thousand characters may have: FEW and SQUARE times T squared, FACTS at most. A pair takes 25 µs. Of 182 real
stories the densest has 63 T squared (4,060 pairs, 8,000 characters), the largest 16,900 pairs (33,000 characters)."""
FACTS_A_THOUSAND = 60
"""Pairs of facts added to this limit for each thousand characters of text."""
FACTS_A_THOUSAND_OF_TABLES = 240
"""The same for tables, which state a fact every thirty characters and need no parser: two of 5,000 rows have 102,000 pairs."""
FACTS_OF_TWO, OF_TWO_A_THOUSAND, OF_TWO = 500, 4_000, 200_000
"""Pairs added for each two sources beyond the first two, the most that are added per thousand characters, and the most in all."""
CANDIDATES = 12_000
"""Pairs of names that get a quick test. The same stories have at most 4,100."""
CANDIDATES_A_THOUSAND = 200
NAMES = 2_500
"""Pairs of names that are compared part by part, which costs a hundred times as much. The same stories have at most 780."""
NAMES_A_THOUSAND = 30

Pair = tuple[int, int]


class Budget:
    """How many pairs a story of a given length may compare, and a note of every cut."""

    def __init__(self, texts: int, tables: int = 0, sources: int = 2) -> None:
        """`texts` and `tables` are the characters of its sources, of which there are `sources`."""
        thousands = (texts + tables) // 1_000
        others = max(0, sources * (sources - 1) // 2 - 1)
        self.facts = (
            min(FACTS, FEW + SQUARE * thousands**2)
            + (FACTS_A_THOUSAND * texts + FACTS_A_THOUSAND_OF_TABLES * tables) // 1_000
            + min(FACTS_OF_TWO * others, OF_TWO_A_THOUSAND * thousands, OF_TWO)
        )
        self.candidates = CANDIDATES + CANDIDATES_A_THOUSAND * thousands
        self.names = NAMES + NAMES_A_THOUSAND * thousands
        self.cut: list[str] = []

    def tell(self, done: int, most: str, what: str) -> None:
        """Note a cut: how many of how many pairs were compared."""
        self.cut.append(
            f"compared {done:,} of {most} pairs of {what};"
            " check fewer or shorter texts at a time, or leave out the one that repeats itself (docs/inputs.md, Budgets)"
        )


class Group(NamedTuple):
    """Indexes with something in common, ascending: all pairs of them, or each with the next `reach` ones."""

    places: Sequence[int]
    reach: int | None = None

    def pairs(self) -> Iterator[Pair]:
        """The pairs, lower place first."""
        for at, place in enumerate(self.places):
            stop = None if self.reach is None else at + 1 + self.reach
            for other in self.places[at + 1 : stop]:
                yield place, other

    def total(self) -> int:
        """How many pairs there are."""
        size = len(self.places)
        reach = size - 1 if self.reach is None else min(self.reach, size - 1)
        return reach * size - reach * (reach + 1) // 2


def rarest_first(groups: Iterable[Group], allowed: int) -> tuple[set[Pair], int]:
    """The pairs of all groups, and an upper bound of their number; if the budget does not allow all, those of the smallest groups.

    Pairs of a group are not enumerated beyond the budget, so a very large group costs no more than a small one.
    """
    ordered = sorted(groups, key=lambda group: (len(group.places), *group.places[:1]))
    found: set[Pair] = set()
    for group in ordered:
        for pair in group.pairs():
            if len(found) >= allowed and pair not in found:
                return found, sum(each.total() for each in ordered)
            found.add(pair)
    return found, len(found)
