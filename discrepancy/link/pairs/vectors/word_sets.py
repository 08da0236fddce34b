"""Sets of words by number, and what two of them have in common, for thousands of pairs at once."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Sequence
from itertools import chain
from typing import Any

from discrepancy.link.pairs.vectors.arrays import Numbers

CHUNK = 1 << 20
"""Words that are looked up at a time: some tens of megabytes."""


class WordSets:
    """Sets of words (or of anything else that can be a key), each known by its place in the sequence that they came in."""

    def __init__(self, sets: Sequence[Collection[Hashable]]) -> None:
        import numpy as np

        self.words: tuple[Any, ...] = tuple(dict.fromkeys(chain.from_iterable(sets)))
        self._number: dict[Hashable, int] = {word: place for place, word in enumerate(self.words)}
        self.sizes: Numbers = np.fromiter(map(len, sets), np.int64, len(sets))
        self._flat: Numbers = np.fromiter(map(self._number.__getitem__, chain.from_iterable(sets)), np.int64, int(self.sizes.sum()))
        self._starts: Numbers = np.cumsum(self.sizes) - self.sizes
        self._bits = np.zeros((len(sets), len(self.words) // 8 + 1), dtype=np.uint8)
        rows = np.repeat(np.arange(len(sets)), self.sizes)
        np.bitwise_or.at(self._bits, (rows, self._flat >> 3), np.left_shift(1, self._flat & 7).astype(np.uint8))

    def number(self, word: Hashable) -> int:
        """The number of a word; -1 for one that is in no set."""
        return self._number.get(word, -1)

    def summed(self, weights: Numbers) -> Numbers:
        """The sum of the weights of each set; `weights` has one for each of `words`."""
        import numpy as np

        of = np.repeat(np.arange(len(self.sizes)), self.sizes)
        return np.bincount(of, weights[self._flat], len(self.sizes)) if len(of) else np.zeros(len(self.sizes))

    def holds(self, sets: Numbers, words: Numbers) -> Numbers:
        """Whether each set holds the word of that number."""
        found: Numbers = (self._bits[sets, words >> 3] >> (words & 7) & 1).astype(bool)
        return found & (words >= 0)

    def shared(self, left: Numbers, right: Numbers, *weights: Numbers) -> list[Numbers]:
        """For each weighting, the summed weights of the words that two sets share, pair by pair."""
        import numpy as np

        totals = [np.zeros(len(left)) for _ in weights]
        for pairs, words in self.common(left, right):
            for total, weight in zip(totals, weights, strict=True):
                total += np.bincount(pairs, weight[words], len(left))
        return totals

    def common(self, left: Numbers, right: Numbers) -> Iterator[tuple[Numbers, Numbers]]:
        """The words that two sets share, as the places of the pairs and the numbers of the words, some pairs at a time."""
        import numpy as np

        swapped = self.sizes[left] > self.sizes[right]
        few, many = np.where(swapped, right, left), np.where(swapped, left, right)
        sizes = self.sizes[few]
        ends = np.cumsum(sizes)
        start = 0
        while start < len(few):
            before = ends[start] - sizes[start]
            stop = max(start + 1, int(np.searchsorted(ends, before + CHUNK, side="right")))
            some = sizes[start:stop]
            pairs = np.repeat(np.arange(start, stop), some)
            words = self._flat[np.repeat(self._starts[few[start:stop]] - ends[start:stop] + some, some) + np.arange(before, ends[stop - 1])]
            both = self.holds(many[pairs], words)
            yield pairs[both], words[both]
            start = stop
