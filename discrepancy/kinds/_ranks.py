"""Ranks: "the first leader to meet him", "the second-largest city": the place of something in an order, as an exact number."""

from __future__ import annotations

from discrepancy.kinds._stated import figure
from discrepancy.model.fact import Fact
from discrepancy.model.value import Value
from discrepancy.text.document import Document
from discrepancy.text.lexicon.lookup import verb_lemma
from discrepancy.text.numbers.noun_phrases import head_after
from discrepancy.text.numbers.scan import Number
from discrepancy.text.numbers.words import HYPHENS

_SUPERLATIVES = frozenset(
    """largest biggest smallest highest lowest tallest longest shortest oldest youngest richest poorest busiest fastest deepest heaviest
    strongest worst best most least deadliest wealthiest hottest coldest wettest driest""".split()
)


def rank(document: Document, number: Number) -> Fact | None:
    """The rank that an ordinal states, where a noun and "to" with a verb, or a superlative, say in which order; else None."""
    words = document.words
    if number.low is None or number.first == 0 or words.lowers[number.first - 1] != "the":
        return None
    stop = min(len(words.texts), number.stop + 8)
    at = number.stop + (words.texts[number.stop : number.stop + 1] != () and words.texts[number.stop] in HYPHENS)
    superlative = words.lowers[at] if at < stop and words.lowers[at] in _SUPERLATIVES else None
    head = head_after(words, at + (superlative is not None), stop, plural=False)
    if head is None:
        return None
    verb = None
    if words.lowers[head.at + 1 : head.at + 2] == ("to",) and head.at + 2 < len(words.texts):
        verb = verb_lemma(words.lowers[head.at + 2])
    if superlative is None and verb is None:
        return None
    value = Value(text=figure(number.low), low=number.low, high=number.low, unit="rank", resolution=1.0)
    return document.fact(
        "count", number.start, words.ends[head.at], value, attribute="rank", head=head.noun,
        modifiers=(*head.modifiers, *((superlative,) if superlative else ())), predicate=verb,
    )  # fmt: skip
