"""Nouns for the people of a country that mean one person: "the Dane", "the Swede"."""

from __future__ import annotations

from discrepancy.lang.en.meaning.lexicon import is_demonym, place_kind, verb_lemma
from discrepancy.lang.en.words.closed_class import AUXILIARIES
from discrepancy.scan.names.name_scan import NameMention
from discrepancy.scan.words import Words

_ENDS_PHRASE = frozenset((",", ".", ";", "who", "whose")) | AUXILIARIES


def is_national(words: Words, name: NameMention) -> bool:
    """Whether a name is such a noun: with "the" before it, and a verb, a mark or "who" after it, not another noun."""
    if name.first == 0 or words.lowers[name.first - 1] != "the" or name.possessive or name.last + 1 >= len(words.texts):
        return False
    if name.text.endswith("s") or not is_demonym(name.text) or place_kind(name.text):
        return False
    behind = words.lowers[name.last + 1]
    return behind in _ENDS_PHRASE or (words.texts[name.last + 1].islower() and verb_lemma(behind) not in (None, behind))
