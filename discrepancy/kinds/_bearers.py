"""Whose size or price a measure states: "The dam, 38 metres high", "a wave of mud up to five metres high", "The bridge cost €340m"."""

from __future__ import annotations

from discrepancy.text.lexicon.closed_class import ADVERBS, AUXILIARIES, CLOSED, DETERMINERS, PREPOSITIONS
from discrepancy.text.lexicon.lookup import singular, verb_lemma
from discrepancy.text.words import Words

# Verbs that ascribe a size to their subject; "to be" is among them.
_MEASURING = frozenset("be stand measure weigh reach cover span extend total hold contain rise tower run".split())
# Verbs that ascribe a price or value to their subject, or to what they are done to.
_PRICING = frozenset("be cost sell value insure price buy auction fetch total rise fall amount".split())
# Their past is their base form, so that before a sum they are verbs: "The bridge cost €340m".
_INVARIANT = frozenset("cost".split())
# Between a measure and what it belongs to stand hedges, prepositions and auxiliaries; this far a clause is read back.
_REACH = 9


def bearer(words: Words, first: int, start: int, *, price: bool = False) -> str | None:
    """The singular noun whose property the measure at word `first` is, in the sentence from word `start`; None where its words name none.

    The noun stands right before the measure ("a wave … up to five metres"), set off by a comma ("The dam, 38 metres high"), before
    "worth", or is the subject of a verb that ascribes a size or a price. A name or a pronoun is no noun.
    """
    lowers = words.lowers
    low = max(start, first - _REACH)
    place = _back(lowers, first - 1, low, PREPOSITIONS | ADVERBS | DETERMINERS | frozenset(("estimated", "total", "$", "€", "£")))
    if place < low:
        return None
    if lowers[place] == "worth":
        return _noun(words, place - 1, low)
    ascribing = _PRICING if price else _MEASURING
    verb = _verb(lowers[place])
    if verb in ascribing:
        return _noun(words, _back(lowers, place - 1, low, AUXILIARIES | ADVERBS), low)
    if price or verb is not None:
        return None
    if lowers[place] == "," and place > low and place >= first - 3:
        return _noun(words, place - 1, low)
    return (
        _noun(words, place, low) if place < first - 1 and lowers[first - 1] in ("to", "of", "about", "some", "nearly", "almost") else None
    )


def _verb(word: str) -> str | None:
    if word in ("is", "are", "was", "were", "been", "being", "be"):
        return "be"
    lemma = verb_lemma(word)
    return lemma if lemma is not None and (lemma != word or word in _INVARIANT) else None


def _back(lowers: tuple[str, ...], place: int, low: int, passed: frozenset[str]) -> int:
    """The first word before `place` that is none of `passed`."""
    while place >= low and lowers[place] in passed:
        place -= 1
    return place


def _noun(words: Words, place: int, low: int) -> str | None:
    """The head of the noun phrase that ends at `place`: the noun before its first "of"."""
    lowers, texts = words.lowers, words.texts
    if place < low or not lowers[place].isalpha() or lowers[place] in CLOSED:
        return None
    head = place
    while place > low and lowers[place - 1].isalpha() and (lowers[place - 1] == "of" or lowers[place - 1] not in CLOSED):
        place -= 1
        if lowers[place] == "of" and place > low and lowers[place - 1] not in CLOSED and lowers[place - 1].isalpha():
            head = place - 1
    if not texts[head].islower():
        return None
    noun = singular(lowers[head])
    gerund = noun.endswith("ing") and not (place >= low and lowers[max(low, place - 1)] in DETERMINERS)
    return None if gerund or noun.endswith("ly") else noun
