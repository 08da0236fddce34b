"""Levels of agreement of two words: the same scale for nouns, verbs and slots."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from functools import lru_cache

from discrepancy.lang.en.grammar.function_words import LIGHT_VERBS
from discrepancy.lang.en.meaning.counted_nouns import compare_counted_nouns, counting_ties
from discrepancy.lang.en.meaning.hypernyms import ties
from discrepancy.lang.en.meaning.lexicon import are_synonyms, is_person_noun, term_relation
from discrepancy.link.pairs.event_similarity import compare_events, event_ties

MISSING = -1
"""The value of every feature that cannot be known for a pair. It is not a level: "missing" is not "different"."""
REMEMBERED = 65_536
"""Most pairs of words whose level is cached: a story needs each many times."""
"""Verbs that say almost nothing about what happens."""


class Level(IntEnum):
    """How two fillers of one slot compare, from different to equal."""

    DIFFERENT = 0
    SIBLING = 1
    """Two kinds of one thing, or two words for people that are neither synonyms nor broader and narrower."""
    ONE_EMPTY = 2
    BOTH_EMPTY = 3
    BROADER = 4
    SYNONYM = 5
    EQUAL = 6


@lru_cache(maxsize=REMEMBERED)
def noun_level(left: str, right: str) -> int:
    """The level of two nouns: equal, synonym, broader, sibling or different."""
    one, other = left.lower(), right.lower()
    if one == other:
        return Level.EQUAL
    if _apart(left, right):
        return Level.DIFFERENT
    stand = compare_counted_nouns(one, other)
    if stand == "same":
        return Level.EQUAL
    meaning = term_relation(one, other)
    if stand == "synonym" or meaning == "same":
        return Level.SYNONYM
    if stand in ("broader", "narrower", "anyone") or meaning in ("broader", "narrower"):
        return Level.BROADER
    if stand == "sibling" or meaning == "sibling" or (is_person_noun(one) and is_person_noun(other)):
        return Level.SIBLING
    return Level.DIFFERENT


@lru_cache(maxsize=REMEMBERED)
def verb_level(left: str, right: str) -> int:
    """The level of two verbs or event nouns ("collide", "collision"). A light verb never differs from another verb."""
    if left == right:
        return Level.EQUAL
    if _apart(left, right):
        return Level.ONE_EMPTY if left in LIGHT_VERBS or right in LIGHT_VERBS else Level.DIFFERENT
    event = compare_events(left, right)
    if left.partition(" ")[0] == right.partition(" ")[0] or are_synonyms(left, right) or event == 2:
        return Level.SYNONYM
    if event:
        return Level.BROADER
    return Level.ONE_EMPTY if left in LIGHT_VERBS or right in LIGHT_VERBS else Level.DIFFERENT


@lru_cache(maxsize=REMEMBERED)
def word_level(left: str, right: str) -> int:
    """The better level of two words, as nouns or as verbs."""
    if _apart(left, right):
        return Level.ONE_EMPTY if left in LIGHT_VERBS or right in LIGHT_VERBS else Level.DIFFERENT
    return max(noun_level(left, right), verb_level(left, right))


def _apart(left: str, right: str) -> bool:
    """Whether two words are unrelated, as nearly all pairs are. This test takes a tenth of the time of the full comparison."""
    return word_ties(left).isdisjoint(word_ties(right))


@lru_cache(maxsize=REMEMBERED)
def word_ties(word: str) -> frozenset[str | int]:
    """Everything that can relate a word to another one at any level."""
    lower = word.lower()
    of_term = ties(lower) | ties(word) | counting_ties(lower)
    return of_term | event_ties(word) | {f"begins {word.partition(' ')[0]}"} if word.strip() else of_term


Scale = Callable[[str, str], int]
"""How two words compare: `noun_level`, `verb_level` or `word_level`."""
