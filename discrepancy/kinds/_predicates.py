"""The verb that governs a value, and what it says became of the people that are counted."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from discrepancy.text.lexicon.closed_class import AUXILIARIES, DETERMINERS, PREPOSITIONS
from discrepancy.text.lexicon.inflection import REMEMBERED
from discrepancy.text.lexicon.lookup import verb_lemma
from discrepancy.text.numbers.happenings import happened
from discrepancy.text.words import Words

_SKIPPED = frozenset(
    """who that which now known to still also reported reportedly believed thought feared confirmed said have has been being since already later
    found never yet so far presumed critically seriously slightly badly least most not""".split()
)
_HEDGING = frozenset(
    """
    at least more than about around some nearly almost up over under fewer less another a an further additional the his her their its of
    """.split()
)


_ENDS = frozenset(".;:!?()")


class Predicate(NamedTuple):
    """The lemma of the governing verb, and the attribute that it states of people (killed, injured …), each or None."""

    verb: str | None
    attribute: str | None


NONE = Predicate(None, None)


def predicate_of(words: Words, first: int, after: int, start: int, stop: int, *, person: bool) -> Predicate:
    """The predicate of a noun phrase from word `first` to `after`, within the sentence from `start` to `stop`: what follows it, or the verb before it."""
    behind = _behind(words, after, stop)
    if behind.attribute is not None:
        return behind
    if person and after < stop and words.lowers[after] in _ILL:
        return Predicate("fall", "sickened")  # "made 37 diners ill"
    ahead = _ahead(words, first, start, person=person)
    if ahead.attribute is not None and (behind.verb is None or not _finite(words, after)):
        return ahead
    return behind if behind.verb is not None else ahead


def _finite(words: Words, after: int) -> bool:
    return after < len(words.texts) and words.lowers[after] in AUXILIARIES


def _behind(words: Words, after: int, stop: int) -> Predicate:
    """ "12 people were killed", "46 people taken to hospital", "four who have not yet been found", "9 people are now known to have died"."""
    lowers = words.lowers
    place, negated, auxiliary = after, False, False
    if place + 1 < stop and lowers[place] == "," and lowers[place + 1] in ("who", "which", "were", "was"):
        place += 1
    place = _past_partner(lowers, place, stop)
    place = _past_relative(lowers, place, stop)
    end = min(stop, place + 9)
    while place < end:
        word = lowers[place]
        attribute = happened(word)
        if attribute is not None and word not in ("save", "pull", "recover", "death", "deaths", "injury", "injuries", "toll"):
            return Predicate(verb_lemma(word) or word, _NEGATED.get(attribute) if negated else attribute)
        if word == "not" or word == "never":
            negated = True
        if negated and word in ("found", "located", "traced", "accounted"):
            return Predicate("miss", "missing")
        if auxiliary and (word in _ILL or (word in ("in", "to") and _in_hospital(lowers, place, stop))):
            return Predicate("fall", "sickened") if word in _ILL else Predicate("hospitalise", "hospitalised")
        if word in AUXILIARIES or word in _SKIPPED:
            auxiliary = auxiliary or word in AUXILIARIES
            place += 1
            continue
        lemma = verb_lemma(word)
        if lemma is not None and (auxiliary or word.endswith(("ed", "en", "ing")) or lemma != word):
            follow = lowers[place + 1 : min(stop, place + 7)]
            if lemma in ("fall", "take", "become", "make", "get") and follow[:1] and follow[0] in _ILL:
                return Predicate("fall", "sickened")
            if lemma in ("need", "require", "receive", "get") and ("treatment" in follow[:3] or "treating" in follow[:1]):
                lemma, follow = "treat", lowers[place + 1 : min(stop, place + 5)]
            if lemma in ("take", "rush", "bring", "fly", "carry", "admit", "transport", "treat", "remain", "keep", "hold") and (
                "hospital" in follow or "hospitals" in follow
            ):
                return Predicate(lemma, "hospitalised")
            if lemma in ("lose",) and ("life" in follow or "lives" in follow):
                return Predicate("die", "killed")
            if word == "unaccounted":
                return Predicate("miss", "missing")
            if lemma == "shoot" and "dead" in follow:
                return Predicate("kill", "killed")
            if lemma in ("tell", "order", "force") and ("leave" in follow or "evacuate" in follow or "flee" in follow):
                return Predicate(lemma, "evacuated")
            return Predicate(lemma, None)
        if word == "unaccounted":
            return Predicate("miss", "missing")
        return NONE
    return NONE


_ILL = frozenset("ill sick unwell".split())
_NEGATED = {"survived": "killed", "rescued": "missing"}
"""What became of those who did not survive, or were never recovered; who was not hurt is no casualty."""


def _in_hospital(lowers: tuple[str, ...], place: int, stop: int) -> bool:
    """Whether "in" or "to" at word `place` opens "in hospital", "to the hospital", "in three hospitals"."""
    return any(word in ("hospital", "hospitals") for word in lowers[place + 1 : min(stop, place + 4)])


def _past_relative(lowers: tuple[str, ...], place: int, stop: int) -> int:
    """Behind the relative clause in "three hikers who were with Ms Lund were rescued": its second auxiliary; else `place`."""
    if place + 2 >= stop or lowers[place] != "who":
        return place
    verb = lowers[place + 1]
    if verb in AUXILIARIES and (verb not in ("were", "was", "are", "is") or lowers[place + 2] not in PREPOSITIONS):
        return place
    if verb not in AUXILIARIES and (happened(verb) is not None or verb_lemma(verb) is None):
        return place
    for at in range(place + 3, min(stop, place + 12)):
        if lowers[at] in _ENDS or lowers[at] == ",":
            return place
        if lowers[at] in ("were", "was", "are", "have", "had", "is"):
            return at
    return place


_COUNTING = frozenset("a an one two three four five six seven eight nine ten eleven twelve".split())


def _past_partner(lowers: tuple[str, ...], place: int, stop: int) -> int:
    """Behind "and a civilian" in "12 soldiers and a civilian were killed": what is said of both; else `place`."""
    if place + 2 >= stop or lowers[place] != "and" or not (lowers[place + 1] in _COUNTING or lowers[place + 1].isdigit()):
        return place
    auxiliary = next((at for at in range(place + 3, min(stop, place + 6)) if lowers[at] in AUXILIARIES), None)
    return place if auxiliary is None or not all(word.isalpha() for word in lowers[place + 2 : auxiliary]) else auxiliary


_BEFORE_BASE = frozenset("to will would could can may might must shall should did do does they we i you who not and".split())


@lru_cache(maxsize=REMEMBERED)
def _lemma(word: str) -> str | None:
    closed = word in AUXILIARIES or word in PREPOSITIONS or word in _HEDGING or word in DETERMINERS
    return None if closed else verb_lemma(word)


def _verb_at(words: Words, place: int) -> str | None:
    """The lemma of a word that is used as a verb: an inflected form, or a base form behind "to", a modal or a pronoun."""
    word = words.lowers[place]
    lemma = _lemma(word)
    if lemma is None:
        return None
    before = words.lowers[place - 1] if place else ""
    if word == lemma and word not in ("hurt", "put", "hit", "cut", "cost", "set"):
        return lemma if before in _BEFORE_BASE else None
    if word.endswith("s") and (before in DETERMINERS or before[:1].isdigit() or before in "-’'\"" or before in PREPOSITIONS):
        return None
    if word.endswith("ing") and (before in DETERMINERS or before == "of"):
        return None
    return lemma


def _ahead(words: Words, first: int, start: int, *, person: bool) -> Predicate:
    """ "killing at least 23 people", "the quake injured 312", "the loss of seven", "a toll of 41"."""
    lowers = words.lowers
    place = first - 1
    crossed = False
    low = max(start, first - 7)
    while place >= low:
        word = lowers[place]
        if word in _ENDS or (word == "," and crossed):
            return NONE
        attribute = happened(word)
        if attribute is not None:
            if person:
                return Predicate(verb_lemma(word) or word, attribute)
            return Predicate(verb_lemma(word) or word, None)
        if word == "lives" or (word == "loss" and person):
            return Predicate("die", "killed")
        if _lemma(word) is not None:
            lemma = _verb_at(words, place)
            if lemma is not None:
                return Predicate(lemma, None)
        crossed = crossed or word not in _HEDGING
        place -= 1
    return NONE
