"""How much two quotations, identifiers or names have in common, as text. Only used once speaker, role or event match."""

from __future__ import annotations

import re
from functools import lru_cache

from discrepancy.lang.en.meaning.lexicon import rarity
from discrepancy.lang.en.morphology.inflection import singular, verb_lemma
from discrepancy.lang.en.names.quotations import CONTRACTED_ENDINGS, CONTRACTIONS
from discrepancy.model.fact import Fact
from discrepancy.registry import kinds_with
from discrepancy.scan.fact_kind import Trait
from discrepancy.scan.names.comparison.compare_names import compare_names
from discrepancy.scan.string_similarity import ratio, word_ratio
from discrepancy.scan.words import split_words

ONE_REMARK = 40
"""Two quotations with fewer hundredths of their content words in common are two remarks."""
CONTENT = 36
"""Words at or above this rarity are content words of a quotation."""
SHORT = 3
"""A quotation with fewer content words is compared as written."""
ALL = 80
"""The score of two quotations of which the shorter has only two content words, both in the longer."""


def text_similarity(left: Fact, right: Fact) -> int:
    """0 to 100."""
    if left.kind in kinds_with(Trait.NAME):
        return round(100 * compare_names(min(left.value.text, right.value.text), max(left.value.text, right.value.text)).score)
    if left.kind not in kinds_with(Trait.SPEECH):
        return ratio(left.value.text.lower(), right.value.text.lower())
    a, b = _content(left.value.text), _content(right.value.text)
    every = word_ratio(_words(left.value.text), _words(right.value.text))
    if min(len(a), len(b)) < SHORT:
        return max(every, ALL) if min(len(a), len(b)) > 1 and (a <= b or b <= a) else every
    # The shorter may be an excerpt of the longer; two translations keep the rare words and little else.
    shared = sum(_weight(word) for word in a & b)
    return max(every, round(100 * shared / max(1, min(sum(map(_weight, a)), sum(map(_weight, b))))))


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    """Words in lower case, contractions written out."""
    plain = _CONTRACTED.sub(_written_out, text.lower().replace("’", "'"))
    return tuple(word for word in split_words(plain).lowers if word[0].isalnum())


_CONTRACTED = re.compile(r"\b(?:won't|can't|shan't)\b|(?<=[a-z])(?:n't|'ve|'re|'ll|'m|'d)\b")
_FULL = CONTRACTIONS | dict(CONTRACTED_ENDINGS)


def _written_out(match: re.Match[str]) -> str:
    return _FULL[match.group()]


@lru_cache(maxsize=4096)
def _content(text: str) -> frozenset[str]:
    return frozenset(verb_lemma(word) or singular(word) for word in _words(text) if rarity(word) >= CONTENT)


def _weight(word: str) -> int:
    return max(5, rarity(word) - 30)


MOST_WORDS = 120
"""Most words of a quotation that are searched for a common run."""


@lru_cache(maxsize=4096)
def common_run(left: str, right: str) -> int:
    """Words of the longest run that two quotations have in common, word by word."""
    one, other = (_words(text)[:MOST_WORDS] for text in (left, right))
    best = 0
    before = [0] * (len(other) + 1)
    for word in one:
        row = [0] * (len(other) + 1)
        for place, theirs in enumerate(other, 1):
            if word == theirs:
                row[place] = before[place - 1] + 1
                best = max(best, row[place])
        before = row
    return best


SWAPPED = 34
"""The same letters and digits in another order: a mistake, not another number."""
SERIES = 18
"""The same name before the number, beyond the word for its class ("barge Tern 14", "Tern 41")."""


def identifier_series_score(left: Fact, right: Fact) -> int:
    """Points for the form of two identifiers of one class."""
    a, b = (re.findall(r"[^\W\d_]+|\d+", fact.value.text.lower()) for fact in (left, right))
    names = [
        {part for part in parts if part.isalpha() and part not in (fact.attribute, fact.head)} for parts, fact in ((a, left), (b, right))
    ]
    figures = ["".join(part for part in parts if part.isdigit()) for parts in (a, b)]
    swapped = len(figures[0]) > 1 and sorted(figures[0]) == sorted(figures[1])
    return SWAPPED * swapped + SERIES * bool(names[0] & names[1])
