"""The words beside a value, by how near they stand, how rare they are, and how little their own text repeats them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from discrepancy.model.fact import Fact
from discrepancy.text.lexicon.lookup import rarity, same_predicate, singular, verb_lemma
from discrepancy.text.names.particles import FUNCTION_WORDS, SAYING
from discrepancy.text.names.romanise import romanise
from discrepancy.text.words import Words, split_words

REACH = 8
"""Words on each side that count as near; the weight falls to a half at HALF words' distance."""
HALF = 3
COMMON = 38
"""Words of this rarity and below (lexicon scale) say nothing about what a value is of."""


@lru_cache(maxsize=131072)
def lemma(lower: str) -> str:
    """Base form of a lower-case word without accents; "" where it has no content."""
    lower = lower.removesuffix("'s")
    if len(lower) < 2 or not lower[0].isalpha() or lower in FUNCTION_WORDS or lower in SAYING:
        return ""
    one = singular(lower)
    return romanise(one if one != lower else verb_lemma(lower) or lower)


@lru_cache(maxsize=131072)
def worth(word: str) -> float:
    """0 for a common word, 1 for one never seen."""
    return max(0, rarity(word) - COMMON) / (100 - COMMON)


class Reading:
    """One source's words, read once for the alignment."""

    def __init__(self, text: str) -> None:
        self._words: Words = split_words(text)
        self._lemmas = tuple(map(lemma, self._words.lowers))
        self._times = Counter(self._lemmas)

    def fresh(self, word: str) -> float:
        """1 for a word this text uses once, less the more it repeats it: what a whole text is about tells no two of its values apart."""
        return 1 / math.sqrt(max(1, self._times[word]))

    def near(self, fact: Fact) -> Mapping[str, float]:
        """Weight of each word beside a value, inside its sentence."""
        found: dict[str, float] = {}
        first, last = self._words.at(fact.start), self._words.at(fact.end)
        for places in (range(first - 1, max(-1, first - 1 - REACH), -1), range(last, min(len(self._words), last + REACH))):
            for step, place in enumerate(places):
                if not fact.sentence[0] <= self._words.starts[place] < max(fact.sentence[1], fact.end):
                    break
                word = self._lemmas[place]
                if word and (weight := worth(word) * HALF / (HALF + step)) > 0:
                    found[word] = max(found.get(word, 0.0), weight * self.fresh(word))
        own = range(first, last) if fact.value.low is not None or fact.value.high is not None else range(0)
        for place in own:  # "nine-week trial": the value's own words, when they say more than the value
            if (word := self._lemmas[place]) and worth(word) > 0:
                found[word] = max(found.get(word, 0.0), worth(word) * self.fresh(word))
        for word in _own(fact):
            found.pop(word, None)
        return found

    def around(self, fact: Fact) -> Mapping[str, float]:
        """Weight of each word of the sentence."""
        own = _own(fact)
        return {word: worth(word) * self.fresh(word) for word in fact.context if worth(word) > 0 and word not in own}


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
    speaker = frozenset(map(lemma, (fact.said_by or "").lower().split()))
    return speaker.union((fact.head or "").split(), (fact.value.unit or "").lower().split())
