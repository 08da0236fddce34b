"""The words beside a value, by how near they stand, how rare they are, and how little their own text repeats them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from discrepancy.model.fact import Fact
from discrepancy.text.events.occasions import verbs_of
from discrepancy.text.lexicon.lookup import rarity, same_predicate, singular, verb_lemma
from discrepancy.text.names.particles import FUNCTION_WORDS, SAYING
from discrepancy.text.names.romanise import romanise
from discrepancy.text.words import Words, split_words

REACH = 8
"""Words on each side that count as near; the weight falls to a half at HALF words' distance."""
HALF = 3
COMMON = 38
"""Words of this rarity and below (lexicon scale) say nothing about what a value is of."""


@lru_cache(maxsize=32768)
def lemma(lower: str) -> str:
    """Base form of a lower-case word without accents; "" where it has no content."""
    lower = lower.removesuffix("'s")
    if len(lower) < 2 or not lower[0].isalpha() or lower in FUNCTION_WORDS or lower in SAYING:
        return ""
    one = singular(lower)
    return romanise(one if one != lower else verb_lemma(lower) or lower)


@lru_cache(maxsize=32768)
def worth(word: str) -> float:
    """0 for a common word and for none, 1 for one never seen."""
    return max(0, rarity(word) - COMMON) / (100 - COMMON) if word else 0.0


class Reading:
    """One source's words, read once for the alignment."""

    def __init__(self, text: str) -> None:
        self._words: Words = split_words(text)
        self._lemmas = tuple(map(lemma, self._words.lowers))
        self._telling: dict[str, float] = {}
        """What each word of the text says; less the more often the text says it: what all of it is about tells no two values apart."""
        for word, times in Counter(self._lemmas).items():
            if weight := worth(word):
                self._telling[word] = weight / math.sqrt(times)
        self._weights = [self._telling.get(word, 0.0) for word in self._lemmas]

    def near(self, fact: Fact) -> Mapping[str, float]:
        """Weight of each word beside a value, inside its sentence."""
        found: dict[str, float] = {}
        words, lemmas, weights = self._words, self._lemmas, self._weights
        first, last = words.at(fact.start), words.at(fact.end)
        begins, ends = words.at(fact.sentence[0]), words.at(max(fact.sentence[1], fact.end))
        for places in (range(first - 1, max(begins, first - REACH) - 1, -1), range(last, min(ends, last + REACH))):
            for step, place in enumerate(places):
                if weights[place] and (weight := weights[place] * _FALL[step]) > found.get(lemmas[place], 0.0):
                    found[lemmas[place]] = weight
        if fact.value.low is not None or fact.value.high is not None:
            for place in range(first, last):  # "nine-week trial": the value's own words, when they say more than the value
                if weights[place] > found.get(lemmas[place], 0.0):
                    found[lemmas[place]] = weights[place]
        for word in _own(fact):
            found.pop(word, None)
        return found

    def around(self, fact: Fact) -> Mapping[str, float]:
        """Weight of each word of the sentence."""
        own, telling = _own(fact), self._telling
        found = {}
        for word in fact.context:
            weight = telling.get(word) or worth(word)
            if weight and word not in own:
                found[word] = weight
        return found


_FALL = tuple(HALF / (HALF + step) for step in range(REACH))


@lru_cache(maxsize=32768)
def verbs_beside(word: str) -> frozenset[str]:
    """The verbs that a word beside a value tells by itself."""
    return verbs_of(word) - {word}


_HAPPENING = frozenset({"take", "place", "happen", "occur"})
_VERDICTS = frozenset("charge accuse suspect want seek find guilty innocent convict acquit clear plead deny admit sentence jail".split())
"""What a charge has come to never gates: the judge compares it."""


def more_than_value(fact: Fact, near: Mapping[str, float], around: Mapping[str, float]) -> frozenset[str]:
    """What a sentence says beside a value, its noun and its verb, in whatever form; `near` and `around` are those of its Reading."""
    said = {fact.head, fact.predicate, fact.value.unit, fact.kind, fact.detail("per"), *fact.modifiers}
    said.update(map(lemma, (*fact.quote.lower().split(), fact.detail("outcome") or "")))
    words = {*near, *around} - said - _HAPPENING - (_VERDICTS if fact.kind == "charge" else frozenset())
    return frozenset(word for word in words if fact.predicate is None or not same_predicate(word, fact.predicate))


def _own(fact: Fact) -> frozenset[str]:
    """Head noun and unit, which are compared by themselves, and the speaker, who never gates."""
    return _own_words(fact.said_by, fact.head, fact.value.unit)


@lru_cache(maxsize=4096)
def _own_words(speaker: str | None, head: str | None, unit: str | None) -> frozenset[str]:
    return frozenset(map(lemma, (speaker or "").lower().split())).union((head or "").split(), (unit or "").lower().split())
