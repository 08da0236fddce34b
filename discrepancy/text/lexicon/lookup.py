"""What common words mean: person nouns, lemmas, broader and narrower terms, rarity. Frozen tables, made at build time."""

from __future__ import annotations

from functools import lru_cache

from discrepancy.text.lexicon.gazetteer import country_of, given_gender, is_demonym, is_given_name, place_kind
from discrepancy.text.lexicon.inflection import REMEMBERED, singular, verb_lemma
from discrepancy.text.lexicon.people import is_person_noun
from discrepancy.text.lexicon.predicates import same_predicate
from discrepancy.text.lexicon.table import table
from discrepancy.text.lexicon.terms import relation

__all__ = [
    "country_of",
    "given_gender",
    "is_demonym",
    "is_given_name",
    "is_person_noun",
    "place_kind",
    "rarity",
    "relation",
    "same_predicate",
    "singular",
    "verb_lemma",
]


@lru_cache(maxsize=REMEMBERED)
def rarity(word: str) -> int:
    """How rare a lower-case word is in English at large: 0 for "the", 100 for a word never seen."""
    found = table("rarity.tsv").get(word)
    return int(found) if found is not None else 100
