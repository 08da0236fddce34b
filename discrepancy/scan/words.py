"""Words with their places: one pass, parallel lists."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Set
from dataclasses import dataclass
from itertools import accumulate, chain

from discrepancy.system.gc_pause import gc_paused

# Letters with inner apostrophes, runs of digits, or one mark. The first branch is the commonest word, which the engine finds fastest.
_WORD = re.compile(r"([a-zA-Z]++(?=[ ,.])|[^\w\s]|[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|_)")


@dataclass(frozen=True, slots=True)
class Words:
    """Parallel tuples, one entry per word: `texts` as written, `lowers` case-folded with straight apostrophes, `starts`, `ends`.

    `forms` are the different `texts`, `places` gives the indices of each of `lowers`, in order; `figures` are the indices of runs of digits.
    """

    texts: tuple[str, ...]
    lowers: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    forms: frozenset[str]
    places: dict[str, list[int]]
    figures: tuple[int, ...]

    @property
    def distinct(self) -> Set[str]:
        """The different `lowers`."""
        return self.places.keys()

    def __len__(self) -> int:
        return len(self.texts)

    def at(self, offset: int) -> int:
        """Index of the first word that starts at or after `offset` (may be len(self))."""
        return bisect_left(self.starts, offset)

    def between(self, start: int, end: int, after: int) -> tuple[int, int]:
        """Index of the first word that starts at or after `start` (and is not before word `after`), and of the first at or after `end`."""
        starts = self.starts
        first = after if after >= len(starts) or starts[after] >= start else bisect_left(starts, start, after)
        return first, bisect_left(starts, end, first, min(len(starts), first + end - start))  # no word is shorter than a character

    def among(self, wanted: Set[str]) -> list[int]:
        """Indices of the words that, in lower case, are in `wanted`; in order."""
        places = self.places
        return sorted(chain.from_iterable([places[word] for word in places.keys() & wanted]))

    def until(self, stop: int) -> Words:
        """The first `stop` words."""
        return _words(self.texts[:stop], self.lowers[:stop], self.starts[:stop], self.ends[:stop])


@gc_paused
def split_words(text: str) -> Words:
    """Split into words; linear in the text."""
    parts = _WORD.split(text)  # gap, word, gap, word, … gap
    places = list(accumulate(map(len, parts)))
    texts = tuple(parts[1::2])
    small = {form: form.lower().replace("’", "'") for form in frozenset(texts)}  # a text has few words that differ
    lowers = tuple(map(small.__getitem__, texts))
    return _words(texts, lowers, tuple(places[:-1:2]), tuple(places[1::2]))


def _words(texts: tuple[str, ...], lowers: tuple[str, ...], starts: tuple[int, ...], ends: tuple[int, ...]) -> Words:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, lower in enumerate(lowers):
        places[lower].append(index)
    figures = tuple(sorted(chain.from_iterable([where for lower, where in places.items() if lower.isdecimal()])))
    return Words(texts, lowers, starts, ends, frozenset(texts), dict(places), figures)
