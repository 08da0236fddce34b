"""What common words mean: person nouns, lemmas, broader and narrower terms, rarity. Frozen tables, made at build time."""

from __future__ import annotations

from functools import lru_cache

from discrepancy.lang.en.meaning.gazetteer import are_two_places, country_of, given_gender, is_demonym, is_given_name, place_kind
from discrepancy.lang.en.meaning.hypernyms import term_relation
from discrepancy.lang.en.meaning.person_nouns import is_person_noun
from discrepancy.lang.en.meaning.verb_synonyms import are_synonyms
from discrepancy.lang.en.morphology.inflection import REMEMBERED, singular, verb_lemma
from discrepancy.lang.en.tables.frozen_table import table

__all__ = [
    "EVERYDAY",
    "UNKNOWN",
    "are_synonyms",
    "are_two_places",
    "country_of",
    "given_gender",
    "is_demonym",
    "is_given_name",
    "is_person_noun",
    "place_kind",
    "rarity",
    "singular",
    "term_relation",
    "verb_lemma",
]


EVERYDAY = 90
"""Rarity below which a word is ordinary English and not a name; names of people in news are almost all above it."""
UNKNOWN = 97
"""Least rarity of words that are not English."""


@lru_cache(maxsize=REMEMBERED)
def rarity(word: str) -> int:
    """How rare a lower-case word is in English at large: 0 for "the", 100 for a word never seen."""
    found = table("rarity.tsv").get(word)
    return int(found) if found is not None else 100
