"""Words with their places: one pass, parallel lists."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate

# Letters with inner apostrophes, runs of digits, or one mark.
_WORD = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[^\w\s]|_)")


@dataclass(frozen=True, slots=True)
class Words:
    """Parallel tuples, one entry a word: `texts` as written, `lowers` case-folded with straight apostrophes, `starts`, `ends`."""

    texts: tuple[str, ...]
    lowers: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.texts)

    def at(self, offset: int) -> int:
        """Index of the first word that starts at or after `offset` (may be len(self))."""
        return bisect_left(self.starts, offset)


def split_words(text: str) -> Words:
    """Split into words; linear in the text."""
    parts = _WORD.split(text)  # gap, word, gap, word, … gap
    places = list(accumulate(map(len, parts)))
    texts = tuple(parts[1::2])
    lowered = "\n".join(texts).lower().replace("’", "'").split("\n")  # all at once; no word holds a line end
    return Words(texts=texts, lowers=tuple(lowered) if texts else (), starts=tuple(places[:-1:2]), ends=tuple(places[1::2]))
