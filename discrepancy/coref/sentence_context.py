"""The words around a value: lemmas of the content words and names of its sentence."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property, lru_cache
from itertools import zip_longest

from discrepancy.lang.en.meaning.lexicon import singular, verb_lemma
from discrepancy.lang.en.words.name_particles import FUNCTION_WORDS, SAYING
from discrepancy.scan.document import Document
from discrepancy.scan.names.comparison.romanise import romanise

LONG = 1200
"""Most characters of a sentence that are read; of a longer one, a third of that on each side of a value."""
REACH = 6
"""Most content words on each side of a value that are near it."""


@lru_cache(maxsize=32768)
def content_lemma(lower: str) -> str:
    """The base form of a lower-case word: of a verb, else the singular; "" for words without content."""
    if lower.endswith("'s"):
        lower = lower[:-2]
    if len(lower) < 2 or not lower[0].isalpha() or lower in FUNCTION_WORDS or lower in SAYING:
        return ""
    one = singular(lower)
    if one != lower:
        return romanise(one)
    return romanise(verb_lemma(lower) or lower)


class SentenceContexts:
    """Lemmas of a text's content words, made once."""

    def __init__(self, document: Document) -> None:
        self._words = document.words

    @cached_property
    def _starts_and_lemmas(self) -> tuple[list[int], list[str]]:
        """Where each content word starts, and its lemma."""
        words = self._words
        made = [(start, base) for start, lower in zip(words.starts, words.lowers, strict=True) if (base := content_lemma(lower))]
        return [start for start, _ in made], [base for _, base in made]

    def of(self, sentence: tuple[int, int], start: int, end: int) -> tuple[str, ...]:
        """Sorted lemmas of a sentence without the words from `start` to `end`; a very long sentence counts to LONG characters."""
        first, last = self._range(sentence, start, end)
        before, behind = self._around(first, last, start, end)
        bases = self._starts_and_lemmas[1]
        return tuple(sorted({*bases[first:before], *bases[behind:last]}))

    def near(self, sentence: tuple[int, int], start: int, end: int) -> tuple[str, ...]:
        """The lemmas on both sides of a value, nearest first, REACH words on each side."""
        first, last = self._range(sentence, start, end)
        before, behind = self._around(first, last, start, end)
        bases = self._starts_and_lemmas[1]
        pairs = zip_longest(reversed(bases[max(first, before - REACH) : before]), bases[behind : min(last, behind + REACH)])
        return tuple(base for pair in pairs for base in pair if base)

    def _range(self, sentence: tuple[int, int], start: int, end: int) -> tuple[int, int]:
        """The first word of a sentence and the one after its last."""
        begins, ends = sentence
        if ends - begins > LONG:
            begins, ends = max(begins, start - LONG // 3), min(ends, end + LONG // 3)
        starts = self._starts_and_lemmas[0]
        return bisect_left(starts, begins), bisect_left(starts, ends)

    def _around(self, first: int, last: int, start: int, end: int) -> tuple[int, int]:
        """The first word of a value and the one after its last, both within the sentence."""
        starts = self._starts_and_lemmas[0]
        before = min(max(bisect_left(starts, start), first), last)
        return before, max(min(bisect_left(starts, end), last), before)
