"""The levels of many pairs of words at once: only related words are compared one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from discrepancy.lang.en.grammar.function_words import LIGHT_VERBS
from discrepancy.link.pairs.levels import Level, Scale, noun_level, word_ties
from discrepancy.link.pairs.vectors.arrays import Numbers, for_each_two
from discrepancy.link.pairs.vectors.word_sets import WordSets


class WordLevels:
    """The words of one story by number, and their levels."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = defaultdict(lambda: len(self._numbers))
        self._words: tuple[str, ...] = ()
        self._ties = WordSets(())
        self._light: Numbers = None

    def know(self, words: Iterable[str]) -> None:
        """Number these words before the first levels are asked for: each later word has the ties of all found anew."""
        for word in words:
            self._numbers[word]

    def number(self, word: str) -> int:
        """The number of a word."""
        return self._numbers[word]

    def levels(self, left: Numbers, right: Numbers, scale: Scale) -> Numbers:
        """The level of each two words, by their numbers."""
        return for_each_two(left, right, len(self._numbers), lambda ours, theirs: self._levels(ours, theirs, scale))

    def _levels(self, left: Numbers, right: Numbers, scale: Scale) -> Numbers:
        import numpy as np

        words = self._words
        if len(words) < len(self._numbers):
            self._words = words = tuple(self._numbers)
            self._ties = WordSets([word_ties(word) for word in words])
            self._light = np.array([word in LIGHT_VERBS for word in words], dtype=bool)
        untied = 0 if scale is noun_level else (self._light[left] | self._light[right]) * int(Level.ONE_EMPTY)
        found = np.full(len(left), int(Level.DIFFERENT)) + untied
        (ties,) = self._ties.shared(left, right, np.ones(len(self._ties.words)))
        for at in np.flatnonzero(ties).tolist():
            found[at] = scale(words[left[at]], words[right[at]])
        return found
