"""Words with their places: one pass, parallel lists."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Set
from dataclasses import dataclass
from itertools import accumulate, compress

# Letters with inner apostrophes, runs of digits, or one mark. The first branch is the commonest word, which the engine finds fastest.
_WORD = re.compile(r"([a-zA-Z]++(?=[ ,.])|[^\w\s]|[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|_)")


@dataclass(frozen=True, slots=True)
class Words:
    """Parallel tuples, one entry a word: `texts` as written, `lowers` case-folded with straight apostrophes, `starts`, `ends`.

    `forms` is what stands in `texts`, each once, `distinct` the same of `lowers`; `figures` are the indices of runs of digits.
    """

    texts: tuple[str, ...]
    lowers: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    forms: frozenset[str]
    distinct: frozenset[str]
    figures: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.texts)

    def at(self, offset: int) -> int:
        """Index of the first word that starts at or after `offset` (may be len(self))."""
        return bisect_left(self.starts, offset)

    def among(self, wanted: Set[str]) -> list[int]:
        """Indices of the words that, in lower case, are in `wanted`; in order."""
        present = self.distinct & wanted
        return list(compress(range(len(self.lowers)), map(present.__contains__, self.lowers))) if present else []

    def until(self, stop: int) -> Words:
        """The first `stop` words."""
        texts, lowers = self.texts[:stop], self.lowers[:stop]
        return Words(texts, lowers, self.starts[:stop], self.ends[:stop], frozenset(texts), frozenset(lowers), _figures(lowers))


def split_words(text: str) -> Words:
    """Split into words; linear in the text."""
    parts = _WORD.split(text)  # gap, word, gap, word, … gap
    places = list(accumulate(map(len, parts)))
    texts = tuple(parts[1::2])
    lowers = tuple("\n".join(texts).lower().replace("’", "'").split("\n")) if texts else ()  # all at once; no word holds a line end
    return Words(texts, lowers, tuple(places[:-1:2]), tuple(places[1::2]), frozenset(texts), frozenset(lowers), _figures(lowers))


def _figures(lowers: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(compress(range(len(lowers)), map(str.isdecimal, lowers)))
