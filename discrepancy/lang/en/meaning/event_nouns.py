"""Which nouns name what happens, and the verbs that say the same; from WordNet's derivations, frozen."""

from __future__ import annotations

from functools import lru_cache

from discrepancy.lang.en.morphology.inflection import REMEMBERED, singular, verb_lemma
from discrepancy.lang.en.tables.frozen_table import table

_CALLS = {"mayday": ("call",), "sos": ("call",), "alarm": ("alert",), "alert": ("alert",)}
"""Signals of distress (ICAO Annex 10; SOLAS): the words are the message."""

_POINTS = frozenset({"deadline", "cutoff", "expiry", "anniversary", "birthday", "kickoff", "liftoff", "touchdown", "takeoff", "countdown"})
"""Nouns of a point in time, which WordNet files under time and not under what happens."""
_TOLD = {"liftoff": ("launch",), "touchdown": ("land",), "takeoff": ("depart",), "expiry": ("expire",)}


@lru_cache(maxsize=REMEMBERED)
def verbs_of_event_noun(noun: str) -> tuple[str, ...] | None:
    """The verbs that a singular noun of an event derives from, empty where it derives from none ("earthquake"); None for other nouns."""
    if noun in _CALLS:
        return _CALLS[noun]
    if noun in _POINTS:
        return _TOLD.get(noun, ())
    found = table("events.tsv").get(noun)
    if found:
        return tuple(found.split())
    if noun.endswith("ing") and len(noun) > 5:
        verb = verb_lemma(noun)
        if verb:
            return (verb,)
    return None if found is None else ()


@lru_cache(maxsize=REMEMBERED)
def is_event_noun(word: str) -> bool:
    """Whether a lower-case word, singular or plural, can name a happening."""
    return word.isalpha() and verbs_of_event_noun(singular(word)) is not None
