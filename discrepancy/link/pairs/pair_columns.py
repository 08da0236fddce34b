"""The candidate pairs of a story, column by column: what features are computed from."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

from discrepancy.link.pairs.fact_context import FactContext, StoryContext
from discrepancy.link.pairs.levels import MISSING, Scale, noun_level
from discrepancy.link.pairs.vectors.arrays import Numbers, for_each_two


class PairColumns:
    """Pairs of facts as two arrays of places in `story.facts`. Every method gives one number for each pair, or for each fact of each pair."""

    def __init__(self, story: StoryContext, pairs: Sequence[tuple[int, int]]) -> None:
        import numpy as np

        places = np.array(pairs, dtype=np.int64).reshape(len(pairs), 2)
        self.story = story
        self.left: Numbers = places[:, 0].copy()
        self.right: Numbers = places[:, 1].copy()
        self._known: dict[Callable[[FactContext], Hashable], tuple[Numbers, Numbers, list[FactContext]]] = {}

    def __len__(self) -> int:
        return len(self.left)

    def each(self, of: Callable[[FactContext], float], dtype: type = int) -> tuple[Numbers, Numbers]:
        """A number of the left facts, and of the right ones."""
        import numpy as np

        column: Numbers = np.array([of(item) for item in self.story.facts], dtype=dtype)
        return column[self.left], column[self.right]

    def coded(self, of: Callable[[FactContext], Hashable]) -> tuple[Numbers, Numbers]:
        """Numbers for hashable values: equal numbers for equal values, -1 for None."""
        known: dict[Hashable, int] = {None: -1}
        return self.each(lambda item: known.setdefault(of(item), len(known) - 1))

    def count(self, of: Callable[[FactContext], Any]) -> Numbers:
        """The number of facts of each pair, 0 to 2, for which this is true."""
        left, right = self.each(lambda item: bool(of(item)))
        return left + right

    def same(self, of: Callable[[FactContext], Hashable]) -> Numbers:
        """1 where this is the same for both facts, else 0."""
        left, right = self.coded(of)
        return (left == right).astype(int)

    def slot(self, name: str, scale: Scale = noun_level) -> Numbers:
        """The level of the two fillers of a slot."""
        left, right = self.each(lambda item: item.slots[name])
        return self.story.slots.levels(left, right, scale)

    def words(self, of: Callable[[FactContext], str | None], scale: Scale) -> Numbers:
        """The level of two words; MISSING where either fact has none."""
        import numpy as np

        number = self.story.slots.words.number
        left, right = self.each(lambda item: number(word) if (word := of(item)) else -1)
        both = (left >= 0) & (right >= 0)
        found = np.full(len(self), MISSING)
        found[both] = self.story.slots.words.levels(left[both], right[both], scale)
        return found

    def compared(
        self, key: Callable[[FactContext], Hashable], compare: Callable[[FactContext, FactContext], int], where: Numbers | None = None
    ) -> Numbers:
        """The result of `compare` for each pair, called once for any two keys; MISSING where a key is None, and outside `where`."""
        import numpy as np

        left, right, stands = self._stand_ins(key)
        asked = (left >= 0) & (right >= 0) if where is None else (left >= 0) & (right >= 0) & where
        found = np.full(len(self), MISSING)
        if asked.any():
            found[asked] = for_each_two(
                left[asked],
                right[asked],
                len(stands),
                lambda ours, theirs: [compare(stands[a], stands[b]) for a, b in zip(ours.tolist(), theirs.tolist(), strict=True)],
            )
        return found

    def _stand_ins(self, key: Callable[[FactContext], Hashable]) -> tuple[Numbers, Numbers, list[FactContext]]:
        """The left and right facts by the number of their key, -1 for None, and one fact for each number."""
        import numpy as np

        found = self._known.get(key)
        if found is None:
            numbers: dict[Hashable, int] = {}
            stands: list[FactContext] = []
            codes = []
            for item in self.story.facts:
                value = key(item)
                if value is not None and value not in numbers:
                    numbers[value] = len(stands)
                    stands.append(item)
                codes.append(numbers.get(value, -1))
            column = np.array(codes, dtype=np.int64)
            found = self._known[key] = column[self.left], column[self.right], stands
        return found
