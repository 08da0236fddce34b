"""Which countries a text names, and how often: what decides an ambiguous "dollar" or "degree"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from discrepancy.text.lexicon import country_of
from discrepancy.text.words import Words


def count_countries(words: Words) -> Mapping[str, int]:
    """How often single capitalised words name each country (ISO 3166), by its name, a demonym or one of its regions."""
    named: Counter[str] = Counter()
    for token, times in Counter(words.texts).items():
        if token[0].isupper() and len(token) > 1:
            country = country_of(token)
            if country is not None:
                named[country] += times
    return named
