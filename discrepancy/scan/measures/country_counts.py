"""Which countries a text names, and how often: which resolves an ambiguous "dollar" or "degree"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from discrepancy.lang.en.meaning.lexicon import country_of
from discrepancy.scan.words import Words


def count_countries(words: Words) -> Mapping[str, int]:
    """How often single capitalised words name each country (ISO 3166), by its name, a demonym or one of its regions."""
    named: Counter[str] = Counter()
    home: dict[str, str] = {}
    for token in words.forms:
        if token[0].isupper() and len(token) > 1 and (country := country_of(token)) is not None:
            home[token] = country
    for token in filter(home.__contains__, words.texts):
        named[home[token]] += 1
    return named
