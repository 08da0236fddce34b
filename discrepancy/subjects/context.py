"""The words around a value: lemmas of the content words and names of its sentence."""

from __future__ import annotations

from functools import lru_cache

from discrepancy.text.document import Document
from discrepancy.text.lexicon.lookup import singular, verb_lemma
from discrepancy.text.names.particles import FUNCTION_WORDS, SAYING
from discrepancy.text.names.romanise import romanise


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
        """Sorted lemmas of a sentence without the words from `start` to `end`; at most 60 words on each side of a value count."""
        if sentence[1] - sentence[0] > 1200:
            sentence = (max(sentence[0], start - 400), min(sentence[1], end + 400))
        made = self._made.get(sentence)
        if made is None:
            words = self._words
            first, last = words.at(sentence[0]), words.at(sentence[1])
            made = [(words.starts[i], base) for i in range(first, last) if (base := lemma(words.lowers[i]))]
            self._made[sentence] = made
        return tuple(sorted({base for at, base in made if not start <= at < end}))
