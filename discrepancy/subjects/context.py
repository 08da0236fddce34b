"""The words around a value: lemmas of the content words and names of its sentence."""

from __future__ import annotations

from functools import lru_cache
from itertools import zip_longest

from discrepancy.text.document import Document
from discrepancy.text.lexicon.lookup import singular, verb_lemma
from discrepancy.text.names.particles import FUNCTION_WORDS, SAYING
from discrepancy.text.names.romanise import romanise

LONG = 1200
"""Characters of a sentence that are looked at; a longer one counts to a third of that on each side of a value."""
REACH = 6
"""Content words on each side of a value that are near it."""


@lru_cache(maxsize=32768)
def lemma(lower: str) -> str:
    """The base form of a lower-case word: of a verb, else the singular; "" for words without content."""
    if lower.endswith("'s"):
        lower = lower[:-2]
    if len(lower) < 2 or not lower[0].isalpha() or lower in FUNCTION_WORDS or lower in SAYING:
        return ""
    one = singular(lower)
    if one != lower:
        return romanise(one)
    return romanise(verb_lemma(lower) or lower)


class Contexts:
    """Lemmas of each sentence, made once."""

    def __init__(self, document: Document) -> None:
        self._words = document.words
        self._made: dict[tuple[int, int], list[tuple[int, str]]] = {}

    def of(self, sentence: tuple[int, int], start: int, end: int) -> tuple[str, ...]:
        """Sorted lemmas of a sentence without the words from `start` to `end`; a very long sentence counts to LONG characters."""
        return tuple(sorted({base for at, base in self._lemmas(sentence, start, end) if not start <= at < end}))

    def near(self, sentence: tuple[int, int], start: int, end: int) -> tuple[str, ...]:
        """The lemmas on both sides of a value, nearest first, REACH words on each side."""
        made = self._lemmas(sentence, start, end)
        before = [base for at, base in made if at < start][: -REACH - 1 : -1]
        behind = [base for at, base in made if at >= end][:REACH]
        pairs = zip_longest(before, behind)
        return tuple(base for pair in pairs for base in pair if base)

    def _lemmas(self, sentence: tuple[int, int], start: int, end: int) -> list[tuple[int, str]]:
        if sentence[1] - sentence[0] > LONG:
            sentence = (max(sentence[0], start - LONG // 3), min(sentence[1], end + LONG // 3))
        made = self._made.get(sentence)
        if made is None:
            words = self._words
            first, last = words.at(sentence[0]), words.at(sentence[1])
            made = [(words.starts[i], base) for i in range(first, last) if (base := lemma(words.lowers[i]))]
            self._made[sentence] = made
        return made
